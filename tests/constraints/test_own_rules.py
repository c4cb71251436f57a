"""A project's own rules: their faults, their examples, and their findings in a check."""

import re
from datetime import date
from pathlib import Path

import pytest
from commands import command

from checker.constraints.read import read_rules
from checker.errors import RulesInvalid
from checker.model.decision import Standing
from checker.run import run_check
from checker.vocabulary import load_vocabulary

HEAD = "# yaml-language-server: $schema=../../checker/schemas/rules.schema.json\n"
RULE = """\
OWN001:
  name: closed-before-opening
  title: A house that closes before it opens
  severity: error
  constraint: {before: {predicate: opened, other: closed}}
  message: "{subject}: {values}."
  explanation: A house can close only after it has opened.
  examples:
    - text: Harlow Museum was opened in 1950. Harlow Museum closed in 1938.
      language: en
      finds: [Harlow Museum]
    - text: Harlow Museum was opened in 1938. Harlow Museum closed in 1950.
      language: en
      finds: []
"""
DECISION = """\
id: 2026-02-01-harlow
finding: {{rule: OWN001, fingerprint: "{}"}}
verdict: both-stand
reason: Two houses had the name.
decided_by: A. Editor
decided_on: 2026-02-01
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a project with one rule and no documents."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "claims" / "rules").mkdir(parents=True)
    (tmp_path / "claims" / "rules" / "houses.yaml").write_text(HEAD + RULE, "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("wrong", "right", "told"),
    [
        ("severity: grave", "severity: error", ":5: OWN001 > severity: 'grave' is not one of"),
        ("OWN1:", "OWN001:", ":2: OWN1: 'OWN1' does not match"),
        ("VAL001:", "OWN001:", ":2: VAL001: 'VAL001' does not match"),
        ("{befor: {", "{before: {", ":6: OWN001 > constraint: "),
        ("predicate: open,", "predicate: opened,", ':2: OWN001: there is no predicate "open" in'),
        (
            "{subjects}: {values}",
            "{subject}: {values}",
            ":2: OWN001: there is no {subjects}; there",
        ),
        ('"{subject}."', '"{subject}: {values}."', ":2: OWN001: it must show {values}"),
        ('"{values"', '"{subject}: {values}."', ":2: OWN001: the braces do not fit"),
        ("name: lapsed-plan", "name: closed-before-opening", "belongs to the shipped TIM206"),
        (
            "{range: {predicate: beds, min: 9, max: 3}}",
            "{before: {predicate: opened, other: closed}}",
            ":2: OWN001: min is more than max",
        ),
        (
            "{range: {predicate: beds, max: 3, unit: parsecs}}",
            "{before: {predicate: opened, other: closed}}",
            ':2: OWN001: there is no unit "parsecs"',
        ),
        ("severity: error\n  title: x", "severity: error", ':6: "title" stands twice'),
    ],
)
def test_faults_are_told_with_their_line(folder: Path, wrong: str, right: str, told: str) -> None:
    assert right in RULE
    path = folder / "claims" / "rules" / "houses.yaml"
    path.write_text(HEAD + RULE.replace(right, wrong), "utf-8")

    with pytest.raises(RulesInvalid) as error:
        read_rules(folder, load_vocabulary())

    assert told in str(error.value)
    assert "\n  claims/rules/houses.yaml:" in str(error.value)


def test_all_faults_are_told_at_once(folder: Path) -> None:
    rules = folder / "claims" / "rules"
    (rules / "again.yaml").write_text(HEAD + RULE, "utf-8")
    (rules / "other.yml").write_text("", "utf-8")
    (rules / "torn.yaml").write_text("OWN002: {", "utf-8")

    with pytest.raises(RulesInvalid) as error:
        read_rules(folder, load_vocabulary())

    told = [line.strip().partition(": ") for line in str(error.value).splitlines()[1:]]
    assert [place for place, _, _ in told] == [
        "claims/rules/other.yml:1",
        "claims/rules/torn.yaml:2",
        "claims/rules/houses.yaml:2",
        "claims/rules/houses.yaml:2",
    ]


def test_faults_stop_the_commands(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "claims" / "rules" / "torn.yaml").write_text("OWN002: {}\n", "utf-8")

    codes = [command(*c, "--project", str(folder)) for c in (["rules"], ["rules", "test"])]

    assert codes == [2, 2]
    assert "claims/rules/torn.yaml:1: OWN002: 'name' is missing" in capsys.readouterr().err


def test_own_rules_are_listed_and_explained(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command("rules", "--project", str(folder)) == 0
    assert "OWN001  closed-before-opening" in capsys.readouterr().out

    assert command("explain", "own001", "--project", str(folder)) == 0
    assert capsys.readouterr().out.startswith(
        "OWN001 closed-before-opening\n\nA house can close only after it has opened.\n\n"
        "A rule of this project: claims/rules/houses.yaml\n"
    )


@pytest.mark.model
def test_examples_are_run_in_one_table(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = folder / "claims" / "rules" / "houses.yaml"
    wrong = RULE.replace("opened in 1938", "opened in 1970")

    assert command("rules", "test", "--project", str(folder)) == 0
    assert "2 of 2 are judged as they say" in capsys.readouterr().err

    path.write_text(HEAD + wrong.rpartition("    - ")[0], "utf-8")
    assert command("rules", "test", "--project", str(folder)) == 2  # one example is too few

    portuguese = '    - {text: "O mar está calmo.", language: pt, finds: [Mar]}\n'
    path.write_text(HEAD + wrong + portuguese, "utf-8")
    assert command("rules", "test", "--project", str(folder)) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [re.split(r"  +", line)[1:5] for line in lines] == [
        ["language", "is", "wanted", "found"],
        ["en", "right", "Harlow Museum", "Harlow Museum"],
        ["en", "wrong", "nothing", "Harlow Museum"],
        ["pt", "wrong", "Mar", "nothing"],
        ["pt", "missing", "a text that keeps it", "nothing"],
    ]


@pytest.mark.model
def test_a_finding_of_an_own_rule_is_one_like_any_other(folder: Path) -> None:
    (folder / "seeds" / "guide.txt").write_text("The Harlow Museum was opened in 1950.\n", "utf-8")
    (folder / "seeds" / "news.txt").write_text("The Harlow Museum was closed in 1938.\n", "utf-8")

    made = run_check(folder, as_of=date(2026, 3, 1))
    (found,) = [f for f in made.findings if f.rule_id == "OWN001"]
    decisions = folder / "claims" / "decisions"
    decisions.mkdir()
    (decisions / "harlow.yaml").write_text(DECISION.format(found.fingerprint), "utf-8")
    decided = run_check(folder, as_of=date(2026, 3, 1))

    assert found.message.startswith("Harlow Museum: opened 1950 in ")
    assert {e.source_id for e in found.evidence} == {"guide", "news"}
    assert [r.name for r in made.rules if r.rule_id == "OWN001"] == ["closed-before-opening"]
    assert [f.rule_id for f in decided.with_standing(Standing.SETTLED)] == ["OWN001"]


@pytest.mark.model
def test_the_packs_of_the_guide_are_judged_as_they_say(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = (project / "docs" / "rules.md").read_text("utf-8")
    packs = re.findall(r"\(`(\S+\.yaml)`\).*?```yaml\n(.*?)```", page, flags=re.DOTALL)
    (tmp_path / "claims" / "rules").mkdir(parents=True)
    for name, text in packs:
        (tmp_path / "claims" / "rules" / name).write_text(text, "utf-8")

    code = command("rules", "test", "--project", str(tmp_path))

    shown = re.search(r"```text\n(.*?)```", page, flags=re.DOTALL)
    assert shown
    told = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert len(packs) == 3
    assert [line for line in told if "right" not in line][1:] == []
    assert code == 0
    assert all(line.split() in told for line in shown[1].splitlines())
