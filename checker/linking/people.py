"""Lead the forms of a person's name to one: surname to full name, a letter off to the usual form.

Two people of one surname are never merged: where a short form can be either, it stays as it is.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from checker.model.names import fold, folded_words

#: A name of fewer letters is too short for one letter to be called a slip.
SHORTEST_SLIP = 5


@dataclass(frozen=True, kw_only=True, slots=True)
class Person:
    """One person of a document: the fullest form, and every form that leads to it."""

    name: str
    forms: frozenset[str]
    slips: frozenset[str]  #: forms that differ by a letter


def people(mentions: Iterable[str], given_names: frozenset[str]) -> tuple[Person, ...]:
    """Return the people that the name forms of one document lead to.

    Args:
        mentions: every mention's text, repeated as often as it occurs.
        given_names: known given names; two of them are never slips of each other.
    """
    counts = Counter(mentions)
    given = frozenset(fold(n) for n in given_names)
    full = _merged_full([f for f in counts if len(folded_words(f)) > 1], counts, given)
    short = [f for f in sorted(counts) if len(folded_words(f)) == 1]
    forms: dict[str, set[str]] = {name: set(members) for name, (members, _) in full.items()}
    slips: dict[str, set[str]] = {name: set(off) for name, (_, off) in full.items()}
    for form in short:
        owners = [n for n in full if fold(form) in folded_words(n)]
        if len(owners) == 1:
            forms[owners[0]].add(form)
        elif not owners:
            near = [n for n in full if any(_is_slip(fold(form), w, given) for w in _surnames(n))]
            if len(near) == 1:
                forms[near[0]].add(form)
                slips[near[0]].add(form)
    return tuple(
        Person(name=name, forms=frozenset(forms[name]), slips=frozenset(slips[name]))
        for name in sorted(forms)
    )


def same_person(one: str, other: str) -> bool:
    """Say whether two full names of different documents are forms of one.

    One must hold all words of the other, begin with the same word (or hold it at its end, as a
    name known without its first parts), and the shorter must have two words at least.
    """
    a, b = folded_words(one), folded_words(other)
    if len(a) > len(b):
        a, b = b, a
    if a == b:
        return True
    return len(a) > 1 and set(a) <= set(b) and (a[0] == b[0] or b[-len(a) :] == a)


def slip_of(one: str, other: str, given: frozenset[str]) -> bool:
    """Say whether two full names differ by one letter of one word.

    Args:
        one: a full name.
        other: another.
        given: known given names, folded; two of them are never slips of each other.
    """
    a, b = folded_words(one), folded_words(other)
    if len(a) != len(b) or len(a) == 1:
        return False
    off = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    return len(off) == 1 and _is_slip(*off[0], given)


def _merged_full(
    names: list[str], counts: Mapping[str, int], given: frozenset[str]
) -> dict[str, tuple[set[str], set[str]]]:
    """Return canonical full name -> (all its forms, those of them that are slips)."""
    merged: dict[str, tuple[set[str], set[str]]] = {}
    for name in sorted(names, key=lambda n: (-len(folded_words(n)), -counts[n], n)):
        owners = [n for n in merged if same_person(name, n)]
        if len(owners) == 1:
            merged[owners[0]][0].add(name)
            continue
        near = [n for n in merged if slip_of(name, n, given)]
        if len(near) == 1:
            merged[near[0]][0].add(name)
            merged[near[0]][1].add(name)
            continue
        merged[name] = ({name}, set())
    return merged


def _is_slip(one: str, other: str, given: frozenset[str]) -> bool:
    """Say whether two folded words are one letter apart and not two known names."""
    if min(len(one), len(other)) < SHORTEST_SLIP or (one in given and other in given):
        return False
    return bool(OSA.distance(one, other, score_cutoff=1) == 1)


def _surnames(name: str) -> tuple[str, ...]:
    """Return the folded words of a full name but its first."""
    return folded_words(name)[1:]
