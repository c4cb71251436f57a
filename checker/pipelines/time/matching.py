"""Find the longest pattern that begins at a token."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from checker.pipelines.time.branches import Branches, Way
from checker.pipelines.time.lexicon import APOSTROPHE, Lexicon
from checker.pipelines.time.patterns import Pattern, Value
from checker.pipelines.time.slots import Tokens, fill

#: Stands for all figures that no pattern names.
FIGURE = "0"
#: What most words can begin.
NONE = Branches()

Captures = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Match:
    """A pattern that fits from one token to another; `places` is where each value stands."""

    pattern: Pattern
    first: int
    after: int
    captures: Captures
    places: Mapping[str, int]


def matches_at(lexicon: Lexicon, tokens: Tokens, at: int) -> Iterator[Match]:
    """Yield all patterns that fit at a token, the longest first, then in the pack's order."""
    token = tokens[at]
    if not (token.is_figure or token.is_word or token.norm == APOSTROPHE):
        return
    follower = tokens[at + 1] if at + 1 < len(tokens) else None
    alone = follower is None or not (follower.is_figure or follower.norm in lexicon.known)
    if token.is_figure:
        tree = lexicon.single_figures if alone else lexicon.figure_starts
    else:
        tree = (lexicon.single_starts if alone else lexicon.starts).get(token.norm, NONE)
    found: list[Fit] = []
    _add_fits(found, lexicon, tree, tokens, at, Run())
    for pattern, after, run in sorted(found, key=_rank):
        yield Match(pattern, at, after, dict(run.captures), dict(run.places))


class Run(NamedTuple):
    """What was read of a pattern so far."""

    captures: tuple[tuple[str, Value], ...] = ()
    places: tuple[tuple[str, int], ...] = ()


#: A way in which a pattern fits: where it ends, and what was read of it.
Fit = tuple[Pattern, int, Run]


def _rank(fit: Fit) -> tuple[int, int]:
    """Return by what patterns are ranked."""
    return -fit[1], fit[0].order


def _add_fits(  # noqa: PLR0913 - what is read, and how far it is read
    found: list[Fit],
    lexicon: Lexicon,
    tree: Branches,
    tokens: Tokens,
    at: int,
    run: Run,
    *,
    first: bool = True,
) -> None:
    """Add each way in which patterns fit; their length bounds the work."""
    found.extend((pattern, at, run) for pattern in tree.ends)
    if not tree.by_element:
        return
    token = tokens[at] if at < len(tokens) else None
    met = _met(lexicon, token.norm) if token is not None else ""
    for element, rest, fits, skips in _ways(lexicon, tree, met):
        if fits and token is not None and (first or not element.glued or token.glued):
            if element.slot:
                for after, value in fill(lexicon, element.slot, tokens, at):
                    if not element.only or value == element.only:
                        more = Run(
                            (*run.captures, (element.name, value)),
                            (*run.places, (element.name, at)),
                        )
                        _add_fits(found, lexicon, rest, tokens, after, more, first=False)
            else:
                _add_fits(found, lexicon, rest, tokens, at + 1, run, first=False)
        if skips:
            _add_fits(found, lexicon, rest, tokens, at, run, first=first)


def _met(lexicon: Lexicon, norm: str) -> str:
    """Return a word or sign that patterns know; what they do not know is all alike to them."""
    return norm if norm in lexicon.known else FIGURE if norm.isdecimal() else ""


def _ways(lexicon: Lexicon, tree: Branches, met: str) -> tuple[Way, ...]:
    """Return how patterns may go on where something stands, in their order."""
    ways = tree.ways.get(met)
    if ways is None:
        ways = tree.ways[met] = tuple(_made(lexicon, tree, met))
    return ways


def _made(lexicon: Lexicon, tree: Branches, met: str) -> Iterator[Way]:
    """Yield the elements that may begin where something stands, or be missing before others."""
    for element, rest in tree.by_element.items():
        fits = lexicon.may_begin(element, met)
        skips = element.optional and bool(rest.ends or _ways(lexicon, rest, met))
        if fits or skips:
            yield Way(element, rest, fits, skips)
