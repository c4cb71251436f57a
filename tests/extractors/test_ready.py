"""Rows of a table of claims as claims: their kind, names, figures, times and tense."""

from datetime import date

import pytest

from checker.claims_of_text import claims_of_text
from checker.model.claim import Claim, ObjectKind
from checker.model.document import Source, SourceKind
from checker.vocabulary import load_vocabulary

HEADER = "subject,predicate,object,valid_from,valid_until,unit,with,source\n"


def claim_of(row: str, *, language: str = "") -> Claim:
    """Return the claim of one row of a table."""
    source = Source(
        source_id="a", path="a.csv", sha256="0", kind=SourceKind.REFERENCE, language=language
    )
    raw = f"{HEADER}{row}\n".encode()
    (claim,) = claims_of_text(raw, source, load_vocabulary(), as_of=date(2026, 8, 1))
    assert claim.quote == row
    return claim


@pytest.mark.parametrize(
    ("row", "extractor", "key", "value", "when", "tense"),
    [
        (
            "Finlândia,primeira-ministra,Aino Laine,2019-06,2021-03-02,,,",
            *("office", ("Finland", "prime minister"), ("Aino Laine", ObjectKind.ENTITY)),
            *("2019-06/2021-03-02", "none"),
        ),
        (
            "Finland,finance minister,Aino Laine,2019-06,..,,,",
            *("office", ("Finland", "finance minister"), ("Aino Laine", ObjectKind.ENTITY)),
            *("2019-06/..", "present"),
        ),
        (
            "Estónia,member of,União Europeia,2004-05-01,,,,",
            *("membership", ("Estonia", "member of"), ("European Union", ObjectKind.ENTITY)),
            *("2004-05-01/", "present"),
        ),
        (
            "Chad,diplomatic relations,severed,,,,Sudan,",
            *("relation", ("Chad", "diplomatic relations"), ("severed", ObjectKind.STATE)),
            *("", "present"),
        ),
        (
            "Finland,population,5.5 million,2023,2023,,,Census",
            *("quantity", ("Finland", "population"), ("5500000 person", ObjectKind.QUANTITY)),
            *("2023", "none"),
        ),
        (
            "Finland,lake area,34300,,,km2,,",
            *("quantity", ("Finland", "lake area"), ("34300 km2", ObjectKind.QUANTITY)),
            *("", "present"),
        ),
        (
            "Kemi Works,founded,1893,,,,,",
            *("event", ("Kemi Works", "founded"), ("1893", ObjectKind.DATE)),
            *("1893", "none"),
        ),
        (
            "Kemi Works,headquarters,Helsínquia,,,,,",
            *("attribute", ("Kemi Works", "headquarters"), ("Helsinki", ObjectKind.ENTITY)),
            *("", "present"),
        ),
    ],
)
def test_row_is_a_claim(
    row: str,
    extractor: str,
    key: tuple[str, str],
    value: tuple[str, ObjectKind],
    when: str,
    tense: str,
) -> None:
    claim = claim_of(row)

    assert claim.extractor == extractor
    assert (claim.subject, claim.predicate) == key
    assert (claim.object, claim.object_kind) == value
    assert (claim.valid.edtf, claim.tense.value) == (when, tense)


def test_what_narrows_a_row_is_kept() -> None:
    claim = claim_of("Chad,diplomatic relations,severed,,,,Sudão,Gazette 4")

    assert dict(claim.qualifiers) == {"source": "Gazette 4", "with": "Sudan"}


def test_figures_are_read_in_the_language_of_the_table() -> None:
    assert claim_of("Finland,population,5.500.000,,,,,", language="pt").value == 5_500_000
