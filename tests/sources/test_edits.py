"""A reading leads back to its text as a list of all its places does."""

from hypothesis import given
from hypothesis import strategies as st

from checker.sources.edits import Edit, read_with

TEXT = "One  harbour\nfor cafXY, or two."


@st.composite
def edits(draw: st.DrawFn) -> list[Edit]:
    """Return edits of the text, in order and apart from each other."""
    edges = sorted(draw(st.lists(st.integers(2, len(TEXT)), max_size=10)))
    words = st.sampled_from(["", " ", "\u00e9", "e\u0301x"])
    return [
        Edit(start, end, draw(words)) for start, end in zip(edges[::2], edges[1::2], strict=False)
    ]


@given(edits())
def test_a_reading_leads_back_place_by_place(made: list[Edit]) -> None:
    words, places, at = "", list[int](), 2
    for edit in made:
        words += TEXT[at : edit.start] + edit.replacement
        places += [*range(at, edit.start), *[edit.start] * len(edit.replacement)]
        at = edit.end
    words += TEXT[at:]
    places += range(at, len(TEXT) + 1)

    reading, offsets = read_with(TEXT, 2, len(TEXT), made)

    assert reading == words
    assert [offsets[at] for at in range(len(offsets))] == places
