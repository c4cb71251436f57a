"""The outcome as a short Markdown page, for the summary of a CI job; it fits a phone.

GitHub takes at most 1 MiB of a step; what is cut is counted.
"""

from collections.abc import Iterator

from checker.messages.speaker import speaker_in
from checker.model.decision import Standing
from checker.model.finding import Finding, Severity
from checker.model.outcome import Outcome
from checker.reporting.cited import Cited, cited, ranked
from checker.reporting.counts import against_known, counted, decided, left_out, opened, read
from checker.reporting.markdown import code, inline
from checker.reporting.places import places

#: Errors and warnings told before the rest is counted; nobody scrolls further.
SHOWN = 30

#: Places told of one finding, and the longest quote of one.
PLACES, QUOTE_LENGTH = 3, 120

#: Sources and rules left out that are named before the rest is counted.
NAMED = 10


def render(outcome: Outcome) -> str:
    """Return the page."""
    where, say = places(outcome), speaker_in(outcome.language).say
    told = [finding for finding in ranked(outcome) if finding.severity is not Severity.NOTE]
    blocks = [
        say("summary.title", day=outcome.as_of.isoformat()),
        say("summary.counts", open=opened(outcome), decided=decided(outcome), read=read(outcome)),
        against_known(outcome),
        *("\n".join(_item(f, cited(f, outcome, where), outcome.language)) for f in told[:SHOWN]),
        _rest(len(told) - SHOWN, "grave", outcome),
        "\n".join(_acknowledged(outcome)),
        "\n".join(_left_out(outcome)),
        say("summary.whole"),
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _rest(count: int, what: str, outcome: Outcome) -> str:
    """Return the line that counts what is not shown; empty where all is."""
    say = speaker_in(outcome.language).say
    return say(f"summary.more-{what}", count=count) if count > 0 else ""


def _item(finding: Finding, at: tuple[Cited, ...], language: str) -> Iterator[str]:
    """Yield the lines of one finding."""
    severity = speaker_in(language).say(f"severity.{finding.severity.value}")
    label = f"**{severity}** {code(finding.rule_id)}"
    yield f"- {label} {inline(finding.message, 400)}"
    for cite in at[:PLACES]:
        place = code(f"{cite.path}:{cite.line}:{cite.column}")
        quote = f" “{inline(cite.evidence.quote, QUOTE_LENGTH)}”" if cite.evidence else ""
        yield f"  - {place}{quote}"
    if len(at) > PLACES:
        yield f"  - {counted(len(at) - PLACES, 'more-place', language)}"
    if finding.suggestion:
        yield f"  - → {inline(finding.suggestion, 240)}"


def _acknowledged(outcome: Outcome) -> Iterator[str]:
    """Yield a line for each finding that an editor has seen and left for later."""
    say = speaker_in(outcome.language).say
    seen = outcome.with_standing(Standing.ACKNOWLEDGED)
    for finding in seen[:SHOWN]:
        severity = say(f"severity.{finding.severity.value}")
        label = say("summary.acknowledged", severity=severity)
        yield f"- {label} {code(finding.rule_id)} {inline(finding.message, 240)}"
    if len(seen) > SHOWN:
        yield _rest(len(seen) - SHOWN, "acknowledged", outcome)


def _left_out(outcome: Outcome) -> Iterator[str]:
    """Yield a line for each source and each rule that was left out."""
    left = left_out(outcome)
    yield from (f"- {inline(line, 300)}" for line in left[:NAMED])
    if len(left) > NAMED:
        yield _rest(len(left) - NAMED, "left-out", outcome)
