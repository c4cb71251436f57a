"""Turn the bytes of a file into text, code point for code point, with no newline translation."""

import codecs
import re
from dataclasses import dataclass

from checker.errors import SourceUnreadable
from checker.model.message import Message, say

#: Larger files are refused: parsers need some hundred bytes of memory for each code point.
MAX_BYTES = 10 * 1024 * 1024

#: First bytes of formats that are often given the ending of a text file.
SIGNATURES = (
    (b"%PDF-", "pdf"),
    (b"PK\x03\x04", "zip"),
    (b"\xd0\xcf\x11\xe0", "office"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"\x1f\x8b", "gzip"),
)
#: Longer marks first: the UTF-32 mark begins with the UTF-16 one.
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CONTROLS = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
#: Above this share of control characters a file is no text (real texts have none or a stray one).
MOST_CONTROLS = 0.01
#: Code points that stand for bytes which are no UTF-8, as `surrogateescape` gives them.
ESCAPED = re.compile("[\udc80-\udcff]+")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, and where its encoding had to be guessed."""

    text: str
    encoding: str
    guessed: tuple[tuple[int, int], ...] = ()  #: spans of characters that were no UTF-8


def decode(raw: bytes, where: str, *, limit: int = MAX_BYTES) -> Decoded:
    """Return the text of a file of no more than so many bytes.

    Raises:
        SourceUnreadable: where the bytes are no text, or none that can be told.
    """
    _refuse_other_formats(raw, where, limit)
    for mark, encoding in MARKS:
        if raw.startswith(mark):
            return _checked(_decode_marked(raw, encoding, where), where)
    if b"\0" in raw:
        raise _no_text(where, say("source-file.nul"))
    try:
        return _checked(Decoded(raw.decode("utf-8"), "utf-8"), where)
    except UnicodeDecodeError:
        return _checked(_decode_guessing(raw), where)


def _refuse_other_formats(raw: bytes, where: str, limit: int) -> None:
    """Refuse what is too large, empty, or plainly another format."""
    if len(raw) > limit:
        raise too_large(len(raw), limit, where, say("source-file.split"))
    for signature, name in SIGNATURES:
        if raw.startswith(signature):
            raise _no_text(where, say("source-file.other-format", name=name))


def too_large(size: int, limit: int, where: str, remedy: Message) -> SourceUnreadable:
    """Return the error that a file is larger than what is read."""
    what = say("source-file.bytes", size=str(size), limit=str(limit))
    return SourceUnreadable(where=where, what=what, remedy=remedy)


def _no_text(where: str, what: Message) -> SourceUnreadable:
    """Return the error that a file is no plain text."""
    return SourceUnreadable(where=where, what=what, remedy=say("source-file.save-utf8"))


def _decode_marked(raw: bytes, encoding: str, where: str) -> Decoded:
    """Decode a file whose first bytes name its encoding."""
    try:
        return Decoded(raw.decode(encoding), encoding)
    except UnicodeDecodeError as err:
        told = {"encoding": encoding.upper(), "byte": str(err.start)}
        raise _no_text(where, say("source-file.breaks-off", **told)) from err


def _decode_guessing(raw: bytes) -> Decoded:
    """Decode what is no UTF-8: as Windows-1252, whole or only the bytes that do not fit."""
    escaped = raw.decode("utf-8", errors="surrogateescape")
    strays = ESCAPED.findall(escaped)
    valid = len(re.findall("[\u0080-\ud7ff\ue000-\U0010ffff]", escaped))
    if valid > sum(map(len, strays)):
        text = ESCAPED.sub(
            lambda m: _windows_1252(m[0].encode("utf-8", "surrogateescape")), escaped
        )
        return Decoded(
            text, "utf-8, windows-1252", tuple(m.span() for m in ESCAPED.finditer(escaped))
        )
    text = _windows_1252(raw)
    return Decoded(text, "windows-1252", tuple(m.span() for m in re.finditer("[^\0-\x7f]+", text)))


def _windows_1252(raw: bytes) -> str:
    """Decode each byte to one code point, the five that have no meaning as Latin-1 does."""
    try:
        return raw.decode("cp1252")
    except UnicodeDecodeError:
        return "".join(_windows_1252_byte(byte) for byte in raw)


def _windows_1252_byte(byte: int) -> str:
    """Decode one byte."""
    return bytes((byte,)).decode("cp1252", errors="ignore") or chr(byte)


def _checked(decoded: Decoded, where: str) -> Decoded:
    """Return it if it is text: no NUL, few control characters, something to read."""
    text = decoded.text
    if not text.strip("\ufeff \t\r\n\f\v\xa0"):
        raise SourceUnreadable(
            where=where, what=say("source-file.no-text"), remedy=say("source-file.fill")
        )
    if "\0" in text or len(CONTROLS.findall(text)) > MOST_CONTROLS * len(text):
        raise _no_text(where, say("source-file.controls"))
    return decoded
