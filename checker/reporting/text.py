"""The outcome as a summary for the terminal, short enough to be read."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.messages.speaker import Speaker, speaker_in
from checker.model.claim import Claim
from checker.model.decision import Standing
from checker.model.finding import Evidence, Finding, Role, Severity
from checker.model.outcome import Outcome
from checker.reporting.counts import against_known, counted, opened, read
from checker.reporting.figure import figure
from checker.reporting.places import Places, places
from checker.reporting.visible import one_line

#: Longest quote on the terminal; with its place it still fits a wide line.
QUOTE_LENGTH = 96

#: Longest value: what the words say.
VALUE_LENGTH = 60

#: Evidences shown per finding before the rest is counted.
EVIDENCE_SHOWN = 6

#: Open findings shown before the rest is counted; more than that nobody reads on a terminal.
FINDINGS_SHOWN = 40

#: Notes named before the rest is counted.
NAMED = 3

FULL_REPORT = "reports/report.html"

#: SGR codes, used only where colour is asked for.
COLOURS = {Severity.ERROR: "31;1", Severity.WARNING: "33;1", Severity.NOTE: "36"}


def render(outcome: Outcome, *, colour: bool = False) -> str:
    """Return the summary.

    Args:
        outcome: what the run found.
        colour: whether terminal codes are added; the words are the same.
    """
    asking = [f for f in outcome.asking() if f.severity is not Severity.NOTE]
    parts = blocks(outcome, asking, colour=colour)
    known = against_known(outcome)
    tail = [
        *filter(None, [known]),
        *_notes(outcome),
        *_decided(outcome),
        *_unread(outcome),
        *_skipped(outcome),
    ]
    if tail:
        parts.append("\n".join(tail))
    return "\n\n".join([*parts, _closing(outcome)]) + "\n"


def blocks(outcome: Outcome, findings: Sequence[Finding], *, colour: bool = False) -> list[str]:
    """Return a block of lines for each finding; of very many, the rest is counted."""
    told = _Told(
        outcome=outcome,
        where=places(outcome),
        speaker=speaker_in(outcome.language),
        claims={claim.claim_id: claim for claim in outcome.claims if claim.value is not None},
    )
    shown = [_block(finding, told, colour=colour) for finding in findings[:FINDINGS_SHOWN]]
    if len(findings) > FINDINGS_SHOWN:
        rest = len(findings) - FINDINGS_SHOWN
        shown.append(told.speaker.say("text.rest", count=rest, report=FULL_REPORT))
    return shown


@dataclass(frozen=True, kw_only=True, slots=True)
class _Told:
    """What findings are told with."""

    outcome: Outcome
    where: Places
    speaker: Speaker
    claims: Mapping[str, Claim]  #: those that give a figure, by id


def _block(finding: Finding, told: _Told, *, colour: bool) -> str:
    """Return one finding: what, then the words that carry it, then what would settle it."""
    speaker = told.speaker
    label = speaker.say(f"severity.{finding.severity.value}").upper()
    if colour:
        label = f"\x1b[{COLOURS[finding.severity]}m{label}\x1b[0m"
    accused = [e for e in finding.evidence if e.role is not Role.CONTEXT] or finding.evidence
    lines = [f"{label} {finding.rule_id} {one_line(finding.message, 400)}"]
    lines += [f"  {_quoted(evidence, told)}" for evidence in accused[:EVIDENCE_SHOWN]]
    if len(accused) > EVIDENCE_SHOWN:
        rest = len(accused) - EVIDENCE_SHOWN
        report = f"{FULL_REPORT}#f-{finding.fingerprint}"
        lines.append(f"  {speaker.say('text.more-in', count=rest, report=report)}")
    if finding.suggestion:
        lines.append(f"  -> {one_line(finding.suggestion, 240)}")
    return "\n".join(lines)


def _quoted(evidence: Evidence, told: _Told) -> str:
    """Return the place of an evidence, its words, shortened, and which side they are on."""
    place = told.where.shown(evidence.source_id, evidence.span.start)
    side = told.speaker.word("role", evidence.role.value)
    claim = told.claims.get(evidence.claim_id)
    value = figure(claim, told.outcome) if claim else evidence.value
    if value:
        side = f"{side}: {one_line(value, VALUE_LENGTH)}"
    return f'{place}: "{one_line(evidence.quote, QUOTE_LENGTH)}" [{side}]'


def _notes(outcome: Outcome) -> Iterator[str]:
    """Yield the count of open notes, the first few named."""
    notes = [f for f in outcome.with_standing(Standing.OPEN) if f.severity is Severity.NOTE]
    if not notes:
        return
    say = speaker_in(outcome.language).say
    yield say("text.notes", notes=counted(len(notes), "note", outcome.language))
    for note in notes[:NAMED]:
        yield f"  {note.rule_id} {one_line(note.message, 160)}"
    if len(notes) > NAMED:
        yield f"  {say('text.more-in', count=len(notes) - NAMED, report=FULL_REPORT)}"


def _decided(outcome: Outcome) -> Iterator[str]:
    """Yield each acknowledged finding, in plain sight, and the count of settled ones."""
    say = speaker_in(outcome.language).say
    acknowledged = outcome.with_standing(Standing.ACKNOWLEDGED)
    if acknowledged:
        findings = counted(len(acknowledged), "finding", outcome.language)
        yield say("text.acknowledged", findings=findings, count=len(acknowledged))
    for finding in acknowledged:
        decision = outcome.rulings[finding.fingerprint].decision
        ends = decision.expires_on if decision else None
        until = say("text.until", day=str(ends)) if ends else ""
        named = one_line(finding.message, 160)
        yield f"  {say(f'severity.{finding.severity.value}')} {finding.rule_id} {named}"
        if decision:
            yield f"    {decision.path}{until}"
    settled = outcome.with_standing(Standing.SETTLED)
    if settled:
        findings = counted(len(settled), "finding", outcome.language)
        yield say("text.settled", findings=findings, count=len(settled))


def _unread(outcome: Outcome) -> Iterator[str]:
    """Yield each source that could not be read, with what to do."""
    for source in outcome.unread:
        told = {"path": source.path, "what": source.what, "remedy": source.remedy}
        yield speaker_in(outcome.language).say("text.not-read", **told)


def _skipped(outcome: Outcome) -> Iterator[str]:
    """Yield each rule that did not run, with why."""
    for rule in outcome.rules:
        if not rule.ran:
            told = {"rule": rule.rule_id, "name": rule.name, "reason": rule.skipped_because}
            yield speaker_in(outcome.language).say("text.not-run", **told)


def _closing(outcome: Outcome) -> str:
    """Return the one line that says how it ended."""
    return speaker_in(outcome.language).say(
        "text.closing",
        day=outcome.as_of.isoformat(),
        counts=opened(outcome),
        read=read(outcome),
        report=FULL_REPORT,
    )
