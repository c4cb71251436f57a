"""Say of the findings of a changed document which are right, and which are wrong."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from faults.fault import Injection

from checker.model.finding import Finding, Role, Severity
from checker.model.span import Span

#: The end of a sentence of the documents, or of a line.
END = re.compile(r"[.!?][\")\u201d]*\s+|\n")


@dataclass(frozen=True, kw_only=True, slots=True)
class Verdict:
    """What became of one injection."""

    injection: Injection
    right: tuple[Finding, ...]
    wrong: tuple[Finding, ...]  #: new warnings and errors that the fault does not explain

    @property
    def is_right(self) -> bool:
        """Say whether the fault was found; where silence is right, whether nothing was said."""
        return bool(self.right) if self.injection.brings else not self.wrong


def verdict(injection: Injection, found: Sequence[Finding], clean: Iterable[Finding]) -> Verdict:
    """Return which of the findings that the clean documents do not have are right."""
    known = {_identity(finding) for finding in clean}
    new = [finding for finding in found if _identity(finding) not in known]
    right = [f for f in new if f.rule_id in injection.brings and _quotes(f, injection)]
    explained = (*injection.brings, *injection.also)
    wrong = [
        f
        for f in new
        if f.severity.rank >= Severity.WARNING.rank
        and not (f.rule_id in explained and _quotes(f, injection))
    ]
    return Verdict(injection=injection, right=tuple(right), wrong=tuple(wrong))


def _identity(finding: Finding) -> tuple[str, ...]:
    """Return what makes two findings of two checks one: the same said of the same values."""
    return (finding.rule_id, finding.verdict, finding.severity.value, finding.fingerprint)


def _quotes(finding: Finding, injection: Injection) -> bool:
    """Say whether a finding accuses the changed sentence, or speaks of the changed document.

    The sentence, since a claim quotes the words of its value, and its time may stand apart.
    """
    own = [e for e in finding.evidence if e.source_id == injection.text.source_id]
    if not injection.spans:
        return bool(own)
    spans = [_sentence(injection.text.words, span) for span in injection.spans]
    accused = [e for e in own if e.role is not Role.CONTEXT]
    return any(e.span.overlaps(span) for e in accused for span in spans)


def _sentence(words: str, span: Span) -> Span:
    """Return the sentence that some words stand in."""
    ends = [end.end() for end in END.finditer(words)]
    start = max((end for end in ends if end <= span.start), default=0)
    return Span(start, min((end for end in ends if end >= span.end), default=len(words)))
