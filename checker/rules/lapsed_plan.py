"""A plan whose date has passed.

What it finds
    Plans with a date that lies before the day of the check, while no claim tells that it came to
    pass; graver where another source tells that it did not.
Why it matters
    What "will open in spring" has opened by now, or has not; the text does not say.
How to settle it
    Tell what became of it, or put the plan in the past.
Known limits
    News and press releases tell plans of their day; an old one is a note. Plans without a date
    never lapse.
Source
    DESIGN, "Verdicts, not booleans": lapsed-plan.
"""

from collections.abc import Iterator, Sequence

from checker.judging.claims import Claims
from checker.judging.context import RuleContext
from checker.judging.evidence import evidence
from checker.judging.figures import earliest_day
from checker.judging.keys import key_of
from checker.judging.rows import ROW_COLUMNS, Row
from checker.judging.standing import is_observation, source_name
from checker.judging.wording import event, holder, says, sources
from checker.model.claim import Modality, Polarity
from checker.model.document import OF_THEIR_TIME
from checker.model.finding import Kind, Observation, Role, Severity
from checker.model.interval import DAY
from checker.model.message import Message, say
from checker.rules.rule import Rule

#: So long after its date no text plans anything; a text not brought up to date may, for a while.
HISTORY = 3652 * DAY
#: Templates whose plans come to pass or do not; planned figures are forecasts.
TEMPLATES = ("event", "office", "membership", "relation")


def at_large(claims: Claims, context: RuleContext) -> Iterator[Observation]:
    """Yield one observation per plan that has lapsed."""
    told = claims.rows(*TEMPLATES)
    lapsed: dict[tuple[str, ...], list[Row]] = {}
    for row in told:
        if _has_lapsed(row, context):
            lapsed.setdefault(_matter(row), []).append(row)
    by_matter: dict[tuple[str, ...], list[Row]] = {matter: [] for matter in lapsed}
    for row in told if lapsed else ():
        by_matter.get(_matter(row), []).append(row)
    for matter in sorted(by_matter):
        by_matter[matter].sort(key=_place)
        asserted = [r for r in by_matter[matter] if r.is_asserted]
        plans = [r for r in lapsed[matter] if not _came_to_pass(r, asserted, context)]
        if plans:
            yield _observation(sorted(plans, key=_place), by_matter[matter], context)


def _place(row: Row) -> tuple[str, int, str]:
    """Sort by source and place."""
    return (row.source_id, row.span.start, row.claim_id)


def _matter(row: Row) -> tuple[str, ...]:
    """Return what is planned; the date that an event gives as its object is none of it."""
    if row.extractor == "event":
        thing = row.object if row.object_kind == "entity" else ""
        return (row.extractor, row.subject, row.predicate, thing)
    if row.extractor == "relation":
        parties = sorted((row.subject, row.qualifiers.get("with", "")))
        return (row.extractor, row.predicate, *parties, row.object)
    return (row.extractor, row.subject, row.predicate, row.object)


def _has_lapsed(row: Row, context: RuleContext) -> bool:
    """Say whether a claim plans something for a time that is over."""
    if row.modality != Modality.PLANNED or row.polarity == Polarity.NEGATED or row.damage:
        return False
    end, told = row.valid.end, earliest_day(row.source_id, context)
    if end is None or (told is not None and end + HISTORY < told):
        return False  # who tells of a plan that long after its date tells history
    return end <= context.as_of and not is_observation(row, context)


def _came_to_pass(plan: Row, told: Sequence[Row], context: RuleContext) -> bool:
    """Say whether a claim tells that a plan has come to pass, or was told after its date."""
    written = earliest_day(plan.source_id, context)
    for row in told:
        start = row.valid.start
        later = earliest_day(row.source_id, context)
        if start is not None and (
            written is None or row.valid.end is None or row.valid.end > written
        ):
            return True
        if start is None and (
            later is None or plan.valid.start is None or later >= plan.valid.start
        ):
            return True
    return False


def _observation(plans: Sequence[Row], told: Sequence[Row], context: RuleContext) -> Observation:
    """Return the observation on one plan."""
    plan = plans[0]
    against = [r for r in told if _says_not_yet(r, plan, context)]
    end = plan.valid.end or context.as_of
    of_its_day = all(context.documents[r.source_id].source.kind in OF_THEIR_TIME for r in plans)
    outcome = (
        say("lapsed-plan.not-happened", sources=sources(against, context))
        if against
        else say("lapsed-plan.untold")
    )
    return Observation(
        rule_id=RULE.id,
        key=key_of(plan, context.vocabulary),
        kind=Kind.STALENESS,
        verdict="lapsed-plan",
        severity=Severity.NOTE if of_its_day and not against else Severity.WARNING,
        message=say(
            "lapsed-plan.message",
            source=source_name(plan.source_id, context),
            what=_what(plan),
            day=(end - DAY).isoformat(),
            outcome=outcome,
        ),
        evidence=(
            *(evidence(r, Role.SUPERSEDED) for r in plans),
            *(evidence(r, Role.SUPERSEDING) for r in against),
        ),
        subject=plan.subject,
        predicate=plan.predicate,
        values=tuple(sorted({f"{r.object} {r.valid.edtf}".strip() for r in plans})),
        inference=(
            *(says(r, context) for r in (*plans, *against)),
            say("lapsed-plan.was-to-be", end=end.isoformat(), as_of=str(context.as_of)),
        ),
        suggestion=say("lapsed-plan.suggestion"),
    )


def _says_not_yet(row: Row, plan: Row, context: RuleContext) -> bool:
    """Say whether a claim tells, after the date of a plan, that it has not come to pass."""
    if row.polarity != Polarity.NEGATED or row.modality not in (Modality.ASSERTED, Modality.DENIED):
        return False
    told = earliest_day(row.source_id, context)
    return told is None or plan.valid.start is None or told >= plan.valid.start


def _what(plan: Row) -> Message:
    """Return what is planned in words."""
    return event(plan) if plan.extractor == "event" else holder(plan)


RULE = Rule(
    id="TIM206",
    name="lapsed-plan",
    title="A plan whose date has passed",
    kind=Kind.STALENESS,
    needs=ROW_COLUMNS,
    at_large=at_large,
    explanation=__doc__ or "",
)
