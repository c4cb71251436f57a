"""A father is no short form of his son: names told as those of kin are kept apart."""

import pytest
from builders import document

from checker.linking.across_documents import across_documents
from checker.model.extract import Yield
from checker.model.mention import Mention
from checker.model.outcome import Dating
from checker.model.span import Span
from checker.naming.kin import kin_of, kin_words
from checker.naming.persons_of import people_of
from checker.naming.spelling import spelling
from checker.vocabulary import load_vocabulary

VOCABULARY = load_vocabulary()
WAYS, WORDS = spelling(VOCABULARY), kin_words(VOCABULARY)
ELDER, YOUNGER = "Oskar Halvorsen", "Leif Oskar Halvorsen"


def told(text: str, *names: str, language: str = "en") -> Yield:
    """Return what a document yields that mentions these people, in order."""
    mentions, at = [], 0
    for name in names:
        at = text.index(name, at)
        span = Span(at, at + len(name))
        mentions.append(
            Mention(text=name, kind="person", sort="", entry="", span=span, language=language)
        )
        at += len(name)
    return Yield(
        document=document(text=text),
        dating=Dating(edtf="", basis="unknown", certain=False),
        claims=(),
        mentions=tuple(mentions),
        sentences=(),
    )


def forms(found: Yield) -> dict[str, set[str]]:
    """Return full name -> the forms that lead to it in one document."""
    return {p.name: set(p.forms) for p in people_of(found, WAYS, kin_of(found, WORDS))}


@pytest.mark.parametrize(
    ("text", "language", "apart"),
    [
        ("Oskar Halvorsen died. His son, Leif Oskar Halvorsen, took over.", "en", True),
        ("Oskar Halvorsen died. His son Crown Prince Leif Oskar Halvorsen won.", "en", True),
        (
            "Oskar Halvorsen died. Leif Oskar Halvorsen, the eldest son of the dead, won.",
            "en",
            True,
        ),
        ("Oskar Halvorsen died. Leif Oskar Halvorsen (grandson of a king) won.", "en", True),
        ("Oskar Halvorsen morreu. O filho, Leif Oskar Halvorsen, venceu.", "pt", True),
        ("Oskar Halvorsen spoke. In full he is Leif Oskar Halvorsen.", "en", False),
        ("Oskar Halvorsen spoke. He left his son. Leif Oskar Halvorsen won.", "en", False),
        ("Oskar Halvorsen spoke. His son saw Leif Oskar Halvorsen win.", "en", False),
        ("Oskar Halvorsen spoke. Leif Oskar Halvorsen, a son, won.", "en", False),
    ],
)
def test_a_name_within_that_of_kin_is_another_person(text: str, language: str, apart: bool) -> None:
    extract = told(text, ELDER, YOUNGER, language=language)

    assert (set(forms(extract)) == {ELDER, YOUNGER}) is apart


def test_other_forms_of_the_kin_still_lead_to_it() -> None:
    text = "His son, Leif Oskar Halvorsen, won. Leif Halvorsen spoke."

    assert forms(told(text, YOUNGER, "Leif Halvorsen")) == {YOUNGER: {YOUNGER, "Leif Halvorsen"}}


@pytest.mark.parametrize(
    ("text", "names", "led"),
    [
        ("Halvorsen died. His son, Leif Halvorsen, won.", ("Halvorsen", "Leif Halvorsen"), False),
        ("His son, Leif Halvorsen, won. Halvorsen spoke.", ("Leif Halvorsen", "Halvorsen"), True),
        ("Halvorsen spoke. Leif Halvorsen won.", ("Halvorsen", "Leif Halvorsen"), True),
    ],
)
def test_a_surname_before_the_kin_is_the_elders(
    text: str, names: tuple[str, ...], led: bool
) -> None:
    assert ("Halvorsen" in forms(told(text, *names))["Leif Halvorsen"]) is led


def test_a_surname_of_the_elder_and_the_kin_leads_to_neither() -> None:
    text = "Oskar Halvorsen ruled. After Halvorsen came his son, Leif Halvorsen."
    found = forms(told(text, ELDER, "Halvorsen", "Leif Halvorsen"))

    assert all("Halvorsen" not in led for led in found.values())


def test_kin_written_with_accents_elsewhere_is_still_kin() -> None:
    text = "Oskar Réne died. His son, Leif Oskar Rene, won. Leif Oskar Réne spoke."
    found = forms(told(text, "Oskar Réne", "Leif Oskar Rene", "Leif Oskar Réne"))

    assert all("Oskar Réne" not in led for name, led in found.items() if name != "Oskar Réne")


def test_kin_in_one_document_are_apart_in_all() -> None:
    one = told("His son, Leif Oskar Halvorsen, won.", YOUNGER)
    other = told("Oskar Halvorsen spoke.", ELDER)
    persons = [*people_of(one, WAYS), *people_of(other, WAYS)]

    assert across_documents(persons, WAYS)[ELDER] == YOUNGER
    assert across_documents(persons, WAYS, kin_of(one, WORDS))[ELDER] == ELDER
