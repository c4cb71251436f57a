"""Keep of the vocabulary only the strings that a packaged pipeline looks up.

Training leaves every word of the treebank behind in it. The components bring their own labels and
the tokenizer its own words, so what must stay is the endings in the lemmatizer's edit trees.
"""

from __future__ import annotations

from pathlib import Path

import spacy
import srsly  # type: ignore[import-untyped]  # it ships no types
from spacy.language import Language

TREES = Path("trainable_lemmatizer") / "trees"
STRINGS = Path("vocab") / "strings.json"


def prune_strings(nlp: Language, folder: Path) -> None:
    """Rewrite the strings of the pipeline that was written to `folder`."""
    trees = srsly.read_msgpack(folder / TREES)["trees"]
    keys = {tree[side] for tree in trees for side in ("orig", "subst") if side in tree}
    endings = {nlp.vocab.strings[key] for key in keys}
    own = set(spacy.blank(nlp.meta["lang"]).vocab.strings)
    srsly.write_json(folder / STRINGS, sorted((endings | own) - {""}))
