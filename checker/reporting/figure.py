"""A figure as people read it, with its unit."""

from decimal import Decimal

from checker.messages.speaker import speaker_in
from checker.model.claim import Claim
from checker.model.outcome import Outcome


def figure(claim: Claim, outcome: Outcome) -> str:
    """Return the figure that a claim gives, as its run's language has it; empty without one."""
    if claim.value is None:
        return ""
    number = speaker_in(outcome.language).number(Decimal(f"{claim.value:.12g}"))
    return f"{number} {outcome.labels.get(claim.unit, claim.unit)}".strip()
