"""Decision files are read whole, or refused with every fault by file and line."""

from datetime import date
from pathlib import Path

import pytest

from checker.decisions.read import read_decisions
from checker.errors import DecisionInvalid
from checker.model.decision import Verdict

SOUND = """\
# yaml-language-server: $schema=../../checker/schemas/decision.schema.json
id: 2026-08-14-population-of-arden
finding: {rule: VAL101, fingerprint: 1234e567}
verdict: claim-stands   # the census
standing_claim: c-91ab03
reason: >
  The census counts residents;
  the brochure counts voters.
decided_by: A. Editor
decided_on: 2026-08-14
expires_on: 2027-08-14
"""

FAULTY = {
    "reason left empty": (
        SOUND.replace(
            ">\n  The census counts residents;\n  the brochure counts voters.", " # why?"
        ),
        ':2: "reason" missing or left empty',
    ),
    "unknown verdict": (SOUND.replace("claim-stands", "so-what"), ":4: verdict: 'so-what'"),
    "unknown field": (SOUND + "expires: 2028-01-01\n", ":2: there is no field 'expires'"),
    "reason of spaces": (
        SOUND.replace(">\n  The census counts residents;\n  the brochure counts voters.", '" "'),
        ':2: "reason" missing or left empty',
    ),
    "fingerprint left empty": (SOUND.replace("1234e567", "''"), ':3: "finding.fingerprint"'),
    "space in a name": (
        SOUND.replace("VAL101", "VAL 101"),
        ":3: finding.rule: 'VAL 101' does not match",
    ),
    "expiry without a day": (
        SOUND.replace("decided_on: 2026-08-14\n", ""),
        ':2: "decided_on" missing or left empty',
    ),
    "no fingerprint": (SOUND.replace(", fingerprint: 1234e567", ""), ':3: "finding.fingerprint"'),
    "day that is none": (
        SOUND.replace("2026-08-14\ne", "2026-02-30\ne"),
        ':10: decided_on: "2026-02-30" is not a day such as',
    ),
    "list for a day": (
        SOUND.replace("2027-08-14", "[2027]"),
        ":11: expires_on: \"['2027']\" is not a day such as",
    ),
    "day in words": (SOUND.replace("2027-08-14", "next year"), ":11: expires_on:"),
    "expiry before decision": (SOUND.replace("2027-08-14", "2026-08-14"), ":11: expires_on"),
    "not a mapping": ("- a\n- b\n", ":1: a decision is a mapping"),
    "empty file": ("", ":1: a decision is a mapping"),
    "broken YAML": ("id: [1\nb: 2\n", ":2: not valid YAML"),
    "field given twice": (SOUND + "decided_by: B. Editor\n", ":12: not valid YAML"),
    "list for a reason": (SOUND.replace("claim-stands", "[a, b]"), ":4: verdict"),
}


def written(project: Path, **texts: str) -> Path:
    """Return the project with decision files of these names."""
    folder = project / "claims" / "decisions"
    folder.mkdir(parents=True)
    for name, text in texts.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return project


def test_read_gives_every_field(tmp_path: Path) -> None:
    (decision,) = read_decisions(written(tmp_path, one=SOUND))

    assert decision.path == "claims/decisions/one.yaml"
    assert (decision.decision_id, decision.rule_id) == ("2026-08-14-population-of-arden", "VAL101")
    assert decision.fingerprint == "1234e567"
    assert decision.verdict is Verdict.CLAIM_STANDS
    assert decision.standing_claim == "c-91ab03"
    assert decision.reason == "The census counts residents; the brochure counts voters."
    assert decision.decided_on == date(2026, 8, 14)
    assert decision.expires_on == date(2027, 8, 14)


def test_read_needs_no_expiry_and_no_folder(tmp_path: Path) -> None:
    assert read_decisions(tmp_path) == ()

    (decision,) = read_decisions(written(tmp_path, one=SOUND.replace("expires_on: 2027-08-14", "")))

    assert decision.expires_on is None


@pytest.mark.parametrize(("text", "told"), FAULTY.values(), ids=FAULTY)
def test_read_names_the_fault_and_its_line(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(DecisionInvalid) as caught:
        read_decisions(written(tmp_path, bad=text))

    assert "claims/decisions/bad.yaml" + (told if told.startswith(":") else "") in str(caught.value)
    assert told in str(caught.value)


def test_read_tells_all_faults_at_once(tmp_path: Path) -> None:
    project = written(tmp_path, a="- 1\n", b=SOUND.replace("verdict", "verdit"), c="\x00")
    (project / "claims" / "decisions" / "d.yml").write_text(SOUND)
    (project / "claims" / "decisions" / "e.yaml").write_bytes(b"id: \xff\n")

    with pytest.raises(DecisionInvalid) as caught:
        read_decisions(project)

    for name in ("a.yaml:1", "b.yaml:2", "c.yaml:1", "d.yml:1", "e.yaml:1"):
        assert f"claims/decisions/{name}" in str(caught.value)


def test_read_refuses_two_decisions_on_one_finding(tmp_path: Path) -> None:
    other = SOUND.replace("population-of-arden", "again")

    with pytest.raises(DecisionInvalid, match=r"two\.yaml.*already decided in .*one\.yaml"):
        read_decisions(written(tmp_path, one=SOUND, two=other))


def test_read_refuses_two_decisions_of_one_name(tmp_path: Path) -> None:
    other = SOUND.replace("1234e567", "89abcdef")

    with pytest.raises(DecisionInvalid, match=r'two\.yaml:1: the id "2026-.*" is taken by .*one'):
        read_decisions(written(tmp_path, one=SOUND, two=other))


def test_read_ignores_the_readme(tmp_path: Path) -> None:
    project = written(tmp_path)
    (project / "claims" / "decisions" / "README.md").write_text("# Decisions\n")

    assert read_decisions(project) == ()
