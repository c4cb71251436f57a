"""What is wrong with rules that a schema cannot see: names that nothing has, limits that cross."""

from collections.abc import Iterator, Sequence

from checker.constraints.catalogue import CONSTRAINTS
from checker.constraints.messages import faults_of_template
from checker.constraints.own_rule import OwnRule
from checker.errors import did_you_mean, located
from checker.judging.figures import CHANGE
from checker.model.message import Message, Value, say
from checker.rules.catalogue import RULES
from checker.vocabulary import Vocabulary


def faults_of_rules(rules: Sequence[OwnRule], vocabulary: Vocabulary) -> Iterator[Value]:
    """Yield each fault of rules that obey the schema, with file and line."""
    predicates, units = _predicates(vocabulary), sorted(vocabulary.family("units"))
    shipped = {rule.name: rule.id for rule in RULES}
    seen: dict[str, tuple[str, str]] = {}
    ids: dict[str, str] = {}
    for rule in rules:
        place = f"{rule.path}:{rule.line}"
        found: list[Value] = [
            *_unknown(
                "predicate", CONSTRAINTS[rule.constraint].predicates(rule.wanted), predicates
            ),
            *_unknown("unit", _units(rule), units),
            *faults_of_template(rule.message),
        ]
        if rule.wanted.get("min", 0) > rule.wanted.get("max", float("inf")):
            found.append(say("own-rules.crossed"))
        if rule.id in ids:
            found.append(say("own-rules.id-twice", place=ids[rule.id]))
        if rule.name in shipped:
            found.append(say("own-rules.name-shipped", name=rule.name, rule=shipped[rule.name]))
        elif rule.name in seen:
            other, there = seen[rule.name]
            found.append(say("own-rules.name-twice", name=rule.name, rule=other, place=there))
        ids.setdefault(rule.id, place)
        seen.setdefault(rule.name, (rule.id, place))
        yield from (located(f"{place}: {rule.id}", fault) for fault in found)


def _predicates(vocabulary: Vocabulary) -> list[str]:
    """Return all predicates and offices that texts can be read for."""
    portfolios = vocabulary.pack("offices/portfolios")
    ministers = (f"{name} minister" for name in portfolios)  # as the lexicon names them
    return [
        *vocabulary.family("predicates"),
        *vocabulary.pack("offices/offices"),
        *ministers,
    ]


def _units(rule: OwnRule) -> tuple[str, ...]:
    """Return the units that a rule names."""
    return (*rule.wanted.get("units", ()), *filter(None, (rule.wanted.get("unit"),)))


def _unknown(what: str, names: Sequence[str], known: Sequence[str]) -> Iterator[Message]:
    """Yield a fault for each name that the vocabulary has not."""
    for name in names:
        if name.removeprefix(CHANGE) not in known:
            fault, meant = say(f"own-rules.no-{what}", name=name), did_you_mean(name, known)
            yield say("own-rules.meant", fault=fault, meant=meant) if meant else fault
