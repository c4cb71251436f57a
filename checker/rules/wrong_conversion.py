"""A figure and its conversion that are not one quantity.

What it finds
    A figure with the same in another unit in parentheses after it, where the two differ by more
    than the rounding of either.
Why it matters
    One of the two is wrong, and a reader who uses the other unit never learns.
How to settle it
    Correct the figure that is wrong; the right conversion is given.
Known limits
    Money has no fixed rate and is not compared. Which of the two is wrong is not judged.
Source
    Factors: the vocabulary's units, after the SI brochure and NIST SP 811.
"""

from collections.abc import Iterator
from decimal import Decimal

from checker.judging.claims import Claims
from checker.judging.context import RuleContext
from checker.judging.evidence import evidence, passage_evidence
from checker.judging.figures import quantity_of, step_of
from checker.judging.keys import Group
from checker.judging.rows import ROW_COLUMNS, Row
from checker.judging.standing import source_name
from checker.judging.text_findings import quoted, title
from checker.judging.wording import matter
from checker.model.document import Document
from checker.model.finding import Evidence, Kind, Observation, Role, Severity
from checker.model.message import Figure, Value, figure, say
from checker.model.quantity import Quantity
from checker.model.span import Span
from checker.model.sums import Mismatch, plain
from checker.pipelines.quantities.lexicon import unit_table
from checker.rules.rule import Rule
from checker.sums.conversions import mismatch


def of_key(group: Group, context: RuleContext) -> Iterator[Observation]:
    """Yield one observation per claim of a key with a wrong one."""
    for row in group.rows:
        found = _wrong(row, context) if _is_converted(row) else None
        if found is not None:
            pieces = tuple(
                evidence(r, Role.RIVAL if r.claim_id == row.claim_id else Role.CONTEXT)
                for r in group.rows
            )
            yield _observation(
                found, row.source_id, context, key=group.key, what=matter(group), of=row,
                pieces=pieces,
            )  # fmt: skip


def at_large(claims: Claims, context: RuleContext) -> Iterator[Observation]:
    """Yield one observation per passage with a wrong one that no claim stands in."""
    judged: dict[str, list[Span]] = {}
    for row in claims.rows("quantity"):
        if _is_converted(row):
            judged.setdefault(row.source_id, []).append(row.span)
    for source_id in sorted(set(context.documents) - set(context.copies)):
        document = context.documents[source_id]
        for span, found in context.sightings_of(document).sums.mismatches:
            if not any(near(span, known) for known in judged.get(source_id, ())):
                yield _of_text(document, span, found, context)


def _is_converted(row: Row) -> bool:
    """Say whether soundly worded figures are told in two units."""
    return bool(row.qualifiers.get("converted")) and not row.damage


def near(span: Span, known: Span) -> bool:
    """Say whether a figure is the one of a claim: the claim's words may end right before it."""
    return span.overlaps(known) or span.start == known.end


def _wrong(row: Row, context: RuleContext) -> Mismatch | None:
    """Return a claim's figure with its conversion, where they differ."""
    told = quantity_of(row)
    figure, _, unit = row.qualifiers["converted"].partition(" ")
    if told is None:
        return None
    given = Quantity(value=float(figure), unit=unit, step=step_of(float(figure)))
    return mismatch(told, given, unit_table(context.vocabulary))


def _of_text(document: Document, span: Span, found: Mismatch, context: RuleContext) -> Observation:
    """Return the observation on words that no claim was read from."""
    source_id, quote = document.source.source_id, document.quote(span)
    piece = passage_evidence(source_id, span, quote, Role.RIVAL)
    return _observation(
        found, source_id, context, key=(RULE.id, quote), what=quoted(quote), of=None,
        pieces=(piece,),
    )  # fmt: skip


def _observation(  # noqa: PLR0913 - the parts of an observation, all named
    found: Mismatch,
    source_id: str,
    context: RuleContext,
    *,
    key: tuple[str, ...],
    what: Value,
    of: Row | None,
    pieces: tuple[Evidence, ...],
) -> Observation:
    """Return the observation on a figure and its conversion."""
    told, given = (_figure(q) for q in (found.told, found.given))
    right = Figure(found.near, found.given.unit)
    return Observation(
        rule_id=RULE.id,
        key=key,
        kind=Kind.CONFLICT,
        verdict="wrong-conversion",
        severity=Severity.WARNING,
        message=say(
            "wrong-conversion.message-swapped" if found.is_swapped else "wrong-conversion.message",
            source=source_name(source_id, context),
            what=what,
            told=told,
            given=given,
            right=right,
        ),
        evidence=pieces,
        subject=of.subject if of else title(context.documents[source_id]),
        predicate=of.predicate if of else "conversion",
        values=(_value(found.told), _value(found.given)),
        inference=(
            say(
                "wrong-conversion.step",
                told=told,
                exact=figure(float(found.right), found.given.unit, digits=6),
                given=given,
            ),
            say("wrong-conversion.rounding"),
        ),
        suggestion=say("wrong-conversion.suggestion", right=right),
    )


def _figure(quantity: Quantity) -> Figure:
    """Return a figure for people."""
    return Figure(Decimal(plain(Decimal(repr(quantity.value)))), quantity.unit)


def _value(quantity: Quantity) -> str:
    """Return a figure as it is compared."""
    figure = _figure(quantity)
    return f"{figure.number:,f} {figure.unit}"


RULE = Rule(
    id="NUM302",
    name="wrong-conversion",
    title="A figure and its conversion that are not one quantity",
    kind=Kind.CONFLICT,
    needs=ROW_COLUMNS,
    of_key=of_key,
    templates=("quantity",),
    at_large=at_large,
    explanation=__doc__ or "",
)
