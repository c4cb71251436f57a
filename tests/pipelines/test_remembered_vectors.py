"""What is remembered of a word is the very vector that the pipeline's model makes of it."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from spacy.language import Language
from thinc.api import Model

from checker.pipelines import remembered_vectors
from checker.pipelines.build import as_it_comes
from checker.pipelines.remembered_vectors import NAME, remember_vectors

pytestmark = pytest.mark.model

TEXTS = (
    "The ferry to Narvik leaves at 7.15 from the ferry pier.",
    "Narvik, narvik and NARVIK are one town .",
    "",
    "A ferry",
    "It can't be that the pier's 1,200 lamps were sold for $12m.",
)


def _models(nlp: Language) -> Iterator[Model[Any, Any]]:
    """Yield the models that begin with vectors of words."""
    yield nlp.get_pipe("tok2vec").model  # type: ignore[attr-defined]
    yield nlp.get_pipe("ner").model.get_ref("tok2vec").layers[0]  # type: ignore[attr-defined]


@pytest.fixture(scope="module")
def plain() -> Language:
    """Return the package as it comes."""
    return as_it_comes("en")


@pytest.fixture
def remembering() -> Language:
    """Return the package with a memory that is empty yet."""
    nlp = as_it_comes("en")
    remember_vectors(nlp)
    return nlp


def _hold_equal(one: Language, other: Language, texts: tuple[str, ...]) -> None:
    """Hold the vectors of some texts, read together, to be the same to the last bit."""
    docs = [one.make_doc(text) for text in texts]
    for mine, theirs in zip(_models(one), _models(other), strict=True):
        for found, wanted in zip(mine.predict(docs), theirs.predict(docs), strict=True):
            assert np.array_equal(found, wanted)


def test_stands_in_each_model(remembering: Language) -> None:
    for model in _models(remembering):
        assert [node.name for node in model.walk()].count(NAME) == 1


def test_vectors_are_the_same(remembering: Language, plain: Language) -> None:
    for text in TEXTS:  # one by one, then all together, then remembered
        _hold_equal(remembering, plain, (text,))
    _hold_equal(remembering, plain, TEXTS)
    _hold_equal(remembering, plain, TEXTS[::-1])


def test_vectors_are_the_same_after_all_were_forgotten(
    remembering: Language, plain: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remembered_vectors, "MOST", 3)
    for text in TEXTS * 2:
        _hold_equal(remembering, plain, (text,))
