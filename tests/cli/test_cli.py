"""The command line: exit codes, what is printed where, and errors in one line."""

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from builders import claim, decision, evidence, finding, outcome
from commands import command

from checker.errors import VocabularyInvalid
from checker.model.decision import Verdict
from checker.model.finding import Severity
from checker.model.outcome import Bucket, Outcome, Uncovered, Unread
from checker.model.span import Span
from checker.reporting import report_json
from checker.tables.claims_table import claims_csv, claims_table

Check = Callable[..., int]
WARNING = finding()
UNREAD = Unread(path="seeds/x.pdf", what="is no PDF file", remedy="Fetch it again")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a project that holds one document."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "gazette.txt").write_text("The sea is calm.")
    return tmp_path


@pytest.fixture
def check(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Check:
    """Return a command `checker check` whose run has the outcome that the test gives."""

    def run(made: Outcome | Exception, *arguments: str) -> int:
        asked: dict[str, Any] = {}

        def run_check(
            project: Path, *, as_of: date, on_progress: object, language: str, **_: object
        ) -> Outcome:
            asked.update(project=project, as_of=as_of, told=on_progress, language=language)
            if isinstance(made, Exception):
                raise made
            return replace(made, as_of=as_of)

        def write_outcome(project: Path, *_: object, **__: object) -> list[Path]:
            return [project / "reports" / "report.json"]

        for module, part in (("run", run_check), ("write_outcome", write_outcome)):
            fake = ModuleType(f"checker.{module}")
            vars(fake)[part.__name__] = part
            monkeypatch.setitem(sys.modules, fake.__name__, fake)
        return command("check", "--project", str(folder), *arguments)

    return run


@pytest.fixture
def no_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the rules on decisions alone in the catalogue."""
    explain = pytest.importorskip("checker.explain", exc_type=ImportError)
    monkeypatch.setattr(explain, "RULES", ())


@pytest.mark.parametrize(
    ("made", "arguments", "code"),
    [
        (outcome(), [], 0),
        (outcome(findings=(WARNING,)), [], 1),
        (outcome(findings=(WARNING,)), ["--fail-on", "error"], 0),
        (outcome(findings=(finding(severity=Severity.ERROR),)), ["--fail-on", "error"], 1),
        (outcome(findings=(finding(severity=Severity.ERROR),)), ["--fail-on", "never"], 0),
        (outcome(findings=(finding(severity=Severity.NOTE),)), [], 0),
        (outcome(findings=(WARNING,), decisions=(decision(),)), [], 0),
        (outcome(findings=(WARNING,), decisions=(decision(verdict=Verdict.DEFERRED),)), [], 0),
        (outcome(unread=(UNREAD,)), [], 2),
        (outcome(findings=(WARNING,), unread=(UNREAD,)), ["--fail-on", "never"], 2),
    ],
)
def test_exit_code_tells_what_is_open(
    check: Check, made: Outcome, arguments: list[str], code: int
) -> None:
    assert check(made, *arguments) == code


def test_summary_goes_to_stdout_and_the_rest_to_stderr(
    check: Check, capsys: pytest.CaptureFixture[str]
) -> None:
    check(outcome(findings=(WARNING,), unread=(UNREAD,)), "--as-of", "2026-08-31")

    out, err = capsys.readouterr()
    assert "VAL101 Two sources name two prime ministers of Norway." in out
    assert "As of 2026-08-31" in out
    assert err == "Written: reports/report.json\nseeds/x.pdf: is no PDF file. Fetch it again\n"


def test_quiet_prints_errors_only(check: Check, capsys: pytest.CaptureFixture[str]) -> None:
    check(outcome(findings=(WARNING,), unread=(UNREAD,)), "--quiet")

    out, err = capsys.readouterr()
    assert (out, err) == ("", "seeds/x.pdf: is no PDF file. Fetch it again\n")


def test_json_can_be_piped(check: Check, capsys: pytest.CaptureFixture[str]) -> None:
    check(outcome(findings=(WARNING,)), "--format", "json")

    report = json.loads(capsys.readouterr().out)
    assert [f["fingerprint"] for f in report["findings"]] == ["f1a2b3"]


def test_error_is_told_without_traceback(check: Check, capsys: pytest.CaptureFixture[str]) -> None:
    broken = VocabularyInvalid(where="units.yaml:4", what="is defined twice", remedy="Keep one")

    code = check(broken)

    assert (code, capsys.readouterr().err) == (2, "units.yaml:4: is defined twice. Keep one\n")


def test_fault_of_its_own_is_never_taken_for_findings(
    check: Check, capsys: pytest.CaptureFixture[str]
) -> None:
    code = check(ZeroDivisionError("by nothing"))

    err = capsys.readouterr().err
    assert code == 2
    assert "ZeroDivisionError: by nothing" in err
    assert "a fault of its own" in err.splitlines()[-1]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--as-of", "yesterday"], "--as-of yesterday: is no calendar day. Write it as 2026-08-31"),
        (["--format", "jsn"], "--format jsn: is no format of the report. Did you mean json?"),
        (["--format", "wax"], "--format wax: is no format of the report. There are text, "),
    ],
)
def test_wrong_option_is_told(
    check: Check, capsys: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    code = check(outcome(), *arguments)

    assert code == 2
    assert capsys.readouterr().err.startswith(told)


def test_folder_without_seeds_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = command("check", "--project", str(tmp_path))

    assert code == 2
    assert "there is no folder `seeds/` in it. Make one" in capsys.readouterr().err


@pytest.mark.usefixtures("no_rules")
def test_explain_shows_a_finding_of_the_last_check(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = finding(
        evidence=(evidence(valid_time="2024"),),
        inference=("2024 begins before 2025.",),
        suggestion="Ask the gazette.",
    )
    write_report(folder, outcome(findings=(told,), decisions=(decision(),)))

    code = command("explain", "f1a2", "--project", str(folder))

    assert code == 0
    assert capsys.readouterr().out.splitlines() == [
        "warning VAL101 single-value-conflict (f1a2b3)",
        "Two sources name two prime ministers of Norway.",
        "",
        '  rival         gazette:0-3 [2024] "The"',
        "  - 2024 begins before 2025.",
        "",
        "To settle it: Ask the gazette.",
        "",
        "Decided: One acted for the other. (claims/decisions/2026-07-01-norway.yaml)",
        "",
        "About the rule: checker explain VAL101",
    ]


@pytest.mark.usefixtures("no_rules")
@pytest.mark.parametrize("what", ["DEC901", "dec901", "unused-decision"])
def test_explain_teaches_a_rule(what: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert command("explain", what) == 0
    assert capsys.readouterr().out.startswith("DEC901 unused-decision\n\nWhat it finds")


@pytest.mark.usefixtures("no_rules")
@pytest.mark.parametrize(
    ("what", "told"),
    [
        ("unused-decisions", "Did you mean unused-decision"),
        ("f1a2c", "Did you mean f1a2b3"),
        ("q", "`checker rules` lists the rules"),
    ],
)
def test_explain_names_what_may_have_been_meant(
    folder: Path, capsys: pytest.CaptureFixture[str], what: str, told: str
) -> None:
    write_report(folder, outcome(findings=(WARNING,)))

    assert command("explain", what, "--project", str(folder)) == 2
    assert told in capsys.readouterr().err


def test_rules_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    explain = pytest.importorskip("checker.explain", exc_type=ImportError)

    assert command("rules") == 0
    listed = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    assert listed == [*sorted(rule.id for rule in explain.RULES), "DEC901", "DEC902"]


@pytest.mark.parametrize(
    ("arguments", "sources"),
    [
        ([], ["almanac", "gazette"]),
        (["--source", "almanac"], ["almanac"]),
        (["--subject", "norway"], ["gazette"]),
    ],
)
def test_claims_are_printed_one_a_line(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], sources: list[str]
) -> None:
    write_claims(folder)

    code = command("claims", "--project", str(folder), *arguments)

    lines = capsys.readouterr().out.splitlines()
    assert code == 0
    assert [line.split(":")[0] for line in lines] == sources


def test_claims_name_a_near_source(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_claims(folder)

    assert command("claims", "--project", str(folder), "--source", "gazete") == 2
    assert "Did you mean gazette?" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["--source", "Gazette"]])
def test_uncovered_sentences_are_printed_with_their_place(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    sentence = Uncovered(
        source_id="gazette", span=Span(4, 16), quote="sea is calm.", bucket=Bucket.NO_PREDICATE
    )
    write_report(folder, outcome(uncovered=(sentence,)))

    code = command("claims", "--uncovered", "--project", str(folder), *arguments)

    assert code == 0
    assert capsys.readouterr().out == 'seeds/gazette.txt:1:5  no predicate  "sea is calm."\n'


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--source", "gazete"], "Did you mean gazette?"),
        (["--subject", "Norway"], "Leave --subject out"),
    ],
)
def test_uncovered_sentences_of_nothing_are_told(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    write_report(folder, outcome())

    assert command("claims", "--uncovered", "--project", str(folder), *arguments) == 2
    assert told in capsys.readouterr().err


def test_uncovered_sentences_need_a_check(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command("claims", "--uncovered", "--project", str(folder)) == 2
    assert "no check has been made yet. Run `checker check`" in capsys.readouterr().err


def test_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert command("--version") == 0
    assert capsys.readouterr().out.startswith("checker ")


def test_help_loads_no_heavy_library() -> None:
    told = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "checker", "--help"],
        capture_output=True,
        text=True,
        check=True,
    )

    loaded = {line.rpartition("|")[2].strip() for line in told.stderr.splitlines()}
    assert loaded.isdisjoint({"spacy", "pandas", "pandera", "numpy", "jinja2", "jsonschema"})


def write_report(folder: Path, made: Outcome) -> None:
    """Write the JSON report of an outcome into a project."""
    (folder / "reports").mkdir()
    (folder / "reports" / "report.json").write_text(report_json.render(made), "utf-8")


def write_claims(folder: Path) -> None:
    """Write a claims table of two sources into a project."""
    table = claims_table([claim(), claim(source_id="almanac", subject="Chad")])
    (folder / "claims").mkdir()
    (folder / "claims" / "claims.csv").write_text(claims_csv(table), "utf-8", newline="")
