"""The small language in which the packs write time expressions.

A pattern is a row of elements: literals (`of`, `,`, `to|until`) and slots (`<day>`). A final `?`
makes an element optional; a leading `~` wants no space before it; `<slot:name>` keeps the value
under another name, but `<unit:week>` takes that unit only. Slots that are no word class of the pack
read figures (`slots.py`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from checker.model.time_mention import Anchor, TimeForm

Value = int | str

#: Slots that take figures, by the word class whose words they take as well ("" for none).
FIGURE_SLOTS = {
    "day": "",
    "day_ordinal": "",
    "day_number": "",
    "month_number": "",
    "year": "",
    "year_two": "",
    "year_old": "",
    "year_next": "",
    "year_end": "",
    "year_short": "",
    "num": "number",
    "decade": "",
    "decade_two": "",
    "century_number": "",
    "quarter_number": "",
    "half_number": "",
}


@dataclass(frozen=True, slots=True)
class Element:
    """One place of a pattern."""

    literals: tuple[str, ...] = ()
    slot: str = ""
    name: str = ""  #: under which the value is kept
    only: str = ""  #: the one value that it takes; any where empty
    optional: bool = False
    glued: bool = False

    @property
    def takes_figures(self) -> bool:
        """Say whether a figure can fill it."""
        return self.slot in FIGURE_SLOTS

    @property
    def word_class(self) -> str:
        """Return the class whose words can fill it."""
        return FIGURE_SLOTS.get(self.slot, self.slot)


@dataclass(frozen=True, kw_only=True, eq=False)
class Pattern:
    """One way of telling a time."""

    rule: str
    order: int
    form: TimeForm
    anchor: Anchor
    needs: str
    settings: Mapping[str, Any]
    after: frozenset[str]
    unless_after: frozenset[str]
    before: frozenset[str]
    elements: tuple[Element, ...]

    @property
    def is_single(self) -> bool:
        """Say whether one element can be the whole of it."""
        return sum(not element.optional for element in self.elements) == 1


def parse_pattern(text: str) -> tuple[Element, ...]:
    """Return the elements of a written pattern."""
    return tuple(_element(part) for part in text.split())


def _element(part: str) -> Element:
    """Return one element as it is written."""
    glued = part.startswith("~") and len(part) > 1
    part = part.removeprefix("~") if glued else part
    optional = part.endswith("?") and len(part) > 1
    part = part.removesuffix("?") if optional else part
    if part.startswith("<") and part.endswith(">"):
        slot, _, name = part[1:-1].partition(":")
        if slot == "unit" and name:
            return Element(slot=slot, name=slot, only=name, optional=optional, glued=glued)
        kept = f"{slot}:to" if name == "to" else name or slot
        return Element(slot=slot, name=kept, optional=optional, glued=glued)
    literals = tuple(word.casefold() for word in part.split("|"))
    return Element(literals=literals, optional=optional, glued=glued)
