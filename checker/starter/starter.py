"""Lay out a new project from the files of `project/`; nothing that is there is overwritten."""

from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from checker.errors import UsageError
from checker.model.message import say
from checker.sources.write import make_folder, write_text

#: What a new project holds, laid out as it will lie.
STARTER = resources.files("checker.starter") / "project"

#: Files of the worked example; a project of one's own texts needs none of them.
EXAMPLE = ("seeds/", "claims/rules/", "claims/vocabulary/organisations/")

#: A file whose name begins with a point is kept here without it.
POINTED = {"gitignore": ".gitignore"}

#: Folders that a project has even where nothing lies in them.
FOLDERS = ("seeds", "claims/decisions", "claims/rules", "claims/vocabulary")


def start(project: Path, *, example: bool) -> list[Path]:
    """Write a new project; return its files, sorted.

    Args:
        project: a folder that has none of the files yet; it need not exist.
        example: whether documents, a rule and a word of the worked example are laid out too.

    Raises:
        UsageError: one of the files is there already; nothing is written then.
    """
    files = {
        name: text for name, text in _files(STARTER) if example or not name.startswith(EXAMPLE)
    }
    there = [name for name in sorted(files) if (project / name).exists()]
    if there:
        raise UsageError(
            where=str(project / there[0]),
            what=say("usage.there-already"),
            remedy=say("usage.new-folder"),
        )
    for folder in FOLDERS:
        make_folder(project / folder, within=project)
    return [
        write_text(project / name, text, within=project) for name, text in sorted(files.items())
    ]


def _files(folder: Traversable, above: str = "") -> Iterator[tuple[str, str]]:
    """Yield the path of each file in a folder, as a project has it, and its text."""
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _files(entry, f"{above}{entry.name}/")
        else:
            yield above + POINTED.get(entry.name, entry.name), entry.read_text("utf-8")
