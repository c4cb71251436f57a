"""Fold the observations on one key into one finding; the gravest speaks for it."""

import hashlib
from collections.abc import Iterable, Mapping

from checker.messages.speaker import ENGLISH, Speaker
from checker.model.finding import Evidence, Finding, Observation, Role
from checker.rules.rule import Rule

#: When one passage is evidence for several observations, the role that says most is kept.
ROLE_ORDER = (
    Role.RIVAL,
    Role.SUPERSEDED,
    Role.COUNTEREXAMPLE,
    Role.SUPERSEDING,
    Role.TIME,
    Role.CONTEXT,
)

#: The verdict by which nothing is wrong.
UNHARMED = "succession"


def fold(
    observations: Iterable[Observation], rules: Mapping[str, Rule], speaker: Speaker = ENGLISH
) -> tuple[Finding, ...]:
    """Return one finding per key, by severity, rule, subject and fingerprint.

    Args:
        observations: of all rules, in any order.
        rules: id -> rule.
        speaker: tells the messages in the language of the reports.
    """
    by_key: dict[tuple[str, ...], list[Observation]] = {}
    for observation in observations:
        by_key.setdefault(observation.key, []).append(observation)
    findings = [_finding(_in_order(told), rules, speaker) for told in by_key.values()]
    return tuple(sorted(findings, key=report_order))


def report_order(finding: Finding) -> tuple[int, str, str, str]:
    """Sort findings as reports show them."""
    return (-finding.severity.rank, finding.rule_id, finding.subject, finding.fingerprint)


def _in_order(told: list[Observation]) -> list[Observation]:
    """Return observations sorted, the gravest first."""
    return sorted(told, key=_gravity) if len(told) > 1 else told


def _gravity(observation: Observation) -> tuple[int, bool, str, str, str]:
    """Sort observations, whoever reads them; that one value follows another comes last."""
    return (
        -observation.severity.rank,
        observation.verdict == UNHARMED,
        observation.rule_id,
        observation.verdict,
        ENGLISH.tell(observation.message),
    )


def _finding(told: list[Observation], rules: Mapping[str, Rule], speaker: Speaker) -> Finding:
    """Return the finding of one key."""
    gravest = told[0]
    verdicts = dict.fromkeys(o.verdict for o in told)
    inference = dict.fromkeys(speaker.tell(step) for o in told for step in o.inference)
    suggestion = next((o.suggestion for o in told if o.suggestion), "")
    return Finding(
        fingerprint=fingerprint(gravest.key, {value for o in told for value in o.values}),
        rule_id=gravest.rule_id,
        rule=rules[gravest.rule_id].name,
        kind=gravest.kind,
        verdict=gravest.verdict,
        verdicts=tuple(verdicts),
        severity=gravest.severity,
        message=speaker.tell(gravest.message),
        subject=gravest.subject,
        predicate=gravest.predicate,
        evidence=_evidence(told),
        inference=tuple(inference),
        suggestion=speaker.tell(suggestion),
    )


def fingerprint(key: tuple[str, ...], values: Iterable[str]) -> str:
    """Return what identifies a finding across runs: its key and its distinct values."""
    text = "\x1e".join(("\x1f".join(key), *sorted(set(values))))
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _evidence(told: list[Observation]) -> tuple[Evidence, ...]:
    """Return the evidence of all observations, each passage once, in time order."""
    found: dict[tuple[str, int, int, str], Evidence] = {}
    for observation in told:
        for piece in observation.evidence:
            place = (piece.source_id, piece.span.start, piece.span.end, piece.claim_id)
            known = found.get(place)
            if known is None or ROLE_ORDER.index(piece.role) < ROLE_ORDER.index(known.role):
                found[place] = piece
    return tuple(sorted(found.values(), key=_in_time))


def _in_time(piece: Evidence) -> tuple[str, str, int, int, str]:
    """Sort by the first date told, the undated last, then by source and place."""
    first = piece.valid_time.split("/")[0].strip("[.") or piece.valid_time.split("/")[-1]
    return (first or "9999", piece.source_id, piece.span.start, piece.span.end, piece.claim_id)
