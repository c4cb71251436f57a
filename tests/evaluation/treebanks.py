"""The Portuguese pipeline on treebanks: its shipped scores, or measured anew where asked."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from evaluation.line import Line, skipped

PROJECT = Path(__file__).resolve().parents[2]
PIPELINE = PROJECT / "checker" / "pipelines" / "models" / "pt"
DATA = PROJECT.parent / "shared" / "data"
FILES = {
    "bosque_test": DATA / "treebanks" / "pt_bosque" / "pt_bosque-test.conllu",
    "pud": DATA / "pud" / "pt_pud-ud-test.conllu",
}
#: Score of the pipeline -> its short name in the table.
SHOWN = {
    "pos_acc": "word class",
    "lemma_acc": "lemma",
    "sents_f": "sentences",
    "dep_uas": "head",
    "dep_las": "head and relation",
    "ents_f": "names",
}


def lines(*, slow: bool) -> Iterator[Line]:
    """Yield a line for each treebank."""
    stands = json.loads((PIPELINE / "scores.json").read_text("utf-8"))["scores"]
    for name, path in FILES.items():
        measure = f"Portuguese pipeline, {name}"
        if not path.is_file():
            yield skipped(measure, f"no treebank at {path}")
            continue
        scores = _measured(path) if slow else stands[name]
        yield Line(
            measure=measure,
            what="accuracy and F" + ("" if slow else "; as shipped, anew with --slow"),
            size=path.read_text("utf-8").count("\n# text = "),
            figures={told: float(scores[key]) for key, told in SHOWN.items() if key in scores},
        )


def _measured(path: Path) -> Mapping[str, Any]:
    """Return the scores of the shipped pipeline on a treebank."""
    import spacy

    from checker.pipelines.training.scores import scores_of

    return scores_of(spacy.load(PIPELINE), path)
