"""The counts of an outcome in words, for the formats that are read at a glance."""

from checker.messages.speaker import speaker_in
from checker.model.decision import Standing
from checker.model.finding import Severity
from checker.model.outcome import Outcome

#: The gravest first, as everywhere in a report.
SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.NOTE)


def counted(number: int, noun: str, language: str) -> str:
    """Return a number with its noun in the right form; the nouns are entries under `count`."""
    return speaker_in(language).say(f"count.{noun}", count=number)


def opened(outcome: Outcome) -> str:
    """Return how many findings are open, by severity."""
    findings = outcome.with_standing(Standing.OPEN)
    return ", ".join(
        counted(sum(f.severity is severity for f in findings), severity.value, outcome.language)
        for severity in SEVERITIES
    )


def decided(outcome: Outcome) -> str:
    """Return how many findings are decided, by standing."""
    return ", ".join(
        counted(len(outcome.with_standing(standing)), standing.value, outcome.language)
        for standing in (Standing.ACKNOWLEDGED, Standing.SETTLED)
    )


def against_known(outcome: Outcome) -> str:
    """Return how many open findings are new and how many known; empty where nothing is known."""
    if outcome.known is None:
        return ""
    opened = outcome.with_standing(Standing.OPEN)
    old = sum(outcome.is_known(finding) for finding in opened)
    known = counted(old, "finding", outcome.language)
    say = speaker_in(outcome.language).say
    return say("count.new-and-known", new=len(opened) - old, known=known)


def read(outcome: Outcome) -> str:
    """Return how much was read."""
    sources = counted(len(outcome.documents), "source", outcome.language)
    claims = counted(len(outcome.claims), "claim", outcome.language)
    return speaker_in(outcome.language).say("count.read", claims=claims, sources=sources)


def left_out(outcome: Outcome) -> tuple[str, ...]:
    """Return a line for each source that was not read and each rule that did not run."""
    say = speaker_in(outcome.language).say
    return (
        *(say("count.not-read", path=u.path, what=u.what, remedy=u.remedy) for u in outcome.unread),
        *(
            say("count.not-run", rule=r.rule_id, name=r.name, reason=r.skipped_because)
            for r in outcome.rules
            if not r.ran
        ),
    )
