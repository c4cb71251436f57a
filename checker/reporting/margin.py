"""What stands in the margin of a block of text: its damage, and the findings that cite it."""

from collections.abc import Iterable
from dataclasses import dataclass

from checker.reporting.flags import Flag
from checker.reporting.marked_text import Mark


@dataclass(frozen=True, kw_only=True, slots=True)
class Note:
    """One finding with all words of the block that it cites, or one damage."""

    flag: Flag | None  #: None for damage
    marks: tuple[Mark, ...]


def margin(marks: Iterable[Mark]) -> tuple[Note, ...]:
    """Return the notes of a block, each finding once, in the order of the words."""
    found: dict[str, tuple[Flag | None, list[Mark]]] = {}
    for mark in marks:
        for flag in mark.flags:
            found.setdefault(flag.href, (flag, []))[1].append(mark)
        if mark.look == "damage":
            found[mark.anchor] = (None, [mark])
    return tuple(Note(flag=flag, marks=tuple(cited)) for flag, cited in found.values())
