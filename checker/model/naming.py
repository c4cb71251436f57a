"""What linking wants of one document: it hangs on the document alone, and is kept with it."""

from dataclasses import dataclass
from typing import NamedTuple

from checker.model.mention import Mention


@dataclass(frozen=True, kw_only=True, slots=True)
class Person:
    """One person of a document: the fullest form, and every form that leads to it."""

    name: str
    forms: tuple[str, ...]  #: sorted
    slips: tuple[str, ...]  #: forms that differ by a letter, sorted


@dataclass(frozen=True, kw_only=True, slots=True)
class Slip:
    """A form of a person's name that differs by a letter, and the usual form: one place of each."""

    name: str  #: of the person
    mention: Mention
    usual: Mention


class Thing(NamedTuple):
    """A name of what is nobody, and on no list; a tuple, for a run unpacks a hundred thousand."""

    text: str
    kind: str
    sort: str
    language: str
    often: int  #: in how many places it stands


@dataclass(frozen=True, kw_only=True, slots=True)
class Naming:
    """Whom and what a document names, as far as it tells by itself."""

    people: tuple[Person, ...]
    slips: tuple[Slip, ...]
    kin: tuple[str, ...]  #: folded names told as kin of somebody
    unexplained: tuple[str, ...]  #: names of people, perhaps, that no full name explains; sorted
    things: tuple[Thing, ...]  #: each once, by its first place
    listed: tuple[str, ...]  #: names that the vocabulary knows, each once, by its first place
    shorts: tuple[tuple[str, str], ...]  #: abbreviations that it explains, and their full names
    words: bytes  #: the numbers of all its words, four bytes each: copies are found by them
