"""A figure in its sentence: where it starts and ends, and how far its own words reach."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from checker.extractors.quantity.shares import as_share
from checker.extractors.quantity.words import MeasureWords
from checker.model.quantity import Form, QuantityMention
from checker.pipelines.passage import Passage
from checker.vocabulary import Vocabulary
from checker.vocabulary.vocabulary import Pack

if TYPE_CHECKING:
    from checker.pipelines.doc import Doc, Token

#: Signs at which what belongs to a figure ends.
STRONG = frozenset({";", ":", "—", "–", "«", "»", "“", "”", '"', "...", "…"})
OPENING, CLOSING = frozenset("(["), frozenset(")]")
#: From here on, figures are written with scale words, after which Romance languages put `de`.
SCALED = 1_000_000
#: How far after a figure, in tokens, a relative clause on it may start.
RELATIVE = 6
#: How adjectives and nouns hang on nouns, whatever part of speech they were taken for.
NOMINAL = ("amod", "nmod", "flat", "flat:name", "compound")
#: How a number hangs on what it counts.
COUNTING = ("nummod", "quantmod", "advmod", "flat")
#: Dimension of figures that have no unit of a dimension.
PLAIN = {
    Form.PERCENT: "share",
    Form.PERCENTAGE_POINT: "share-change",
    Form.ORDINAL: "rank",
    Form.MONEY: "money",
}


@dataclass(frozen=True, kw_only=True, eq=False)
class Figure:
    """A quantity mention among the tokens of its passage."""

    mention: QuantityMention
    passage: Passage
    words: MeasureWords
    dimension: str
    start: int
    end: int
    others: tuple[tuple[int, int], ...]  #: tokens of the passage's other figures, ranks left out
    is_whole: bool = False  #: counts all there are of its own, whatever word stands beside it
    is_origin: bool = False  #: from which a change started: `rose from 8 % to 11 %`

    @cached_property
    def doc(self) -> "Doc":
        """The passage's tokens."""
        return self.passage.doc

    @cached_property
    def after(self) -> int:
        """Return the first token after the figure, its conversion in parentheses and a hyphen."""
        at, doc = self.end, self.doc
        if at < len(doc) and doc[at].text == "(":
            close = next((t.i for t in doc[at : at + 9] if t.text == ")"), -1)
            if close > 0 and any(t.like_num for t in doc[at:close]):
                at = close + 1
        if at < len(doc) and doc[at].text == "-":
            at += 1
        return at

    @cached_property
    def noun(self) -> int:
        """Return where the noun starts that the figure counts: `2 milhões de pessoas`."""
        at = self.after
        if at != self.end or at + 1 >= self.right or not self.words.has("of", self.doc[at]):
            return at
        worded = self.doc[at - 1].is_alpha and not self.words.has("definite", self.doc[at])
        return at + 1 if worded or self.mention.quantity.value >= SCALED else at

    @cached_property
    def left(self) -> int:
        """Return the first token of the stretch that the figure belongs to."""
        depth, floor = 0, int(self.doc[self.start].sent.start)
        for at in range(self.start - 1, floor - 1, -1):
            text = self.doc[at].text
            depth += (text in CLOSING) - (text in OPENING)
            if depth < 0 or (depth == 0 and text in STRONG):
                return at + 1
        return floor

    @cached_property
    def right(self) -> int:
        """Return the token after the last of that stretch."""
        depth, last = 0, int(self.doc[self.end - 1].sent.end)
        for at in range(self.end, last):
            text = self.doc[at].text
            depth += (text in OPENING) - (text in CLOSING)
            if depth < 0 or (depth == 0 and (text in STRONG or text in (".", "?", "!"))):
                return at
        return last

    @cached_property
    def verb(self) -> int:
        """Return the nearest verb before the figure in its own clause, -1 where there is none."""
        for i in range(self.start - 1, self.left - 1, -1):
            token = self.doc[i]
            if is_verb(token) and not self.words.has("according", token):
                apart = self._is_of_clause_before(token) or self._is_later_subject(i)
                return -1 if apart else i
            if token.dep_ == "mark" and token.pos_ == "SCONJ":
                return -1
        return -1

    def _is_of_clause_before(self, verb: "Token") -> bool:
        """Say whether a verb's clause ends at a comma before the figure: `Since X began, 9 ...`."""
        main = verb.head if verb.dep_ in ("aux", "auxpass", "aux:pass", "cop") else verb
        apart = main.dep_ == "advcl" and not main.is_ancestor(self.doc[self.start])
        return apart and any(t.text == "," for t in self.doc[verb.i : self.start])

    def _is_later_subject(self, verb: int) -> bool:
        """Say whether a verb after the figure has it as its subject: `3 died and 17 were hurt`."""
        token = self.doc[self.end - 1]
        while token.dep_ in COUNTING and token.head.i != token.i:
            token = token.head
        joined = any(t.pos_ == "CCONJ" for t in self.doc[verb : self.start])
        return joined and token.dep_.startswith("nsubj") and token.head.i >= self.end

    @cached_property
    def verb_after(self) -> int:
        """Return the main verb after the figure, -1 where there is none."""
        for i in range(self.after, self.right):
            token = self.doc[i]
            if (
                token.text == ","
                or token.tag_ in ("WDT", "WP")
                or self.words.has("relative", token)
            ):
                return -1
            if is_verb(token):
                later = self.doc[i + 1 : min(i + 4, self.right)]
                main = next((t.i for t in later if t.pos_ == "VERB"), i)
                return main if token.pos_ == "AUX" else i
        return -1

    @cached_property
    def verb_within(self) -> int:
        """Return the verb of a relative clause on the figure, -1 for none: `doses that reached`."""
        for i in range(self.after, min(self.after + RELATIVE, self.right)):
            if self.words.has("relative", self.doc[i]) and self.doc[i].pos_ != "DET":
                verbs = (t.i for t in self.doc[i + 1 : self.right] if t.pos_ == "VERB")
                return next(verbs, -1)
            if is_verb(self.doc[i]):
                return -1
        return -1

    @cached_property
    def lead(self) -> int:
        """Return the first token of the noun phrase that the figure opens, bound and article."""
        at = self.start
        while at > self.left and self.doc[at - 1].pos_ in ("DET", "ADV", "ADJ"):
            at -= 1
        return at

    @cached_property
    def is_bare(self) -> bool:
        """Say whether no noun stands with the figure."""
        doc, at = self.doc, self.after
        if at >= self.right:
            return True
        if doc[at].text == "-" or doc[at - 1].text == "-":
            return False
        return doc[at].pos_ not in ("NOUN", "ADJ", "PROPN", "VERB", "NUM")

    @cached_property
    def is_attached(self) -> bool:
        """Say whether the figure hangs on a name: `X, with 63 beds`, `the 12-seat X`.

        One that says how large a place is does too: `the country of 3 million inhabitants`.
        """
        joined = self.after > self.end and self.doc[self.after - 1].text == "-"
        if self.lead - 2 >= self.left and self.words.has("of", self.doc[self.lead - 1]):
            joined = joined or self.words.has("settlement", self.doc[self.lead - 2])
        return joined or (self.lead > self.left and self.words.has("with", self.doc[self.lead - 1]))

    @cached_property
    def is_additional(self) -> bool:
        """Say whether it counts what comes on top: `another 300`, `1,500 more seats`."""
        doc = self.doc
        if self.is_whole:
            return False
        beside = [doc[i] for i in (self.start - 1, self.after) if self.left <= i < self.right]
        return any(self.words.has("other", t) for t in beside)

    def has_verb(self, start: int) -> bool:
        """Say whether a verb stands between a token and the figure."""
        return any(is_verb(t) for t in self.doc[start : self.start])

    def is_between(self, start: int, end: int) -> bool:
        """Say whether another figure stands between two tokens; `8 %` in `rose 8 % to` is none."""
        return any(
            start <= a < end and not (b <= self.start and self._leads_to(a, b))
            for a, b in self.others
        )

    def _leads_to(self, start: int, end: int) -> bool:
        """Say whether the figure at some tokens tells from what or by how much it came to this."""
        if not self.words.has("to", self.doc[max(self.lead - 1, end)]):
            return False
        share = any(
            t.text.endswith("%") or self.words.has("percent", t) for t in self.doc[start:end]
        )
        return share or (start > 0 and self.words.has("start", self.doc[start - 1]))


def is_verb(token: "Token") -> bool:
    """Say whether a token is a verb that predicates; adjectives and nouns made of one do not."""
    return token.pos_ in ("VERB", "AUX") and token.dep_ not in NOMINAL


def figures(passage: Passage, words: MeasureWords, vocabulary: Vocabulary) -> list[Figure]:
    """Return the figures of a passage in order."""
    units = vocabulary.family("units")
    mentions = [as_share(m) for m in passage.quantities]
    spans = [passage.tokens_of(m.span) for m in mentions]
    level = [s for s, m in zip(spans, mentions, strict=True) if m.form is not Form.ORDINAL]
    return [
        Figure(
            mention=mention,
            passage=passage,
            words=words,
            dimension=_dimension(mention, units),
            start=start,
            end=end,
            others=tuple(s for s in level if s != (start, end)),
        )
        for mention, (start, end) in zip(mentions, spans, strict=True)
    ]


def _dimension(mention: QuantityMention, units: Pack) -> str:
    """Return what sort of figure it is: money, share, rank, count, or its unit's dimension."""
    if mention.form in PLAIN:
        return PLAIN[mention.form]
    unit = units.get(mention.quantity.unit, {})
    return str(unit.get("dimension", "count"))


def sentences_before(start: int, passage: Passage) -> list[tuple[int, int]]:
    """Return the sentences before a token, the nearest first, as tokens `[start, end)`."""
    return [(s.start, s.end) for s in reversed(list(passage.doc.sents)) if s.start < start]
