"""Pages, PDF and Word documents with faults in them: they are read, or refused in our own words."""

import contextlib
import logging
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sources.made_files import CORE, docx, html, paragraph, pdf

from checker.errors import SourceUnreadable
from checker.model.document import Source
from checker.model.span import Span
from checker.sources.read import read_text
from checker.vocabulary.load import load_vocabulary

WORDS = "The ferry between the islands will run all winter, its owner said on Tuesday. "
PAGE = html(
    f"<article><h1>Ferry</h1><p>{WORDS * 2}</p><ul><li>a<ul><li>b</li></ul></li></ul>"
    "<table><tr><th>1</th><td>2</td></tr></table><blockquote>x<br>y</blockquote></article>",
    head='<meta charset="utf-8"><title>Ferry</title><meta name="date" content="2024-05-06">',
)
BODY = (
    paragraph("Crew", style="Ttulo2")
    + paragraph("Aino", item=True)
    + f"<w:tbl><w:tr><w:tc>{paragraph('1')}</w:tc><w:tc>{paragraph('2')}</w:tc></w:tr></w:tbl>"
)
PRINTED = pdf([["Hello world of things.", "", "Second (x)."], ["More", "2"]], info="/Title (T)")
#: What a fault puts in: marks of the form, cut in two or where none belongs.
MARKS = {
    "html": ["<p>", "</article>", "<table>", "<!--", "&#0;", "<li>", "\0", "<html lang=", "<br>"],
    "docx": [
        "<w:p>",
        "</w:tbl>",
        "<w:tbl><w:tr><w:tc>",
        "<w:t>",
        "&#0;",
        "<!DOCTYPE x>",
        "<w:br/>",
    ],
    "pdf": ["endobj", "stream", "<<", ">>", "(", "/Kids [2 0 R]", "999999999", "BT", "Tj", "\\"],
}
MADE: dict[str, tuple[bytes, Callable[[bytes], bytes]]] = {
    "html": (PAGE, bytes),
    "docx": (
        BODY.encode(),
        lambda body: docx(body.decode("utf-8", "replace"), docProps__core=CORE),
    ),
    "pdf": (PRINTED, bytes),
}


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    """Let the libraries that read such files say nothing of their faults."""
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


def faulty(ending: str) -> st.SearchStrategy[bytes]:
    """Return a sound file of this ending with some stretches cut out, repeated or put in."""
    whole, _ = MADE[ending]
    place = st.integers(0, len(whole))
    put = st.sampled_from([mark.encode() for mark in MARKS[ending]]) | st.binary(max_size=4)
    return st.lists(st.tuples(place, st.integers(0, 30), put), max_size=6).map(
        lambda faults: _with_faults(whole, faults)
    )


def _with_faults(whole: bytes, faults: list[tuple[int, int, bytes]]) -> bytes:
    """Return the file with its faults, the last first so that places stay."""
    for place, cut, put in sorted(faults, reverse=True):
        whole = whole[:place] + put + whole[place + cut :]
    return whole


@pytest.mark.parametrize("ending", MADE)
@given(data=st.data())
@settings(max_examples=60, deadline=None, derandomize=True)
def test_a_faulty_file_is_read_or_refused(ending: str, data: st.DataObject) -> None:
    made = MADE[ending][1](data.draw(faulty(ending)))
    source = Source(source_id="a", path=f"a.{ending}", sha256="")
    try:
        document = read_text(made, source, load_vocabulary())
    except SourceUnreadable:
        return
    assert document.text.encode()  # nothing that no file can hold
    for segment in document.segments:
        assert document.quote(segment.span).strip()
        assert segment.span.contains(segment.to_source(Span(0, len(segment.reading))))


@given(
    st.sampled_from([".html", ".docx", ".pdf", ".csv", ".json"]),
    st.sampled_from([b"", b"%PDF-1.4\n", b"PK\x03\x04", b"<html>", b"[{", b"subject,predicate\n"]),
    st.binary(max_size=60),
)
@settings(max_examples=150, deadline=None, derandomize=True)
def test_any_bytes_are_read_or_refused(ending: str, begins: bytes, rest: bytes) -> None:
    source = Source(source_id="a", path=f"a{ending}", sha256="")
    with contextlib.suppress(SourceUnreadable):
        assert read_text(begins + rest, source, load_vocabulary()).text.strip()
