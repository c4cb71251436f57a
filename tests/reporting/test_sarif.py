"""SARIF obeys the official schema, a second reader understands it, and its places are right."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator
from reporting.hostile import hostile_outcome, official
from reporting.outcomes import (
    FINDINGS,
    LENGTH_CONFLICT,
    POPULATION_CONFLICT,
    decision,
    empty_outcome,
    finding,
    outcome,
)

from checker.model.decision import Ruling, Standing, Verdict
from checker.model.outcome import Outcome
from checker.reporting.cited import cited
from checker.reporting.places import places
from checker.reporting.sarif import FINGERPRINT, render
from checker.reporting.sarif_places import file_at

OUTCOMES = [outcome(), empty_outcome(), hostile_outcome()]
IDS = ["world", "empty", "hostile"]


def run_of(made: Outcome) -> dict[str, Any]:
    run: dict[str, Any] = json.loads(render(made))["runs"][0]
    return run


def faults(log: Any, project: Path) -> list[str]:
    schema = json.loads(official(project, "sarif-schema-2.1.0.json").read_text("utf-8"))
    return [error.message for error in Draft4Validator(schema).iter_errors(log)]


@pytest.mark.parametrize("made", OUTCOMES, ids=IDS)
def test_obeys_the_official_schema(made: Outcome, project: Path) -> None:
    assert faults(json.loads(render(made)), project) == []
    assert faults(json.loads(render(replace(made, known=frozenset("x")))), project) == []


@pytest.mark.parametrize(
    "spoil",
    [
        lambda log: log.pop("version"),
        lambda log: log["runs"][0]["results"][0].update(level="fatal"),
        lambda log: log["runs"][0]["results"][0].pop("message"),
        lambda log: log["runs"][0].update(columnKind="bytes"),
        lambda log: _region(log).update(startLine=0),
        lambda log: _region(log).update(charOffset="12"),
        lambda log: log["runs"][0]["results"][0]["suppressions"].append({"status": "accepted"}),
    ],
)
def test_a_broken_log_is_caught(spoil: Callable[[Any], object], project: Path) -> None:
    log = json.loads(render(outcome()))
    spoil(log)

    assert faults(log, project)


def _region(log: Any) -> dict[str, Any]:
    place = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    region: dict[str, Any] = place["region"]
    return region


def words_at(text: str, region: dict[str, Any]) -> tuple[str, str]:
    """Return the words of a region by offset, and by line and column, as a reader finds them."""
    text = text.removeprefix("\ufeff")
    lines = text.replace("\r\n", "\n\n").replace("\r", "\n").split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    # "\r\n" became two breaks, so that offsets hold; the second line of the two is none.
    ends = [n for n, char in enumerate(text) if char == "\n" or is_lone_return(text, n)]
    starts = [0, *(n + 1 for n in ends)]
    start = starts[region["startLine"] - 1] + region["startColumn"] - 1
    end = starts[region["endLine"] - 1] + region["endColumn"] - 1
    offset = region["charOffset"]
    return text[offset : offset + region["charLength"]], text[start:end]


def is_lone_return(text: str, at: int) -> bool:
    return text[at] == "\r" and text[at + 1 : at + 2] != "\n"


def marked() -> Outcome:
    """Return the hostile outcome with a byte order mark before its text."""
    made = hostile_outcome()
    document = replace(made.documents[0], text="\ufeff" + made.documents[0].text)
    moved = [
        replace(f, evidence=tuple(replace(e, span=e.span.shift(1)) for e in f.evidence))
        for f in made.findings
    ]
    return replace(made, documents=(document,), findings=tuple(moved))


@pytest.mark.parametrize("made", [*OUTCOMES, marked()], ids=[*IDS, "marked"])
def test_every_region_leads_to_its_words_both_ways(made: Outcome) -> None:
    run = run_of(made)
    texts = {file_at(d.place)["uri"]: d.text for d in made.documents}

    places = [
        location["physicalLocation"]
        for result in run["results"]
        for location in (*result["locations"], *result["relatedLocations"])
    ]
    assert len(places) == sum(len(f.evidence) for f in made.findings)
    for place in places:
        at = place["artifactLocation"]
        assert run["artifacts"][at["index"]]["location"]["uri"] == at["uri"]
        quote = place["region"]["snippet"]["text"]
        assert words_at(texts[at["uri"]], place["region"]) == (quote, quote)


def test_a_region_one_off_is_noticed() -> None:
    made = marked()
    place = run_of(made)["results"][0]["locations"][0]["physicalLocation"]["region"]
    place["charOffset"] += 1

    offset, column = words_at(made.documents[0].text, place)
    assert offset != column


def test_rules_sources_and_what_was_left_out_are_told() -> None:
    made = outcome()
    run = run_of(made)

    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.rule_id for rule in made.rules]
    assert all(rule["help"]["text"] for rule in rules)
    hashes = {a["location"]["uri"]: a["hashes"]["sha-256"] for a in run["artifacts"]}
    assert hashes == {f"seeds/{d.source.path}": d.source.sha256 for d in made.documents}
    (invocation,) = run["invocations"]
    told = [n["message"]["text"] for n in invocation["toolExecutionNotifications"]]
    assert not invocation["executionSuccessful"]
    assert [any(word in t for t in told) for word in ("scan.pdf", "VAL150")] == [True, True]
    for result in run["results"]:
        if "ruleIndex" in result:
            assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


def test_positions_in_an_extracted_text_point_to_the_text_that_was_written() -> None:
    made = hostile_outcome()
    page = replace(made.documents[0], is_extracted=True)

    run = run_of(replace(made, documents=(page,)))

    hashes = {a["location"]["uri"]: a["hashes"]["sha-256"] for a in run["artifacts"]}
    text = file_at(page.place)["uri"]
    digest = hashlib.sha256(page.text.encode()).hexdigest()
    assert hashes == {file_at(f"seeds/{page.source.path}")["uri"]: "0" * 64, text: digest}
    place = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place["uri"] == text


def test_decisions_suppress_and_a_deferred_one_leaves_the_finding_in_sight() -> None:
    results = run_of(outcome())["results"]

    told = {
        r["partialFingerprints"][FINGERPRINT][:4]: [s["status"] for s in r["suppressions"]]
        for r in results
    }
    assert told["aaaa"] == []
    assert told["cccc"] == ["accepted"]
    assert told["dddd"] == ["underReview"]


def test_an_expired_decision_suppresses_nothing() -> None:
    ruled = decision(LENGTH_CONFLICT, Verdict.BOTH_STAND)
    print_ = LENGTH_CONFLICT.fingerprint
    ruling = Ruling(fingerprint=print_, standing=Standing.OPEN, decision=ruled)

    results = run_of(outcome(rulings={print_: ruling}))["results"]

    assert not any(result["suppressions"] for result in results)


def test_baseline_tells_new_from_known() -> None:
    made = replace(outcome(), known=frozenset([POPULATION_CONFLICT.fingerprint]))

    states = [r["baselineState"] for r in run_of(made)["results"]]

    assert states == ["unchanged", *["new"] * (len(FINDINGS) - 1)]
    assert not any("baselineState" in r for r in run_of(outcome())["results"])


def test_a_finding_about_a_decision_points_to_its_file() -> None:
    ruled = decision(LENGTH_CONFLICT, Verdict.BOTH_STAND)
    about = finding("ab12", subject=ruled.path, evidence=())

    (result,) = run_of(outcome(findings=(about,), decisions=(ruled,)))["results"]

    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == ruled.path
    assert place["region"] == {"startLine": 1}


def test_words_of_sources_make_no_links_in_messages() -> None:
    for result in run_of(hostile_outcome())["results"]:
        text = result["message"]["text"]
        assert "](" not in text.replace("\\](", "")
        assert "{0}" not in text.replace("{{0}}", "")


@pytest.mark.parametrize("made", OUTCOMES, ids=IDS)
def test_a_second_reader_understands_it(made: Outcome, tmp_path: Path) -> None:
    loader = pytest.importorskip("sarif.loader", reason="sarif-tools is not installed")
    path = tmp_path / "report.sarif"
    path.write_text(render(made), "utf-8")

    read = loader.load_sarif_file(str(path))

    told = [(r["Code"], r["Severity"], r["Location"], r["Line"]) for r in read.get_records()]
    where = places(made)
    ours = [(f, cited(f, made, where)[0]) for f in made.findings]
    assert told == [(f.rule_id, f.severity.value, file_at(c.path)["uri"], c.line) for f, c in ours]
