"""The catalogues: one folder per language, one file per room that tells something.

An entry is a template (`{name}` is a place, `{name!c}` one whose first letter becomes a capital),
or a choice: `by` names the value that chooses, the other keys are what it can be. A count chooses
by the plural categories of CLDR (`one`, `many`, `other`), a text by itself, else by `other`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from string import Formatter
from types import MappingProxyType
from typing import Any

#: What tells something has a file in the folder of each language.
FILES = (
    *("reading", "judging", "rules", "constraints", "decisions"),
    *("reporting", "page", "terminal", "serve", "faults", "commands"),
)
#: The language of the ids' first wording; what a catalogue of another language must hold.
DEFAULT = "en"


@dataclass(frozen=True, slots=True)
class Place:
    """A place of a template that a value fills."""

    name: str
    opens: bool  #: the value begins a sentence


#: Words and places, in order.
Template = tuple[str | Place, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """Templates of which a value chooses one."""

    by: str
    templates: Mapping[str, Template]


Entry = Template | Choice


@cache
def languages() -> tuple[str, ...]:
    """Return the languages that there are catalogues of, sorted."""
    folders = resources.files("checker.messages").iterdir()
    return tuple(sorted(f.name for f in folders if f.is_dir() and not f.name.startswith("_")))


@cache
def catalogue(language: str) -> Mapping[str, Entry]:
    """Return the entries of a language by their ids: `room.thing`, `rule-name.part`."""
    entries: dict[str, Entry] = {}
    for file in FILES:
        for topic, parts in data(language, file).items():
            for part, text in parts.items():
                entries[f"{topic}.{part}"] = _entry(text)
    return MappingProxyType(entries)


@cache
def data(language: str, file: str) -> Mapping[str, Any]:
    """Return what a file of a language holds; nothing where it is not there."""
    import yaml

    path = resources.files("checker.messages") / language / f"{file}.yaml"
    if not path.is_file():
        return {}
    read: Mapping[str, Any] = yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader) or {}  # noqa: S506 - text alone
    return read


def _entry(text: str | Mapping[str, str]) -> Entry:
    """Return an entry, ready to be filled."""
    if isinstance(text, str):
        return _template(text)
    chosen = {key: _template(words) for key, words in text.items() if key != "by"}
    return Choice(text["by"], MappingProxyType(chosen))


def _template(text: str) -> Template:
    """Return the words and places of a text."""
    pieces: list[str | Place] = []
    for words, name, _, turn in Formatter().parse(text):
        if words:
            pieces.append(words)
        if name is not None:
            pieces.append(Place(name, opens=turn == "c"))
    return tuple(pieces)
