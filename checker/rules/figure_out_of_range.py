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

from checker.judging.claims import Claims
from checker.judging.context import RuleContext
from checker.judging.evidence import evidence, passage_evidence
from checker.judging.figures import is_figure, is_rank
from checker.judging.keys import Group
from checker.judging.rows import ROW_COLUMNS, Row
from checker.judging.standing import source_name
from checker.judging.text_findings import quoted, title
from checker.judging.wholes import TooMuch, parts_too_large
from checker.judging.wording import matter, says
from checker.model.document import Document
from checker.model.finding import Kind, Observation, Role, Severity
from checker.model.names import fold
from checker.rules.rule import Rule

PERCENT = "percent"
WHOLE = 100.0


def check(claims: Claims, context: RuleContext) -> Iterator[Observation]:
    """Yield one observation per key with a figure that cannot be, and one per part too large."""
    for group in claims.groups("quantity"):
        found = [r for r in group.rows if _limit(r, context)]
        if found:
            yield _of_claims(group, found, context)
    for source_id in sorted(set(context.documents) - set(context.copies)):
        document = context.documents[source_id]
        for part in parts_too_large(document, context):
            yield _of_text(document, part, context)


def _limit(row: Row, context: RuleContext) -> str:
    """Return which limit a figure passes; empty where it passes none."""
    if not is_figure(row) or row.value is None or row.qualifiers.get("low"):
        return ""
    if is_rank(row.predicate):
        return "a rank is 1 at least" if row.value < 1 else ""
    shares = context.vocabulary.pack("rules/wholes")["shares"]
    if row.unit != PERCENT or row.predicate not in shares:
        return ""
    within = 0 <= row.value <= WHOLE
    return "" if within else "a share of a whole lies between 0 and 100 per cent"


def _of_claims(group: Group, found: list[Row], context: RuleContext) -> Observation:
    """Return the observation on the figures of a key."""
    first = found[0]
    accused = {r.claim_id for r in found}
    limit = _limit(first, context)
    return Observation(
        rule_id=RULE.id,
        key=group.key,
        kind=Kind.CONFLICT,
        verdict="does-not-add-up",
        severity=Severity.WARNING,
        message=(
            f"{source_name(first.source_id, context)} gives {matter(group)} as {first.object}; "
            f"{limit}."
        ),
        evidence=tuple(
            evidence(r, Role.RIVAL if r.claim_id in accused else Role.CONTEXT) for r in group.rows
        ),
        subject=group.subject,
        predicate=group.predicate,
        values=tuple(sorted({r.object for r in group.rows})),
        inference=(*(says(r, context) for r in found), f"{limit[:1].upper()}{limit[1:]}."),
        suggestion="Correct the figure.",
    )


def _of_text(document: Document, found: TooMuch, context: RuleContext) -> Observation:
    """Return the observation on a part and its whole."""
    source_id, quote = document.source.source_id, document.quote(found.span)
    part, whole = f"{found.part:,.0f}", f"{found.whole:,.0f}"
    why = (
        f"The text tells place {part} where there are {whole} places."
        if found.is_place
        else f"The text tells {part} of {whole}."
    )
    return Observation(
        rule_id=RULE.id,
        key=(RULE.id, fold(quote)),
        kind=Kind.CONFLICT,
        verdict="does-not-add-up",
        severity=Severity.WARNING,
        message=(
            f"{source_name(source_id, context)} tells of {quoted(quote)}: {part} is more than "
            f"{whole}."
        ),
        evidence=(passage_evidence(source_id, found.span, quote, Role.RIVAL),),
        subject=title(document),
        predicate="place" if found.is_place else "part",
        values=(part, whole),
        inference=(why, f"{part} is more than {whole}; no part is more than its whole."),
        suggestion="Correct the figure that is wrong.",
    )


RULE = Rule(
    id="NUM305",
    name="figure-out-of-range",
    title="A part that is more than its whole, or a figure that cannot be",
    kind=Kind.CONFLICT,
    needs=ROW_COLUMNS,
    check=check,
    explanation=__doc__ or "",
)
