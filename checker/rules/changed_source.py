"""A source whose bytes are not those that the manifest lists.

What it finds
    Files whose SHA-256 differs from the one in their row of seeds/manifest.csv.
Why it matters
    Somebody has changed the text since it was listed; decisions on it may no longer fit.
How to settle it
    Look at what has changed; restore the file, or accept it (checker accept).
Known limits
    A row without a checksum is not compared.
Source
    DESIGN, "Contracts": a changed checksum is reported and stops nothing.
"""

from collections.abc import Iterator

from checker.judging.claims import Claims
from checker.judging.context import RuleContext
from checker.judging.text_findings import first_words, text_key, title
from checker.model.finding import Kind, Observation, Severity
from checker.model.message import say
from checker.rules.rule import Rule

#: So many digits of a checksum tell two apart for a person.
SHOWN_DIGITS = 12


def at_large(_claims: Claims, context: RuleContext) -> Iterator[Observation]:
    """Yield one observation per source whose checksum differs."""
    for source_id in sorted(context.documents):
        document = context.documents[source_id]
        source = document.source
        if not source.listed_sha256 or source.listed_sha256 == source.sha256:
            continue
        yield Observation(
            rule_id=RULE.id,
            key=text_key(RULE.id, document),
            kind=Kind.QUALITY,
            verdict="changed",
            severity=Severity.WARNING,
            message=say(
                "changed-source.message",
                title=title(document),
                checksum=source.sha256[:SHOWN_DIGITS],
                listed=source.listed_sha256[:SHOWN_DIGITS],
            ),
            evidence=first_words(document),
            subject=title(document),
            predicate="checksum",
            values=(source.listed_sha256, source.sha256),
            suggestion=say(
                "changed-source.suggestion", path=source.path, source_id=source.source_id
            ),
        )


RULE = Rule(
    id="SRC603",
    name="changed-source",
    title="A source that has changed since it was listed",
    kind=Kind.QUALITY,
    needs=(),
    at_large=at_large,
    explanation=__doc__ or "",
)
