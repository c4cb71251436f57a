"""Marking cuts the text and never changes it, whatever marks overlap."""

from hypothesis import given
from hypothesis import strategies as st
from reporting.world import TEXTS
from reporting.world import document as world_document

from checker.model.document import Document, Segment, SegmentKind, Source
from checker.model.offsets import Offsets
from checker.model.reported import Reported
from checker.model.span import Span
from checker.reporting.marked_text import Mark, blocks, words_of

TEXT = "One two three. Four five six, seven. Eight."


def mark(start: int, end: int, name: str = "") -> Mark:
    """Return a mark over a stretch of the text."""
    return Mark(start=start, end=end, anchor=name or f"m-{start}-{end}", look="entity", title="t")


def document(*spans: Span) -> Reported:
    """Return a document of the text, one paragraph per span."""
    segments = tuple(
        Segment(
            kind=SegmentKind.PARAGRAPH,
            span=s,
            reading="",
            offsets=Offsets.straight(s.start, s.start),
            language="en",
        )
        for s in spans
    )
    source = Source(source_id="s", path="s.txt", sha256="")
    read = Document(source=source, text=TEXT, segments=segments, damages=(), language="en")
    return Reported.of(read)


spans = st.tuples(st.integers(0, len(TEXT) + 5), st.integers(0, 20)).map(
    lambda pair: Span(pair[0], pair[0] + pair[1])
)


@given(st.lists(spans, max_size=8), st.lists(spans, max_size=4))
def test_blocks_hold_the_text_once_and_every_mark_its_words(
    marked: list[Span], segments: list[Span]
) -> None:
    marks = [mark(s.start, s.end, f"m{n}") for n, s in enumerate(marked)]
    within = [s for s in segments if s.end <= len(TEXT)]

    pieces = [p for block in blocks(words_of(document(*within)), marks) for p in block.pieces]

    assert "".join("".join(p.text for p in pieces).split()) == "".join(TEXT.split())
    for one in marks:
        words = "".join(p.text for p in pieces if one in p.marks)
        assert "".join(words.split()) == "".join(TEXT[one.start : one.end].split())
        times = 1 if one.start < min(one.end, len(TEXT)) else 0
        assert sum(one in p.begun for p in pieces) == times
        assert sum(one in p.ended for p in pieces) == times


def test_inner_mark_comes_last() -> None:
    outer, inner = mark(0, 13, "outer"), mark(4, 7, "inner")

    (block,) = blocks(words_of(document()), [inner, outer])

    assert [(p.text, [m.anchor for m in p.marks]) for p in block.pieces[:3]] == [
        ("One ", ["outer"]),
        ("two", ["outer", "inner"]),
        (" three", ["outer"]),
    ]


def test_headings_of_a_text_never_skip_a_level() -> None:
    found = [(b.look, b.level) for b in blocks(words_of(world_document("guide")), ())]

    assert found == [
        ("headline", 4),
        ("paragraph", 0),
        ("heading", 5),
        ("paragraph", 0),
        ("heading", 5),
        ("paragraph", 0),
    ]
    assert TEXTS["guide"].startswith("Arden")
