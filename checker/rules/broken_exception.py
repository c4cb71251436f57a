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
from checker.judging.evidence import evidence
from checker.judging.group_members import members
from checker.judging.keys import key_of
from checker.judging.rows import ROW_COLUMNS, Row
from checker.judging.standing import source_name
from checker.judging.wording import in_brackets, says
from checker.model.claim import Modality, Polarity
from checker.model.finding import Kind, Observation, Role, Severity
from checker.model.message import Message, Name, listing, say
from checker.rules.rule import Rule


def at_large(claims: Claims, context: RuleContext) -> Iterator[Observation]:
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
    return Observation(
        rule_id=RULE.id,
        key=key_of(universal, context.vocabulary),
        kind=Kind.CONFLICT,
        verdict="broken-exception",
        severity=Severity.WARNING,
        message=_message(universal, found, context),
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
                say("broken-exception.one-of", name=Name(name), group=_group(universal))
                for name in sorted({_one(r, universal) for r in found})
            ),
        ),
        suggestion=say("broken-exception.suggestion"),
    )


def _message(universal: Row, found: Sequence[Row], context: RuleContext) -> Message:
    """Return one sentence with what a universal statement says, and the counter-examples."""
    source = source_name(universal.source_id, context)
    told = listing(dict.fromkeys(_told(r, universal, context) for r in found))
    spared = [Name(name) for name in sorted(exceptions(universal))]
    if not spared:
        return say("broken-exception.message", source=source, group=_group(universal), told=told)
    return say(
        "broken-exception.message-but",
        source=source,
        group=_group(universal),
        spared=listing(spared),
        told=told,
    )


def _group(universal: Row) -> Name:
    """Return the group that a universal statement is about."""
    return Name(universal.qualifiers.get("with", "") or universal.subject)


def _told(row: Row, universal: Row, context: RuleContext) -> Message:
    """Return a counter-example in words."""
    when, one = in_brackets(row.valid.edtf), Name(_one(row, universal))
    here = row.source_id == universal.source_id
    where = say("broken-exception.same-text") if here else source_name(row.source_id, context)
    if row.extractor == "relation":
        state = Name(row.object)
        return say("broken-exception.relation", where=where, state=state, one=one, when=when)
    return say("broken-exception.member", where=where, one=one, body=Name(row.object), when=when)


RULE = Rule(
    id="VAL102",
    name="broken-exception",
    title="All but a few, and one more that is not",
    kind=Kind.CONFLICT,
    needs=ROW_COLUMNS,
    at_large=at_large,
    explanation=__doc__ or "",
)
