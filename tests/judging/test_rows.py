"""A row of a claim is the row that its table has."""

from itertools import pairwise
from typing import Any

import strategies
from builders import claim
from hypothesis import given
from hypothesis import strategies as st

from checker.judging.rows import ROW_COLUMNS, Row, rows_of_claims
from checker.model.claim import Claim, qualifiers
from checker.tables import claims_table as tables
from checker.tables.contract import qualifiers_cell


@given(strategies.claim_lists())
def test_rows_have_the_cells_of_the_table(claims: list[Claim]) -> None:
    table = {cells["claim_id"]: cells for cells in tables.rows(tables.claims_table(claims))}

    told = list(rows_of_claims(claims))

    assert {row.claim_id: written(row) for row in told} == {
        claim_id: {name: cells[name] for name in ROW_COLUMNS} for claim_id, cells in table.items()
    }
    assert all(type(value) is str for row in told for value in (row.tense, row.object_kind))


@given(strategies.claim_lists(), st.randoms())
def test_order_is_that_of_subjects_and_then_of_the_table(claims: list[Claim], chance: Any) -> None:
    told = list(rows_of_claims(claims))
    mixed = [*claims]
    chance.shuffle(mixed)

    assert list(rows_of_claims(mixed)) == told
    assert all(one.subject <= next_one.subject for one, next_one in pairwise(told))


def test_what_many_say_is_held_once() -> None:
    quoted = [claim(quote="ab" * n, qualifiers=qualifiers(scope="all")) for n in (2, 3)]

    one, other = rows_of_claims(quoted)

    assert one.subject is other.subject
    assert one.qualifiers is other.qualifiers == {"scope": "all"}


def written(row: Row) -> dict[str, Any]:
    """Return a row as the table writes its cells."""
    days = ("start", "start_latest", "end_earliest", "end")
    names = ("valid_from", "valid_from_latest", "valid_until_earliest", "valid_until")
    times = {
        name: day.isoformat() if (day := getattr(row.valid, which)) else ""
        for name, which in zip(names, days, strict=True)
    }
    plain = {name: getattr(row, name) for name in ROW_COLUMNS if hasattr(row, name)}
    return {
        **plain,
        **times,
        "start": row.span.start,
        "end": row.span.end,
        "valid_time": row.valid.edtf,
        "qualifiers": qualifiers_cell(row.qualifiers),
    }
