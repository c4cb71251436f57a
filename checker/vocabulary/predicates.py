"""How values of a predicate are compared: one holder or many, what separates, how fast it ages."""

from dataclasses import dataclass
from functools import cache

from checker.vocabulary.vocabulary import Vocabulary

#: Qualifiers that separate the claims of any predicate: other territory, other thing measured.
SEPARATORS = ("territory", "method", "counterpart", "of", "census")
#: Years after which a figure whose predicate says nothing else has grown old.
#: Source: censuses and national statistics come once in five to ten years; the shorter is taken.
HALF_LIFE_YEARS = 5.0
#: Relative difference within which two measurements are one. Source: published figures are
#: rounded to three significant digits, which is at most half of one per cent.
TOLERANCE = 0.005


@dataclass(frozen=True, kw_only=True, slots=True)
class Predicate:
    """What the vocabulary says of a predicate."""

    id: str
    template: str  #: office | membership | relation | quantity | event | attribute
    single_valued: bool
    separators: tuple[str, ...]
    symmetric: bool
    half_life_years: float
    tolerance: float  #: relative: 0.01 is one per cent
    permanent: bool  #: does not change with time: a date of founding, a river's length
    occasion: bool = False  #: belongs to one occasion of several: the votes of one election


@cache
def predicate(vocabulary: Vocabulary, name: str, template: str = "attribute") -> Predicate:
    """Return a predicate; one that the vocabulary does not list has the defaults of `template`."""
    data = vocabulary.family("predicates").get(name)
    office = vocabulary.pack("offices/offices").get(name)
    if data is None and office is not None:
        data = {"template": "office", "single_valued": office.get("single_valued", True)}
    if data is None:
        data = {"template": template}
    return Predicate(
        id=name,
        template=data["template"],
        single_valued=data.get("single_valued", data["template"] != "membership"),
        separators=(*SEPARATORS, *data.get("separators", ())),
        symmetric=data.get("symmetric", False),
        half_life_years=data.get("half_life", {}).get("years", HALF_LIFE_YEARS),
        tolerance=data.get("tolerance", {}).get("relative", TOLERANCE),
        permanent=data.get("permanent", data["template"] == "event"),
        occasion=data.get("occasion", False),
    )
