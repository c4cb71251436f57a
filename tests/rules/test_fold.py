"""Observations on one key make one finding: the gravest speaks, and nothing is told twice."""

from dataclasses import replace

import pytest
from builders import evidence

from checker.model.finding import Evidence, Kind, Observation, Role, Severity
from checker.model.message import Message, say
from checker.rules.catalogue import RULES
from checker.rules.fold import fingerprint, fold

BY_ID = {rule.id: rule for rule in RULES}


def told(day: str) -> Message:
    """Return some message of the catalogues; its day tells it apart."""
    return say("overlong-term.held-on", day=day)


def observation(
    *,
    rule_id: str = "VAL101",
    severity: Severity = Severity.WARNING,
    day: str = "2020-01-01",
    key: tuple[str, ...] = ("Norway", "mayor"),
    evidence: tuple[Evidence, ...] = (),
) -> Observation:
    """Return an observation on a key."""
    return Observation(
        rule_id=rule_id,
        key=key,
        kind=Kind.CONFLICT,
        verdict="contradiction",
        severity=severity,
        message=told(day),
        evidence=evidence,
        subject=key[0],
        predicate=key[-1],
        values=(day,),
        inference=(told(day),),
    )


GRAVE = observation(rule_id="VAL103", severity=Severity.ERROR, day="2022-02-02")
LIGHT = observation(severity=Severity.NOTE)
FOLLOWS = replace(observation(), verdict="succession")
HARMED = observation(rule_id="VAL103")


@pytest.mark.parametrize(
    ("speaks", "follows"),
    [
        (GRAVE, LIGHT),  # the gravest
        (HARMED, FOLLOWS),  # of two alike in gravity, the one by which something is wrong
        (LIGHT, replace(LIGHT, rule_id="VAL103")),  # then by rule
        (replace(LIGHT, verdict="a"), replace(LIGHT, verdict="b")),  # then by verdict
        (observation(day="2020-01-01"), observation(day="2020-01-02")),  # then by its words
    ],
)
def test_the_gravest_speaks_whatever_the_order(speaks: Observation, follows: Observation) -> None:
    (found,) = fold([follows, speaks], BY_ID)

    assert fold([speaks, follows], BY_ID) == (found,)
    assert (found.rule_id, found.verdict, found.severity) == (
        speaks.rule_id,
        speaks.verdict,
        speaks.severity,
    )
    assert found.rule == BY_ID[speaks.rule_id].name
    assert found.verdicts == tuple(dict.fromkeys((speaks.verdict, follows.verdict)))
    assert found.message == found.inference[0]
    assert len(found.inference) == (2 if speaks.message != follows.message else 1)


def test_what_would_settle_it_is_told_by_the_gravest_that_knows() -> None:
    remedy, other = told("2021-01-01"), told("2021-01-02")
    (found,) = fold([GRAVE, replace(HARMED, suggestion=remedy)], BY_ID)
    (both,) = fold([replace(HARMED, suggestion=other), replace(GRAVE, suggestion=remedy)], BY_ID)
    (neither,) = fold([GRAVE, LIGHT], BY_ID)

    assert "2021-01-01" in found.suggestion
    assert both.suggestion == found.suggestion
    assert neither.suggestion == ""


def test_findings_are_ordered_by_severity_rule_and_subject() -> None:
    keys = [(name, "mayor") for name in ("Chad", "Benin")]
    notes = [observation(key=key, severity=Severity.NOTE) for key in keys]
    warnings = [observation(key=("Peru", "mayor"), rule_id="VAL103")]
    errors = [observation(key=("Zambia", "mayor"), rule_id="VAL103", severity=Severity.ERROR)]

    found = fold([*notes, *warnings, *errors], BY_ID)

    assert [f.subject for f in found] == ["Zambia", "Peru", "Benin", "Chad"]


def test_a_passage_is_shown_once_in_the_role_that_says_most() -> None:
    shown = evidence(span=(4, 9), role=Role.CONTEXT, claim_id="a")
    same = replace(shown, role=Role.RIVAL)
    others = (
        replace(shown, span=evidence(span=(4, 10)).span),
        replace(shown, span=evidence(span=(3, 9)).span),
        replace(shown, source_id="almanac"),
        replace(shown, claim_id="b"),
    )

    for order in ((shown, same), (same, shown)):
        (found,) = fold([observation(evidence=(piece,)) for piece in order], BY_ID)
        assert found.evidence == (same,)
    (found,) = fold([observation(evidence=(shown, *others))], BY_ID)
    assert set(found.evidence) == {shown, *others}


def test_evidence_is_in_the_order_of_the_times_told() -> None:
    times = ["../2001", "2001-05/2003", "2002", "/2004-01", "[2005-01-01..2005-02-01]", ""]
    pieces = [
        evidence(span=(at, at + 1), claim_id=f"c{at}", valid_time=time)
        for at, time in enumerate(times)
    ]

    (found,) = fold([observation(evidence=tuple(pieces[::-1]))], BY_ID)

    assert [piece.valid_time for piece in found.evidence] == times


def test_evidence_of_one_time_is_in_the_order_of_sources_and_places() -> None:
    wanted = [
        evidence(source_id="almanac", span=(7, 9)),
        evidence(source_id="gazette", span=(2, 9)),
        evidence(source_id="gazette", span=(3, 5), claim_id="a"),
        evidence(source_id="gazette", span=(3, 5), claim_id="b"),
        evidence(source_id="gazette", span=(3, 8), claim_id="a"),
    ]

    (found,) = fold([observation(evidence=tuple(wanted[::-1]))], BY_ID)

    assert list(found.evidence) == wanted


def test_a_fingerprint_is_of_the_key_and_the_distinct_values_alone() -> None:
    known = fingerprint(("Norway", "mayor"), ["a", "b"])

    assert len(known) == 12
    assert fingerprint(("Norway", "mayor"), ["b", "a", "b"]) == known
    assert fingerprint(("Norway", "mayor"), ["a"]) != known
    assert fingerprint(("Norway", "mayor", ""), ["a", "b"]) != known
    assert fingerprint(("Norway",), ["mayor", "a", "b"]) != known
