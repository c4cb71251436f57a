"""The table of the last measurement, in the page on speed."""

import platform
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from benchmarks.figure import Figure, table
from page_part import with_part

PAGE = Path(__file__).resolve().parents[2] / "docs" / "speed.md"
#: What the page calls the part that a measurement writes.
PART = "figures of `nox -s bench -- --update`"


def put(figures: Sequence[Figure]) -> None:
    """Put the table into the page; what stands around it stays."""
    told = "\n".join([*table(figures), "", f"{_made_with()}\n"])
    PAGE.write_text(with_part(PAGE.read_text("utf-8"), PART, told), "utf-8")


def _made_with() -> str:
    """Return what was measured with, as a sentence."""
    packages = ", ".join(f"{name} {version(name)}" for name in ("spacy", "pandas"))
    machine = f"{platform.system()} {platform.machine()}"
    return f"Python {platform.python_version()} on {machine}, {packages}."
