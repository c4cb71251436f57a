"""Tables of ready claims: their rows with their places, and what is wrong with a table."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import SourceUnreadable
from checker.model.document import Document, SegmentKind, Source
from checker.sources.cells import CellsBroken, rows_of_cells
from checker.sources.read import read_text
from checker.vocabulary.load import load_vocabulary

CSV = (
    "subject,predicate,object,valid_from,valid_until,source\r\n"
    'Oulu,mayor,"Aino ""the Great"" Laine",2019-06,..,"Register, 3"\r\n'
    "\r\n"
    "Oulu,population,210000,2023,2023,\r\n"
)
JSON = """[
  {"subject": "Oulu", "predicate": "mayor", "object": "Aino Laine", "valid_from": null},
  {"subject": "Oulu", "predicate": "population", "object": 210000}
]
"""


def read(text: str, path: str) -> Document:
    source = Source(source_id="a", path=path, sha256="0" * 64)
    return read_text(text.encode(), source, load_vocabulary())


def test_csv_rows_stand_at_their_places() -> None:
    document = read(CSV, "a.csv")

    assert document.text == CSV
    assert [document.quote(r.span) for r in document.records] == [
        'Oulu,mayor,"Aino ""the Great"" Laine",2019-06,..,"Register, 3"',
        "Oulu,population,210000,2023,2023,",
    ]
    assert document.records[0].cell("object") == 'Aino "the Great" Laine'
    assert {s.kind for s in document.segments} == {SegmentKind.RECORD}


def test_json_objects_stand_at_their_places() -> None:
    document = read(JSON, "a.json")

    assert [document.quote(r.span) for r in document.records] == [
        line.strip().rstrip(",") for line in JSON.splitlines()[1:3]
    ]
    assert document.records[1].cells[2] == ("object", "210000")


HEADER = "subject,predicate,object,valid_from,valid_until\n"


@pytest.mark.parametrize(
    ("text", "path", "told"),
    [
        ("year,trips\n2023,410\n", "a.csv", 'there is no column "subject"'),
        ("subject,predicate,object,valid_form\n", "a.csv", 'is "valid_from" meant?'),
        (HEADER, "a.csv", "it holds no row"),
        (HEADER + "Oulu,mayor\n", "a.csv", "line 2: it has 2 cells, the header has 5"),
        (HEADER + "\nOulu,mayor,,,\n", "a.csv", "line 3: object is empty"),
        (HEADER + "Oulu,mayor,Aino,June 2019,\n", "a.csv", 'valid_from "June 2019" is no date'),
        (HEADER + "Oulu,mayor,Aino,2021,2019\n", "a.csv", "ends before it starts"),
        (HEADER + ",,,,\n" + ",mayor,,,\n" * 9, "a.csv", "and 15 more"),
        (HEADER + 'Oulu,"mayor,Aino,,\n', "a.csv", "line 2: a quotation mark is never closed"),
        (HEADER + 'Oulu,"mayor"s,Aino,,\n', "a.csv", "line 2: something stands after a closing"),
        ('{"subject": "Oulu"}', "a.json", "line 1: it is no list of objects"),
        ("[", "a.json", "line 1: it is no JSON"),
        ("[\n" + "[" * 200_000, "a.json", "line 2: it is no JSON"),
        ('[{"subject": "Oulu"}]', "a.json", 'line 1: there is no "predicate"'),
        (JSON.replace("null", "[1]"), "a.json", "line 2: a value is neither text nor number"),
        (JSON + "x", "a.json", "something stands after the list"),
        (JSON.replace("]", ""), "a.json", "line 3: the list is not closed"),
    ],
)
def test_what_is_no_table_of_claims_is_told(text: str, path: str, told: str) -> None:
    with pytest.raises(SourceUnreadable) as caught:
        read(text, path)

    assert told in str(caught.value)
    assert len(str(caught.value).splitlines()) == 1


@given(st.lists(st.lists(st.text(max_size=6), min_size=2, max_size=4), max_size=4))
def test_cells_are_found_where_the_writer_put_them(rows: list[list[str]]) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, quoting=csv.QUOTE_ALL).writerows(rows)
    text = out.getvalue()

    found = [cells for _, cells in rows_of_cells(text)]

    assert [[c.value for c in cells] for cells in found] == [[v.strip() for v in r] for r in rows]
    assert all(text[c.start : c.end].count('"') % 2 == 0 for cells in found for c in cells)


@given(st.text(alphabet=',"\r\na', max_size=20))
def test_any_text_is_cells_or_is_refused(text: str) -> None:
    try:
        found = list(rows_of_cells(text))
    except CellsBroken:
        return
    assert all(0 <= c.start <= c.end <= len(text) for _, cells in found for c in cells)
