"""Which words are cited by which findings: the way from a text to what was found in it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from checker.model.finding import Evidence, Finding
from checker.model.outcome import Outcome
from checker.reporting.addresses import Addresses
from checker.reporting.anchors import evidence_anchor, finding_anchor
from checker.reporting.visible import one_line

#: Longest message beside a text; the whole one stands at the finding.
SHORT = 110


class Flag(NamedTuple):
    """A link from marked words to a finding."""

    href: str
    label: str
    verdict: str
    severity: str
    message: str
    short: str  #: the message, cut to fit a margin


@dataclass(frozen=True, kw_only=True, slots=True)
class Citations:
    """All words that findings cite."""

    claims: Mapping[str, tuple[Flag, ...]]  #: claim_id -> the findings that cite it
    words: Mapping[str, tuple[Flag, ...]]  #: id of words that are no claim -> those that cite them
    loose: Mapping[str, Mapping[str, Evidence]]  #: source_id -> id -> such words


def citations(outcome: Outcome, at: Addresses) -> Citations:
    """Return which words are cited, each finding once for each passage."""
    claims: dict[str, list[Flag]] = defaultdict(list)
    words: dict[str, list[Flag]] = defaultdict(list)
    loose: dict[str, dict[str, Evidence]] = defaultdict(dict)
    for finding in outcome.findings:
        flag = _flag(finding, at)
        for claim_id in dict.fromkeys(e.claim_id for e in finding.evidence if e.claim_id):
            claims[claim_id].append(flag)
        cited = {evidence_anchor(e): e for e in finding.evidence if not e.claim_id}
        for name, evidence in cited.items():
            words[name].append(flag)
            loose[evidence.source_id][name] = evidence
    return Citations(
        claims={name: tuple(found) for name, found in claims.items()},
        words={name: tuple(found) for name, found in words.items()},
        loose=loose,
    )


def _flag(finding: Finding, at: Addresses) -> Flag:
    """Return the link to a finding."""
    return Flag(
        href=at.href(finding_anchor(finding.fingerprint)),
        label=finding.rule_id,
        verdict=finding.verdict,
        severity=finding.severity.value,
        message=finding.message,
        short=one_line(finding.message, SHORT),
    )
