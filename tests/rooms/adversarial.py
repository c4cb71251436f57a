"""Texts made to slow a regular expression down, out of the expression itself.

A backtracking matcher crawls where one stretch can be shared out among repetitions in many ways, or
is gone over again from each of its places. So each repetition is led up to and pumped, and followed
by what refuses it; and each run of what the expression names is tried alone and in turns.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations
from re import _constants as kinds  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

#: A character of each sort, the first that a class takes stands for it.
SAMPLES = "aAéÉ1٣_ \t\n\r\xa0.,;:-–'’\"”«()[]{}<>|/\\*=#&+?!%$@^~`…½²\u200b\ufeff\0\ud800"
#: What may refuse a run.
REFUSING = ("", "\0", "x", " ")
#: So many characters are tried in turns.
MOST_OWN = 8
#: A repetition that allows fewer is not pumped.
LEAST = 4
REPEATS = (kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT)
LOOKS = (kinds.ASSERT, kinds.ASSERT_NOT)
CATEGORIES = {
    kinds.CATEGORY_DIGIT: re.compile(r"\d"),
    kinds.CATEGORY_NOT_DIGIT: re.compile(r"\D"),
    kinds.CATEGORY_SPACE: re.compile(r"\s"),
    kinds.CATEGORY_NOT_SPACE: re.compile(r"\S"),
    kinds.CATEGORY_WORD: re.compile(r"\w"),
    kinds.CATEGORY_NOT_WORD: re.compile(r"\W"),
}


@dataclass(frozen=True, slots=True, order=True)
class Shape:
    """A text of any length: what it begins with, what it repeats, and how it ends."""

    lead: str
    unit: str
    after: str

    def text(self, length: int) -> str:
        """Return the text of about a length."""
        return self.lead + self.unit * (length // len(self.unit)) + self.after


def adversarial(expression: re.Pattern[Any]) -> list[Shape]:
    """Return the shapes of texts that an expression may find hard to refuse."""
    tree = parser.parse(expression.pattern, expression.flags)
    own = sorted({*_named(tree), *"a1 \n"})[:MOST_OWN]
    shapes = {Shape("", "".join(pair), "") for n in (1, 2) for pair in permutations(own, n)}
    for lead, unit in _pumped(tree):
        shapes |= {Shape(lead, unit, after) for after in REFUSING if unit}
        shapes |= {Shape("", lead + unit * n, "") for n in (0, 1) if lead + unit * n}
        shapes |= {Shape("", lead + unit * LEAST + after, "") for after in REFUSING[1:3]}
    return sorted(shapes)


def _named(tree: Any) -> Iterator[str]:
    """Yield every character that an expression names, and a few of each class."""
    for kind, held in tree:
        if kind in (kinds.LITERAL, kinds.NOT_LITERAL):
            yield chr(held)
        elif kind is kinds.IN:
            yield from _members(held)[:3]
        else:
            for inner in _parts(kind, held):
                yield from _named(inner)


def _parts(kind: Any, held: Any) -> list[Any]:
    """Return the expressions within a part of an expression."""
    if kind in REPEATS:
        return [held[2]]
    if kind is kinds.SUBPATTERN:
        return [held[3]]
    if kind is kinds.BRANCH:
        return list(held[1])
    if kind in LOOKS:
        return [held[1]]
    return [held] if kind is kinds.ATOMIC_GROUP else []


def _pumped(tree: Any) -> Iterator[tuple[str, str]]:
    """Yield what leads up to each repetition, and what it repeats."""
    lead = ""
    for kind, held in tree:
        inner = _parts(kind, held)
        if kind in REPEATS and held[1] >= LEAST:
            yield from ((lead, unit) for unit in _bodies(held[2]))
        begins = {lead, lead + _one(held[2])} if kind in REPEATS else {lead}
        for begin in sorted(begins):
            yield from ((begin + more, unit) for part in inner for more, unit in _pumped(part))
        lead += _one([(kind, held)])


def _bodies(body: Any) -> list[str]:
    """Return some texts that the body of a repetition takes."""
    parts = list(body)
    if len(parts) > 1:
        return [_one(body)]
    kind, held = parts[0]
    if kind is kinds.IN:
        return _members(held)[:4]
    if kind in (kinds.ANY, kinds.NOT_LITERAL):
        return ["a", " ", "1", "."]
    if kind is kinds.BRANCH:
        return [_one(branch) for branch in held[1]]
    return [_one(body)]


def _one(tree: Any) -> str:
    """Return one short text that an expression takes."""
    out = ""
    for kind, held in tree:
        if kind is kinds.LITERAL:
            out += chr(held)
        elif kind is kinds.NOT_LITERAL:
            out += "a" if chr(held) != "a" else "b"
        elif kind is kinds.ANY:
            out += "a"
        elif kind is kinds.IN:
            out += "".join(_members(held)[:1])
        elif kind not in LOOKS:
            times = max(1, held[0]) if kind in REPEATS else 1
            out += "".join(map(_one, _parts(kind, held)[:1])) * times
    return out


def _members(held: Any) -> list[str]:
    """Return characters that a class takes: samples, and what it names itself."""
    own = [chr(value) for kind, value in held if kind is kinds.LITERAL]
    own += [chr(value[0]) for kind, value in held if kind is kinds.RANGE]
    negated = held[0][0] is kinds.NEGATE
    candidates = dict.fromkeys([*own, *SAMPLES])
    return [char for char in candidates if _names(held, char) is not negated]


def _names(held: Any, char: str) -> bool:
    """Say whether a class names a character, its negation aside."""
    return any(
        (kind is kinds.LITERAL and value == ord(char))
        or (kind is kinds.RANGE and value[0] <= ord(char) <= value[1])
        or (kind is kinds.CATEGORY and CATEGORIES[value].match(char) is not None)
        for kind, value in held
    )
