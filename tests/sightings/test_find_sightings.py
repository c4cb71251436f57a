"""What rules look for in one document alone is found in it, and kept as it was found."""

from datetime import date

from builders import document

from checker.model.outcome import Dating
from checker.model.sightings import Sightings
from checker.sightings.find_sightings import find_sightings
from checker.store.codec import packed, unpacked
from checker.vocabulary import load_vocabulary

TEXT = """The ferry currently runs until 31 March 2024. The licence expires in June 2030.

The pier was opened on Monday 5 March 2024 by the harbour board.

"We shall never sell a single boat of this fleet to anybody," Ms Solberg told the meeting in Bergen.

Correction: an earlier version said that the fleet had 34 boats; it has 43.

The board has 21 members: 12 from the north, 6 from the south and 4 from the west.
"""


def found_in(text: str) -> Sightings:
    """Return what is seen in a text of a known day."""
    dating = Dating(edtf="2024-06-15", basis="manifest", certain=True)
    return find_sightings(document(text=text), dating, load_vocabulary())


def test_each_kind_is_found() -> None:
    told, found = document(text=TEXT), found_in(TEXT)

    assert [(e.edtf, e.end, e.of_the_present) for e in found.endings] == [
        ("2024-03-31", date(2024, 4, 1), True),
        ("2030-06", date(2030, 7, 1), False),
    ]
    assert [(told.quote(w.span), w.day) for w in found.weekdays] == [
        ("Monday 5 March 2024", date(2024, 3, 5))
    ]
    assert [(q.words[:3], q.names) for q in found.quotations] == [
        (("we", "shall", "never"), ("bergen", "solberg"))
    ]
    assert ["34 boats" in c.wrong for c in found.corrections] == [True]
    assert [p.parts for p in found.sums.partitions] == [(12.0, 6.0, 4.0)]


def test_a_text_without_any_holds_nothing() -> None:
    found = found_in("The sea was calm on Tuesday.\n\nThe ferry runs.\n")

    assert not any((found.endings, found.weekdays, found.quotations, found.corrections))


def test_what_is_found_can_be_kept() -> None:
    found = found_in(TEXT)

    assert unpacked(packed(found), Sightings) == found
