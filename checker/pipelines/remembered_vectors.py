"""The vector of a word by itself, worked out once for all its places.

A trained pipeline begins with a vector for each word that depends on nothing but the word: on its
letters, and for some on the blank behind it. Only then does it look at the words around. What it
works out of a word alone is remembered: a third of that beginning, since texts have few words and
use them again and again.
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Model

NAME = "remembered_vectors"
#: The steps of the known make that go before those which make vectors, and after them.
FEATURES, JOINED, APART = "extract_features", "list2ragged", "ragged2list"
#: Vectors of so many words are remembered (20 MB); then all are forgotten.
MOST = 50_000

Floats = NDArray[np.float32]
Embedder = Model[list[Doc], list[Floats]]


class RememberedVectors:
    """What embeds words as another model does."""

    def __init__(self, embed: Any) -> None:
        """Begin with nothing remembered."""
        self._features, *self._steps = embed.layers
        self._known: dict[bytes, bytes] = {}  #: the features of a word -> its vector

    def __call__(
        self,
        model: Embedder,
        docs: list[Doc],
        is_train: bool,  # noqa: FBT001 - asked so by thinc
    ) -> tuple[list[Floats], Callable[[list[Floats]], list[Doc]]]:
        """Return the vectors of the words of texts."""
        if is_train or not any(map(len, docs)):
            vectors, back = model.layers[0](docs, is_train)
            return vectors, back
        rows = np.concatenate(self._features.predict(docs))
        keys = rows.view(f"V{rows.itemsize * rows.shape[1]}").ravel().tolist()
        known = self._known
        if len(known) > MOST:
            known = self._known = {}
        if new := {key: at for at, key in enumerate(keys) if key not in known}:
            found = self._embedded(rows[list(new.values())])
            known.update(zip(new, map(bytes, found), strict=True))
        width = len(known[keys[0]]) // np.dtype(np.float32).itemsize
        joined = bytearray().join(map(known.__getitem__, keys))  # arrays of it can be written to
        vectors = np.frombuffer(joined, dtype=np.float32).reshape(len(keys), width)
        return np.split(vectors, np.cumsum(list(map(len, docs)))[:-1]), lambda _: []

    def _embedded(self, rows: NDArray[np.uint64]) -> Floats:
        """Return the vectors of words, by their features."""
        passed: Any = [rows]
        for step in self._steps:
            passed = step.predict(passed)
        vectors: Floats = np.ascontiguousarray(passed[0])
        return vectors


def remember_vectors(nlp: Language) -> None:
    """Put the memory around what embeds words, in each model that is of the known make."""
    for _, pipe in nlp.components:
        model = getattr(pipe, "model", None)
        if not isinstance(model, Model):
            continue
        for embed in [node for node in model.walk() if _is_known(node.layers)]:
            model.replace_node(embed, Model(NAME, RememberedVectors(embed), layers=[embed]))


def _is_known(steps: Sequence[Model[Any, Any]]) -> bool:
    """Say whether steps make vectors of the features of words alone."""
    names = [step.name for step in steps]
    return (
        names[:2] == [FEATURES, JOINED]
        and names[-1:] == [APART]
        and all(name.startswith("with_array(") for name in names[2:-1])
    )
