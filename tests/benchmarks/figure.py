"""One line of the table: what was compared with what, in one run."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

HEAD = ("what", "ratio", "of processors' time", "s", "against s", "MB")


@dataclass(frozen=True, kw_only=True, slots=True)
class Figure:
    """What one thing costs beside another, in one run."""

    what: str
    ratio: float  #: of the time that a person waits
    seconds: float
    against: float  #: seconds of the other
    processors: float | None = None  #: the ratio of the time of all processors together
    memory: int | None = None  #: MB of the largest process; None where it was not looked at

    @property
    def cells(self) -> tuple[str, ...]:
        """The figure as cells of the table."""
        return (
            self.what,
            _told(self.ratio),
            _told(self.processors),
            f"{self.seconds:.2f}",
            f"{self.against:.2f}",
            "" if self.memory is None else str(self.memory),
        )


def table(figures: Iterable[Figure]) -> Iterator[str]:
    """Yield the lines of a table in Markdown."""
    yield _line(HEAD)
    yield _line("---" for _ in HEAD)
    yield from (_line(figure.cells) for figure in figures)


def _told(ratio: float | None) -> str:
    """Return a ratio: of a part as per cent, of a multiple as it is."""
    if ratio is None:
        return ""
    return f"{ratio:.1%}" if ratio < 0.5 else f"{ratio:.2f}"


def _line(cells: Iterable[str]) -> str:
    """Return a row of the table."""
    return f"| {' | '.join(cells)} |"
