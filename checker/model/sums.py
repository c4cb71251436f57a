"""Figures of one text that cannot all be right, as they stand side by side."""

from dataclasses import dataclass
from decimal import Decimal

from checker.model.quantity import Quantity
from checker.model.span import Span

#: A slip of two digits keeps all digits and changes this many places.
SWAPPED_PLACES = 2
#: The right figure is given with so many digits at least.
FEWEST_DIGITS = 3


@dataclass(frozen=True, kw_only=True, slots=True)
class Mismatch:
    """A figure, its conversion as the text gives it, and what the conversion should be."""

    told: Quantity
    given: Quantity
    right: float

    @property
    def near(self) -> Decimal:
        """Return the right figure, as roughly as the text writes it, to three digits at least."""
        written = len(Decimal(repr(self.given.value)).normalize().as_tuple().digits)
        exact = Decimal(repr(self.right))
        return round(exact, max(written, FEWEST_DIGITS) - exact.adjusted() - 1)

    @property
    def is_swapped(self) -> bool:
        """Say whether two digits of the figure have changed places."""
        a, b = plain(self.near), plain(Decimal(repr(self.given.value)))
        apart = sum(x != y for x, y in zip(a, b, strict=False))
        return len(a) == len(b) and sorted(a) == sorted(b) and apart == SWAPPED_PLACES


def plain(value: Decimal) -> str:
    """Return a figure without exponent and idle noughts."""
    return f"{value.normalize():f}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Partition:
    """A total and the parts that do not come to it."""

    span: Span  #: in `Document.text`
    total: float
    parts: tuple[float, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class TooMuch:
    """A part and the whole that it is more than."""

    span: Span  #: of both, in `Document.text`
    part: float
    whole: float
    is_place: bool  #: a place in an order, and the number of places


@dataclass(frozen=True, kw_only=True, slots=True)
class Shares:
    """Percentages of one whole that come to more than all of it."""

    span: Span  #: of their sentence, in `Document.text`
    values: tuple[float, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Sums:
    """All of one document, each kind in the order of the text."""

    mismatches: tuple[tuple[Span, Mismatch], ...] = ()
    partitions: tuple[Partition, ...] = ()
    too_much: tuple[TooMuch, ...] = ()
    shares: tuple[Shares, ...] = ()
