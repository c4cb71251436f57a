"""What a claim can be about: a named entity, or a description that leads to one."""

from dataclasses import dataclass

from checker.pipelines.passage import Name, NameKind


@dataclass(frozen=True, kw_only=True, slots=True)
class Entity:
    """Something that a text speaks of, as far as the text and the vocabulary tell it."""

    name: str  #: the vocabulary's id where it has one, else the words of the text
    kind: NameKind
    sort: str = ""  #: country, city, club, bridge ...; empty where unknown
    known: bool = False  #: has an entry in the vocabulary
    territory: str = ""  #: what of several things of one name is meant: town, municipality

    @property
    def is_country(self) -> bool:
        """Say whether it is a state or a territory."""
        return self.sort in ("country", "territory", "former country")


def entity_of(name: Name) -> Entity:
    """Return the entity that a name mention leads to."""
    kind = NameKind.PLACE if name.kind is NameKind.DEMONYM else name.kind
    return Entity(name=name.entry or name.core, kind=kind, sort=name.sort, known=bool(name.entry))
