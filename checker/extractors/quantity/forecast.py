"""Figures that are not there yet: what is expected or aimed at, and what somebody demands."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.extractors.quantity.figure import Figure, is_verb

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: How far before a figure, in tokens, the word may stand that makes it a forecast.
FORECAST = 8
#: How a verb hangs on one that says whether it comes true.
GOVERNED = ("xcomp", "ccomp")


def is_forecast(figure: Figure, verb: int) -> bool:
    """Say whether a figure is only expected: `expects revenue of`, `the target is`."""
    doc, left = figure.doc, figure.left
    if verb >= 0 and any(_foretells(t, figure) for t in _governing(doc[verb], left)):
        return True
    near = range(figure.start - 1, max(left, figure.start - FORECAST) - 1, -1)
    for at in near:
        if _foretells(doc[at], figure):
            return not any(is_verb(t) and t.pos_ == "VERB" for t in doc[at + 1 : figure.start])
    return False


def _foretells(word: "Token", figure: Figure) -> bool:
    """Say whether a word makes a figure a forecast; an estimated length is there already."""
    words = figure.words
    return words.has("forecast", word) and word.lower_ not in words.groups["estimated"]


def _governing(verb: "Token", left: int) -> Iterator["Token"]:
    """Yield a verb and those before it of which it is told: `hopes to reach`, `expect it to`."""
    yield verb
    while verb.dep_ in GOVERNED and left <= verb.head.i < verb.i:
        verb = verb.head
        yield verb
    mark = next((t.i for t in verb.children if t.dep_ == "mark"), left)
    yield from (verb.doc[i] for i in (mark - 1,) if i >= left)


def is_demanded(figure: Figure, verb: int) -> bool:
    """Say whether somebody demands a figure: `unions demand a rise of 9 %`, `called for 9 %`."""
    starts = [figure.doc[at] for at in (verb, figure.verb) if at >= 0]
    return any(_demands(t, figure) for start in starts for t in _governing(start, figure.left))


def _demands(token: "Token", figure: Figure) -> bool:
    """Say whether a token is a verb of demanding, with the preposition that makes it one."""
    if token.pos_ != "VERB" or token.i + 1 >= len(figure.doc):
        return False
    demanding, lemma = figure.words.groups.get("demand", frozenset()), token.lemma_.lower()
    return lemma in demanding or f"{lemma} {figure.doc[token.i + 1].lower_}" in demanding
