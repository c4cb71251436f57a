"""What is found at once is what the recogniser finds word by word."""

from typing import Any

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from checker.pipelines.build import pipeline
from checker.pipelines.entities_at_once import NAME, RECOGNISER, find_entities_at_once

pytestmark = pytest.mark.model

LANGUAGES = ("en", "pt")
TEXTS = {
    "en": (
        "The Bank of Narvik paid Kari Nordby and the Swedish Red Cross $5 million on 3 May 2021.",
        "Oslo. Bergen and the Norwegian Ministry of Trade. In 1987, Nordby",
        "It rained.   \n  Then the University of Bergen closed",
        "Kenya",
        " ",
        "",
    ),
    "pt": (
        "O Banco de Lisboa pagou a Ana Cruz, do Porto, em 3 de maio de 2021.",
        "Lisboa. Coimbra e o Ministério da Agricultura de Angola",
        "Choveu.   \n  A Universidade de Coimbra fechou",
        "Angola",
        " ",
        "",
    ),
}
TOLD: list[int | str] = ["ENT_IOB", "ENT_TYPE"]
#: Words that begin, go on in and end names, in any order, and what parts them.
WORDS = st.sampled_from(
    [
        "Kari",
        "Nordby",
        "Bergen",
        "the",
        "Bank",
        "of",
        "do",
        "Porto",
        "3",
        "May",
        "$",
        "\n",
        ".",
        "e",
    ]
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_takes_the_place_of_the_recogniser(language: str) -> None:
    assert NAME in pipeline(language).pipe_names
    assert RECOGNISER not in pipeline(language).pipe_names


@pytest.mark.parametrize("language", LANGUAGES)
def test_finds_what_the_recogniser_finds(language: str) -> None:
    read = list(pipeline(language).pipe(TEXTS[language], disable=[NAME]))
    assert told(found(language, NAME, read)) == told(found(language, RECOGNISER, read))
    assert any(doc.ents for doc in pipeline(language).pipe(TEXTS[language]))


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    texts=st.lists(st.lists(st.tuples(WORDS, st.booleans()), max_size=12), min_size=1, max_size=4)
)
def test_finds_the_same_in_any_words(language: str, texts: list[list[tuple[str, bool]]]) -> None:
    nlp = pipeline(language)
    docs = [
        Doc(nlp.vocab, words=[word for word, _ in text], sent_starts=[start for _, start in text])
        for text in texts
    ]
    docs = found(language, "tok2vec", docs)  # some recognisers listen to it
    assert told(found(language, NAME, docs)) == told(found(language, RECOGNISER, docs))


def test_a_recogniser_of_another_make_is_left_in_its_place() -> None:
    nlp = spacy.blank("en")
    recogniser = nlp.add_pipe(RECOGNISER, config={"model": {"extra_state_tokens": True}})
    recogniser.add_label("PERSON")  # type: ignore[attr-defined]  # a component is a callable
    nlp.initialize()
    find_entities_at_once(nlp)
    assert nlp.pipe_names == [RECOGNISER]


def found(language: str, component: str, docs: list[Doc]) -> list[Doc]:
    """Return copies of texts that a component has gone through."""
    pipe: Any = pipeline(language).get_pipe(component)
    return list(pipe.pipe([doc.copy() for doc in docs]))


def told(docs: list[Doc]) -> list[Any]:
    return [doc.to_array(TOLD).tolist() for doc in docs]
