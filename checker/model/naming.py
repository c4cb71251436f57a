"""What linking wants of one document: it hangs on the document alone, and is kept with it."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Person:
    """One person of a document: the fullest form, and every form that leads to it."""

    name: str
    forms: tuple[str, ...]  #: sorted
    slips: tuple[str, ...]  #: forms that differ by a letter, sorted


@dataclass(frozen=True, kw_only=True, slots=True)
class Naming:
    """Whom and what a document names, as far as it tells by itself."""

    people: tuple[Person, ...]
    kin: tuple[str, ...]  #: folded names told as kin of somebody
    unexplained: tuple[str, ...]  #: names of people, perhaps, that no full name explains; sorted
    shorts: tuple[tuple[str, str], ...]  #: abbreviations that it explains, and their full names
    words: bytes  #: the numbers of all its words, four bytes each: copies are found by them
