"""The exit codes, and which of them an outcome gives."""

from collections.abc import Collection
from enum import StrEnum

from checker.baseline import new_at
from checker.model.finding import Severity
from checker.model.outcome import Outcome

#: Exit codes, as the README tells them.
CLEAN, OPEN, NOT_MADE = 0, 1, 2


class FailOn(StrEnum):
    """From which severity an open finding fails the check."""

    ERROR = "error"
    WARNING = "warning"
    NEVER = "never"


def exit_code(outcome: Outcome, fail_on: FailOn, known: Collection[str] = ()) -> int:
    """Return what the shell is told; findings that are known fail nothing."""
    if outcome.unread:
        return NOT_MADE
    if fail_on is FailOn.NEVER:
        return CLEAN
    return OPEN if new_at(outcome, Severity(fail_on.value), known) else CLEAN
