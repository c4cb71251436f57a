"""What one source asserts in one place; never called a fact."""

from dataclasses import dataclass, replace
from enum import StrEnum

from checker.model.interval import Interval
from checker.model.span import Span


class ObjectKind(StrEnum):
    """What sort of value a claim gives."""

    ENTITY = "entity"
    QUANTITY = "quantity"
    STATE = "state"
    DATE = "date"
    TEXT = "text"


class Tense(StrEnum):
    """The tense that the words carry."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    NONE = "none"  #: a title or an apposition carries none


class Polarity(StrEnum):
    """Whether the claim says that something is so or is not so."""

    AFFIRMED = "affirmed"
    NEGATED = "negated"


class Modality(StrEnum):
    """How firmly it is told."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    POSSIBLE = "possible"
    DENIED = "denied"


Qualifiers = tuple[tuple[str, str], ...]


def qualifiers(**values: str | None) -> Qualifiers:
    """Return the qualifiers that have a value, sorted by name."""
    return tuple(sorted((key.rstrip("_"), value) for key, value in values.items() if value))


@dataclass(frozen=True, kw_only=True, slots=True)
class Claim:
    """One row of the claims table; names are as the text gives them until linking has run."""

    source_id: str
    span: Span  #: in `Document.text`
    quote: str
    language: str
    subject: str
    predicate: str
    object: str
    object_kind: ObjectKind
    extractor: str
    value: float | None = None  #: the figure with its scale words multiplied out
    unit: str = ""
    qualifiers: Qualifiers = ()
    valid: Interval = Interval()
    asserted_on: str = ""  #: EDTF; when the source says it
    tense: Tense = Tense.NONE
    polarity: Polarity = Polarity.AFFIRMED
    modality: Modality = Modality.ASSERTED
    attributed_to: str = ""  #: the speaker; empty for the narrator
    damage: str = ""  #: kind of damage that touches the words; empty where sound
    claim_id: str = ""  #: as its names are written, and then as linking gives them

    def qualifier(self, name: str) -> str:
        """Return the value of a qualifier, empty where it has none."""
        return dict(self.qualifiers).get(name, "")

    def qualified(self, **values: str | None) -> "Claim":
        """Return the claim with more qualifiers; an existing one is kept."""
        return replace(
            self,
            qualifiers=tuple(sorted((dict(qualifiers(**values)) | dict(self.qualifiers)).items())),
        )
