"""A name that is spelled in two ways.

What it finds
    A person's name that stands in one document in its usual form and in one that differs by a
    letter; the holder of an office under two alike names that begin on the same day (names
    brought from another script or language).
Why it matters
    A reader takes the two for two people, and a search finds half of what is told.
How to settle it
    Correct the form that is wrong; where they are two people, say so in a decision.
Known limits
    Names of fewer than five letters, and two given names that both exist, are never called slips.
    The form that stands more often is taken for the usual one.
Source
    Damerau, "A technique for computer detection and correction of spelling errors" (1964): four
    of five slips are one letter added, lost, changed or swapped.
"""

from collections.abc import Iterator

from checker.judging.claims import Claims
from checker.judging.context import RuleContext
from checker.judging.evidence import passage_evidence
from checker.judging.keys import Group
from checker.judging.rival_values import SINGLE_VALUED, judged, observation
from checker.judging.rivalry import Judgement
from checker.judging.rows import ROW_COLUMNS
from checker.judging.standing import source_name
from checker.linking.linked import Variant
from checker.model.finding import Evidence, Kind, Observation, Role, Severity
from checker.model.mention import Mention
from checker.model.message import listing, say
from checker.rules.rule import Rule


def of_key(group: Group, context: RuleContext) -> Iterator[Observation]:
    """Yield the observation on an office whose holder is spelled in two ways."""
    spelled = judged(group, Judgement.VARIANT, context)
    if spelled:
        yield observation(
            group,
            spelled,
            context,
            rule_id=RULE.id,
            kind=Kind.QUALITY,
            severity=Severity.NOTE,
            roles=(Role.RIVAL, Role.RIVAL),
        )


def at_large(_claims: Claims, context: RuleContext) -> Iterator[Observation]:
    """Yield one observation per name and slip."""
    found: dict[tuple[str, str], list[Variant]] = {}
    for variant in context.variants:
        if variant.source_id not in context.copies:
            found.setdefault((variant.canonical, variant.mention.text), []).append(variant)
    for (name, slip), variants in sorted(found.items()):
        yield _observation(name, slip, sorted(variants, key=_place), context)


def _place(variant: Variant) -> tuple[str, int]:
    """Sort by source and place."""
    return (variant.source_id, variant.mention.span.start)


def _observation(
    name: str, slip: str, variants: list[Variant], context: RuleContext
) -> Observation:
    """Return the observation on one name and one slip of it."""
    sources = listing(dict.fromkeys(source_name(v.source_id, context) for v in variants))
    usual = variants[0].canonical_mention.text
    pieces = [
        piece
        for v in variants
        for piece in (
            _evidence(v.canonical_source_id, v.canonical_mention, Role.CONTEXT, context),
            _evidence(v.source_id, v.mention, Role.RIVAL, context),
        )
    ]
    return Observation(
        rule_id=RULE.id,
        key=("name", name, slip),
        kind=Kind.QUALITY,
        verdict="variant",
        severity=Severity.NOTE,
        message=say("name-variant.message", usual=usual, slip=slip, sources=sources),
        evidence=tuple(dict.fromkeys(pieces)),
        subject=name,
        predicate="name",
        values=(usual, slip),
        inference=(say("name-variant.step", slip=slip, usual=usual),),
        suggestion=say("name-variant.suggestion", usual=usual, slip=slip),
    )


def _evidence(source_id: str, mention: Mention, role: Role, context: RuleContext) -> Evidence:
    """Return a name where it stands as evidence."""
    quote = context.documents[source_id].quote(mention.span)
    return passage_evidence(source_id, mention.span, quote, role)


RULE = Rule(
    id="NAM401",
    name="name-variant",
    title="A name spelled in two ways",
    kind=Kind.QUALITY,
    needs=ROW_COLUMNS,
    of_key=of_key,
    templates=SINGLE_VALUED,
    at_large=at_large,
    explanation=__doc__ or "",
)
