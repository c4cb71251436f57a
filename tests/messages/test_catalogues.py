"""Every language tells everything: the same entries, with the same places."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.messages.catalogue import DEFAULT, Choice, Entry, Place, catalogue, data, languages
from checker.messages.explanations import SECTIONS
from checker.rules.catalogue import RULES

#: Places that English leaves out: it tells a figure in steps as the claims table writes it.
LEFT_OUT = {"value.figure": {"raw", "figure"}, "word.source": {"word", "shown"}}
OTHERS = [language for language in languages() if language != DEFAULT]

#: What a template says in so many letters.
SAID = re.compile(r'\bsay\("([\w.-]+)"[,)]')

#: The folders whose sentences all stand in the catalogues.
WORDLESS = ("rules", "judging", "constraints")
#: The fields that hold what people are told.
SPEAKING = {"message", "inference", "suggestion", "steps", "reason"}


def test_there_is_a_second_language() -> None:
    assert "pt" in OTHERS


@pytest.mark.parametrize("language", OTHERS)
def test_no_entry_is_missing_and_none_too_many(language: str) -> None:
    assert sorted(catalogue(language)) == sorted(catalogue(DEFAULT))


@pytest.mark.parametrize("language", OTHERS)
def test_entries_have_the_same_places(language: str) -> None:
    wrong = {
        name: (sorted(places(entry)), sorted(known))
        for name, entry in catalogue(language).items()
        if (known := LEFT_OUT.get(name) or places(catalogue(DEFAULT)[name])) != places(entry)
        and not places(entry) <= LEFT_OUT.get(name, set())
    }

    assert wrong == {}


@pytest.mark.parametrize("language", languages())
def test_choices_have_a_last_resort(language: str) -> None:
    chosen = {n: e for n, e in catalogue(language).items() if isinstance(e, Choice)}

    assert [name for name, choice in chosen.items() if "other" not in choice.templates] == []


@pytest.mark.parametrize("language", OTHERS)
def test_every_rule_is_explained(language: str) -> None:
    told = data(language, "explanations")
    missing = [
        f"{rule.name}: {part}"
        for rule in RULES
        for part in ("title", *SECTIONS)
        if not told.get(rule.name, {}).get(part)
    ]

    assert missing == []
    assert sorted(told["headings"]) == sorted(SECTIONS)


def test_every_message_that_is_said_is_in_the_catalogue(project: Path) -> None:
    said = set(entries_said(project / "checker"))

    assert said - set(catalogue(DEFAULT)) == set()


def test_every_message_of_the_templates_is_in_the_catalogue(project: Path) -> None:
    templates = sorted((project / "checker").rglob("*.j2"))
    said = {name for path in templates for name in SAID.findall(path.read_text("utf-8"))}

    assert said
    assert said - set(catalogue(DEFAULT)) == set()


@pytest.mark.parametrize("room", WORDLESS)
def test_no_sentence_stands_in_the_code(project: Path, room: str) -> None:
    found = [
        f"{path.relative_to(project).as_posix()}:{line}: {words}"
        for path in sorted((project / "checker" / room).glob("*.py"))
        for line, words in sentences_told(ast.parse(path.read_text("utf-8")))
    ]

    assert found == []


def places(entry: Entry) -> set[str]:
    """Return the places of an entry, and what chooses one of its templates."""
    templates = entry.templates.values() if isinstance(entry, Choice) else (entry,)
    named = {p.name for template in templates for p in template if isinstance(p, Place)}
    return named | {entry.by} if isinstance(entry, Choice) else named


def entries_said(folder: Path) -> Iterator[str]:
    """Yield the ids that the code says in so many letters."""
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "say":
                first = node.args[0]
                if isinstance(first, ast.Constant):
                    yield str(first.value)


def sentences_told(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield words with a blank between them that are told as a part of an observation."""
    for node in ast.walk(tree):
        if isinstance(node, ast.keyword) and node.arg in SPEAKING:
            for part in ast.walk(node.value):
                words = part.value if isinstance(part, ast.Constant) else None
                if isinstance(part, ast.expr) and isinstance(words, str) and " " in words.strip():
                    yield part.lineno, words
