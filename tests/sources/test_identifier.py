"""What tells languages is unpacked in a way of our own, and is what the library would have made."""

import numpy as np
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from checker.sources.identifier import identifier

TEXTS = (
    "The council of the island met twice in the spring.",
    "O conselho da ilha reuniu-se duas vezes na primavera.",
    "Saaren neuvosto kokoontui keväällä kahdesti.",
    "島の評議会は春に二度開かれた。",
    "",
)


def test_it_is_what_the_library_makes() -> None:
    """Tables and what they tell are the same."""
    ours, theirs = identifier(), LanguageIdentifier.from_model_file(MODEL_FILE)
    for name in ("nb_ptc", "nb_pc"):
        assert np.array_equal(getattr(ours, name), getattr(theirs, name))
    for name in ("nb_classes", "tk_nextmove", "tk_row", "tk_output"):
        assert getattr(ours, name) == getattr(theirs, name)
    assert [ours.rank(text) for text in TEXTS] == [theirs.rank(text) for text in TEXTS]
