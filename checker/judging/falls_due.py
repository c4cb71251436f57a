"""Find what will lapse: ends still to come, plans not yet due, figures that will grow old.

The day of each is the first on which it is no longer so. From then on the rules on expired
statements, lapsed plans and stale figures, which look back from `as_of`, report what its words tell
as present; a bare term ("mayor from 2024 to 2028") they leave alone, and it is listed all the same.
"""

import hashlib
from collections.abc import Collection, Iterator
from datetime import date, timedelta

from checker.judging.claims import Claims
from checker.judging.context import RuleContext
from checker.judging.figures import CHANGE, YEAR_DAYS, is_figure, stated_period
from checker.judging.keys import Group
from checker.judging.rows import Row
from checker.judging.standing import is_observation, is_standing, shortened
from checker.judging.text_findings import quoted
from checker.judging.wording import event, holder, shown
from checker.model.claim import Modality, Polarity
from checker.model.due import Due, DueKind
from checker.model.message import Message, Name, say
from checker.model.names import fold
from checker.model.span import Span
from checker.vocabulary.predicates import predicate

#: Templates whose claims have an end, and those whose plans come to pass or do not.
LASTING = ("office", "membership", "relation", "attribute")
PLANNED = ("event", "office", "membership", "relation")
#: Statuses of those who do not hold what the claim tells.
NOT_HOLDING = ("candidate", "elect", "former", "left")


def falls_due(claims: Claims, context: RuleContext) -> tuple[Due, ...]:
    """Return what will lapse after `as_of`, the soonest first; once for each source and day."""
    told: list[Due] = []
    once: dict[tuple[object, ...], Due] = {}
    for group in claims.groups():
        for due in _of_group(group, context):
            told.append(due)
            once.setdefault((group.key, due.source_id, due.day), due)
    found = [*once.values(), *_sentences(told, context)]
    return tuple(sorted(found, key=lambda d: (d.day, d.source_id, d.span.start, d.due_id)))


def _of_group(group: Group, context: RuleContext) -> Iterator[Due]:
    """Yield what will lapse of the claims of one key."""
    newest = max((r.valid.end or date.min for r in group.rows if is_figure(r)), default=date.min)
    came_to_pass = {_what_is_told(r) for r in group.rows if r.is_asserted}
    for row in group.rows:
        if row.damage or row.polarity == Polarity.NEGATED:
            continue
        kind, day = None, None
        if row.modality == Modality.PLANNED:
            kind, day = DueKind.PLAN, _plan_ends(row, came_to_pass, context)
        elif group.template in LASTING:
            kind, day = DueKind.TERM, _term_ends(row, context)
        elif row.value is not None and row.valid.end == newest:
            kind, day = DueKind.STATISTIC, _grows_old(row, context)
        if kind is not None and day is not None and day > context.as_of:
            yield _due(row, kind, day, context)


def _term_ends(row: Row, context: RuleContext) -> date | None:
    """Return the end that a claim tells of what it asserts."""
    tells_end = "/" in row.valid.edtf and not row.valid.open_end
    if not row.is_asserted or not tells_end or is_observation(row, context):
        return None
    return None if row.status in NOT_HOLDING else row.valid.end


def _plan_ends(row: Row, came_to_pass: Collection[str], context: RuleContext) -> date | None:
    """Return the day by which a plan has come to pass, if nothing tells that it has."""
    if row.extractor not in PLANNED or is_observation(row, context):
        return None
    return None if _what_is_told(row) in came_to_pass else row.valid.end


def _what_is_told(row: Row) -> str:
    """Return what a claim of a key tells beside its date."""
    return "" if row.extractor == "event" else row.object


def _grows_old(row: Row, context: RuleContext) -> date | None:
    """Return the day on which the half-life of a present figure will have passed."""
    of = predicate(context.vocabulary, row.predicate, row.extractor)
    lasts = of.permanent or row.predicate.startswith(CHANGE)
    present = is_figure(row) and row.tense == "present" and is_standing(row, context)
    if lasts or not present or row.valid.end is None or not stated_period(row, context):
        return None
    return row.valid.end + timedelta(days=int(of.half_life_years * YEAR_DAYS) + 1)


def _due(row: Row, kind: DueKind, day: date, context: RuleContext) -> Due:
    """Return a claim as something that falls due."""
    return Due(
        due_id=row.claim_id,
        day=day,
        kind=kind,
        what=context.speaker.tell(_what(row)),
        until=row.valid.edtf.split("/")[-1],
        source_id=row.source_id,
        span=row.span,
        quote=row.quote,
        claim_id=row.claim_id,
    )


def _what(row: Row) -> Message:
    """Return what a claim tells, in words."""
    subject, other = Name(row.subject), row.qualifiers.get("with")
    match row.extractor:
        case "office":
            return holder(row)
        case "membership":
            return say("matter.member", subject=subject, body=Name(row.object))
        case "event":
            return event(row)
    told = {"predicate": Name(row.predicate), "subject": subject, "value": shown(row)}
    return say("due.told-with", **told, other=Name(other)) if other else say("due.told", **told)


def _sentences(told: list[Due], context: RuleContext) -> Iterator[Due]:
    """Yield the sentences that tell an end to come, where no claim tells it already."""
    spans_of: dict[str, list[Span]] = {}
    for due in told:
        spans_of.setdefault(due.source_id, []).append(due.span)
    for source_id in sorted(set(context.documents) - set(context.copies)):
        document = context.documents[source_id]
        spans = spans_of.get(source_id, [])
        for found in context.sightings_of(document).endings:
            if found.end <= context.as_of or any(s.overlaps(found.span) for s in spans):
                continue
            if document.damages_in(found.span):
                continue
            quote = document.quote(found.span)
            digest = hashlib.sha256("\x1f".join((source_id, fold(quote), found.edtf)).encode())
            yield Due(
                due_id=f"s-{digest.hexdigest()[:10]}",
                day=found.end,
                kind=DueKind.TERM,
                what=quoted(shortened(" ".join(quote.split()))),
                until=found.edtf,
                source_id=source_id,
                span=found.span,
                quote=quote,
            )
