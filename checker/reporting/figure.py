"""A figure as people read it, with its unit."""

from checker.model.claim import Claim


def figure(claim: Claim) -> str:
    """Return the figure that a claim gives; empty where it gives none."""
    return "" if claim.value is None else f"{claim.value:,.12g} {claim.unit}".strip()
