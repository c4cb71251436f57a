"""GitLab Code Quality: the fields that GitLab asks for, one fingerprint once."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from reporting.hostile import hostile_outcome
from reporting.outcomes import FINDINGS, empty_outcome, outcome

from checker.model.outcome import Outcome
from checker.reporting.codequality import render

#: As GitLab documents the format (Code Quality, "Code Quality report format").
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "additionalProperties": False,
                "properties": {
                    "path": {"type": "string", "pattern": "^[^./]"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


def faults(entries: Any) -> list[str]:
    return [error.message for error in Draft202012Validator(SCHEMA).iter_errors(entries)]


@pytest.mark.parametrize("made", [outcome(), empty_outcome(), hostile_outcome()])
def test_entries_are_what_gitlab_asks_for(made: Outcome) -> None:
    entries = json.loads(render(made))

    assert faults(entries) == []
    assert len({entry["fingerprint"] for entry in entries}) == len(entries)


@pytest.mark.parametrize(
    ("field", "value"), [("severity", "error"), ("location", {"path": "./x"}), ("check_name", "")]
)
def test_a_broken_entry_is_caught(field: str, value: object) -> None:
    entries = json.loads(render(outcome()))
    entries[0][field] = value

    assert faults(entries)


def test_settled_is_gone_and_acknowledged_is_mild() -> None:
    told = {e["fingerprint"][:4]: e["severity"] for e in json.loads(render(outcome()))}

    assert len(told) < len(FINDINGS)
    assert (told["aaaa"], told["bbbb"], told["dddd"]) == ("critical", "major", "info")
    assert "cccc" not in told


def test_path_and_line_are_where_the_editor_starts(project: Path) -> None:
    (first, *_) = json.loads(render(outcome()))

    assert first["location"] == {"path": "seeds/gazette.txt", "lines": {"begin": 3, "end": 3}}
    assert not (project / "seeds" / "gazette.txt").exists()  # a world of its own
