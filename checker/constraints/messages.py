"""The message of a project's rule: its template filled with what the claims say."""

from collections.abc import Iterable
from string import Formatter

from checker.constraints.constraint import Breach, Constraint
from checker.constraints.own_rule import OwnRule
from checker.judging.context import RuleContext
from checker.judging.rows import Row
from checker.judging.standing import source_name
from checker.judging.wording import shown, valued
from checker.model.message import Listing, Message, Name, Value, listing, say

#: What a template may name: whom it is about, each value with its source, what the rule wants.
PLACES = ("subject", "values", "expected")


def faults_of_template(template: str) -> list[Message]:
    """Return what is wrong with a template."""
    try:
        places = [(name, spec, turn) for _, name, spec, turn in Formatter().parse(template)]
    except ValueError as err:
        return [say("own-rules.braces", reason=str(err))]
    named = [name for name, _, _ in places if name is not None]
    faults = [
        say("own-rules.no-place", place=f"{{{name}}}", places=_all())
        for name in named
        if name not in PLACES
    ]
    if any(spec or turn for _, spec, turn in places):
        faults.append(say("own-rules.as-it-is"))
    if "values" not in named:
        faults.append(say("own-rules.shows-values", place="{values}"))
    return faults


def _all() -> str:
    """Return the places in words."""
    return ", ".join(f"{{{place}}}" for place in PLACES)


def message(rule: OwnRule, constraint: Constraint, breach: Breach, context: RuleContext) -> Message:
    """Return the message of one breach: one sentence."""
    several = len(constraint.predicates(rule.wanted)) > 1
    tell = context.speaker.tell
    told = rule.message.format(
        subject=tell(Name(breach.accused[0].subject)),
        values=tell(_values(breach.accused, context, several=several)),
        expected=tell(constraint.expected(rule.wanted)),
    )
    return say("own-rule.message" if told.endswith(".") else "own-rule.message-stopped", words=told)


def _values(rows: Iterable[Row], context: RuleContext, *, several: bool) -> Listing:
    """Return values with their sources; with their predicates where there are several."""
    told: dict[Value, dict[Message, None]] = {}
    for row in rows:
        value = shown(row) if row.object == row.valid.edtf else valued(row)
        words = (
            say("own-rule.value-of", predicate=Name(row.predicate), value=value)
            if several
            else value
        )
        told.setdefault(words, {})[source_name(row.source_id, context)] = None
    return listing(
        say("value.sourced", value=value, source=listing(sources))
        for value, sources in told.items()
    )
