"""The canonical names that the names of one document lead to."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, eq=False, slots=True)
class Canonical:
    """What a document's own words say of a name goes before what all documents agree on."""

    own: dict[str, str]  #: name as written -> canonical name
    shared: Mapping[str, str]  #: the same; one for all documents

    def of(self, name: str) -> str:
        """Return the canonical name of a name as written: itself where nothing leads it on."""
        return self.own.get(name) or self.shared.get(name, name)

    def know(self, names: Collection[str]) -> bool:
        """Say whether anything is told of one of some names, and be it that it stays as it is."""
        return not (self.own.keys().isdisjoint(names) and self.shared.keys().isdisjoint(names))


def leading_on(names: Mapping[str, str], below: Mapping[str, str]) -> dict[str, str]:
    """Return those of some names that lead to others, or that keep their own against others."""
    return {name: to for name, to in names.items() if to != name or name in below}
