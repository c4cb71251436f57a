"""The loaded vocabulary: packs by name, entries by id."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

#: One pack: entry id -> what the pack's schema allows.
Pack = Mapping[str, Any]


@dataclass(frozen=True, eq=False, slots=True)
class Vocabulary:
    """All packs, shipped and the project's own; compared and hashed by identity.

    `packs` maps a pack's name (its path under the packs folder, without ending: `time/en`,
    `places/cities`) to its entries. `version` is a hash of all that was read.
    """

    packs: Mapping[str, Pack]
    version: str

    def pack(self, name: str) -> Pack:
        """Return one pack; empty where nothing of that name was read."""
        return self.packs.get(name, {})

    def family(self, folder: str) -> Pack:
        """Return the entries of all packs of a folder, in the order of their names."""
        return _family(self, folder)

    def languages(self) -> tuple[str, ...]:
        """Return the languages that have a pack of cues, sorted."""
        return tuple(sorted(n.removeprefix("cues/") for n in self.packs if n.startswith("cues/")))


@cache
def _family(vocabulary: Vocabulary, folder: str) -> Pack:
    """Return the entries of all packs of a folder, merged once."""
    merged: dict[str, Any] = {}
    for name in sorted(vocabulary.packs):
        if name.startswith(f"{folder}/"):
            merged.update(vocabulary.packs[name])
    return MappingProxyType(merged)
