"""The JSON report obeys its schema, quotes exactly, and is the same from any order of mappings."""

import json
from dataclasses import replace
from importlib import resources

import pytest
from jsonschema import Draft202012Validator
from reporting.outcomes import empty_outcome, outcome
from reporting.world import TEXTS

from checker.model.outcome import Outcome
from checker.reporting.report_json import render

SCHEMA = json.loads(
    (resources.files("checker") / "schemas" / "report.schema.json").read_text("utf-8")
)


@pytest.mark.parametrize("made", [outcome(), empty_outcome()], ids=["world", "empty"])
def test_render_obeys_the_schema(made: Outcome) -> None:
    Draft202012Validator.check_schema(SCHEMA)
    Draft202012Validator(SCHEMA).validate(json.loads(render(made)))


def test_schema_is_strict_everywhere() -> None:
    shapes = [SCHEMA, *SCHEMA["$defs"].values()]

    for shape in shapes:
        assert shape["additionalProperties"] is False
        assert shape["required"] == list(shape["properties"])


def test_render_quotes_what_stands_there() -> None:
    report = json.loads(render(outcome()))

    quoted = [e for f in report["findings"] for e in f["evidence"]]
    assert quoted
    assert report["uncovered"]
    assert report["due"]
    quoted += report["uncovered"] + report["due"]
    for evidence in quoted:
        text = TEXTS[evidence["source_id"]]
        assert text[evidence["start"] : evidence["end"]] == evidence["quote"]


def test_an_uncovered_sentence_has_its_line_and_column() -> None:
    told = json.loads(render(outcome()))["uncovered"][0]

    line = TEXTS[told["source_id"]].splitlines()[told["line"] - 1]
    assert line[told["column"] - 1 :].startswith(told["quote"])


def test_render_keeps_decided_findings_with_their_decision() -> None:
    findings = json.loads(render(outcome()))["findings"]

    stands = {
        f["fingerprint"][:4]: (f["standing"], (f["decision"] or {}).get("verdict"))
        for f in findings
    }
    assert stands["aaaa"] == ("open", None)
    assert stands["cccc"] == ("settled", "both-stand")
    assert stands["dddd"] == ("acknowledged", "deferred")


def test_render_does_not_depend_on_the_order_of_mappings() -> None:
    made = outcome()
    turned = replace(
        made,
        datings=dict(reversed(list(made.datings.items()))),
        coverage=dict(reversed(list(made.coverage.items()))),
        rulings=dict(reversed(list(made.rulings.items()))),
    )

    assert render(turned) == render(made)
