"""What comes before what, of one subject."""

from collections.abc import Iterator, Sequence

from checker.constraints.constraint import Breach, Constraint, two_predicates
from checker.constraints.own_rule import Wanted
from checker.constraints.scopes import by_scope, is_sound
from checker.judging.context import RuleContext
from checker.judging.figures import stated_period
from checker.judging.rows import Row
from checker.model.message import Message, Name, say


def find(rows: Sequence[Row], wanted: Wanted, context: RuleContext) -> Iterator[Breach]:
    """Yield one breach per scope in which the one surely begins after the other."""
    return in_order(rows, wanted["predicate"], wanted["other"], context)


def in_order(rows: Sequence[Row], first: str, then: str, context: RuleContext) -> Iterator[Breach]:
    """Yield one breach per scope in which what comes first surely begins later.

    Every claim of the one is to be before every claim of the other; imprecise dates that leave
    room for that do not break it, and the day on which a source was written is no date of it.
    """
    timed = [r for r in rows if is_sound(r) and stated_period(r, context) and r.valid.start]
    for scope, told in by_scope(timed, context):
        early = [(r.valid.start, r) for r in told if r.predicate == first and r.valid.start]
        late = [
            (r.valid.start_latest, r) for r in told if r.predicate == then and r.valid.start_latest
        ]
        if not early or not late:
            continue
        last, soonest = max(day for day, _ in early), min(day for day, _ in late)
        if soonest >= last:
            continue
        yield Breach(
            key=(scope[0], *sorted({first, then}), *scope[1:]),
            accused=(
                *(r for day, r in early if day > soonest),
                *(r for day, r in late if day < last),
            ),
            steps=(
                say(
                    "before.step",
                    first=Name(first),
                    last=str(last),
                    then=Name(then),
                    soonest=str(soonest),
                ),
            ),
        )


def expected(wanted: Wanted) -> Message:
    """Return what is wanted."""
    other = Name(wanted["other"])
    return say("before.wants", predicate=Name(wanted["predicate"]), other=other)


CONSTRAINT = Constraint(
    name="before",
    verdict="wrong-order",
    expected=expected,
    predicates=two_predicates,
    find=find,
)
