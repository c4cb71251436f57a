r"""Train, score and package the Portuguese pipeline from a treebank.

    OMP_NUM_THREADS=1 python -m checker.pipelines.training.train_portuguese \
        --treebank ../shared/data/treebanks/pt_bosque --out checker/pipelines/models/pt

One core, no network, seed 0. The treebank folder holds `pt_bosque-train.conllu`, `-dev` and
`-test`; `--other` names a second test file, scored but never learnt from.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import load_config

from checker.pipelines.training import merged_names
from checker.pipelines.training.package import package
from checker.pipelines.training.paragraphs import write_paragraphs
from checker.pipelines.training.scores import scores_of

PROJECT = Path(__file__).parents[3]
CONFIGURATION = Path(__file__).with_name("portuguese.cfg")
TREEBANK = PROJECT.parent / "shared" / "data" / "treebanks" / "pt_bosque"
OTHER = PROJECT.parent / "shared" / "data" / "pud" / "pt_pud-ud-test.conllu"
OUT = PROJECT / "checker" / "pipelines" / "models" / "pt"
FILE_PATTERN = "*-{part}.conllu"
COMMANDS = {
    "train": "OMP_NUM_THREADS=1 python -m checker.pipelines.training.train_portuguese",
    "score": "OMP_NUM_THREADS=1 python -m checker.pipelines.training.train_portuguese --score-only",
}


def main(argv: Sequence[str] | None = None) -> int:
    """Train into `--out`, or with `--score-only` write the scores of the pipeline there anew."""
    options = _options(argv)
    test = _file(options.treebank, "test")
    if options.score_only:
        nlp = spacy.load(options.out)
    else:
        with tempfile.TemporaryDirectory() as folder:
            nlp = trained(options.treebank, Path(folder), options.steps)
    tests = {"bosque_test": test}
    if options.other.is_file():
        tests["pud"] = options.other
    else:
        print(f"{options.other}: not there, left out of the scores", file=sys.stderr)
    scores = {name: scores_of(nlp, path) for name, path in tests.items()}
    package(nlp, {"commands": COMMANDS, "scores": scores}, options.out)
    return 0


def trained(treebank: Path, folder: Path, steps: int | None = None) -> Language:
    """Train on the treebank and return the pipeline that did best on its dev part."""
    overrides: dict[str, object] = {}
    for part in ("train", "dev"):
        target = folder / f"{part}.spacy"
        write_paragraphs(_file(treebank, part), target)
        overrides[f"paths.{part}"] = str(target)
    if steps is not None:
        overrides["training.max_steps"] = steps
    merged_names.register()
    config = load_config(CONFIGURATION, overrides=overrides, interpolate=False)
    output = folder / "trained"
    output.mkdir()
    train(init_nlp(config), output)
    return spacy.load(output / "model-best")


def _file(treebank: Path, part: str) -> Path:
    found = sorted(treebank.glob(FILE_PATTERN.format(part=part)))
    if not found:
        pattern = FILE_PATTERN.format(part=part)
        raise FileNotFoundError(f"{treebank}: no file {pattern}; give --treebank its folder")
    return found[0]


def _options(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--treebank", type=Path, default=TREEBANK)
    parser.add_argument("--other", type=Path, default=OTHER)
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--steps", type=int, help="stop after so many steps")
    parser.add_argument("--score-only", action="store_true")
    return parser.parse_args(argv)


if __name__ == "__main__":
    raise SystemExit(main())
