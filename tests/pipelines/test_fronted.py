"""A year in front without a comma does not swallow the subject."""

import pytest

from checker.pipelines.build import pipeline
from checker.pipelines.fronted import mend_fronted

pytestmark = pytest.mark.model


def subjects(text: str, language: str) -> list[tuple[str, str]]:
    """Return each verb with its subject's words."""
    doc = pipeline(language)(text)
    mend_fronted(doc)
    return [
        (token.head.text, doc[token.left_edge.i : token.right_edge.i + 1].text)
        for token in doc
        if token.dep_.startswith("nsubj")
    ]


@pytest.mark.parametrize(
    ("language", "text", "subject"),
    [
        ("en", "In the census of 2011 Calder Island had 97 inhabitants.", "Calder Island"),
        ("en", "At the end of 2019 Norsk Hydro employed 35,000 people.", "Norsk Hydro"),
        ("pt", "No censo de 2011 Ruhnu tinha 97 habitantes.", "Ruhnu"),
        ("pt", "Em 2011 Ruhnu tinha 97 habitantes.", "Ruhnu"),
        ("pt", "No final de 2019 a Petrobras empregava 46 mil pessoas.", "a Petrobras"),
    ],
)
def test_the_name_is_the_subject(language: str, text: str, subject: str) -> None:
    assert [told for _, told in subjects(text, language)] == [subject]


@pytest.mark.parametrize(
    ("language", "text", "subject"),
    [
        ("en", "In the census of 2011, Calder Island had 97 inhabitants.", "Calder Island"),
        ("en", "The harbour of 1911 Tallinn was small.", "The harbour of 1911 Tallinn"),
        ("en", "In 2011 it joined the Hanse, which Lübeck led.", "it"),
        ("pt", "Em 2011, a empresa de Setúbal fechou.", "a empresa de Setúbal"),
    ],
)
def test_a_verb_with_a_subject_keeps_it(language: str, text: str, subject: str) -> None:
    before = pipeline(language)(text)
    doc = pipeline(language)(text)

    mend_fronted(doc)

    assert [t.head.i for t in doc] == [t.head.i for t in before]
    assert subject in [told for _, told in subjects(text, language)]
