"""A run of tokens of a text: a sentence, a name, what stands between two words."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, overload

if TYPE_CHECKING:
    from checker.pipelines.doc import Doc, Token


class Tokens:
    """The tokens `[start, end)` of a text."""

    __slots__ = ("doc", "end", "start")

    def __init__(self, doc: "Doc", start: int, end: int) -> None:
        """Take a run of tokens that lies within its text."""
        self.doc = doc
        self.start = start
        self.end = end

    def __len__(self) -> int:
        """Return the number of tokens."""
        return self.end - self.start

    def __iter__(self) -> "Iterator[Token]":
        """Return the tokens in order."""
        return iter(self.doc.tokens[self.start : self.end])

    @overload
    def __getitem__(self, at: int) -> "Token": ...

    @overload
    def __getitem__(self, at: slice) -> "Tokens": ...

    def __getitem__(self, at: int | slice) -> "Token | Tokens":
        """Return a token, or a run of them."""
        if isinstance(at, slice):
            start, end, _ = at.indices(len(self))
            return Tokens(self.doc, self.start + start, self.start + max(start, end))
        return self.doc.tokens[self.start : self.end][at]

    def __eq__(self, other: object) -> bool:
        """Say whether the other is the same run of the same text."""
        if not isinstance(other, Tokens):
            return False
        mine = (self.doc, self.start, self.end)
        return mine == (other.doc, other.start, other.end)

    def __hash__(self) -> int:
        """Return a hash of the place."""
        return hash((self.start, self.end))

    @property
    def text(self) -> str:
        """Return the words as they stand in the text."""
        if self.start >= self.end:
            return ""
        last = self.doc.tokens[self.end - 1]
        return self.doc.text[self.doc.tokens[self.start].idx : last.idx + len(last.text)]

    @property
    def sent(self) -> "Tokens":
        """Return the sentence in which it begins."""
        return self.doc.tokens[self.start].sent

    @property
    def root(self) -> "Token":
        """Return the token nearest to the root of its sentence; the first of several."""
        tokens = self.doc.tokens[self.start : self.end]
        root = next((t for t in tokens if t.head is t), None)
        if root is not None:
            return root
        best, nearest = None, len(self.doc)
        for token in tokens:
            if not self.start <= token.head.i < self.end and (far := _far(token)) < nearest:
                best, nearest = token, far
        return best or self.doc.tokens[self.start]


def _far(token: "Token") -> int:
    """Return how far a token is from the root; a sign on which nothing hangs is farthest."""
    if not token.children and (token.form.is_space or token.form.is_punct):
        return len(token.doc) - 1
    return sum(1 for _ in token.ancestors)
