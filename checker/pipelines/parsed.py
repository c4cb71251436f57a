"""Take a text over from its parser."""

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from checker.pipelines.doc import Doc, Token
from checker.pipelines.word_form import Form, Morph

if TYPE_CHECKING:
    from spacy.tokens import Doc as Parse
    from spacy.vocab import Vocab

#: What is taken over as words, and as numbers with a sign.
WORDS = ("ORTH", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE", "MORPH")
NUMBERS = ("IDX", "SPACY", "ENT_IOB", "SENT_START", "HEAD")


@dataclass(frozen=True, kw_only=True, slots=True)
class Parsed:
    """A text as its parser tells it, a column for each thing that it tells of the tokens."""

    text: str
    language: str
    columns: tuple[tuple[object, ...], ...]  #: as a token takes them
    heads: tuple[int, ...]  #: how far from each token stands what it hangs on


class _Known:
    """The words and features that one parser has told so far, by its numbers for them."""

    def __init__(self, vocab: "Vocab") -> None:
        """Begin with none."""
        self._vocab = vocab
        self.words: dict[int, str] = {0: ""}
        self.forms: dict[int, Form] = {}
        self.morphs: dict[int, Morph] = {0: Morph("")}

    def learn(self, columns: list[list[int]]) -> None:
        """Look up what was not met before."""
        strings = self._vocab.strings
        orth, *others, morph = columns
        for key in set().union(*others):
            if key not in self.words:
                self.words[key] = strings[key]
        for key in orth:
            if key not in self.forms:
                self.forms[key] = self._form(key)
        for key in set(morph):
            if key not in self.morphs:
                self.morphs[key] = Morph(strings[key])

    def _form(self, key: int) -> Form:
        """Return what is the same wherever a word is written so."""
        word = self._vocab[key]
        return Form(
            text=word.orth_,
            lower=word.lower_,
            is_alpha=word.is_alpha,
            is_currency=word.is_currency,
            is_lower=word.is_lower,
            is_punct=word.is_punct,
            is_quote=word.is_quote,
            is_space=word.is_space,
            is_title=word.is_title,
            like_num=word.like_num,
        )


@cache
def _known(vocab: "Vocab") -> _Known:
    """Return what was told by one parser."""
    return _Known(vocab)


def parsed(parse: "Parse") -> Parsed:
    """Return a text as its parser tells it now; what changes in the parse later is not seen."""
    import numpy as np

    words = parse.to_array(list(WORDS)).T.tolist()
    *numbers, heads = parse.to_array(list(NUMBERS)).view(np.int64).T.tolist()
    known = _known(parse.vocab)
    known.learn(words)
    orth, *others, morph = words
    return Parsed(
        text=parse.text,
        language=parse.vocab.lang,
        columns=(
            tuple(map(known.forms.__getitem__, orth)),
            *(tuple(map(known.words.__getitem__, column)) for column in others),
            tuple(map(known.morphs.__getitem__, morph)),
            *map(tuple, numbers),
        ),
        heads=tuple(heads),
    )


def doc_of(parse: Parsed) -> Doc:
    """Return a parsed text with tokens of its own."""
    doc = Doc(parse.text, parse.language)
    places = range(len(parse.heads))
    doc.tokens = tuple(map(Token, [doc] * len(places), places, *parse.columns))
    children: dict[int, list[Token]] = {}
    for token, by in zip(doc.tokens, parse.heads, strict=True):
        if by:
            token.head = doc.tokens[token.i + by]
            children.setdefault(token.i + by, []).append(token)
    for at, hanging in children.items():
        doc.tokens[at].children = tuple(hanging)
    for sentence in doc.sents:
        for token in sentence:
            token.sent = sentence
    return doc
