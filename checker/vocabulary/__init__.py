"""Words, names, offices, units and cues: data packs in YAML, and their loading.

A pack is one YAML file. The general packs ship with the package (`packs/`); a project's own
`claims/vocabulary/` has the same shape, adds to them and overrides them entry by entry.
"""

from checker.vocabulary.load import load_vocabulary
from checker.vocabulary.vocabulary import Pack, Vocabulary

__all__ = ["Pack", "Vocabulary", "load_vocabulary"]
