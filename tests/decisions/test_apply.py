"""Decisions move findings by exact fingerprint; they never create or lose one about a source."""

from dataclasses import replace
from datetime import date

from builders import outcome
from hypothesis import given
from hypothesis import strategies as st
from reporting.outcomes import FINDINGS, LENGTH_CONFLICT, POPULATION_CONFLICT, decision, finding

from checker.decisions.apply import DECISION_RULES, apply_decisions, decided_anew, decision_rules
from checker.model.decision import Standing, Verdict
from checker.model.finding import Kind, Severity

AS_OF = date(2026, 3, 1)
GONE = finding("9999888877776666")


def test_deferred_acknowledges_and_the_other_verdicts_settle() -> None:
    for verdict in Verdict:
        _, rulings = apply_decisions(FINDINGS, [decision(LENGTH_CONFLICT, verdict)], AS_OF)

        deferred = verdict is Verdict.DEFERRED
        wanted = Standing.ACKNOWLEDGED if deferred else Standing.SETTLED
        assert {f: r.standing for f, r in rulings.items()} == {LENGTH_CONFLICT.fingerprint: wanted}


def test_unused_decision_is_a_finding_that_names_its_file() -> None:
    unused = decision(GONE, Verdict.BOTH_STAND)

    findings, rulings = apply_decisions(FINDINGS, [unused], AS_OF)

    (added,) = set(findings) - set(FINDINGS)
    assert rulings == {}
    assert (added.rule_id, added.kind, added.severity) == ("DEC901", Kind.QUALITY, Severity.WARNING)
    assert added.message == (
        "claims/decisions/2026-01-10-9999.yaml decides on finding 9999888877776666 of VAL101 "
        '("both-stand", 2026-01-10), and this run has no such finding.'
    )
    assert "Delete claims/decisions/2026-01-10-9999.yaml" in added.suggestion


def test_decision_holds_to_the_day_before_its_expiry() -> None:
    expiring = decision(POPULATION_CONFLICT, Verdict.DEFERRED, expires_on=date(2026, 3, 1))

    before, ruled = apply_decisions(FINDINGS, [expiring], date(2026, 2, 28))
    after, open_again = apply_decisions(FINDINGS, [expiring], date(2026, 3, 1))

    assert set(before) == set(FINDINGS)
    assert ruled[expiring.fingerprint].standing is Standing.ACKNOWLEDGED
    (added,) = set(after) - set(FINDINGS)
    assert added.rule_id == "DEC902"
    assert added.message == (
        "claims/decisions/2026-01-10-aaaa.yaml expired on 2026-03-01, so it no longer settles "
        "VAL101 aaaa111122223333 (Arden, population)."
    )
    assert open_again[expiring.fingerprint].standing is Standing.OPEN
    assert open_again[expiring.fingerprint].decision == expiring


def test_expired_and_unused_is_told_once() -> None:
    gone = decision(GONE, Verdict.DEFERRED, expires_on=date(2026, 1, 1))

    findings, _ = apply_decisions(FINDINGS, [gone], AS_OF)

    assert [f.rule_id for f in findings if f not in FINDINGS] == ["DEC901"]


@given(st.lists(st.sampled_from([*FINDINGS, GONE]), unique=True), st.randoms(use_true_random=False))
def test_decisions_keep_every_finding_whatever_the_order(decided: list, rng: object) -> None:  # type: ignore[type-arg]
    decisions = [decision(of, Verdict.DEFERRED) for of in decided]
    shuffled = list(FINDINGS)
    rng.shuffle(shuffled)  # type: ignore[attr-defined]

    findings, _ = apply_decisions(shuffled, decisions, AS_OF)

    assert set(FINDINGS) <= set(findings)
    assert len(findings) == len(FINDINGS) + (GONE in decided)
    assert findings == apply_decisions(FINDINGS, decisions, AS_OF)[0]


def test_decisions_of_today_take_the_place_of_those_before() -> None:
    deferred = decision(LENGTH_CONFLICT, Verdict.DEFERRED)
    settled = decision(POPULATION_CONFLICT, Verdict.BOTH_STAND)
    unused = decision(GONE, Verdict.DEFERRED)
    before = outcome(findings=FINDINGS)

    then = decided_anew(before, (deferred, unused))
    again = decided_anew(then, (settled,))

    assert [f.rule_id for f in then.findings if f not in FINDINGS] == ["DEC901"]
    assert then.standing(LENGTH_CONFLICT) is Standing.ACKNOWLEDGED
    assert set(again.findings) == set(FINDINGS)
    assert again.decisions == (settled,)
    assert again.standing(LENGTH_CONFLICT) is Standing.OPEN
    assert again.standing(POPULATION_CONFLICT) is Standing.SETTLED
    assert replace(again, findings=(), rulings={}, decisions=()) == replace(before, findings=())


def test_rules_of_the_room_are_told_in_a_language() -> None:
    english, portuguese = decision_rules("en"), decision_rules("pt")

    assert english == DECISION_RULES
    assert [r.rule_id for r in portuguese] == [r.rule_id for r in english]
    assert all(a.title != b.title for a, b in zip(english, portuguese, strict=True))


def test_rules_of_the_room_are_explained() -> None:
    assert [rule.rule_id for rule in DECISION_RULES] == ["DEC901", "DEC902"]
    assert all(rule.explanation and rule.title and rule.ran for rule in DECISION_RULES)
