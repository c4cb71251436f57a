"""`checker diff`: two reports, and what became different."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from reporting.outcomes import outcome

from checker import cli
from checker.reporting import report_json

Tree = dict[str, Any]


def report() -> Tree:
    told: Tree = json.loads(report_json.render(outcome()))
    return told


def first(told: Tree) -> Tree:
    found: Tree = told["findings"][0]
    return found


def drop_first(told: Tree) -> None:
    told["findings"].pop(0)


def change_first(told: Tree) -> None:
    first(told).update(fingerprint="ffff000011112222", message="Two other figures.")


def run(tmp_path: Path, before: Tree, after: Tree, *options: str) -> int:
    for name, told in (("a", before), ("b", after)):
        folder = tmp_path / name / "reports"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "report.json").write_text(json.dumps(told), "utf-8")
    with pytest.raises(SystemExit) as end:
        cli.main(["diff", str(tmp_path / "a"), str(tmp_path / "b/reports/report.json"), *options])
    return int(end.value.code or 0)


def same(_: Tree) -> None:
    """Change nothing."""


@pytest.mark.parametrize(
    ("before", "after", "line", "code"),
    [
        (same, same, "Both tell the same.", 0),
        (drop_first, same, "New: 1 finding", 1),
        (same, drop_first, "No more: 1 finding", 0),
        (same, change_first, "Changed: 1 finding", 1),
        (same, lambda r: first(r).update(standing="settled"), "  open -> settled ", 0),
        (lambda r: first(r).update(standing="settled"), same, "  settled -> open ", 1),
        (same, lambda r: r["sources"].pop(0), "- ", 0),
        (lambda r: r["sources"].pop(0), same, "+ ", 0),
        (same, lambda r: r["sources"][0].update(sha256="00"), "~ ", 0),
    ],
)
def test_each_difference_is_told(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    before: Callable[[Tree], object],
    after: Callable[[Tree], object],
    line: str,
    code: int,
) -> None:
    old, new = report(), copy.deepcopy(report())
    before(old)
    after(new)

    assert run(tmp_path, old, new) == code
    assert [told for told in capsys.readouterr().out.splitlines() if told.startswith(line)]


def test_what_it_was_made_with_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old, new = report(), report()
    old["made_with"] = {"program": "1", "code": "a", "vocabulary": "b", "rules": "c"}
    new["made_with"] = {"program": "1", "code": "a", "vocabulary": "x", "rules": "c"}

    run(tmp_path, old, new)

    assert "Made with another vocabulary." in capsys.readouterr().out


def test_programs_get_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old, new = report(), report()
    change_first(new)

    assert run(tmp_path, old, new, "--json", "--fail-on", "never") == 0

    told = json.loads(capsys.readouterr().out)
    assert told["changed"][0]["after"]["fingerprint"] == "ffff000011112222"
    assert told["found"] == []


def test_what_is_no_report_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        cli.main(["diff", str(tmp_path), str(tmp_path)])

    assert end.value.code == 2
    assert "is not there" in capsys.readouterr().err
