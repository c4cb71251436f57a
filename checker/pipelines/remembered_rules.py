"""What the rules of a pipeline tell of a word, asked of them once for all its places.

The attribute ruler and the rule lemmatizer look at nearly every word alone: at its letters, its tag
and its label. What they tell of such a word is asked of them in a text of this one word, and
remembered. Texts in which a rule for several words holds are left to them.
"""

from typing import Any

import numpy as np
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.tokens import Doc

#: The components that this one stands for, in their order.
RULES = ("attribute_ruler", "lemmatizer")
NAME = "remembered_rules"
#: The table of the lemmatizer that holds all forms which are lemmas, by part of speech.
FORMS = "lemma_index"
ASKED: list[int | str] = ["ORTH", "TAG", "DEP"]
TOLD: list[int | str] = ["TAG", "DEP", "POS", "MORPH", "LEMMA"]
#: So many words are remembered; then all are forgotten.
MOST = 200_000


class RememberedRules:
    """A component that tells what ruler and lemmatizer tell."""

    def __init__(self, nlp: Language) -> None:
        """Begin with nothing remembered."""
        self._vocab = nlp.vocab
        self._rules = [nlp.get_pipe(name) for name in RULES]
        self._of_several = _of_several(self._rules[0], nlp)
        self._told: dict[tuple[int, ...], bytes] = {}  #: numbers side by side, as arrays take them

    def __call__(self, doc: Doc) -> Doc:
        """Set part of speech, features and lemma of each token."""
        if not len(doc) or self._of_several(doc):
            return self._ask(doc)
        keys = list(map(tuple, doc.to_array(ASKED).tolist()))
        if len(self._told) > MOST:
            self._told.clear()
        if new := sorted({key for key in keys if key not in self._told}):
            self._learn(new)
        told: Any = np.frombuffer(b"".join(map(self._told.__getitem__, keys)), dtype=np.uint64)
        return doc.from_array(TOLD, told.reshape(len(keys), len(TOLD)))

    def _ask(self, doc: Doc) -> Doc:
        """Let the rules themselves look at a text."""
        for rule in self._rules:
            doc = rule(doc)
        return doc

    def _learn(self, keys: list[tuple[int, ...]]) -> None:
        """Remember what the rules tell of words, each with a tag and a label."""
        doc = Doc(self._vocab, words=[self._vocab.strings[orth] for orth, _, _ in keys])
        for token, (_, tag, dep) in zip(doc, keys, strict=True):
            token.tag, token.dep = tag, dep
        if len(keys) > 1 and self._of_several(doc):  # words that stand side by side by chance
            for key in keys:
                self._learn([key])
            return
        for key, row in zip(keys, self._ask(doc).to_array(TOLD), strict=True):
            self._told[key] = row.tobytes()


def _of_several(ruler: Any, nlp: Language) -> Matcher:
    """Return what finds the rules that look at several words."""
    matcher = Matcher(nlp.vocab, validate=False)
    for at, rule in enumerate(ruler.patterns):
        longer = [pattern for pattern in rule["patterns"] if len(pattern) > 1]
        if longer:
            matcher.add(str(at), longer)
    return matcher


def remember_rules(nlp: Language) -> None:
    """Put the memory into the place of the rules, where a pipeline has both."""
    if all(name in nlp.pipe_names for name in RULES):
        _index_forms(nlp.get_pipe(RULES[1]))
        nlp.add_pipe(NAME, before=RULES[0])
        for name in RULES:
            nlp.disable_pipe(name)


def _index_forms(lemmatizer: Any) -> None:
    """Let the lemmatizer find a form by its hash; it comes with lists of 50,000 to go through."""
    table = lemmatizer.lookups.get_table(FORMS, {})
    for part_of_speech, forms in list(table.items()):
        table[part_of_speech] = frozenset(forms)


@Language.factory(NAME)
def _made(nlp: Language, name: str) -> RememberedRules:
    """Return the component for a pipeline."""
    del name
    return RememberedRules(nlp)
