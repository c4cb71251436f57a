"""A parsed text as plain lists: what is asked for of each token by the thousand, made once."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from checker.pipelines.doc import Doc

WORD = re.compile(r"\w+")
#: Under which a text keeps its view.
KEPT = "checker_view"


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
    def firsts(self) -> tuple[str, ...]:
        """The letters with which each token goes on from its start; none for a sign."""
        return tuple(_letters(self.text, start) for start in self.starts)

    @cached_property
    def lower_firsts(self) -> tuple[str, ...]:
        """The same in lower case."""
        return tuple(_letters(self.lower, start) for start in self.starts)

    @cached_property
    def token_after(self) -> dict[int, int]:
        """Where a token ends in the text -> the token after it."""
        return {end: at + 1 for at, end in enumerate(self.ends)}

    def lowered(self, start: int, end: int) -> str:
        """Return the words of the tokens `[start, end)` in lower case."""
        return self.lower[self.starts[start] : self.ends[end - 1]]


def _letters(text: str, start: int) -> str:
    """Return the word that stands at a place."""
    found = WORD.match(text, start)
    return found[0] if found else ""


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
