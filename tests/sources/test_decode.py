"""Bytes to text."""

import pytest

from checker.errors import SourceUnreadable
from checker.sources.decode import MAX_BYTES, decode


@pytest.mark.parametrize(
    ("raw", "text", "encoding"),
    [
        ("São\r\nTomé".encode(), "São\r\nTomé", "utf-8"),
        (b"\xef\xbb\xbfab", "\ufeffab", "utf-8"),
        ("São".encode("utf-16"), "São", "utf-16"),
        ("S\xe3o Tom\xe9".encode("cp1252"), "São Tomé", "windows-1252"),
        ("São São ".encode() + b"caf\xe9", "São São café", "utf-8, windows-1252"),
    ],
)
def test_decode(raw: bytes, text: str, encoding: str) -> None:
    decoded = decode(raw, "seeds/a.txt")
    assert (decoded.text, decoded.encoding) == (text, encoding)
    assert bool(decoded.guessed) == ("windows" in encoding)


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (b"", "holds no text"),
        (b" \n\t", "holds no text"),
        (b"ab\0cd", "NUL bytes"),
        (b"%PDF-1.7 ...", "is a PDF"),
        (b"PK\x03\x04....", "zip archive"),
        (b"\x01\x02\x03 abc", "control characters"),
        (b"\xff\xfea", "breaks off"),
        (b"a" * (MAX_BYTES + 1), "more than"),
    ],
)
def test_refused(raw: bytes, what: str) -> None:
    with pytest.raises(SourceUnreadable, match=what) as caught:
        decode(raw, "seeds/a.txt")
    assert caught.value.where == "seeds/a.txt"
    assert caught.value.remedy
