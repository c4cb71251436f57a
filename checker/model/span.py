"""A stretch of text: where words stand."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True, slots=True)
class Span:
    """Half-open `[start, end)` in Unicode code points of a text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse a span that runs backwards."""
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span runs from {self.start} to {self.end}")

    def __len__(self) -> int:
        """Return the number of code points."""
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        """Say whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Say whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def cover(self, other: "Span") -> "Span":
        """Return the smallest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))

    def shift(self, by: int) -> "Span":
        """Return the same span `by` code points further on."""
        return Span(self.start + by, self.end + by)
