"""A part that is more than its whole, or a figure that cannot be.

What it finds
    Counts of a smaller whole ("120 of the 100 deputies"), places past the last one ("128th of 120
    countries"), a rank of nought, and shares of a whole below nought or over 100 per cent.
Why it matters
    Nothing outside of the text is needed to know that a figure is wrong.
How to settle it
    Correct the figure that is wrong.
Known limits
    Only counts right beside each other are read. Growth, and rates that may pass 100 per cent (the
    occupancy of a prison), are let pass.
Source
    Wikidata property constraint "range" (Q21510860).
"""

from collections.abc import Iterator
from decimal import Decimal

from checker.judging.claims import Claims
from checker.judging.context import RuleContext
from checker.judging.evidence import evidence, passage_evidence
from checker.judging.figures import is_figure, is_rank
from checker.judging.keys import Group
from checker.judging.rows import ROW_COLUMNS, Row
from checker.judging.standing import source_name
from checker.judging.text_findings import quoted, title
from checker.judging.wording import as_told, matter, says
from checker.model.document import Document
from checker.model.finding import Kind, Observation, Role, Severity
from checker.model.message import Figure, Message, say
from checker.model.names import fold
from checker.model.sums import TooMuch
from checker.rules.rule import Rule

PERCENT = "percent"
WHOLE = 100.0


def of_key(group: Group, context: RuleContext) -> Iterator[Observation]:
    """Yield the observation on a key with a figure that cannot be."""
    found = [r for r in group.rows if _limit(r, context)]
    if found:
        yield _of_claims(group, found, context)


def at_large(_claims: Claims, context: RuleContext) -> Iterator[Observation]:
    """Yield one observation per part of a text that is larger than its whole."""
    for source_id in sorted(set(context.documents) - set(context.copies)):
        document = context.documents[source_id]
        for part in context.sightings_of(document).sums.too_much:
            yield _of_text(document, part, context)


def _limit(row: Row, context: RuleContext) -> Message | None:
    """Return which limit a figure passes; None where it passes none."""
    if not is_figure(row) or row.value is None or row.qualifiers.get("low"):
        return None
    if is_rank(row.predicate):
        return say("figure-out-of-range.rank") if row.value < 1 else None
    shares = context.vocabulary.pack("rules/wholes")["shares"]
    if row.unit != PERCENT or row.predicate not in shares:
        return None
    within = 0 <= row.value <= WHOLE
    return None if within else say("figure-out-of-range.share")


def _of_claims(group: Group, found: list[Row], context: RuleContext) -> Observation:
    """Return the observation on the figures of a key."""
    first = found[0]
    accused = {r.claim_id for r in found}
    limit = _limit(first, context) or ""
    return Observation(
        rule_id=RULE.id,
        key=group.key,
        kind=Kind.CONFLICT,
        verdict="does-not-add-up",
        severity=Severity.WARNING,
        message=say(
            "figure-out-of-range.limited",
            source=source_name(first.source_id, context),
            matter=matter(group),
            value=as_told(first),
            limit=limit,
        ),
        evidence=tuple(
            evidence(r, Role.RIVAL if r.claim_id in accused else Role.CONTEXT) for r in group.rows
        ),
        subject=group.subject,
        predicate=group.predicate,
        values=tuple(sorted({r.object for r in group.rows})),
        inference=(
            *(says(r, context) for r in found),
            say("figure-out-of-range.limit", limit=limit),
        ),
        suggestion=say("figure-out-of-range.suggestion"),
    )


def _of_text(document: Document, found: TooMuch, context: RuleContext) -> Observation:
    """Return the observation on a part and its whole."""
    source_id, quote = document.source.source_id, document.quote(found.span)
    part, whole = (Figure(Decimal(f"{told:.0f}")) for told in (found.part, found.whole))
    why = (
        say("figure-out-of-range.place", part=part, whole=whole)
        if found.is_place
        else say("figure-out-of-range.part", part=part, whole=whole)
    )
    return Observation(
        rule_id=RULE.id,
        key=(RULE.id, fold(quote)),
        kind=Kind.CONFLICT,
        verdict="does-not-add-up",
        severity=Severity.WARNING,
        message=say(
            "figure-out-of-range.message",
            source=source_name(source_id, context),
            quote=quoted(quote),
            part=part,
            whole=whole,
        ),
        evidence=(passage_evidence(source_id, found.span, quote, Role.RIVAL),),
        subject=title(document),
        predicate="place" if found.is_place else "part",
        values=(f"{found.part:,.0f}", f"{found.whole:,.0f}"),
        inference=(why, say("figure-out-of-range.more", part=part, whole=whole)),
        suggestion=say("figure-out-of-range.suggestion-part"),
    )


RULE = Rule(
    id="NUM305",
    name="figure-out-of-range",
    title="A part that is more than its whole, or a figure that cannot be",
    kind=Kind.CONFLICT,
    needs=ROW_COLUMNS,
    of_key=of_key,
    templates=("quantity",),
    at_large=at_large,
    explanation=__doc__ or "",
)
