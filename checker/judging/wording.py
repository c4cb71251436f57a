"""What steps and messages share: who says what, of which time, and from when."""

import re
from collections.abc import Iterable
from decimal import Decimal

from checker.judging.context import RuleContext
from checker.judging.keys import Group
from checker.judging.rows import Row
from checker.judging.standing import source_name
from checker.model.claim import Polarity
from checker.model.message import Figure, Listing, Message, Name, Value, listing, say

#: Qualifiers that tell keys of one subject and predicate apart for a reader.
SHOWN_SEPARATORS = ("territory", "counterpart", "of", "in", "method")
#: A figure as the claims table writes it.
FIGURE = re.compile(r"-?\d+(?:\.\d+)?")
#: Counted people are not told as a unit.
UNTOLD_UNIT = "person"


def says(row: Row, context: RuleContext) -> Message:
    """Return a step: which source, of which date, says what for when."""
    dating = context.datings[row.source_id]
    title = context.documents[row.source_id].source.title or row.source_id
    when = say("says.when", time=row.valid.edtf) if row.valid.edtf else say("says.timeless")
    told = _told(row)
    if dating.edtf:
        known = "says.dated" if dating.certain else "says.inferred"
        return say(known, title=title, date=dating.edtf, when=when, told=told)
    if dating.not_before:
        return say("says.bounded", title=title, date=dating.not_before, when=when, told=told)
    return say("says.undated", title=title, when=when, told=told)


def _told(row: Row) -> Message:
    """Return what a claim tells of its subject."""
    value = as_told(row)
    if row.polarity == Polarity.NEGATED:
        value = say("says.denied", value=value)
    what = say("says.membership") if row.extractor == "membership" else Name(row.predicate)
    other = row.qualifiers.get("with")
    if other:
        return say(
            "says.told-with", what=what, subject=Name(row.subject), other=Name(other), value=value
        )
    return say("says.told", what=what, subject=Name(row.subject), value=value)


def matter(group: Group) -> Message:
    """Return a key in words: `the foreign minister of X`, `the membership of X in Y`."""
    row = group.rows[0]
    subject, predicate = Name(group.subject), Name(group.predicate)
    if group.template == "membership":
        return say("matter.membership", subject=subject, body=Name(row.object))
    if group.template == "relation":
        other = Name(row.qualifiers.get("with", ""))
        return say("matter.relation", predicate=predicate, subject=Name(row.subject), other=other)
    if group.template == "event":
        return event(row)
    apart = [Name(row.qualifiers[n]) for n in SHOWN_SEPARATORS if row.qualifiers.get(n)]
    if apart:
        return say("matter.apart", predicate=predicate, subject=subject, apart=listing(apart, ","))
    return say("matter.plain", predicate=predicate, subject=subject)


def event(row: Row) -> Message:
    """Return an event in words."""
    told = {"predicate": Name(row.predicate), "subject": Name(row.subject)}
    if row.object_kind == "entity" and row.object:
        return say("matter.event-thing", **told, thing=Name(row.object))
    return say("matter.event", **told)


def holder(row: Row) -> Message:
    """Return who holds an office."""
    return say(
        "matter.holder",
        holder=Name(row.object),
        predicate=Name(row.predicate),
        subject=Name(row.subject),
    )


def as_told(row: Row) -> Value:
    """Return a claim's value as the claims table has it, where a language tells it so."""
    if row.value is None:
        return Name(row.object)
    return say("value.figure", raw=row.object, figure=shown(row))


def shown(row: Row) -> Value:
    """Return a claim's value for people: a figure with its thousands set apart."""
    figure, _, unit = row.object.partition(" ")
    if row.value is None or not FIGURE.fullmatch(figure):
        return Name(row.object)
    return Figure(Decimal(figure), "" if unit == UNTOLD_UNIT else unit)


def valued(row: Row) -> Value:
    """Return a claim's value with its time."""
    if row.valid.edtf:
        return say("value.timed", value=shown(row), time=row.valid.edtf)
    return shown(row)


def sourced(rows: Iterable[Row], context: RuleContext) -> Listing:
    """Return values with their sources: `8,500 in "A" (2024) and 9,100 in "B" (2025)`."""
    return listing(
        dict.fromkeys(
            say("value.sourced", value=valued(r), source=source_name(r.source_id, context))
            for r in rows
        )
    )


def sources(rows: Iterable[Row], context: RuleContext) -> Listing:
    """Return the sources of claims, each once."""
    return listing(dict.fromkeys(source_name(r.source_id, context) for r in rows))


def times(rows: Iterable[Row], context: RuleContext) -> Listing:
    """Return the times of claims with their sources."""
    return listing(
        dict.fromkeys(
            say("value.sourced", value=r.valid.edtf, source=source_name(r.source_id, context))
            for r in rows
        )
    )


def in_brackets(value: Value) -> Value:
    """Return what is told in brackets behind something; nothing where there is nothing."""
    return say("value.brackets", value=value) if value else ""


def undated_remedy(rows: Iterable[Row], context: RuleContext) -> Message:
    """Return which dates would settle it; else that a source or a decision must."""
    undated = sorted(
        {
            context.documents[r.source_id].source.path
            for r in rows
            if not context.datings[r.source_id].edtf
        }
    )
    if undated:
        return say("remedy.dates", paths=listing(undated))
    return say("remedy.correct")
