"""The figures of a rule in a sentence, each with its sample size."""

from checker.model.measured import Measured

NOT_MEASURED = "not measured"


def told(measured: Measured | None) -> str:
    """Return what was measured of a rule, as it stands beside the rule."""
    if measured is None:
        return NOT_MEASURED
    found = (
        f"found {measured.found} of {measured.injected} injected faults"
        if measured.injected
        else "no fault of its sort injected"
    )
    return f"{found}; {_alarms(measured.alarms)} in {measured.sentences:,} sentences"


def _alarms(count: int) -> str:
    """Return a number of false alarms in words."""
    return f"{count} false alarm" + ("" if count == 1 else "s")
