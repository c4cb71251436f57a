"""The table of all measures, and the last committed figures that it is held against."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from evaluation.line import Line, has_fallen

PROJECT = Path(__file__).resolve().parents[2]
LAST = Path(__file__).with_name("last.json")
PAGE = PROJECT / "docs" / "evaluation.md"
HEAD = ("measure", "what it says", "size", "now", "last", "")
FELL = "FELL"
OTHER_SIZE = "size was {}"

INTRODUCTION = """\
# Evaluation

What `nox -s evaluate` measured last; written by `nox -s evaluate -- --update`, not by hand.
Rows whose data is not beside the project are skipped. `dateparser` and `text2num` are run on the
same cases in the same run.

"""

Last = Mapping[str, Mapping[str, Any]]


def last_figures() -> Last:
    """Return the committed figures: measure -> size and figures."""
    if not LAST.is_file():
        return {}
    read: dict[str, Mapping[str, Any]] = json.loads(LAST.read_text("utf-8"))
    return read


def cells(line: Line, last: Last) -> tuple[str, ...]:
    """Return the cells of one line, its marks in the last."""
    before = last.get(line.measure, {})
    known: Mapping[str, float] = before.get("figures", {})
    if line.absent:
        said = f"{'failed' if line.failed else 'skipped'}: {line.absent}"
        return line.measure, said, "", "", told(known), FELL if line.failed else ""
    marks = [FELL] if fallen(line, last) else []
    if before and before["size"] != line.size:
        marks.append(OTHER_SIZE.format(before["size"]))
    return (
        line.measure,
        line.what,
        str(line.size),
        told(line.figures),
        told(known),
        ", ".join(marks),
    )


def fallen(line: Line, last: Last) -> list[str]:
    """Return what of a line is worse than the last time."""
    if line.failed:
        return ["not measured"]
    known: Mapping[str, float] = last.get(line.measure, {}).get("figures", {})
    return [name for name, now in line.figures.items() if has_fallen(name, now, known.get(name))]


def told(figures: Mapping[str, float]) -> str:
    """Return figures in a few letters: shares with three digits, counts as they are."""
    return ", ".join(f"{name} {_short(figure)}" for name, figure in figures.items())


def _short(figure: float) -> str:
    """Return a count whole and a share with three digits."""
    return str(figure) if isinstance(figure, int) else f"{figure:.3f}"


def text(lines: Iterable[Line], last: Last) -> str:
    """Return the table for a terminal."""
    rows = [HEAD, *(cells(line, last) for line in lines)]
    widths = [max(len(row[n]) for row in rows) for n in range(len(HEAD))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


def page(lines: Iterable[Line]) -> str:
    """Return the page that tells the figures of this run."""
    rows = [
        f"| {line.measure} | {line.what} | {line.size} | {told(line.figures)} |"
        for line in lines
        if not line.absent
    ]
    return (
        INTRODUCTION
        + "\n".join(
            ["| measure | what it says | size | figures |", "| --- | --- | --- | --- |", *rows]
        )
        + "\n"
    )


def keep(lines: Iterable[Line], last: Last) -> None:
    """Write the figures of this run; a measure that was skipped keeps its last ones."""
    measured = {
        line.measure: {
            "what": line.what,
            "size": line.size,
            "figures": {
                name: figure if isinstance(figure, int) else round(figure, 4)
                for name, figure in line.figures.items()
            },
        }
        for line in lines
        if not line.absent
    }
    kept = {**last, **measured}
    LAST.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", "utf-8")
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(
        page(
            Line(measure=name, what=row["what"], size=row["size"], figures=row["figures"])
            for name, row in kept.items()
        ),
        "utf-8",
    )
