"""Show the pipeline names of places and bodies as one token, as a gazetteer leaves them.

At run time a name such as that of a country may be merged into one token with spaces in it
before the trained components see it. The treebank knows no such token, so a share of the
training paragraphs gets its names of several words merged.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example
from spacy.util import registry

REGISTERED_NAME = "checker.merged_names.v1"
MERGED_LABELS = frozenset({"LOC", "ORG"})

Augmenter = Callable[[Language, Example], Iterator[Example]]


def register() -> None:
    """Make the augmenter known to spaCy under the name that the configuration uses."""
    registry.augmenters(REGISTERED_NAME, func=create_merged_names)


def create_merged_names(level: float) -> Augmenter:
    """Make the augmenter; `level` is the share of paragraphs it changes."""

    def augment(_: Language, example: Example) -> Iterator[Example]:
        # The seed of the training run fixes this, as it fixes the order of the batches.
        if random.random() < level:  # noqa: S311 - no secret depends on it
            yield merge_names(example)
        else:
            yield example

    return augment


def merge_names(example: Example) -> Example:
    """Merge each name of several words, on the side to predict and on the side of the truth."""
    reference = example.reference.copy()
    spans = [span for span in reference.ents if span.label_ in MERGED_LABELS and len(span) > 1]
    predicted = example.predicted.copy()
    pairs = [(span, _same_place(predicted, span)) for span in spans]
    whole = [(span, other) for span, other in pairs if other is not None]
    _merge(reference, [span for span, _ in whole])
    _merge(predicted, [other for _, other in whole])
    return Example(predicted, reference)


def _same_place(doc: Doc, span: Span) -> Span | None:
    return doc.char_span(span.start_char, span.end_char)


def _merge(doc: Doc, spans: list[Span]) -> None:
    with doc.retokenize() as retokenizer:
        for span in spans:
            retokenizer.merge(span, attrs={"LEMMA": span.text, "POS": "PROPN"})
