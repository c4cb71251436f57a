"""Web Annotations pass the W3C's own MUST schemas, and their selectors lead to the words."""

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from jsonschema import Draft4Validator
from referencing import Registry
from referencing.jsonschema import DRAFT4
from reporting.hostile import hostile_outcome, official
from reporting.outcomes import FINDINGS, empty_outcome, outcome

from checker.model.outcome import Outcome
from checker.reporting.web_annotations import CONTEXT, render


def items(made: Outcome) -> list[dict[str, Any]]:
    collection = json.loads(render(made))
    assert collection["@context"] == CONTEXT
    assert collection["type"] == "AnnotationCollection"
    listed: list[dict[str, Any]] = collection.get("first", {}).get("items", [])
    assert collection["total"] == len(listed)
    return listed


@cache
def musts(folder: Path) -> tuple[tuple[str, Draft4Validator], ...]:
    """Return a validator for each MUST; a `$ref` beside other keys would hide them in draft 4."""
    definitions: Registry[Any] = Registry()
    for path in sorted((folder / "definitions").glob("*.json")):
        resource = DRAFT4.create_resource(json.loads(path.read_text("utf-8")))
        definitions = definitions.with_resource(path.name, resource)
    made = []
    for path in sorted((folder / "annotations").rglob("*.json")):
        schema = json.loads(path.read_text("utf-8"))
        if schema.get("assertionType") == "must":
            if "$ref" in schema:
                schema["allOf"] = [{"$ref": schema.pop("$ref")}]
            made.append((schema["title"], Draft4Validator(schema, registry=definitions)))
    return tuple(made)


def faults(annotation: dict[str, Any], folder: Path) -> list[str]:
    return [title for title, must in musts(folder) if not must.is_valid(annotation)]


@pytest.mark.parametrize("made", [outcome(), hostile_outcome()], ids=["world", "hostile"])
def test_each_annotation_passes_the_musts(made: Outcome, project: Path) -> None:
    folder = official(project, "web-annotation")

    assert len(musts(folder)) == 54
    assert [faults(item, folder) for item in items(made)] == [[]] * len(items(made))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda item: item.pop("target"),
        lambda item: item.pop("@context"),
        lambda item: item["target"]["selector"][0].pop("exact"),
        lambda item: item["target"]["selector"][1].update(start=-1),
        lambda item: item.update(bodyValue="a body beside the body"),
    ],
)
def test_a_broken_annotation_is_caught(
    spoil: Callable[[dict[str, Any]], object], project: Path
) -> None:
    item = items(outcome())[0]
    spoil(item)

    assert faults(item, official(project, "web-annotation"))


@pytest.mark.parametrize("made", [outcome(), hostile_outcome()], ids=["world", "hostile"])
def test_both_selectors_lead_to_the_words(made: Outcome) -> None:
    texts = {d.place: d.text for d in made.documents}

    for item in items(made):
        quoted, placed = item["target"]["selector"]
        text = texts[unquote(item["target"]["source"]).removeprefix("../")]
        around = quoted["prefix"] + quoted["exact"] + quoted["suffix"]
        start = placed["start"] - len(quoted["prefix"])
        assert text[placed["start"] : placed["end"]] == quoted["exact"]
        assert text[start : start + len(around)] == around


def test_one_for_each_quote_under_an_id_that_stays() -> None:
    made = items(outcome())

    assert len(made) == sum(len(finding.evidence) for finding in FINDINGS)
    assert len({item["id"] for item in made}) == len(made)
    assert [item["id"] for item in items(outcome())] == [item["id"] for item in made]
    assert {item["motivation"] for item in made} == {"assessing", "linking"}
    assert items(empty_outcome()) == []
