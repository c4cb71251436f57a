"""What a kind of constraint is: a pure function from claims to the places where they break it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from checker.constraints.own_rule import Wanted
from checker.judging.context import RuleContext
from checker.judging.rows import Row
from checker.model.message import Message, Name, Value, say


@dataclass(frozen=True, kw_only=True, slots=True)
class Breach:
    """Claims that break a constraint together."""

    key: tuple[str, ...]  #: as in `model.finding.Observation`
    accused: tuple[Row, ...]
    context: tuple[Row, ...] = ()  #: claims of the same key that are not accused
    steps: tuple[Message, ...] = ()  #: why, beyond what the claims say


#: The rows are the claims of the constraint's predicates about the rule's subjects, copies left
#: out, in the order of the table.
Find = Callable[[Sequence[Row], Wanted, RuleContext], Iterator[Breach]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Constraint:
    """One kind of constraint."""

    name: str  #: in rule packs; its file is called so
    verdict: str
    expected: Callable[[Wanted], Message]  #: what is wanted, in words that end a sentence
    predicates: Callable[[Wanted], tuple[str, ...]]
    find: Find


def value_of(predicate: str, value: str) -> Value:
    """Return a predicate in words, with a value of it where one is named."""
    if not value:
        return Name(predicate)
    return say("own-rule.value-of", predicate=Name(predicate), value=Name(value))


def one_predicate(wanted: Wanted) -> tuple[str, ...]:
    """Return the predicate of a constraint that has one."""
    return (wanted["predicate"],)


def two_predicates(wanted: Wanted) -> tuple[str, ...]:
    """Return the predicates of a constraint that ties one to another."""
    return (wanted["predicate"], wanted["other"])
