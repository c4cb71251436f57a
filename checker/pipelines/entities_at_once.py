"""What the recogniser of named entities finds, looked up by the same model in a few large steps.

spaCy's own component walks through a text by one word at a time, and asks at each one of every
label whether it may begin or go on there: half of the time of a whole pipeline. But outside of an
entity its model sees one word alone, so that all words can be judged at once; and inside of one it
has to choose only between going on and ending, so that all entities grow side by side.

Source: `spacy.pipeline._parser_internals.ner`, the transitions of BILUO and when each may be taken.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc, Span

#: The component that this one stands for.
RECOGNISER = "ner"
NAME = "entities_at_once"
#: What its model is given: the word, and the first and the last one of the entity that is open.
FEATURES = 3
WORD, FIRST, LAST = range(FEATURES)

Floats = NDArray[np.float32]
Ints = NDArray[np.intp]


@dataclass(frozen=True, eq=False, slots=True)
class Moves:
    """The columns of the scores, by what they stand for."""

    out: int
    begin: Ints
    unit: Ints
    inside: Ints  #: of each column that begins an entity, the one to go on by; -1 of the others
    last: Ints  #: and the one to end by
    labels: tuple[str, ...]  #: of each column


@dataclass(frozen=True, eq=False, slots=True)
class Words:
    """The words of some texts, end to end: what the model makes of them, and where each may be."""

    made: Floats  #: (1 + words, features, width, pieces), first what stands for no word
    space: NDArray[np.bool_]
    closes: NDArray[np.bool_]  #: the last word of its sentence or text; no entity goes on behind it


class EntitiesAtOnce:
    """A component that finds the entities that the recogniser finds."""

    def __init__(self, nlp: Language) -> None:
        """Take over the model of the recogniser."""
        recogniser: Any = nlp.get_pipe(RECOGNISER)
        self._model = recogniser.model
        self._moves = _moves(_names(recogniser))

    def __call__(self, doc: Doc) -> Doc:
        """Set the entities of a text."""
        self._find([doc])
        return doc

    def pipe(self, docs: Iterable[Doc], *, batch_size: int = 128) -> Iterator[Doc]:
        """Set the entities of many texts."""
        rest = iter(docs)
        while batch := list(islice(rest, batch_size)):
            self._find(batch)
            yield from batch

    def _find(self, docs: Sequence[Doc]) -> None:
        """Set the entities of texts that are looked at together."""
        if not any(map(len, docs)):
            return
        words = _words(self._model, docs)
        chosen = self._chosen(words)
        ends = self._ends(words, chosen)
        at = 0
        for doc in docs:
            here = slice(at, at + len(doc))
            doc.set_ents(list(self._entities(doc, chosen[here], ends[here] - at)))
            at += len(doc)

    def _chosen(self, words: Words) -> Ints:
        """Return for each word the best column where no entity is open."""
        none = words.made[0]
        scores = self._scores(words.made[1:, WORD] + none[FIRST] + none[LAST])
        may: Floats = np.full_like(scores, -np.inf)
        may[:, self._moves.out] = scores[:, self._moves.out]
        for columns, barred in (
            (self._moves.unit, words.space),
            (self._moves.begin, words.space | words.closes),
        ):
            may[:, columns] = np.where(barred[:, None], -np.inf, scores[:, columns])
        best: Ints = may.argmax(axis=1)
        return best

    def _ends(self, words: Words, chosen: Ints) -> Ints:
        """Return for each word that begins an entity where it ends, as if the word were reached."""
        moves = self._moves
        ends: Ints = np.arange(1, len(chosen) + 1)
        first = np.flatnonzero(moves.inside[chosen] >= 0)
        at = first + 1
        while len(first):
            # What is made of a word stands one further, behind what stands for none.
            made = words.made[at + 1, WORD] + words.made[first + 1, FIRST] + words.made[at, LAST]
            scores = self._scores(made)
            inside, last = moves.inside[chosen[first]], moves.last[chosen[first]]
            rows = np.arange(len(first))
            on, off = scores[rows, inside], scores[rows, last]
            goes_on = ~words.closes[at] & ((on > off) | ((on == off) & (inside < last)))
            ends[first[~goes_on]] = at[~goes_on] + 1
            first, at = first[goes_on], at[goes_on] + 1
        return ends

    def _scores(self, made: Floats) -> Floats:
        """Return the score of each column for states, from the sums of their features."""
        bias = self._model.get_ref("lower").get_param("b")
        hidden = (made + bias).max(axis=-1)
        scores: Floats = self._model.get_ref("upper").predict(hidden)
        return scores

    def _entities(self, doc: Doc, chosen: Ints, ends: Ints) -> Iterator[Span]:
        """Yield the entities of a text; what lies within one is not looked at."""
        at = 0
        for start in np.flatnonzero(chosen != self._moves.out).tolist():
            if start >= at:
                at = int(ends[start])
                yield Span(doc, start, at, label=self._moves.labels[chosen[start]])


def _words(model: Any, docs: Sequence[Doc]) -> Words:
    """Return the words of texts, with what the model makes of each."""
    flags = [np.asarray(doc.to_array(["IS_SPACE", "SENT_START"])).astype(np.int64) for doc in docs]
    told = np.concatenate([found.reshape(-1, 2) for found in flags])
    closes = np.append(told[1:, 1] == 1, True)
    closes[np.cumsum([len(doc) for doc in docs if len(doc)]) - 1] = True
    vectors = model.get_ref("tok2vec").predict(docs)
    return Words(made=model.get_ref("lower").predict(vectors), space=told[:, 0] == 1, closes=closes)


def _moves(names: Sequence[str]) -> Moves:
    """Return the columns of a model that go by these names: `B-ORG`, `O`."""
    at = {name: column for column, name in enumerate(names)}
    labels = tuple(name.partition("-")[2] for name in names)
    begin, unit = (
        [at[name] for name in names if name.startswith(move) and labels[at[name]]]
        for move in ("B-", "U-")
    )
    inside, last = np.full(len(names), -1), np.full(len(names), -1)
    inside[begin] = [at[f"I-{labels[column]}"] for column in begin]
    last[begin] = [at[f"L-{labels[column]}"] for column in begin]
    return Moves(
        out=at["O"],
        begin=np.array(begin),
        unit=np.array(unit),
        inside=inside,
        last=last,
        labels=labels,
    )


def _names(recogniser: Any) -> list[str]:
    """Return what each column of the scores stands for; `move_names` leaves one of them out."""
    moves = recogniser.moves
    return [moves.get_class_name(column) for column in range(moves.n_moves)]


def _is_known(recogniser: Any) -> bool:
    """Say whether a recogniser is of the make that this one stands for."""
    model, names = recogniser.model, _names(recogniser)
    labels = [name[2:] for name in names if name.startswith("B-") and name[2:]]
    return bool(
        recogniser.cfg.get("beam_width", 1) == 1
        and model.name == "parser_model"
        and model.attrs["has_upper"]
        and not model.attrs["unseen_classes"]
        and model.get_ref("lower").get_dim("nF") == FEATURES
        and "O" in names
        and labels
        and all(f"{move}-{label}" in names for move in "ILU" for label in labels)
    )


def find_entities_at_once(nlp: Language) -> None:
    """Put this component into the place of the recogniser, where it is of the known make."""
    if RECOGNISER in nlp.pipe_names and _is_known(nlp.get_pipe(RECOGNISER)):
        nlp.add_pipe(NAME, before=RECOGNISER)
        nlp.disable_pipe(RECOGNISER)


@Language.factory(NAME)
def _made(nlp: Language, name: str) -> EntitiesAtOnce:
    """Return the component for a pipeline."""
    del name
    return EntitiesAtOnce(nlp)
