"""A short name leads to the full name that another document gives, where only one fits."""

from dataclasses import replace

import pytest
from builders import claim, document, mentions

from checker.linking.abbreviations import full_names
from checker.linking.link import link
from checker.model.claim import Claim
from checker.model.extract import Extract, Yield
from checker.model.outcome import Dating
from checker.reading.reading import extracted
from checker.vocabulary import load_vocabulary


def told(source_id: str, text: str, names: tuple[tuple[str, str], ...], *claims: Claim) -> Extract:
    """Return what a document yields that mentions these names with their kinds, in order."""
    found = Yield(
        document=document(source_id=source_id, text=text),
        dating=Dating(edtf="", basis="unknown", certain=False),
        claims=tuple(replace(c, source_id=source_id, extractor="office") for c in claims),
        mentions=mentions(text, names),
        sentences=(),
    )
    return extracted(found, load_vocabulary())


DAIRY = told(
    "a",
    "The Western Dairy Council (WDC) met.",
    (("Western Dairy Council", "organisation"), ("WDC", "organisation")),
)
DESERT = told(
    "b",
    "WDC (World Desert Council) met.",
    (("WDC", "unknown"), ("World Desert Council", "unknown")),
)
ALONE = told("c", "The WDC met.", (("WDC", "organisation"),))


def test_an_abbreviation_leads_to_the_name_that_another_document_explains() -> None:
    assert full_names([DAIRY, ALONE]).shared == {"WDC": "Western Dairy Council"}


def test_an_abbreviation_of_two_names_leads_to_neither_but_where_explained() -> None:
    found = full_names([DAIRY, DESERT, ALONE])

    assert found.own == {
        "a": {"WDC": "Western Dairy Council"},
        "b": {"WDC": "World Desert Council"},
        "c": {},
    }
    assert found.shared == {}


BODY = ("Corbel Bank", "organisation")
FULL = told("a", "Brian Halloran leads Corbel Bank.", (("Brian Halloran", "person"), BODY))


@pytest.mark.parametrize(
    ("others", "holder"),
    [
        ([told("c", "Corbel Bank and Halloran spoke.", (BODY, ("Halloran", "person")))], "full"),
        ([told("c", "Tarvia and Halloran spoke.", (("Halloran", "person"),))], "bare"),
        (
            [
                told("b", "Kate Halloran ran.", (("Kate Halloran", "person"),)),
                told("c", "Corbel Bank and Halloran spoke.", (BODY, ("Halloran", "person"))),
            ],
            "bare",
        ),
        (
            [
                told("b", "Halloran Kate ran.", (("Halloran Kate", "person"),)),
                told("c", "Corbel Bank and Halloran spoke.", (BODY, ("Halloran", "person"))),
            ],
            "bare",
        ),
    ],
    ids=["one subject", "no common subject", "two of the name", "a family name written first"],
)
def test_a_bare_surname_takes_a_full_name_only_where_documents_speak_of_one_thing(
    others: list[Extract], holder: str
) -> None:
    held = replace(claim(object_="Halloran"), source_id="c", extractor="office")
    others[-1] = replace(others[-1], claims=(held,))

    linked = link([FULL, *others], load_vocabulary())

    assert linked.claims[0].object == {"full": "Brian Halloran", "bare": "Halloran"}[holder]
