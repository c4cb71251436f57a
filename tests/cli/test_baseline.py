"""`checker baseline` and `--new-only`: what is known is counted, what is new fails."""

import json
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest
from builders import decision, finding, outcome

from checker import baseline, cli
from checker.model.decision import Verdict
from checker.model.finding import Finding, Severity
from checker.model.outcome import Outcome, Unread
from checker.reporting import report_json, sarif
from checker.store.store import Store

OLD = finding()
NEW = finding(fingerprint="ffff000011112222", message="Two figures differ.")
NOTE = finding(fingerprint="0123012301230123", severity=Severity.NOTE)
UNREAD = Unread(path="seeds/x.pdf", what="is no PDF file", remedy="Fetch it again")

Run = Callable[..., int]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a command on a project whose check has the outcome that the test gives."""
    (tmp_path / "seeds").mkdir()

    asked: dict[str, object] = {}

    def command(made: Outcome, name: str, *arguments: str) -> int:
        def run_check(
            project: Path, *, as_of: date, on_progress: object, language: str, **_: object
        ) -> Outcome:
            asked.update(project=project, as_of=as_of, told=on_progress, language=language)
            return made

        def write_outcome(project: Path, made: Outcome, *_: Store, **__: int) -> list[Path]:
            (project / "report.sarif").write_text(sarif.render(made), "utf-8")
            return [project / "report.sarif"]

        for module, part in (("run", run_check), ("write_outcome", write_outcome)):
            fake = ModuleType(f"checker.{module}")
            vars(fake)[part.__name__] = part
            monkeypatch.setitem(sys.modules, fake.__name__, fake)
        with pytest.raises(SystemExit) as end:
            cli.main([name, "--project", str(tmp_path), *arguments])
        return int(end.value.code or 0)

    return command


def test_baseline_names_the_open_findings_in_one_order() -> None:
    made = outcome(findings=(NEW, OLD, NOTE))

    told = json.loads(baseline.render(made))

    assert baseline.render(made) == baseline.render(outcome(findings=(NOTE, OLD, NEW)))
    assert [f["fingerprint"] for f in told["findings"]] == sorted(
        f.fingerprint for f in (OLD, NEW, NOTE)
    )
    assert {f["message"] for f in told["findings"]} >= {NEW.message}
    assert {f["rule_id"] for f in told["findings"]} == {OLD.rule_id}


@pytest.mark.parametrize("verdict", list(Verdict))
def test_what_is_decided_is_not_recorded(verdict: Verdict) -> None:
    made = outcome(findings=(OLD,), decisions=(decision(verdict=verdict),))

    assert json.loads(baseline.render(made))["findings"] == []


@pytest.mark.parametrize(
    ("before", "after", "arguments", "code"),
    [
        ((OLD,), (OLD,), [], 0),
        ((OLD,), (OLD, NEW), [], 1),
        ((OLD,), (OLD, NEW), ["--fail-on", "error"], 0),
        ((), (OLD,), [], 1),
        ((OLD, NEW), (), [], 0),
        ((), (NOTE,), [], 0),
    ],
)
def test_only_new_findings_fail(
    run: Run,
    before: tuple[Finding, ...],
    after: tuple[Finding, ...],
    arguments: list[str],
    code: int,
) -> None:
    assert run(outcome(findings=before), "baseline", "--quiet") == 0

    assert run(outcome(findings=after), "check", "--new-only", *arguments) == code


def test_known_findings_are_a_count(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    run(outcome(findings=(OLD,)), "baseline")
    capsys.readouterr()

    run(outcome(findings=(OLD, NEW)), "check", "--new-only")

    out, _ = capsys.readouterr()
    assert NEW.message in out
    assert OLD.message not in out
    assert "1 new; 1 finding of the baseline still open." in out


def test_sarif_tells_new_from_unchanged(run: Run, tmp_path: Path) -> None:
    run(outcome(findings=(OLD,)), "baseline")

    run(outcome(findings=(OLD, NEW)), "check", "--new-only", "--quiet")

    results = json.loads((tmp_path / "report.sarif").read_bytes())["runs"][0]["results"]
    assert [r["baselineState"] for r in results] == ["unchanged", "new"]


def test_a_report_of_another_revision_will_do(run: Run, tmp_path: Path) -> None:
    other = tmp_path / "other.json"
    settled = outcome(findings=(OLD, NEW), decisions=(decision(verdict=Verdict.DEFERRED),))
    other.write_text(report_json.render(settled), "utf-8")

    assert run(outcome(findings=(NEW,)), "check", "--against", str(other)) == 0
    assert run(outcome(findings=(OLD, NEW)), "check", "--against", str(other)) == 1  # it reopened


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (None, "cannot be read"),
        ("{", "is no JSON"),
        ("[" * 100_000, "is no JSON"),
        ("[]", "is neither a baseline nor a report"),
        ('{"schema_version": 1, "findings": {}}', "is neither a baseline nor a report"),
        ('{"schema_version": 9, "findings": []}', "has schema_version 9"),
        ('{"schema_version": 1, "findings": [{"rule_id": "VAL101"}]}', "in its finding 0"),
    ],
)
def test_a_broken_baseline_is_one_line(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str | None, told: str
) -> None:
    if text is not None:
        (tmp_path / "claims").mkdir()
        (tmp_path / "claims" / "baseline.json").write_text(text, "utf-8")

    assert run(outcome(), "check", "--new-only") == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert told in line
    assert "baseline.json" in line
    assert "`checker baseline` writes one" in line


def test_no_baseline_where_a_source_was_not_read(run: Run, tmp_path: Path) -> None:
    assert run(outcome(unread=(UNREAD,)), "baseline") == 2
    assert not (tmp_path / "claims").exists()
