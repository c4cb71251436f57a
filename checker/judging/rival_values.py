"""Tell rivalries of one judgement as the observation on their key."""

from collections.abc import Sequence
from functools import lru_cache

from checker.judging.context import RuleContext
from checker.judging.evidence import evidence
from checker.judging.keys import Group
from checker.judging.rivalry import Judgement, Rivalry, rivalries, rows_of, steps
from checker.judging.rows import Row
from checker.judging.standing import source_name
from checker.judging.wording import matter, undated_remedy
from checker.model.finding import Evidence, Kind, Observation, Role, Severity
from checker.model.message import Message, Name, Value, listing, say
from checker.vocabulary.predicates import predicate

#: Templates whose keys have one value at a time.
SINGLE_VALUED = ("office", "membership", "attribute")


def judged(group: Group, judgement: Judgement, context: RuleContext) -> list[Rivalry]:
    """Return the rivalries of a key of one judgement."""
    return [r for r in _rivals(group, context) if r.judgement is judgement]


@lru_cache(maxsize=1)
def _rivals(group: Group, context: RuleContext) -> tuple[Rivalry, ...]:
    """Return all rivalries of a key: several rules ask for the same, one after another."""
    of_one_value = group.template == "membership" or (
        predicate(context.vocabulary, group.predicate, group.template).single_valued
    )
    return tuple(rivalries(group, context)) if of_one_value else ()


def observation(  # noqa: PLR0913 - the parts of an observation, all named
    group: Group,
    found: Sequence[Rivalry],
    context: RuleContext,
    *,
    rule_id: str,
    kind: Kind,
    severity: Severity,
    roles: tuple[Role, Role],
) -> Observation:
    """Return the observation on a key, with all its claims in time order."""
    return Observation(
        rule_id=rule_id,
        key=group.key,
        kind=kind,
        verdict=found[0].judgement.value,
        severity=severity,
        message=message(group, found, context),
        evidence=_evidence(group, found, roles),
        subject=group.subject,
        predicate=group.predicate,
        values=tuple(sorted({row.object for row in group.rows})),
        inference=steps(found, context),
        suggestion=_suggestion(found, context),
    )


def _evidence(
    group: Group, found: Sequence[Rivalry], roles: tuple[Role, Role]
) -> tuple[Evidence, ...]:
    """Return every claim of the key: the rivals in their roles, the others as context."""
    older = {r.older.claim_id for r in found}
    newer = {r.newer.claim_id for r in found}
    told = []
    for row in group.rows:
        role = Role.CONTEXT
        if row.claim_id in older:
            role = roles[0]
        elif row.claim_id in newer:
            role = roles[1]
        told.append(evidence(row, role))
    return tuple(told)


def message(group: Group, found: Sequence[Rivalry], context: RuleContext) -> Message:
    """Return one sentence with each value once, and the sources that give it."""
    rows = list(rows_of(found).values())
    holding = {row.object for row in rows if row.status != "former"}
    told: dict[Value, dict[Message, None]] = {}
    for row in rows:
        if row.status == "former" and row.object in holding and group.template == "office":
            continue
        told.setdefault(_value(row), {})[source_name(row.source_id, context)] = None
    values = (
        say("value.sourced", value=value, source=listing(sources))
        for value, sources in told.items()
    )
    return say("rivals.told", matter=matter(group), values=listing(values, ";"))


def _value(row: Row) -> Value:
    """Return a claim's value in words."""
    if row.extractor == "membership":
        held = say("value.given-up") if row.status == "left" else say("value.held")
        member = say("value.not-held") if row.polarity == "negated" else held
        return say("value.timed", value=member, time=row.valid.edtf) if row.valid.edtf else member
    value = Name(row.object)
    match row.status:
        case "acting":
            return say("value.acting", value=value)
        case "former":
            return say("value.former", value=value)
        case _:
            return value


def _suggestion(found: Sequence[Rivalry], context: RuleContext) -> Message:
    """Return what would settle it."""
    return undated_remedy(rows_of(found).values(), context)
