"""The counts of an outcome in words, for the formats that are read at a glance."""

from checker.model.decision import Standing
from checker.model.finding import Severity
from checker.model.outcome import Outcome

#: The gravest first, as everywhere in a report.
SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.NOTE)


def counted(number: int, noun: str) -> str:
    """Return a number with its noun in the right form."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def opened(outcome: Outcome) -> str:
    """Return how many findings are open, by severity."""
    findings = outcome.with_standing(Standing.OPEN)
    return ", ".join(
        counted(sum(f.severity is severity for f in findings), severity.value)
        for severity in SEVERITIES
    )


def decided(outcome: Outcome) -> str:
    """Return how many findings are decided, by standing."""
    return ", ".join(
        f"{len(outcome.with_standing(standing)):,} {standing.value}"
        for standing in (Standing.ACKNOWLEDGED, Standing.SETTLED)
    )


def against_known(outcome: Outcome) -> str:
    """Return how many open findings are new and how many known; empty where nothing is known."""
    if outcome.known is None:
        return ""
    opened = outcome.with_standing(Standing.OPEN)
    old = sum(outcome.is_known(finding) for finding in opened)
    return f"{len(opened) - old:,} new; {counted(old, 'finding')} of the baseline still open."


def read(outcome: Outcome) -> str:
    """Return how much was read."""
    documents = counted(len(outcome.documents), "source")
    return f"{counted(len(outcome.claims), 'claim')} from {documents}"


def left_out(outcome: Outcome) -> tuple[str, ...]:
    """Return a line for each source that was not read and each rule that did not run."""
    return (
        *(f"Not read: {u.path}: {u.what}. {u.remedy}." for u in outcome.unread),
        *(
            f"Not run: {r.rule_id} {r.name}: {r.skipped_because}."
            for r in outcome.rules
            if not r.ran
        ),
    )
