"""Find the longest pattern that begins at a token."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from checker.pipelines.time.branches import Branches
from checker.pipelines.time.lexicon import Lexicon
from checker.pipelines.time.patterns import Pattern, Value
from checker.pipelines.time.slots import Tokens, fill

#: The one sign that a time can begin with ("'99").
APOSTROPHE = "'"
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


def matches_at(lexicon: Lexicon, tokens: Tokens, at: int) -> list[Match]:
    """Return all patterns that fit at a token, the longest first, then in the pack's order."""
    token = tokens[at]
    if not (token.is_figure or token.is_word or token.norm == APOSTROPHE):
        return []
    follower = tokens[at + 1] if at + 1 < len(tokens) else None
    if token.is_figure:
        tree = lexicon.figure_starts
    elif follower is None or not (follower.is_figure or follower.norm in lexicon.known):
        tree = lexicon.single_starts.get(token.norm, NONE)
    else:
        tree = lexicon.starts.get(token.norm, NONE)
    found = [
        Match(pattern, at, after, dict(run.captures), dict(run.places))
        for pattern, after, run in _runs(lexicon, tree, tokens, at, Run())
    ]
    found.sort(key=lambda match: (-match.after, match.pattern.order))
    return found


class Run(NamedTuple):
    """What was read of a pattern so far."""

    captures: tuple[tuple[str, Value], ...] = ()
    places: tuple[tuple[str, int], ...] = ()


def _runs(
    lexicon: Lexicon, tree: Branches, tokens: Tokens, at: int, run: Run, *, first: bool = True
) -> Iterator[tuple[Pattern, int, Run]]:
    """Yield each way in which patterns fit and where it ends; their length bounds the work."""
    for pattern in tree.ends:
        yield pattern, at, run
    token = tokens[at] if at < len(tokens) else None
    for element, rest in tree.by_element.items():
        if token is not None and (first or not element.glued or token.glued):
            if element.slot:
                for after, value in fill(lexicon, element.slot, tokens, at):
                    if not element.only or value == element.only:
                        more = Run(
                            (*run.captures, (element.name, value)),
                            (*run.places, (element.name, at)),
                        )
                        yield from _runs(lexicon, rest, tokens, after, more, first=False)
            elif token.norm in element.literals:
                yield from _runs(lexicon, rest, tokens, at + 1, run, first=False)
        if element.optional:
            yield from _runs(lexicon, rest, tokens, at, run, first=first)
