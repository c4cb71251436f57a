"""The canonical names that the names of one document lead to."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, eq=False, slots=True)
class Canonical:
    """What a document's own words say of a name goes before what all documents agree on."""

    own: dict[str, str]  #: name as written -> canonical name
    shared: Mapping[str, str]  #: the same; one for all documents

    def of(self, name: str) -> str:
        """Return the canonical name of a name as written: itself where nothing leads it on."""
        return self.own.get(name) or self.shared.get(name, name)
