"""All but a few, and one more that is not.

What it finds
    Statements of all members of a group, with or without exceptions, and a claim of the same or
    another source that one of them, not among the exceptions, is none: a member of the group that
    does not belong to an organisation or has left it, a state of the region with which relations
    were broken.
Why it matters
    The statement is wrong, or its list of exceptions is too short.
How to settle it
    Add the exception to the statement, or correct the counter-example.
Known limits
    Groups are known as far as the vocabulary lists their members, or the sources tell them. A
    break that the sources tell as mended counts: the words say "all" of the whole past.
Source
    DESIGN, "Verdicts, not booleans": broken-exception.
"""

from collections.abc import Iterator, Sequence

from checker.judging.claims import Claims
from checker.judging.context import RuleContext
from checker.judging.evidence import evidence, listing
from checker.judging.group_members import members
from checker.judging.keys import key_of
from checker.judging.rows import ROW_COLUMNS, Row
from checker.judging.standing import source_name
from checker.judging.wording import says
from checker.model.claim import Modality, Polarity
from checker.model.finding import Kind, Observation, Role, Severity
from checker.rules.rule import Rule


def check(claims: Claims, context: RuleContext) -> Iterator[Observation]:
    """Yield one observation per universal statement with counter-examples."""
    told = claims.rows("membership", "relation")
    for row in told:
        if row.qualifiers.get("scope") != "universal" or not row.is_plain:
            continue
        found = [r for r in told if _breaks(r, row, told, context)]
        if found:
            yield _observation(row, sorted(found, key=_place), context)


def _place(row: Row) -> tuple[str, int, str]:
    """Sort by source and place."""
    return (row.source_id, row.span.start, row.claim_id)


def exceptions(row: Row) -> frozenset[str]:
    """Return the exceptions that a universal statement names."""
    return frozenset(filter(None, (p.strip() for p in row.qualifiers.get("except", "").split(";"))))


def _breaks(row: Row, universal: Row, told: Sequence[Row], context: RuleContext) -> bool:
    """Say whether a claim is a counter-example to a universal statement."""
    if row.extractor != universal.extractor or row.predicate != universal.predicate:
        return False
    if row.modality != Modality.ASSERTED or row.attributed_to or row.qualifiers.get("scope"):
        return False
    one = _one(row, universal)
    if not one or one in exceptions(universal):
        return False
    group = universal.qualifiers.get("with", "") or universal.subject
    return one in members(group, told, context.vocabulary)


def _one(row: Row, universal: Row) -> str:
    """Return of whom a claim says the opposite of a universal statement; empty where of nobody."""
    if row.extractor == "relation":
        parties = {row.subject, row.qualifiers.get("with", "")}
        broken = row.object == "severed" and row.polarity == Polarity.AFFIRMED
        others = parties - {universal.subject}
        return next(iter(others)) if broken and len(parties) - len(others) == 1 else ""
    if row.object != universal.object:
        return ""
    outside = row.polarity == Polarity.NEGATED or row.status == "left"
    return row.subject if outside else ""


def _observation(universal: Row, found: Sequence[Row], context: RuleContext) -> Observation:
    """Return the observation on one universal statement."""
    named = listing(dict.fromkeys(_told(r, universal, context) for r in found))
    spared = sorted(exceptions(universal))
    but = f", with the exception of {listing(spared)}" if spared else ""
    return Observation(
        rule_id=RULE.id,
        key=key_of(universal, context.vocabulary),
        kind=Kind.CONFLICT,
        verdict="broken-exception",
        severity=Severity.WARNING,
        message=(
            f"{source_name(universal.source_id, context)} speaks of all of "
            f"{_group(universal)}{but}; {named}."
        ),
        evidence=(
            evidence(universal, Role.RIVAL),
            *(evidence(r, Role.COUNTEREXAMPLE) for r in found),
        ),
        subject=universal.subject,
        predicate=universal.predicate,
        values=tuple(sorted({universal.object, *(_one(r, universal) for r in found)})),
        inference=(
            says(universal, context),
            *(says(r, context) for r in found),
            *(
                f"{name} is one of {_group(universal)} and not among the exceptions."
                for name in sorted({_one(r, universal) for r in found})
            ),
        ),
        suggestion="Add the exception to the statement, or correct the counter-example.",
    )


def _group(universal: Row) -> str:
    """Return the group that a universal statement is about."""
    return universal.qualifiers.get("with", "") or universal.subject


def _told(row: Row, universal: Row, context: RuleContext) -> str:
    """Return a counter-example in words."""
    when = f" ({row.valid.edtf})" if row.valid.edtf else ""
    here = row.source_id == universal.source_id
    where = "the same text" if here else source_name(row.source_id, context)
    if row.extractor == "relation":
        return f"{where} tells of relations {row.object} with {_one(row, universal)}{when}"
    return f"{where} says that {_one(row, universal)} is not a member of {row.object}{when}"


RULE = Rule(
    id="VAL102",
    name="broken-exception",
    title="All but a few, and one more that is not",
    kind=Kind.CONFLICT,
    needs=ROW_COLUMNS,
    check=check,
    explanation=__doc__ or "",
)
