"""Twelve matters that tools of this kind were compared on, whole way, in two languages and mixed.

Beside what is found: nothing changes where the documents are named otherwise, so that they come in
another order.
"""

import csv
import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker.model.finding import Finding, Kind, Role, Severity
from checker.run import run_check
from checker.vocabulary.yaml12 import parse

CASES: list[dict[str, Any]] = parse((Path(__file__).parent / "cases.yaml").read_text("utf-8"))
AS_OF = date(2026, 1, 1)
ROW = ("source_id", "path", "title", "language", "published_on", "kind")

pytestmark = pytest.mark.model


def worlds() -> Iterator[Any]:
    """Yield each case in each of its forms."""
    for case in CASES:
        for form in case["forms"]:
            yield pytest.param(case, form, id=f"{case['name']} ({form})")


@pytest.mark.parametrize(("case", "form"), list(worlds()))
def test_what_is_found(case: Mapping[str, Any], form: str, tmp_path: Path) -> None:
    found = judged(case["forms"][form], tmp_path)

    assert [w for w in case["finds"] if not any(is_it(f, w) for f in found)] == []
    if not case["finds"]:
        assert [f.message for f in found] == []
    else:
        assert [f.message for f in found if not any(is_it(f, w) for w in case["finds"])] == []


@pytest.mark.parametrize(("case", "form"), list(worlds()))
def test_names_of_files_change_nothing(case: Mapping[str, Any], form: str, tmp_path: Path) -> None:
    documents = case["forms"][form]
    renamed = [d | {"name": f"file-{9 - at}"} for at, d in enumerate(documents)]
    titled = [d | {"title": "T"} for d in documents]

    found = judged(titled, tmp_path / "one")
    then = judged([d | {"title": "T"} for d in renamed], tmp_path / "other")

    assert sorted((f.fingerprint, f.verdict, f.severity) for f in found) == sorted(
        (f.fingerprint, f.verdict, f.severity) for f in then
    )


def judged(documents: list[dict[str, Any]], project: Path) -> list[Finding]:
    """Return the warnings and errors about what documents say."""
    seeds = project / "seeds"
    seeds.mkdir(parents=True)
    with (seeds / "manifest.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.DictWriter(file, ROW, restval="")
        rows.writeheader()
        for document in documents:
            path = f"{document['name']}.txt"
            (seeds / path).write_text(document["text"] + "\n", "utf-8")
            told = {key: str(document[key]) for key in ROW if key in document}
            rows.writerow({"source_id": document["name"], "path": path} | told)
    found = run_check(project, as_of=AS_OF).findings
    grave = [f for f in found if f.severity is not Severity.NOTE]
    return [f for f in grave if f.kind is not Kind.QUALITY]


def is_it(finding: Finding, wish: Mapping[str, Any]) -> bool:
    """Say whether a finding is the one that a case wants."""
    accused = [e.quote for e in finding.evidence if e.role is not Role.CONTEXT]
    told = {"verdict": finding.verdicts, "subject": finding.subject, "predicate": finding.predicate}
    for key, value in wish.items():
        if key == "quotes":
            if not all(any(re.search(q, quote) for quote in accused) for q in value):
                return False
        elif value not in told[key] and value != told[key]:
            return False
    return True
