"""Apply decisions to findings by exact fingerprint; expired and unused ones become findings."""

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from checker.messages.explanations import in_language
from checker.messages.speaker import ENGLISH, Speaker
from checker.model.decision import Decision, Ruling, Standing
from checker.model.finding import Finding, Kind, Severity
from checker.model.message import Name, say
from checker.model.outcome import Outcome, RuleRun

UNUSED = RuleRun(
    rule_id="DEC901",
    name="unused-decision",
    title="A decision that no finding answers to",
    explanation=(
        "What it finds: a file of claims/decisions/ whose fingerprint is the fingerprint of no "
        "finding of this run.\n\n"
        "Why it matters: the values that the editor decided on have changed or gone, so the "
        "decision says nothing about what the sources say now.\n\n"
        "How to settle it: delete the file; or, where the conflict lives on with other values, "
        "look at the new finding and write its fingerprint into the file."
    ),
    kind=Kind.QUALITY.value,
    ran=True,
)
EXPIRED = RuleRun(
    rule_id="DEC902",
    name="expired-decision",
    title="A decision past its own expiry",
    explanation=(
        "What it finds: a decision whose expires_on has been reached while its finding is still "
        "there. From that day on the decision no longer settles the finding.\n\n"
        "Why it matters: the editor asked to look again after that day.\n\n"
        "How to settle it: look at the finding again, then move expires_on or delete the file."
    ),
    kind=Kind.QUALITY.value,
    ran=True,
)

#: The rows of the two rules of this room, for the report's list of rules.
DECISION_RULES = (UNUSED, EXPIRED)


def decision_rules(language: str) -> tuple[RuleRun, ...]:
    """Return the rules of this room in a language."""
    return tuple(in_language(rule, language) for rule in DECISION_RULES)


def apply_decisions(
    findings: Iterable[Finding],
    decisions: Iterable[Decision],
    as_of: date,
    speaker: Speaker = ENGLISH,
) -> tuple[tuple[Finding, ...], dict[str, Ruling]]:
    """Return all findings, those about decisions included, and how each decided one stands.

    A finding without a ruling is open. An expired decision rules nothing, but its ruling names it.

    Args:
        findings: one per fingerprint.
        decisions: one per fingerprint, as `read_decisions` returns them.
        as_of: calendar day; a decision that expires on that day no longer holds.
        speaker: tells the messages in the language of the reports.
    """
    known = {finding.fingerprint: finding for finding in findings}
    rulings: dict[str, Ruling] = {}
    added: list[Finding] = []
    for decision in decisions:
        finding = known.get(decision.fingerprint)
        if finding is None:
            added.append(_unused(decision, speaker))
            continue
        expired = decision.expires_on is not None and decision.expires_on <= as_of
        if expired:
            added.append(_expired(decision, finding, speaker))
        rulings[decision.fingerprint] = Ruling(
            fingerprint=decision.fingerprint,
            standing=Standing.OPEN if expired else decision.standing,
            decision=decision,
        )
    return tuple(sorted([*known.values(), *added], key=_order)), rulings


def decided_anew(
    outcome: Outcome, decisions: tuple[Decision, ...], speaker: Speaker = ENGLISH
) -> Outcome:
    """Return an outcome under other decisions; what the sources say stays as it was read."""
    ours = {rule.rule_id for rule in DECISION_RULES}
    about_sources = [finding for finding in outcome.findings if finding.rule_id not in ours]
    findings, rulings = apply_decisions(about_sources, decisions, outcome.as_of, speaker)
    return replace(outcome, findings=findings, rulings=rulings, decisions=decisions)


def _unused(decision: Decision, speaker: Speaker) -> Finding:
    """Return the finding about a decision that matches nothing."""
    return _finding(
        UNUSED,
        decision,
        message=speaker.tell(
            say(
                "unused-decision.message",
                path=decision.path,
                fingerprint=decision.fingerprint,
                rule=decision.rule_id,
                verdict=decision.verdict.value,
                day=decision.decided_on.isoformat(),
            )
        ),
        suggestion=speaker.tell(say("unused-decision.suggestion", path=decision.path)),
    )


def _expired(decision: Decision, finding: Finding, speaker: Speaker) -> Finding:
    """Return the finding about a decision whose day has come."""
    return _finding(
        EXPIRED,
        decision,
        message=speaker.tell(
            say(
                "expired-decision.message",
                path=decision.path,
                day=str(decision.expires_on),
                rule=finding.rule_id,
                fingerprint=finding.fingerprint,
                subject=Name(finding.subject),
                predicate=Name(finding.predicate),
            )
        ),
        suggestion=speaker.tell(say("expired-decision.suggestion", path=decision.path)),
    )


def _finding(rule: RuleRun, decision: Decision, *, message: str, suggestion: str) -> Finding:
    """Return a warning about a decision; it is about a file of ours, so it quotes no source."""
    identity = f"{rule.rule_id}\0{decision.decision_id}\0{decision.fingerprint}"
    return Finding(
        fingerprint=hashlib.sha256(identity.encode()).hexdigest()[:16],
        rule_id=rule.rule_id,
        rule=rule.name,
        kind=Kind.QUALITY,
        verdict=rule.name,
        verdicts=(rule.name,),
        severity=Severity.WARNING,
        message=message,
        subject=decision.path,
        predicate="decision",
        evidence=(),
        inference=(),
        suggestion=suggestion,
    )


def _order(finding: Finding) -> tuple[int, str, str, str]:
    """Return the place of a finding in every report: the gravest first."""
    return (-finding.severity.rank, finding.rule_id, finding.subject, finding.fingerprint)
