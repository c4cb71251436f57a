"""What is told to people, before it is put into a language: an id, and values for its places.

Rules and judgements make messages, and never words. What is compared (keys, values, fingerprints)
is made of claims, and a message cannot get there by mistake: it is no text.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Name:
    """A canonical name: told as the vocabulary has it in the reader's language, if it has."""

    text: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit, by its id: told with the signs and the unit of the language."""

    number: Decimal
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit by its id."""

    id: str


@dataclass(frozen=True, slots=True)
class Day:
    """A calendar day, told with the name of its month."""

    day: date
    weekday: bool = False  #: told with its weekday too


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, 0 for Monday."""

    number: int


@dataclass(frozen=True, slots=True)
class Listing:
    """Parts told in a row: `a`, `a and b`, `a, b and c`."""

    parts: "tuple[Value, ...]"
    joint: str = "and"  #: `and` or `or` before the last part; another sign stands between all


@dataclass(frozen=True, slots=True)
class Message:
    """An entry of the catalogues, with what fills its places."""

    id: str
    values: "tuple[tuple[str, Value], ...]" = ()


#: What fills a place: words as they stand, a count, or what a language says in its own way.
Value = str | int | Name | Figure | Unit | Day | Weekday | Listing | Message


def say(entry: str, **values: Value) -> Message:
    """Return a message.

    Args:
        entry: id of an entry of the catalogues.
        values: what fills its places, by their names.
    """
    return Message(entry, tuple(values.items()))


def figure(number: float, unit: str = "", digits: int = 15) -> Figure:
    """Return a number with so many significant digits; fifteen survive any decimal."""
    return Figure(Decimal(f"{number:.{digits}g}"), unit)


def listing(parts: Iterable[Value], joint: str = "and") -> Listing:
    """Return parts as a list: `a, b and c`."""
    return Listing(tuple(parts), joint)
