"""A source that the manifest does not list.

What it finds
    Files in seeds/ that have no row in seeds/manifest.csv.
Why it matters
    Nobody has said where the text is from, of what kind it is, and when it was published.
How to settle it
    Add a row for it to seeds/manifest.csv.
Known limits
    What is inferred from the text (its language, its date) is used all the same.
Source
    DESIGN, "Contracts": the manifest.
"""

from collections.abc import Iterator

from checker.judging.claims import Claims
from checker.judging.context import RuleContext
from checker.judging.text_findings import first_words, text_key, title
from checker.model.finding import Kind, Observation, Severity
from checker.model.message import say
from checker.rules.rule import Rule


def at_large(_claims: Claims, context: RuleContext) -> Iterator[Observation]:
    """Yield one observation per source without a row."""
    for source_id in sorted(context.documents):
        document = context.documents[source_id]
        if document.source.listed:
            continue
        path = document.source.path
        yield Observation(
            rule_id=RULE.id,
            key=text_key(RULE.id, document),
            kind=Kind.QUALITY,
            verdict="unlisted",
            severity=Severity.NOTE,
            message=say("unlisted-source.message", title=title(document)),
            evidence=first_words(document),
            subject=title(document),
            predicate="manifest",
            values=(),
            suggestion=say("unlisted-source.suggestion", path=path),
        )


RULE = Rule(
    id="SRC602",
    name="unlisted-source",
    title="A source that the manifest does not list",
    kind=Kind.QUALITY,
    needs=(),
    at_large=at_large,
    explanation=__doc__ or "",
)
