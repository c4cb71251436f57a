"""A place in what was read leads to the place in the file, and what touches it is found."""

from dataclasses import replace

import pytest
from builders import document

from checker.model.document import Damage, DamageKind, Record, Segment, SegmentKind
from checker.model.offsets import Offsets
from checker.model.span import Span

#: Read `caf\u00e9 bar` where the file has `cafXY  bar`: two signs made one, and two spaces one.
READ = Segment(
    kind=SegmentKind.PARAGRAPH,
    span=Span(10, 20),
    reading="caf\u00e9 bar",
    offsets=Offsets.of([(0, 10), (4, 15), (5, 17)], 8),
    language="pt",
)
#: Read `e\u0301x` where the file has one sign for the first two.
SPLIT = replace(
    READ, span=Span(10, 12), reading="e\u0301x", offsets=Offsets.of([(0, 10), (1, 10)], 3)
)


@pytest.mark.parametrize(
    ("segment", "span", "source"),
    [
        (READ, Span(0, 4), Span(10, 15)),
        (READ, Span(3, 4), Span(13, 15)),
        (READ, Span(5, 8), Span(17, 20)),
        (READ, Span(2, 2), Span(12, 12)),
        (SPLIT, Span(0, 1), Span(10, 11)),
        (SPLIT, Span(0, 3), Span(10, 12)),
        (SPLIT, Span(2, 3), Span(11, 12)),
    ],
)
def test_a_span_leads_back_to_the_file(segment: Segment, span: Span, source: Span) -> None:
    assert segment.to_source(span) == source


def test_damage_that_touches_a_span_is_found() -> None:
    damages = tuple(
        Damage(kind=DamageKind.GARBLED, span=Span(*at), quote="") for at in ((0, 3), (5, 8))
    )
    made = replace(document(text="The sea is calm."), damages=damages)

    assert made.quote(Span(4, 7)) == "sea"
    assert made.damages_in(Span(4, 7)) == damages[1:]
    assert made.damages_in(Span(3, 5)) == ()
    assert made.damages_in(Span(2, 6)) == damages


def test_positions_count_in_the_file_or_in_the_text_taken_out_of_it() -> None:
    made = document()

    assert made.place == "seeds/gazette.txt"
    assert replace(made, is_extracted=True).place == "reports/text/gazette.txt"


def test_a_cell_that_is_not_there_says_nothing() -> None:
    record = Record(span=Span(0, 1), cells=(("subject", "Norway"),))

    assert record.cell("subject") == "Norway"
    assert record.cell("unit") == ""
