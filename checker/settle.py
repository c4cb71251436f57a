"""Settle a finding of a check: name it, say what was decided, and what that makes of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from checker.decisions.apply import DECISION_RULES
from checker.decisions.edit import cleaned
from checker.decisions.read import FOLDER
from checker.errors import UsageError, did_you_mean
from checker.messages.speaker import Speaker
from checker.model.decision import Decision, Verdict
from checker.model.message import say
from checker.reporting.stub import slug_of
from checker.reporting.visible import one_line, visible

#: A finding as `reports/report.json` has it.
Entry = Mapping[str, Any]

#: So few characters of a fingerprint may stand for the whole, as git has it.
SHORTEST_PREFIX = 4
#: So many characters of a message and of a quote are shown.
MESSAGE_LENGTH, QUOTE_LENGTH = 400, 96


@dataclass(frozen=True, kw_only=True, slots=True)
class Said:
    """What an editor says of a finding; what is empty stays as it is, or is left out."""

    verdict: str = ""
    reason: str = ""
    decided_by: str = ""
    standing_claim: str = ""
    expires_on: str = ""  #: a day
    note: str = ""


def named_finding(findings: Sequence[Entry], fingerprint: str) -> Entry:
    """Return the finding that a fingerprint, or the beginning of one, names.

    Raises:
        UsageError: it names none or several of the findings, or one that no decision can settle.
    """
    found = [f for f in findings if f["fingerprint"].startswith(fingerprint)]
    if len(found) == 1 and len(fingerprint) >= min(SHORTEST_PREFIX, len(found[0]["fingerprint"])):
        if found[0]["rule_id"] in {rule.rule_id for rule in DECISION_RULES}:
            raise UsageError(
                where=fingerprint,
                what=say("settling.about-decision"),
                remedy=found[0]["suggestion"],
            )
        return found[0]
    known = [f["fingerprint"] for f in findings]
    raise UsageError(
        where=fingerprint or "FINGERPRINT",
        what=say(f"settling.{'several' if found[1:] else 'too-short' if found else 'none'}"),
        remedy=(None if found else did_you_mean(fingerprint, known))
        or say("settling.fingerprints"),
    )


def decision_on(finding: Entry, said: Said, decisions: Sequence[Decision], day: date) -> Decision:
    """Return the decision on a finding: a new one, or the one there is with what is said anew.

    Args:
        finding: of the last check.
        said: what the editor decides.
        decisions: those that lie in the project.
        day: of the decision.

    Raises:
        UsageError: something is missing or cannot be understood.
    """
    there = decided(finding, decisions)
    missing = [
        field
        for field, value in (
            ("verdict", said.verdict or there),
            ("reason", cleaned(said.reason) or there),
            ("by", said.decided_by.strip()),
        )
        if not value
    ]
    if missing:
        raise UsageError(
            where=", ".join(missing),
            what=say("settling.missing", count=len(missing)),
            remedy=say("settling.missing-remedy"),
        )
    base = there or _unsaid(finding, day)
    return replace(
        base,
        verdict=_verdict(said.verdict) if said.verdict else base.verdict,
        reason=cleaned(said.reason) or base.reason,
        decided_by=" ".join(said.decided_by.split()),
        decided_on=day,
        standing_claim=_standing_claim(finding, said) or _still_standing(base, said),
        expires_on=_until(said.expires_on, day) if said.expires_on else base.expires_on,
        note=cleaned(said.note) or base.note,
    )


def decided(finding: Entry, decisions: Sequence[Decision]) -> Decision | None:
    """Return the decision that lies in the project on a finding, expired or not."""
    fingerprint = finding["fingerprint"]
    return next((d for d in decisions if d.fingerprint == fingerprint), None)


def told(finding: Entry, decision: Decision, speaker: Speaker) -> Iterator[str]:
    """Yield what is decided on and what becomes of it, line by line, for a terminal."""
    message = one_line(finding["message"], MESSAGE_LENGTH)
    label = speaker.say(f"severity.{finding['severity']}").upper()
    yield visible(f"{label} {finding['rule_id']} {message}")
    for evidence in finding["evidence"]:
        mark = (
            "*" if evidence["claim_id"] and evidence["claim_id"] == decision.standing_claim else " "
        )
        place = f"{evidence['source_id']}:{evidence['start']}-{evidence['end']}"
        yield visible(f' {mark}{place}: "{one_line(evidence["quote"], QUOTE_LENGTH)}"')
    ends = decision.expires_on
    until = speaker.say("text.until", day=ends.isoformat()) if ends else ""
    yield speaker.say(
        f"decide.{decision.standing.value}",
        verdict=decision.verdict.value,
        fingerprint=finding["fingerprint"],
        until=until,
    )


def _unsaid(finding: Entry, day: date) -> Decision:
    """Return a decision on a finding that says nothing yet."""
    fingerprint = finding["fingerprint"]
    about = f"{finding['predicate']} {finding['subject']}"
    name = f"{day.isoformat()}-{slug_of(about, fingerprint)}"
    return Decision(
        decision_id=name,
        path=(FOLDER / f"{name}.yaml").as_posix(),
        rule_id=finding["rule_id"],
        fingerprint=fingerprint,
        verdict=Verdict.DEFERRED,
        reason="",
        decided_by="",
        decided_on=day,
    )


def _verdict(text: str) -> Verdict:
    """Return the verdict of a name."""
    try:
        return Verdict(text)
    except ValueError as err:
        names = [verdict.value for verdict in Verdict]
        raise UsageError(
            where=say("settling.verdict", text=text),
            what=say("settling.no-verdict"),
            remedy=did_you_mean(text, names) or say("fault.there-are", names=", ".join(names)),
        ) from err


def _standing_claim(finding: Entry, said: Said) -> str:
    """Return the claim that an editor names as the one that stands; empty where none is named."""
    if not said.standing_claim:
        return ""
    claims = sorted({e["claim_id"] for e in finding["evidence"] if e["claim_id"]})
    found = [claim for claim in claims if claim.startswith(said.standing_claim)]
    if len(found) != 1:
        raise UsageError(
            where=say("settling.claim", claim=said.standing_claim),
            what=say("settling.no-one-claim"),
            remedy=say("settling.its-claims", names=", ".join(claims))
            if claims
            else say("settling.no-claims"),
        )
    if said.verdict and said.verdict != Verdict.CLAIM_STANDS:
        raise UsageError(
            where=say("settling.standing-claim"),
            what=say("settling.claim-alone", verdict=Verdict.CLAIM_STANDS.value),
            remedy=say("settling.leave-one-out"),
        )
    return str(found[0])


def _still_standing(base: Decision, said: Said) -> str:
    """Return the claim that was named before, unless another verdict takes it back."""
    return base.standing_claim if said.verdict in ("", Verdict.CLAIM_STANDS) else ""


def _until(text: str, day: date) -> date:
    """Return the day from which a decision no longer holds."""
    try:
        until = date.fromisoformat(text)
    except ValueError as err:
        raise UsageError(
            where=say("settling.until", text=text),
            what=say("fault.no-day"),
            remedy=say("fault.write-day", example="2027-08-31"),
        ) from err
    if until <= day:
        raise UsageError(
            where=say("settling.until", text=text),
            what=say("settling.not-later", day=day.isoformat()),
            remedy=say("settling.not-later-remedy"),
        )
    return until
