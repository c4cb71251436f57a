"""The ids inside the page, made so that a link to a finding or a claim stays the same."""

import re
from collections.abc import Sequence

from checker.model.finding import Evidence

#: What no id has as it is.
ODD = re.compile(r"[^A-Za-z0-9_.-]")


def anchor(prefix: str, name: str) -> str:
    """Return an id from any name; two names never share one, and it needs no escaping in a URL."""
    return f"{prefix}-{_escaped(name)}"


def escape_names(names: Sequence[str]) -> Sequence[str]:
    """Return what follows the prefix in the ids of many names; most have nothing to escape."""
    return list(map(_escaped, names)) if ODD.search("".join(names)) else names


def _escaped(name: str) -> str:
    """Return a name as it stands in an id."""
    return ODD.sub(lambda match: f"~{ord(match.group()):x}~", name)


def finding_anchor(fingerprint: str) -> str:
    """Return the permanent id of a finding."""
    return anchor("f", fingerprint)


def source_anchor(source_id: str) -> str:
    """Return the id of a source's text."""
    return anchor("s", source_id)


def claim_anchor(claim_id: str) -> str:
    """Return the id of a claim's words in its source."""
    return anchor("c", claim_id)


def row_anchor(claim_id: str) -> str:
    """Return the id of a claim's row in the claims table."""
    return anchor("r", claim_id)


def subject_anchor(name: str) -> str:
    """Return the id of everything that is said of a subject."""
    return anchor("n", name)


def rule_anchor(rule_id: str) -> str:
    """Return the id of a rule's explanation."""
    return anchor("rule", rule_id)


def evidence_anchor(evidence: Evidence) -> str:
    """Return the id of an evidence's words in its source."""
    if evidence.claim_id:
        return claim_anchor(evidence.claim_id)
    span = evidence.span
    return anchor("e", f"{evidence.source_id}-{span.start}-{span.end}")
