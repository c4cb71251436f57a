"""The table of findings: read back whole, and no cell of it is a formula."""

import csv
import io

import pytest
from reporting.hostile import WORDS, hostile_outcome
from reporting.outcomes import FINDINGS, empty_outcome, outcome

from checker.reporting.findings_csv import OF_FINDING, OF_QUOTE, render
from checker.reporting.visible import flat

#: What a spreadsheet computes.
COMPUTED = ("=", "+", "-", "@", "|", "%", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def computed(rows: list[dict[str, str]]) -> list[str]:
    cells = [cell for row in rows for cell in row.values()]
    return [cell for cell in cells if cell.lstrip(" ").startswith(COMPUTED)]


def test_no_cell_is_a_formula() -> None:
    assert computed(rows_of(render(hostile_outcome()))) == []


def test_a_formula_would_be_noticed() -> None:
    assert computed([{"quote": WORDS["formula"]}, {"quote": WORDS["formula-spaced"]}])


def test_every_quote_has_a_row_with_its_words() -> None:
    quotes = [row["quote"] for row in rows_of(render(hostile_outcome()))]

    assert [quote.removeprefix("'") for quote in quotes] == [flat(w) for w in WORDS.values()]


def test_row_tells_place_standing_and_decision() -> None:
    rows = rows_of(render(outcome()))

    assert len(rows) == sum(len(f.evidence) for f in FINDINGS)
    settled = next(row for row in rows if row["fingerprint"].startswith("cccc"))
    assert settled["standing"] == "settled"
    assert settled["decision"].endswith("cccc.yaml")
    assert (rows[0]["path"], rows[0]["line"], rows[0]["column"]) == ("seeds/gazette.txt", "3", "32")


@pytest.mark.parametrize("made", [outcome(), empty_outcome()])
def test_columns_are_always_the_same(made: object) -> None:
    header = render(made).removeprefix("\ufeff").split("\r\n")[0]  # type: ignore[arg-type]

    assert header == ",".join(f'"{name}"' for name in (*OF_FINDING, *OF_QUOTE))
