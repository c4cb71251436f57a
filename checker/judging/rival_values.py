"""Tell rivalries of one judgement as the observation on their key."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from checker.judging.context import RuleContext
from checker.judging.evidence import evidence, listing
from checker.judging.keys import Group, Row, groups
from checker.judging.rivalry import Judgement, Rivalry, rivalries, rows_of
from checker.judging.standing import source_name
from checker.judging.wording import matter, opening, undated_remedy
from checker.model.finding import Evidence, Kind, Observation, Role, Severity
from checker.vocabulary.predicates import predicate

if TYPE_CHECKING:
    import pandas as pd

#: Templates whose keys have one value at a time.
SINGLE_VALUED = ("office", "membership", "attribute")


def judged(
    claims: "pd.DataFrame", context: RuleContext, judgement: Judgement
) -> Iterator[tuple[Group, list[Rivalry]]]:
    """Yield each key with its rivalries of one judgement."""
    for group in groups(claims, context, *SINGLE_VALUED):
        of = predicate(context.vocabulary, group.predicate, group.template)
        if not of.single_valued and group.template != "membership":
            continue
        found = [r for r in rivalries(group, context) if r.judgement is judgement]
        if found:
            yield group, found


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
        inference=tuple(dict.fromkeys(s for r in found for s in r.steps)),
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


def message(group: Group, found: Sequence[Rivalry], context: RuleContext) -> str:
    """Return one sentence with each value once, and the sources that give it."""
    rows = list(rows_of(found).values())
    holding = {row.object for row in rows if row.status != "former"}
    told: dict[str, dict[str, None]] = {}
    for row in rows:
        if row.status == "former" and row.object in holding and group.template == "office":
            continue
        told.setdefault(_value(row), {})[source_name(row.source_id, context)] = None
    values = (f"{value} in {listing(sources)}" for value, sources in told.items())
    return f"{opening(matter(group))} is {'; '.join(values)}."


def _value(row: Row) -> str:
    """Return a claim's value in words."""
    when = f" ({row.valid.edtf})" if row.valid.edtf else ""
    if row.extractor == "membership":
        if row.polarity == "negated":
            return f"not held{when}"
        return f"given up{when}" if row.status == "left" else f"held{when}"
    held = f"{row.status} " if row.status in ("acting", "former") else ""
    return f"{held}{row.object}"


def _suggestion(found: Sequence[Rivalry], context: RuleContext) -> str:
    """Return what would settle it."""
    return undated_remedy(rows_of(found).values(), context)
