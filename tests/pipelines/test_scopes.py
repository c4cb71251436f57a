"""How clauses are told in both languages: tense, negation, plan, denial, speaker."""

from pathlib import Path
from typing import Any

import pytest
from builders import document

from checker.pipelines.cues import cues
from checker.pipelines.grammar import clause_of_verb
from checker.pipelines.passage import Passage
from checker.pipelines.read_passages import read_passages
from checker.pipelines.scopes import telling
from checker.pipelines.speech import quotations, speaker
from checker.vocabulary import load_vocabulary
from checker.vocabulary.yaml12 import parse

CASES = parse((Path(__file__).parent / "cases" / "tellings.yaml").read_text("utf-8"))

model = pytest.mark.model


def read(text: str, language: str) -> Passage:
    """Return the only passage of a text."""
    return read_passages(document(text=text, language=language), load_vocabulary())[0]


@model
@pytest.mark.parametrize(
    ("language", "case"),
    [pytest.param(lang, c, id=c["text"]) for lang, listed in CASES.items() for c in listed],
)
def test_a_clause_is_told_as_its_words_say(language: str, case: dict[str, Any]) -> None:
    passage = read(case["text"], language)
    verb = next(t for t in passage.doc if t.text == case["verb"])

    told = telling(clause_of_verb(verb), cues(load_vocabulary(), language))

    assert (told.tense, told.polarity, told.modality) == (
        case["tense"],
        case["polarity"],
        case["modality"],
    )


@model
@pytest.mark.parametrize(
    ("language", "text", "word", "said_by"),
    [
        ("en", "“The dam is safe,” the engineer Maria Lund said.", "safe", "Maria Lund"),
        ("en", "The dam is safe, Maria Lund said on Monday.", "safe", "Maria Lund"),
        ("en", "According to the police, nine people died.", "died", "the police"),
        ("en", "The dam is safe.", "safe", ""),
        ("pt", "«A barragem é segura», disse Maria Lund.", "segura", "Maria Lund"),
        ("pt", "Segundo a polícia, nove pessoas morreram.", "morreram", "a polícia"),
        ("pt", "O segundo turno será em maio.", "turno", ""),
    ],
)
def test_what_is_said_has_its_speaker(language: str, text: str, word: str, said_by: str) -> None:
    passage = read(text, language)
    at = next(t.i for t in passage.doc if t.text == word)

    assert speaker(passage, at, at + 1, cues(load_vocabulary(), language)) == said_by


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("He said “no” and “never”.", ["“no”", "“never”"]),
        ('He said "no".', ['"no"']),
        ("«Não», disse.", ["«Não»"]),
        ("He said “no", ["“no"]),
        ("No quotation here; it's plain.", []),
    ],
)
def test_quotations_are_found_by_their_marks(text: str, quoted: list[str]) -> None:
    assert [text[q.start : q.end] for q in quotations(text)] == quoted
