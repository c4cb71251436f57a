"""Find the longest pattern that begins at a token."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from checker.pipelines.time.lexicon import Lexicon, Pattern, Value
from checker.pipelines.time.patterns import Element
from checker.pipelines.time.slots import Tokens, fill

#: The one sign that a time can begin with ("'99").
APOSTROPHE = "'"

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
        patterns = lexicon.figure_starts
    elif follower is None or not (follower.is_figure or follower.norm in lexicon.known):
        patterns = lexicon.single_starts.get(token.norm, ())
    else:
        patterns = lexicon.starts.get(token.norm, ())
    found = [
        Match(pattern, at, after, dict(captures), dict(places))
        for pattern in patterns
        for after, captures, places in _runs(lexicon, pattern.elements, tokens, at)
    ]
    found.sort(key=lambda match: (-match.after, match.pattern.order))
    return found


Run = tuple[int, tuple[tuple[str, Value], ...], tuple[tuple[str, int], ...]]


def _runs(
    lexicon: Lexicon, elements: tuple[Element, ...], tokens: Tokens, at: int, *, first: bool = True
) -> Iterator[Run]:
    """Yield each way in which the elements fit; the pattern's length bounds the work."""
    if not elements:
        yield at, (), ()
        return
    element, rest = elements[0], elements[1:]
    if at < len(tokens) and (first or not element.glued or tokens[at].glued):
        if element.slot:
            for after, value in fill(lexicon, element.slot, tokens, at):
                if element.only and value != element.only:
                    continue
                for end, captures, places in _runs(lexicon, rest, tokens, after, first=False):
                    yield (
                        end,
                        ((element.name, value), *captures),
                        ((element.name, at), *places),
                    )
        elif tokens[at].norm in element.literals:
            yield from _runs(lexicon, rest, tokens, at + 1, first=False)
    if element.optional:
        yield from _runs(lexicon, rest, tokens, at, first=first)
