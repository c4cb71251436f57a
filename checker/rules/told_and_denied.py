"""One source tells what another denies.

What it finds
    A dated event, or the end of a tenure, that one source tells and another says did not take
    place, where the denial covers the time of the telling ("opened in May 2019", "did not open in
    2019").
Why it matters
    Only one of the two can be right, and no figure or name differs that would show it.
How to settle it
    Correct the source that is wrong, or say in a decision which claim stands.
Known limits
    What a speaker denies is the speaker's: it is shown where speakers disagree, and is no error.
    A denial without a time, or of a day that the other source does not name, is let pass.
Source
    DESIGN, "Verdicts, not booleans": contradiction; negation as a value of its own, as in NLI
    test suites after FraCaS (Cooper et al., 1996).
"""

from collections.abc import Iterator
from datetime import date

from checker.judging.context import RuleContext
from checker.judging.evidence import evidence
from checker.judging.keys import Group
from checker.judging.rows import ROW_COLUMNS, Row
from checker.judging.standing import source_name
from checker.judging.wording import matter, says, undated_remedy
from checker.model.claim import Modality, Polarity
from checker.model.finding import Kind, Observation, Role, Severity
from checker.model.message import Message, Name, say
from checker.model.names import fold
from checker.rules.rule import Rule

#: Looked up once: every event is asked for it.
AFFIRMED, NEGATED = Polarity.AFFIRMED, Polarity.NEGATED


def of_key(group: Group, context: RuleContext) -> Iterator[Observation]:
    """Yield the observation on a key of which one narrator tells what another denies."""
    denied = [r for r in group.rows if r.polarity == NEGATED and _is_of_a_time(r, group)]
    if not denied:
        return
    told = [r for r in group.rows if r.polarity == AFFIRMED and _is_of_a_time(r, group)]
    pairs = [(yes, no) for no in denied for yes in told if _is_same(yes, no, group)]
    if pairs:
        yield _observation(group, pairs, context)


def _is_of_a_time(row: Row, group: Group) -> bool:
    """Say whether a narrator tells or denies something of a known time."""
    if row.modality != Modality.ASSERTED or row.attributed_to or row.damage:
        return False
    ends = group.template == "event" or row.status == "former"
    return ends and _days(row) is not None


def _is_same(yes: Row, no: Row, group: Group) -> bool:
    """Say whether a denial covers what is told, time and all."""
    if group.template == "office" and fold(yes.object) != fold(no.object):
        return False
    told, denied = _days(yes), _days(no)
    if told is None or denied is None:
        return False
    return denied[0] <= told[0] and told[1] <= denied[1]


def _days(row: Row) -> tuple[date, date] | None:
    """Return the days `[first, last + 1)` of an event, or of the end of a tenure, where known."""
    first = row.valid.start if row.extractor == "event" else row.valid.end_earliest
    last = row.valid.end
    return (first, last) if first is not None and last is not None else None


def _observation(group: Group, pairs: list[tuple[Row, Row]], context: RuleContext) -> Observation:
    """Return the observation on one key."""
    accused = {r.claim_id: r for pair in pairs for r in pair}
    yes, no = pairs[0]
    return Observation(
        rule_id=RULE.id,
        key=group.key,
        kind=Kind.CONFLICT,
        verdict="contradiction",
        severity=Severity.ERROR,
        message=say(
            "told-and-denied.message",
            what=_what(group, yes),
            time=yes.valid.edtf.strip("/"),
            told=source_name(yes.source_id, context),
            denied=source_name(no.source_id, context),
        ),
        evidence=tuple(
            evidence(r, Role.RIVAL if r.claim_id in accused else Role.CONTEXT) for r in group.rows
        ),
        subject=group.subject,
        predicate=group.predicate,
        values=tuple(sorted({f"{r.object} {r.polarity}" for r in accused.values()})),
        inference=(
            *(says(r, context) for r in accused.values()),
            say("told-and-denied.step"),
        ),
        suggestion=undated_remedy((), context),
    )


def _what(group: Group, told: Row) -> Message:
    """Return what is told and denied; of an office, the end of a tenure."""
    if group.template != "office":
        return matter(group)
    return say("told-and-denied.end-of", holder=Name(told.object), matter=matter(group))


RULE = Rule(
    id="VAL105",
    name="told-and-denied",
    title="One source tells what another denies",
    kind=Kind.CONFLICT,
    needs=ROW_COLUMNS,
    of_key=of_key,
    templates=("event", "office"),
    explanation=__doc__ or "",
)
