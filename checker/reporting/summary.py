"""The outcome as a short Markdown page, for the summary of a CI job; it fits a phone.

GitHub takes at most 1 MiB of a step; what is cut is counted.
"""

from collections.abc import Iterator

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
    where = places(outcome)
    told = [finding for finding in ranked(outcome) if finding.severity is not Severity.NOTE]
    blocks = [
        f"## Consistency check as of {outcome.as_of.isoformat()}",
        f"**Open: {opened(outcome)}.** Decided: {decided(outcome)}. Read: {read(outcome)}.",
        against_known(outcome),
        *("\n".join(_item(f, cited(f, outcome, where))) for f in told[:SHOWN]),
        _rest(len(told) - SHOWN, "errors and warnings, less grave"),
        "\n".join(_acknowledged(outcome)),
        "\n".join(_left_out(outcome)),
        "The whole report is `reports/report.html`.",
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _rest(count: int, what: str) -> str:
    """Return the line that counts what is not shown; empty where all is."""
    return f"- And {count:,} more {what}." if count > 0 else ""


def _item(finding: Finding, at: tuple[Cited, ...]) -> Iterator[str]:
    """Yield the lines of one finding."""
    label = f"**{finding.severity.value}** {code(finding.rule_id)}"
    yield f"- {label} {inline(finding.message, 400)}"
    for cite in at[:PLACES]:
        place = code(f"{cite.path}:{cite.line}:{cite.column}")
        quote = f" “{inline(cite.evidence.quote, QUOTE_LENGTH)}”" if cite.evidence else ""
        yield f"  - {place}{quote}"
    if len(at) > PLACES:
        yield f"  - and {counted(len(at) - PLACES, 'more place')}"
    if finding.suggestion:
        yield f"  - → {inline(finding.suggestion, 240)}"


def _acknowledged(outcome: Outcome) -> Iterator[str]:
    """Yield a line for each finding that an editor has seen and left for later."""
    seen = outcome.with_standing(Standing.ACKNOWLEDGED)
    for finding in seen[:SHOWN]:
        label = f"acknowledged {finding.severity.value} {code(finding.rule_id)}"
        yield f"- {label} {inline(finding.message, 240)}"
    if len(seen) > SHOWN:
        yield _rest(len(seen) - SHOWN, "acknowledged")


def _left_out(outcome: Outcome) -> Iterator[str]:
    """Yield a line for each source and each rule that was left out."""
    left = left_out(outcome)
    yield from (f"- {inline(line, 300)}" for line in left[:NAMED])
    if len(left) > NAMED:
        yield _rest(len(left) - NAMED, "sources and rules left out")
