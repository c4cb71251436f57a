"""The text of a decision that an editor copies from a report, fills in and saves."""

import re
import unicodedata
from datetime import date

from checker.model.decision import Decision, Verdict
from checker.model.finding import Finding

#: Longest slug of a decision's id; longer subjects are cut at a word.
SLUG_LENGTH = 48


def decision_stub(finding: Finding, as_of: date) -> str:
    """Return the YAML of a decision on a finding, its reason and author left to fill in.

    `reason` and `decided_by` are empty on purpose: a stub saved as it is gets refused.
    """
    verdicts = " | ".join(verdict.value for verdict in Verdict)
    return (
        f"id: {as_of.isoformat()}-{slug(finding)}\n"
        f"finding: {{rule: {finding.rule_id}, fingerprint: {_scalar(finding.fingerprint)}}}\n"
        f"verdict: {Verdict.DEFERRED.value}  # {verdicts}\n"
        "reason:  # why, in a sentence that a reader next year understands\n"
        "decided_by:  # your name\n"
        f"decided_on: {as_of.isoformat()}\n"
    )


def stub_path(finding: Finding, as_of: date) -> str:
    """Return where the stub belongs, relative to the project."""
    return f"claims/decisions/{as_of.isoformat()}-{slug(finding)}.yaml"


def needs_stub(finding: Finding, decisions: tuple[Decision, ...]) -> bool:
    """Say whether a decision can settle the finding; one about a decision cannot."""
    return all(finding.subject != decision.path for decision in decisions)


def slug(finding: Finding) -> str:
    """Return a few plain words for a finding, with enough of its fingerprint to tell it apart."""
    return slug_of(f"{finding.predicate} {finding.subject}", finding.fingerprint)


def slug_of(about: str, fingerprint: str) -> str:
    """Return a few plain words for what a finding is about, and the head of its fingerprint."""
    folded = unicodedata.normalize("NFKD", about).lower()
    plain = "".join(c for c in folded if not unicodedata.combining(c))
    words = "-".join(re.findall(r"[a-z0-9]+", plain))
    cut = words if len(words) <= SLUG_LENGTH else words[:SLUG_LENGTH].rsplit("-", 1)[0]
    tail = fingerprint[:6]
    return f"{cut}-{tail}" if cut else tail


def _scalar(text: str) -> str:
    """Return a YAML scalar that every YAML reader takes for a string."""
    plain = re.fullmatch(r"[a-z][0-9a-z]*", text) and text not in {"null", "true", "false"}
    return text if plain else f'"{text}"'
