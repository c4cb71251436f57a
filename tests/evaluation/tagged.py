"""Times, numbers and units that others specified, with what other libraries get of them."""

from collections.abc import Iterator
from pathlib import Path

from evaluation import quantities, rivals, times
from evaluation.line import Line, skipped

#: Files of numbers that are written in words as well as in figures.
NUMBERS = ("NumberModel", "OrdinalModel")


def lines() -> Iterator[Line]:
    """Yield a line for each file and language."""
    yield from _times()
    yield from _quantities()


def _times() -> Iterator[Line]:
    """Yield the lines of the times."""
    if not times.SPECS.is_dir():
        yield skipped("Times", f"no specifications at {times.SPECS}")
    for row in times.rows():
        figures = {"right": row.rate}
        path = _path(times.SPECS, row.measure)
        if path is not None and rivals.has_dateparser():
            cases = [c for c in times.read_cases(path) if times.is_news(c)]
            figures["dateparser"] = sum(rivals.searched(path, c) for c in cases) / len(cases)
            if path.stem.endswith("Parser"):
                cut = sum(rivals.parsed(path, c) for c in cases)
                figures["dateparser, span given"] = cut / len(cases)
        yield Line(
            measure=row.measure,
            what=_said(row.measure, row.left_out),
            size=row.size,
            figures=figures,
        )


def _quantities() -> Iterator[Line]:
    """Yield the lines of the numbers and units."""
    if not quantities.SPECS.is_dir():
        yield skipped("Numbers", f"no specifications at {quantities.SPECS}")
    for row in quantities.rows():
        figures = {"right": row.rate}
        if row.left_out:
            figures["right of all"] = row.rate_of_all
        path = next(quantities.SPECS.glob(f"*/{row.measure.replace(' ', '/')}.json"), None)
        if path is not None and path.stem in NUMBERS and rivals.has_text2num():
            cases = [c for c in quantities.read_cases(path) if quantities.is_news(c)]
            figures["text2num"] = sum(rivals.numbers_read(path, c) for c in cases) / len(cases)
        yield Line(
            measure=row.measure,
            what=_said(row.measure, row.left_out),
            size=row.size,
            figures=figures,
        )


def _path(folder: Path, measure: str) -> Path | None:
    """Return the file of a row; None where the row is of another kind."""
    path = folder / f"{measure.replace(' ', '/')}.json"
    return path if path.is_file() else None


def _said(measure: str, left_out: int) -> str:
    """Return what the figures of a row say."""
    if measure.startswith("PUD"):
        return "aligned sentences that give the same in both languages"
    return "exact spans and values" + (f"; {left_out} left out" if left_out else "")
