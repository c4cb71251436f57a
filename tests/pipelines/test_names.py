"""Names in sentences of both languages: listed, capitalised, and typed by what a text says."""

from pathlib import Path
from typing import Any

import pytest
from builders import document

from checker.pipelines.read_passages import read_passages
from checker.vocabulary import load_vocabulary
from checker.vocabulary.yaml12 import parse

CASES = Path(__file__).parent / "cases"

pytestmark = pytest.mark.model


def cases(name: str) -> list[Any]:
    """Return the cases of a file as parameters: language and case."""
    told = parse((CASES / f"{name}.yaml").read_text("utf-8"))
    return [
        pytest.param(language, case, id=f"{language}-{case['text'][:40]}")
        for language, listed in told.items()
        for case in listed
    ]


@pytest.mark.parametrize(("language", "case"), cases("names"))
def test_names_are_found_and_told_apart(language: str, case: dict[str, Any]) -> None:
    passage = read_passages(document(text=case["text"], language=language), load_vocabulary())[0]

    found = [[n.text, n.kind.value, n.entry or n.sort] for n in passage.names]
    for name in case["names"]:
        assert name in found


@pytest.mark.parametrize(("language", "case"), cases("kinds"))
def test_a_text_says_what_its_unlisted_names_are(language: str, case: dict[str, Any]) -> None:
    passages = read_passages(document(text=case["text"], language=language), load_vocabulary())

    sorts = {n.core: n.sort for p in passages for n in p.names if not n.entry}
    assert {name: sorts.get(name) for name in case["sorts"]} == case["sorts"]


@pytest.mark.parametrize("text", ["", "1", "...", "A", "“”", "É", "\u200b"])
def test_texts_of_next_to_nothing_have_no_names(text: str) -> None:
    for passage in read_passages(document(text=text), load_vocabulary()):
        assert all(passage.name_at(n.start) is n for n in passage.names)
