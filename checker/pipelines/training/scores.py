"""Score a pipeline against a treebank file, paragraph by paragraph as it is used."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from spacy.language import Language
from spacy.training import Example

from checker.pipelines.training.paragraphs import read_paragraphs

DIGITS = 4
MEASURES = {
    "token_f": "words found as the treebank has them",
    "pos_acc": "word class",
    "morph_acc": "features",
    "lemma_acc": "lemma",
    "sents_f": "sentence boundaries",
    "dep_uas": "head",
    "dep_las": "head and relation",
    "ents_p": "names, precision",
    "ents_r": "names, recall",
    "ents_f": "names, F",
}

Score = float | dict[str, dict[str, float]]


def scores_of(nlp: Language, treebank: Path) -> dict[str, Score]:
    """Score the pipeline; a measure the treebank has no annotation for is left out."""
    documents = read_paragraphs(treebank, nlp.vocab)
    found = nlp.evaluate([Example(nlp.make_doc(doc.text), doc) for doc in documents])
    scores: dict[str, Score] = {
        measure: round(found[measure], DIGITS)
        for measure in MEASURES
        if isinstance(found.get(measure), float)
    }
    per_type = found.get("ents_per_type")
    if per_type:
        scores["names"] = {label: _rounded(per_type[label]) for label in sorted(per_type)}
    return scores


def _rounded(scores: Mapping[str, float]) -> dict[str, float]:
    return {measure: round(value, DIGITS) for measure, value in sorted(scores.items())}
