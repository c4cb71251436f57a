"""A parsed text as plain Python values, asked by the thousand.

Each question to a token of spaCy makes new objects and looks words up by number; extractors ask the
same few things of every token again and again. These classes answer them by their names in spaCy,
hold nothing of the parser's, and can be kept for a text that comes again.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import pairwise
from typing import Any, overload

from checker.pipelines.run_of_tokens import Tokens
from checker.pipelines.word_form import Form, Morph

#: How entities are marked, by number.
ENT_IOB = ("", "I", "O", "B")
#: How the start of a sentence is marked.
SENT_START: Mapping[int, bool | None] = {1: True, 0: None, -1: False}


class Token:
    """A word in its text."""

    __slots__ = (
        "children",
        "dep_",
        "doc",
        "ent_iob_",
        "ent_type_",
        "form",
        "head",
        "i",
        "idx",
        "is_sent_start",
        "lemma_",
        "lower_",
        "morph",
        "pos_",
        "sent",
        "tag_",
        "text",
        "whitespace_",
    )
    head: "Token"  #: itself, where it hangs on nothing
    children: "tuple[Token, ...]"  #: in text order
    sent: Tokens

    def __init__(  # noqa: PLR0913, PLR0917 - called for each word of a corpus
        self,
        doc: "Doc",
        i: int,
        form: Form,
        lemma: str,
        pos: str,
        tag: str,
        dep: str,
        ent_type: str,
        morph: Morph,
        idx: int,
        space: int,
        ent_iob: int,
        sent_start: int,
    ) -> None:
        """Take over a token; what it hangs on and its sentence are set by who makes its text."""
        self.doc = doc
        self.i = i
        self.form = form
        self.text = form.text
        self.lower_ = form.lower
        self.lemma_ = lemma
        self.pos_ = pos
        self.tag_ = tag
        self.dep_ = dep
        self.ent_type_ = ent_type
        self.morph = morph
        self.idx = idx
        self.whitespace_ = " " if space else ""
        self.ent_iob_ = ENT_IOB[ent_iob]
        self.is_sent_start = SENT_START[sent_start]
        self.head = self
        self.children = ()

    def __len__(self) -> int:
        """Return the number of code points."""
        return len(self.text)

    def __repr__(self) -> str:
        """Return the word."""
        return self.text

    @property
    def is_alpha(self) -> bool:
        """Say whether it is made of letters."""
        return self.form.is_alpha

    @property
    def is_currency(self) -> bool:
        """Say whether it is a sign of money."""
        return self.form.is_currency

    @property
    def is_lower(self) -> bool:
        """Say whether it is in small letters."""
        return self.form.is_lower

    @property
    def is_punct(self) -> bool:
        """Say whether it is a sign between words."""
        return self.form.is_punct

    @property
    def is_quote(self) -> bool:
        """Say whether it is a quotation mark."""
        return self.form.is_quote

    @property
    def is_title(self) -> bool:
        """Say whether its first letter alone is a capital."""
        return self.form.is_title

    @property
    def like_num(self) -> bool:
        """Say whether it looks like a number."""
        return self.form.like_num

    @property
    def ancestors(self) -> "Iterator[Token]":
        """Yield what it hangs on, and so on up."""
        at = self
        while at.head is not at:
            at = at.head
            yield at

    @property
    def subtree(self) -> "Iterator[Token]":
        """Yield it and all that hangs on it, in the order of the tree."""
        after = False
        for child in self.children:
            if not after and child.i > self.i:
                after = True
                yield self
            yield from child.subtree
        if not after:
            yield self

    @property
    def left_edge(self) -> "Token":
        """Return the first token of all that hangs on it."""
        return self.doc[self.doc.edges[self.i][0]]

    @property
    def right_edge(self) -> "Token":
        """Return the last token of all that hangs on it."""
        return self.doc[self.doc.edges[self.i][1]]

    def is_ancestor(self, other: "Token") -> bool:
        """Say whether another token hangs on it, however far down."""
        return any(up is self for up in other.ancestors)

    def nbor(self, by: int = 1) -> "Token":
        """Return the token so many places on."""
        return self.doc[self.i + by]


class Doc:
    """A parsed text."""

    def __init__(self, text: str, language: str) -> None:
        """Begin a text; who makes it gives it its tokens."""
        self.text = text
        self.lang_ = language
        self.tokens: tuple[Token, ...] = ()
        #: What is worked out of this text alone, by who does, so that it is done once.
        self.kept: dict[str, Any] = {}

    def __len__(self) -> int:
        """Return the number of tokens."""
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        """Return the tokens in order."""
        return iter(self.tokens)

    @overload
    def __getitem__(self, at: int) -> Token: ...

    @overload
    def __getitem__(self, at: slice) -> Tokens: ...

    def __getitem__(self, at: int | slice) -> Token | Tokens:
        """Return a token, or a run of them."""
        if isinstance(at, slice):
            start, end, _ = at.indices(len(self.tokens))
            return Tokens(self, start, max(start, end))
        return self.tokens[at]

    @cached_property
    def sents(self) -> tuple[Tokens, ...]:
        """The sentences in order."""
        starts = [t.i for t in self.tokens if t.i == 0 or t.is_sent_start]
        ends = pairwise([*starts, len(self.tokens)])
        return tuple(Tokens(self, start, end) for start, end in ends)

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where each token starts in the text."""
        return tuple(token.idx for token in self.tokens)

    @cached_property
    def edges(self) -> tuple[tuple[int, int], ...]:
        """The first and the last of all tokens that hang on each token, itself included."""
        left = list(range(len(self.tokens)))
        right, before = left[:], None
        while before != (left, right):
            before = (left[:], right[:])
            for order in (self.tokens, reversed(self.tokens)):
                for token in order:
                    at, up = token.i, token.head.i
                    left[up] = min(left[up], left[at])
                    right[up] = max(right[up], right[at])
        return tuple(zip(left, right, strict=True))

    def char_span(self, start: int, end: int) -> Tokens | None:
        """Return the tokens that a span of the text touches; None where it ends in none."""
        first, last = self._token_at(start), self._token_at(end - 1)
        if first is None or last is None:
            return None
        after = first.i + (start == first.idx + len(first.text))  # in the blank behind a word
        return Tokens(self, after, last.i + 1)

    def _token_at(self, position: int) -> Token | None:
        """Return the token that a place of the text belongs to, or the blank behind it."""
        at = bisect_right(self.starts, position) - 1
        if at < 0:
            return None
        token = self.tokens[at]
        ends = token.idx + len(token.text) + len(token.whitespace_)
        return token if position < ends else None
