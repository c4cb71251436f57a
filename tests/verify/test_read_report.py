"""What cannot be compared at all is refused, with what to do."""

import json
from pathlib import Path

import pytest
from reporting.outcomes import outcome

from checker.errors import InputError
from checker.reporting import report_json
from checker.verify.read_report import read_report


def test_a_report_is_read(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_text(report_json.render(outcome()), "utf-8")

    assert read_report(path)["as_of"] == "2026-03-01"


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ({"schema_version": 2}, "has schema_version 2, and this program proves 1"),
        ({"findings": {}}, "has no list of entries under findings"),
        ({"rules": [1]}, "has no list of entries under rules"),
        ({"as_of": "soon"}, "says as_of 'soon', which is no day"),
    ],
)
def test_what_is_no_report_is_refused(change: dict[str, object], what: str, tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_text(json.dumps(json.loads(report_json.render(outcome())) | change), "utf-8")

    with pytest.raises(InputError, match=what):
        read_report(path)


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (b"{", "is no JSON"),
        (b"\xff", "is no JSON"),
        (b"[" * 100_000, "is no JSON"),
        (b"[]", "is no report"),
    ],
)
def test_what_is_no_json_is_refused(raw: bytes, what: str, tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_bytes(raw)

    with pytest.raises(InputError, match=what):
        read_report(path)


def test_a_report_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is not there"):
        read_report(tmp_path / "report.json")
