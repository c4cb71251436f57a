"""What rules look for in a document alone is taken from its reading, and looked for once, else."""

from collections.abc import Mapping
from datetime import date

from builders import document

from checker.judging.context import RuleContext
from checker.model.outcome import Dating
from checker.model.sightings import Sightings
from checker.model.sums import Sums
from checker.vocabulary import load_vocabulary

TOLD = document(text="The ferry currently runs until 31 March 2024.")


def context(sightings: Mapping[str, Sightings]) -> RuleContext:
    """Return what rules know of a document in which something was seen, or nobody has looked."""
    source_id = TOLD.source.source_id
    return RuleContext(
        as_of=date(2026, 1, 1),
        vocabulary=load_vocabulary(),
        documents={source_id: TOLD},
        datings={source_id: Dating(edtf="2024-01-15", basis="manifest", certain=True)},
        copies={},
        variants=(),
        sightings=dict(sightings),
    )


def test_what_was_seen_when_reading_is_not_looked_for_again() -> None:
    seen = Sightings(sums=Sums())

    assert context({TOLD.source.source_id: seen}).sightings_of(TOLD) is seen


def test_where_nobody_has_looked_it_is_looked_for_once() -> None:
    known = context({})
    found = known.sightings_of(TOLD)

    assert [ending.edtf for ending in found.endings] == ["2024-03-31"]
    assert known.sightings_of(TOLD) is found
