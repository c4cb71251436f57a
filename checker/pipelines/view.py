"""A parsed text as plain lists: what is asked for of each token by the thousand, made once."""

import re
from collections.abc import Container, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from checker.pipelines.doc import Doc, Token

WORD = re.compile(r"\w+")
#: Under which a text keeps its view, and where each word is said in it.
KEPT, SAID = "checker_view", "checker_said"


@dataclass(frozen=True, eq=False)
class View:
    """The tokens of a text by where they stand."""

    text: str
    starts: tuple[int, ...]  #: where each token starts in the text
    ends: tuple[int, ...]

    @cached_property
    def lower(self) -> str:
        """The text in lower case, letter for letter."""
        lowered = self.text.lower()
        if len(lowered) == len(self.text):
            return lowered
        return "".join(c.lower() if len(c.lower()) == 1 else c for c in self.text)

    @cached_property
    def opened(self) -> dict[str, list[int]]:
        """The letters with which tokens go on from their start -> those tokens, in order."""
        return _opened(self.text, self.starts)

    @cached_property
    def lower_opened(self) -> dict[str, list[int]]:
        """The same in lower case."""
        return _opened(self.lower, self.starts)

    @cached_property
    def token_after(self) -> dict[int, int]:
        """Where a token ends in the text -> the token after it."""
        return {end: at + 1 for at, end in enumerate(self.ends)}

    def lowered(self, start: int, end: int) -> str:
        """Return the words of the tokens `[start, end)` in lower case."""
        return self.lower[self.starts[start] : self.ends[end - 1]]


def _opened(text: str, starts: tuple[int, ...]) -> dict[str, list[int]]:
    """Return word -> the tokens at whose start it stands; a token may begin within a word."""
    words = {found.start(): found[0] for found in WORD.finditer(text)}
    opened: dict[str, list[int]] = {}
    for at, start in enumerate(starts):
        word = words.get(start)
        if word is None:
            found = WORD.match(text, start)
            if found is None:
                continue
            word = found[0]
        opened.setdefault(word, []).append(at)
    return opened


def said(doc: "Doc", words: Container[str]) -> "list[Token]":
    """Return the tokens of a text that are one of some words, as written or by their lemma."""
    places: dict[str, list[int]] | None = doc.kept.get(SAID)
    if places is None:
        places = doc.kept[SAID] = {}
        for token in doc.tokens:
            written, lemma = token.lower_, token.lemma_.lower()
            places.setdefault(written, []).append(token.i)
            if lemma != written:
                places.setdefault(lemma, []).append(token.i)
    found = [places[word] for word in places if word in words]
    return [doc.tokens[at] for at in sorted(set().union(*found))] if found else []


def endings(phrases: Iterable[str]) -> frozenset[str]:
    """Return all that phrases can end with, and so all that their last token can be."""
    return frozenset(phrase[start:] for phrase in phrases for start in range(len(phrase)))


def beginnings(phrases: Iterable[str]) -> frozenset[str]:
    """Return all that phrases can begin with, and so all that their first token can be."""
    return frozenset(phrase[:end] for phrase in phrases for end in range(1, len(phrase) + 1))


def view_of(doc: "Doc") -> View:
    """Return the view of a text, made when it is first asked for."""
    kept = doc.kept.get(KEPT)
    if kept is None:
        kept = View(
            text=doc.text,
            starts=doc.starts,
            ends=tuple(token.idx + len(token.text) for token in doc),
        )
        doc.kept[KEPT] = kept
    return cast("View", kept)
