"""What holds for every text: positions lead back, segments are in order, nothing is made up."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.errors import SourceUnreadable
from checker.model.document import Document, Source
from checker.model.span import Span
from checker.sources.read import read_text
from checker.vocabulary.load import load_vocabulary

MARKS = (
    'The a of council met on , . : ; — == # - * 1. PalÃ¡cio sÃ£o São “ ” " ( ) de o e após '
    "Leave a Reply References &amp; \ufffd \u00ad \ufeff [1] town-\n \n \r\n \n\n \t \xa0"
)
WORDS = st.sampled_from(MARKS.split(" "))
TEXTS = st.one_of(
    st.lists(st.one_of(WORDS, st.just("  "), st.just("\n\n")), max_size=60).map(" ".join),
    st.text(max_size=200),
)
PLAIN = st.lists(
    st.sampled_from(["council", "met", "on", "Monday", "in", "Oslo.", "\n", "\n\n", "  "]),
    min_size=1,
    max_size=60,
).map(" ".join)


def read(text: str) -> Document | None:
    """Return the document of a text, None where there is nothing to read."""
    source = Source(source_id="a", path="a.md", sha256="0" * 64, language="en")
    try:
        return read_text(text.encode("utf-8", "replace"), source, load_vocabulary())
    except SourceUnreadable:
        return None


@given(TEXTS)
@settings(max_examples=150, deadline=None, derandomize=True)
def test_positions_lead_back(text: str) -> None:
    document = read(text)
    if document is None:
        return
    after = 0
    for segment in document.segments:
        assert segment.span.start >= after
        after = segment.span.end
        assert len(segment.offsets) == len(segment.reading) + 1
        places = [segment.offsets[at] for at in range(len(segment.offsets))]
        assert places == sorted(places)
        assert segment.span.contains(Span(places[0], places[-1]))
        whole = segment.to_source(Span(0, len(segment.reading)))
        assert segment.span.contains(whole)
    for damage in document.damages:
        assert damage.quote == document.quote(damage.span) != ""


@given(PLAIN)
@settings(max_examples=100, deadline=None, derandomize=True)
def test_reading_is_the_text_but_for_blanks(text: str) -> None:
    document = read(text)
    if document is None:
        return
    for segment in document.segments:
        assert segment.reading.split() == document.quote(segment.span).split()
    read_words = [word for s in document.segments for word in s.reading.split()]
    assert read_words == re.findall(r"\S+", text)


@given(st.binary(max_size=120))
@settings(max_examples=150, deadline=None, derandomize=True)
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    source = Source(source_id="a", path="a.txt", sha256="0" * 64)
    try:
        document = read_text(raw, source, load_vocabulary())
    except SourceUnreadable:
        return
    assert document.text
