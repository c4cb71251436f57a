"""The cases in `cases/`: texts, and the segments and damages that they must give."""

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from checker.model.document import Source
from checker.sources.read import read_text
from checker.vocabulary.load import load_vocabulary

CASES = Path(__file__).parent / "cases"


def cases(name: str) -> list[Any]:
    """Return the cases of a file as parameters named after them."""
    loaded = YAML(typ="safe", pure=True).load((CASES / name).read_text("utf-8"))
    return [pytest.param(case, id=case["name"]) for case in loaded]


def source(path: str = "a.txt", language: str = "") -> Source:
    """Return a source of which nothing else is known."""
    return Source(source_id="a", path=path, sha256="0" * 64, language=language)


@pytest.mark.parametrize("case", cases("damage.yaml"))
def test_damage(case: dict[str, Any]) -> None:
    document = read_text(case["text"].encode(), source(), load_vocabulary())
    assert document.language == case["language"]
    assert [[d.kind.value, d.quote] for d in document.damages] == case["expect"]
    assert all(document.quote(d.span) == d.quote for d in document.damages)


@pytest.mark.parametrize("case", cases("segments.yaml"))
def test_segments(case: dict[str, Any]) -> None:
    path = "a.md" if case.get("markdown") else "a.txt"
    document = read_text(case["text"].encode(), source(path), load_vocabulary())
    assert document.text == case["text"]
    assert [[s.kind.value, s.reading] for s in document.segments] == case["expect"]
