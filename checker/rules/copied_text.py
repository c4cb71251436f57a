"""A text that repeats another source.

What it finds
    Sources that share most of their words, in the same order, with another one.
Why it matters
    They count as one source: what both say is said once, and no agreement of two.
How to settle it
    Nothing needs to be settled; take the copy out where it adds nothing.
Known limits
    A copy that is rewritten sentence by sentence is not seen. What only the copy says is not
    compared.
Source
    Broder, "On the resemblance and containment of documents" (1997).
"""

from collections.abc import Iterator

from checker.judging.claims import Claims
from checker.judging.context import RuleContext
from checker.judging.standing import source_name
from checker.judging.text_findings import first_words, opening, text_key, title
from checker.model.finding import Kind, Observation, Severity
from checker.model.message import say
from checker.rules.rule import Rule


def at_large(_claims: Claims, context: RuleContext) -> Iterator[Observation]:
    """Yield one observation per copy."""
    for copy, original in sorted(context.copies.items()):
        document, first = context.documents[copy], context.documents[original]
        yield Observation(
            rule_id=RULE.id,
            key=text_key(RULE.id, document, opening(first)),
            kind=Kind.QUALITY,
            verdict="copy",
            severity=Severity.NOTE,
            message=say(
                "copied-text.message",
                copy=source_name(copy, context),
                original=source_name(original, context),
            ),
            evidence=(*first_words(first), *first_words(document)),
            subject=title(document),
            predicate="copy",
            values=(),
        )


RULE = Rule(
    id="SRC605",
    name="copied-text",
    title="A text that repeats another source",
    kind=Kind.QUALITY,
    needs=(),
    at_large=at_large,
    explanation=__doc__ or "",
)
