"""The claims table gives back what it was made of, and refuses what breaks its contract."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
import strategies
from builders import claim, interval
from hypothesis import given
from jsonschema import Draft202012Validator
from pandas.testing import assert_frame_equal

from checker.errors import ClaimsTableInvalid
from checker.model.claim import Claim, qualifiers
from checker.tables.claims_table import claims_csv, claims_table, csv_of_claims, read_claims, rows
from checker.tables.columns import COLUMNS, ORDER
from checker.tables.contract import validated
from checker.tables.row_schema import row_schema


@given(strategies.claim_lists())
def test_table_survives_its_file(
    tmp_path_factory: pytest.TempPathFactory, claims: list[Claim]
) -> None:
    table = claims_table(claims)
    path = tmp_path_factory.getbasetemp() / "claims.csv"
    path.write_bytes(claims_csv(table).encode())

    again = read_claims(path)

    assert_frame_equal(table, again)
    assert claims_csv(again) == claims_csv(table)


@given(strategies.claim_lists())
def test_standard_csv_reader_gets_the_exact_quotes(claims: list[Claim]) -> None:
    text = claims_csv(claims_table(claims))

    read = list(csv.DictReader(io.StringIO(text, newline="")))

    assert sorted((r["claim_id"], r["quote"]) for r in read) == sorted(
        (c.claim_id, c.quote) for c in claims
    )


@given(strategies.claim_lists())
def test_order_of_claims_does_not_matter(claims: list[Claim]) -> None:
    assert claims_csv(claims_table(claims)) == claims_csv(claims_table(claims[::-1]))


@given(strategies.claim_lists())
def test_claims_are_written_as_their_table_is(claims: list[Claim]) -> None:
    assert csv_of_claims(claims) == claims_csv(claims_table(claims))


@given(strategies.claim_lists(max_size=3))
def test_rows_fulfil_the_json_schema(claims: list[Claim]) -> None:
    validator = Draft202012Validator(row_schema())

    faults = [e.message for row in rows(claims_table(claims)) for e in validator.iter_errors(row)]

    assert faults == []


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, ""),
        (1.617e9, "1617000000"),
        (2.39, "2.39"),
        (4.35 * 100, "435"),
        (0.1 + 0.2, "0.3"),
        (-0.0, "0"),
        (1e-7, "0.0000001"),
        (6.02e23, "602000000000000000000000"),
        (-12.5, "-12.5"),
    ],
)
def test_figures_are_written_without_noise(value: float | None, written: str) -> None:
    row = first_row(claim(value=value))

    assert row["value"] == written


def test_row_tells_the_claim() -> None:
    when = interval("2019-11-10/..", start=pd.Timestamp("2019-11-10").date(), open_end=True)

    row = first_row(claim(qualifiers=qualifiers(status="acting", role="ch\u00e9f"), valid=when))

    assert row["qualifiers"] == '{"role": "ch\u00e9f", "status": "acting"}'
    assert (row["valid_from"], row["valid_from_latest"]) == ("2019-11-10", "2019-11-10")
    assert (row["valid_until_earliest"], row["valid_until"]) == ("", "")
    assert row["valid_time"] == "2019-11-10/.."


def test_cells_are_plain_texts_and_numbers() -> None:
    (row,) = rows(claims_table([claim()]))  # with or without pyarrow, which pandas asks for texts
    assert {type(cell) for cell in row.values()} <= {str, int, float, type(None)}


def test_no_claims_make_an_empty_table() -> None:
    assert claims_csv(claims_table([])) == ",".join(COLUMNS) + "\n"


def test_rows_stand_in_the_declared_order() -> None:
    claims = [
        claim(source_id="b", claim_id="1"),
        claim(source_id="a", span=(9, 12), claim_id="2"),
        claim(source_id="a", span=(9, 11), claim_id="3"),
        claim(source_id="a", span=(9, 11), predicate="king", claim_id="4"),
    ]

    table = claims_table(claims)

    assert list(table["claim_id"]) == ["4", "3", "2", "1"]
    assert set(ORDER) <= set(COLUMNS)


@pytest.mark.parametrize(
    ("column", "cell", "told"),
    [
        ("tense", "pluperfect", "row 1: tense: is one of past, present, future, none"),
        ("valid_from", "2019-02-30", "row 1: valid_from: is a calendar day"),
        ("valid_until", "20190230", "row 1: valid_until: is a calendar day"),
        ("qualifiers", '{"b": "1", "a": "2"}', "row 1: qualifiers: is a JSON object"),
        ("qualifiers", '{"a": 2}', "row 1: qualifiers: is a JSON object"),
        ("qualifiers", "", "row 1: qualifiers: is a JSON object"),
        ("subject", "", "row 1: subject: is not empty"),
        ("start", 10, "row 1: start is before end"),
        ("start", -1, "row 1: start: is 0 or more"),
        ("start", "here", "row 1: start"),
        ("value", float("inf"), "row 1: value: is a finite number"),
    ],
)
def test_broken_cell_is_told(column: str, cell: object, told: str) -> None:
    broken = pd.Series([cell], dtype="str" if isinstance(cell, str) else None)
    table = claims_table([claim()]).assign(**{column: broken})

    with pytest.raises(ClaimsTableInvalid, match="claims table") as caught:
        validated(table)

    assert told in str(caught.value)


def test_all_faults_are_told_at_once() -> None:
    table = claims_table([claim(), claim(source_id="letter")])
    table["polarity"] = ["maybe", "affirmed"]
    table["modality"] = ["asserted", "hoped"]

    with pytest.raises(ClaimsTableInvalid) as caught:
        validated(table)

    assert "in 2 places" in str(caught.value)
    assert "row 1: polarity" in str(caught.value)
    assert "row 2: modality" in str(caught.value)


def test_one_claim_twice_is_refused() -> None:
    with pytest.raises(ClaimsTableInvalid, match="stand twice: gazette, 0, same"):
        claims_table([claim(claim_id="same"), claim(claim_id="same", object_="Ola Nordmann")])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", 'there is no column "claim_id"'),
        ('claim_id\n"' + "a" * 200_000, "cannot be read (field larger"),
        ("claim_id,source_id\na\n", "these rows have not the 2 cells of the header: 1"),
        (",".join([*COLUMNS, "mood"]) + "\n", 'column "mood" is not one of'),
        (",".join(list(COLUMNS)[::-1]) + "\n", "is not in its place"),
    ],
)
def test_file_that_is_no_claims_table_is_refused(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "claims.csv"
    path.write_text(text)

    with pytest.raises(ClaimsTableInvalid) as caught:
        read_claims(path)

    assert caught.value.where == str(path)
    assert told in str(caught.value)


def test_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(ClaimsTableInvalid, match="cannot be read"):
        read_claims(tmp_path / "claims.csv")


def test_qualifiers_cell_is_json_with_letters_as_they_are() -> None:
    row = first_row(claim(qualifiers=qualifiers(with_="C\u00f4te d'Ivoire")))

    assert json.loads(row["qualifiers"]) == {"with": "C\u00f4te d'Ivoire"}


def first_row(made: Claim) -> dict[str, Any]:
    """Return the row of a claim as a reader of the file gets it."""
    text = claims_csv(claims_table([made]))
    return next(csv.DictReader(io.StringIO(text, newline="")))
