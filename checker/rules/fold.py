"""Fold the observations on one key into one finding; the gravest speaks for it."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from checker.messages.speaker import ENGLISH, Speaker
from checker.model.finding import Evidence, Finding, Kind, Observation, Role, Severity
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


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """An observation in words: what is kept of it until its key is told."""

    rule_id: str
    key: tuple[str, ...]
    kind: Kind
    verdict: str
    severity: Severity
    message: str
    english: str  #: the message; what sorts, whoever reads it
    evidence: tuple[Evidence, ...]
    subject: str
    predicate: str
    values: tuple[str, ...]
    inference: tuple[str, ...]
    suggestion: str


def fold(
    observations: Iterable[Observation], rules: Mapping[str, Rule], speaker: Speaker = ENGLISH
) -> tuple[Finding, ...]:
    """Return one finding per key, by severity, rule, subject and fingerprint.

    Args:
        observations: of all rules, in any order.
        rules: id -> rule.
        speaker: tells the messages in the language of the reports.
    """
    by_key: dict[tuple[str, ...], list[Told]] = {}
    held: dict[str, str] = {}
    for observation in observations:
        by_key.setdefault(observation.key, []).append(_told(observation, speaker, held))
    findings = [_finding(_in_order(by_key.pop(key)), rules) for key in list(by_key)]
    return tuple(sorted(findings, key=report_order))


def _told(observation: Observation, speaker: Speaker, held: dict[str, str]) -> Told:
    """Return an observation in words; what many of them say is held once."""
    words = _held(speaker.tell(observation.message), held)
    inference = (_held(speaker.tell(step), held) for step in observation.inference)
    suggestion = observation.suggestion
    return Told(
        rule_id=observation.rule_id,
        key=observation.key,
        kind=observation.kind,
        verdict=observation.verdict,
        severity=observation.severity,
        message=words,
        english=words if speaker is ENGLISH else ENGLISH.tell(observation.message),
        evidence=observation.evidence,
        subject=observation.subject,
        predicate=observation.predicate,
        values=observation.values,
        inference=tuple(inference),
        suggestion=_held(speaker.tell(suggestion), held) if suggestion else "",
    )


def _held(words: str, held: dict[str, str]) -> str:
    """Return the words as they are held already."""
    return held.setdefault(words, words)


def report_order(finding: Finding) -> tuple[int, str, str, str]:
    """Sort findings as reports show them."""
    return (-finding.severity.rank, finding.rule_id, finding.subject, finding.fingerprint)


def _in_order(told: list[Told]) -> list[Told]:
    """Return observations sorted, the gravest first."""
    return sorted(told, key=_gravity) if len(told) > 1 else told


def _gravity(told: Told) -> tuple[int, bool, str, str, str]:
    """Sort observations, whoever reads them; that one value follows another comes last."""
    grave = -told.severity.rank
    return (grave, told.verdict == UNHARMED, told.rule_id, told.verdict, told.english)


def _finding(told: list[Told], rules: Mapping[str, Rule]) -> Finding:
    """Return the finding of one key."""
    gravest = told[0]
    return Finding(
        fingerprint=fingerprint(gravest.key, {value for o in told for value in o.values}),
        rule_id=gravest.rule_id,
        rule=rules[gravest.rule_id].name,
        kind=gravest.kind,
        verdict=gravest.verdict,
        verdicts=tuple(dict.fromkeys(o.verdict for o in told)),
        severity=gravest.severity,
        message=gravest.message,
        subject=gravest.subject,
        predicate=gravest.predicate,
        evidence=_evidence(told),
        inference=tuple(dict.fromkeys(step for o in told for step in o.inference)),
        suggestion=next((o.suggestion for o in told if o.suggestion), ""),
    )


def fingerprint(key: tuple[str, ...], values: Iterable[str]) -> str:
    """Return what identifies a finding across runs: its key and its distinct values."""
    text = "\x1e".join(("\x1f".join(key), *sorted(set(values))))
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _evidence(told: list[Told]) -> tuple[Evidence, ...]:
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
