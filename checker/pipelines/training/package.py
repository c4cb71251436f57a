"""Write a trained pipeline as the folder that ships, whole or not at all."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path

from spacy.language import Language

from checker.pipelines.training.needed_strings import prune_strings
from checker.pipelines.training.scores import MEASURES

LICENCE = Path(__file__).with_name("LICENSE-DATA.md")
META = {
    "name": "bosque",
    "version": "1.0.0",
    "license": "CC BY-SA 4.0",
    "description": "Portuguese: word classes, features, lemmas, dependencies and names",
    "author": "",
    "email": "",
    "url": "",
    "sources": [
        {
            "name": "UD_Portuguese-Bosque",
            "url": "https://github.com/UniversalDependencies/UD_Portuguese-Bosque",
            "license": "CC BY-SA 4.0",
        },
        {
            "name": "Universal NER",
            "url": "https://www.universalner.org",
            "license": "CC BY-SA 4.0",
        },
    ],
}
# What only training reads, and would otherwise name folders of the machine it ran on.
TRAINING_SECTIONS = ("paths", "corpora", "training", "pretraining", "initialize")


def package(nlp: Language, scores: Mapping[str, object], out: Path) -> None:
    """Write the pipeline, its licence and its scores beside `out`, then put them in its place."""
    fresh = out.with_name(f"{out.name}.new")
    old = out.with_name(f"{out.name}.old")
    for leftover in (fresh, old):
        shutil.rmtree(leftover, ignore_errors=True)
    nlp.meta.update(META)
    nlp.meta["performance"] = {}
    for section in TRAINING_SECTIONS:
        nlp.config.pop(section, None)
    nlp.to_disk(fresh)
    prune_strings(nlp, fresh)
    shutil.copy(LICENCE, fresh / LICENCE.name)
    _write_json(fresh / "scores.json", {"measures": MEASURES, **scores})
    if out.exists():
        out.rename(old)
    fresh.rename(out)
    shutil.rmtree(old, ignore_errors=True)


def _write_json(path: Path, value: object) -> None:
    text = json.dumps(value, indent=2, ensure_ascii=False) + "\n"
    path.write_text(text, encoding="utf-8")
