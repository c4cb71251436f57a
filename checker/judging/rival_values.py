"""Tell rivalries of one judgement as the observation on their key."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from checker.judging.claims import Claims
from checker.judging.context import RuleContext
from checker.judging.evidence import evidence, listing
from checker.judging.keys import Group
from checker.judging.rivalry import Judgement, Rivalry, rivalries, rows_of
from checker.judging.rows import Row
from checker.judging.standing import source_name
from checker.judging.wording import matter, opening, undated_remedy
from checker.model.finding import Evidence, Kind, Observation, Role, Severity
from checker.vocabulary.predicates import predicate

#: Templates whose keys have one value at a time.
SINGLE_VALUED = ("office", "membership", "attribute")


def judged(claims: Claims, judgement: Judgement) -> Iterator[tuple[Group, list[Rivalry]]]:
    """Yield each key with its rivalries of one judgement."""
    for group, rivals in _rivals(claims):
        found = [r for r in rivals if r.judgement is judgement]
        if found:
            yield group, found


@lru_cache(maxsize=1)
def _rivals(claims: Claims) -> tuple[tuple[Group, tuple[Rivalry, ...]], ...]:
    """Return each key that has rivals with all of them: several rules ask for the same."""
    vocabulary = claims.context.vocabulary
    return tuple(
        (group, rivals)
        for group in claims.groups(*SINGLE_VALUED)
        if group.template == "membership"
        or predicate(vocabulary, group.predicate, group.template).single_valued
        if (rivals := tuple(rivalries(group, claims.context)))
    )


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
