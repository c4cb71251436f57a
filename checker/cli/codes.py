"""The exit codes, and which of them an outcome gives."""

from enum import StrEnum

from checker.model.finding import Severity
from checker.model.outcome import Outcome

#: Exit codes, as the README tells them.
CLEAN, OPEN, NOT_MADE = 0, 1, 2


class FailOn(StrEnum):
    """From which severity an open finding fails the check."""

    ERROR = "error"
    WARNING = "warning"
    NEVER = "never"


def exit_code(outcome: Outcome, fail_on: FailOn) -> int:
    """Return what the shell is told."""
    if outcome.unread:
        return NOT_MADE
    if fail_on is FailOn.NEVER:
        return CLEAN
    threshold = Severity(fail_on.value)
    return OPEN if any(f.severity.rank >= threshold.rank for f in outcome.asking()) else CLEAN
