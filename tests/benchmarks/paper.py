"""The table of the last measurement, in the page on speed."""

import platform
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from benchmarks.figure import Figure, table

PAGE = Path(__file__).resolve().parents[2] / "docs" / "speed.md"
#: Around the part of the page that is written by a measurement.
BEGIN = "<!-- measured by `nox -s bench -- --update`; do not edit -->\n"
END = "<!-- end of what is measured -->\n"


def put(figures: Sequence[Figure]) -> None:
    """Put the table into the page; what stands around it stays."""
    page = PAGE.read_text("utf-8")
    before, begin, rest = page.partition(BEGIN)
    if not begin:
        raise SystemExit(f"{PAGE} has no place for the table")
    told = "\n".join([*table(figures), "", f"{_made_with()}\n"])
    PAGE.write_text(before + BEGIN + told + END + rest.partition(END)[2], "utf-8")


def _made_with() -> str:
    """Return what was measured with, as a sentence."""
    packages = ", ".join(f"{name} {version(name)}" for name in ("spacy", "pandas"))
    machine = f"{platform.system()} {platform.machine()}"
    return f"Python {platform.python_version()} on {machine}, {packages}."
