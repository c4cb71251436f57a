"""What is found through an index is what comparing each with each finds."""

from collections import Counter
from dataclasses import replace
from itertools import combinations
from types import MappingProxyType

from builders import document
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.linking.copies import CONTAINED, EDITION, FEWEST, copies
from checker.linking.shingles import SHINGLE
from checker.model.document import Document
from checker.model.edtf import interval
from checker.model.names import fold, folded_words
from checker.model.naming import Person
from checker.naming.heads import Heads
from checker.naming.people import (
    IN_ONE_TEXT,
    are_kin,
    may_stand_for,
    people,
    same_person,
    slip_of,
)
from checker.naming.spelling import spelling
from checker.naming.word_numbers import word_numbers
from checker.vocabulary import load_vocabulary

WAYS = spelling(load_vocabulary())
NO_KIN = MappingProxyType[str, frozenset[str]]({})

#: Words that are near one another in each of the ways that linking knows, with their initials.
FAMILIES = (
    ("Halvorsen", "Halversen", "HALVORSEN", "Halovrsen", "Halvorse"),
    ("Hrytsenko", "Hritsenko", "Hrytsenka", "H."),
    ("Petroff", "Petrov", "Petrow", "Petro", "P."),
    ("Meyer", "Meier", "Meyr", "Jr.", "Sr."),
    ("\u0141ucjan", "Lucjan", "\u0141.", "L."),
    ("Anna", "Hanna", "A.", "IV", "VI"),
)
WORDS = st.lists(st.sampled_from(FAMILIES), min_size=1, max_size=3).map(
    lambda families: st.sampled_from([word for family in families for word in family])
)


def names(least: int) -> st.SearchStrategy[list[str]]:
    """Return names of this many words at least, made of the words of a few families."""
    return WORDS.flatmap(
        lambda words: st.lists(
            st.lists(words, min_size=least, max_size=4).map(" ".join), min_size=2, max_size=10
        )
    )


def people_by_pairs(mentions: list[str], kin: dict[str, frozenset[str]]) -> tuple[Person, ...]:
    """Return the people of a document as each name form compared with each full name tells."""
    full = full_by_pairs(mentions, kin)
    forms = {name: set(members) for name, (members, _) in full.items()}
    slips = {name: set(off) for name, (_, off) in full.items()}
    for form in sorted({m for m in mentions if len(folded_words(m)) == 1}):
        word = fold(form)
        surnames = {n: folded_words(n)[1:] for n in full}
        owners = [n for n in full if may_stand_for(form, n, WAYS)]
        if len(owners) == 1 and any(form in kin.get(fold(m), ()) for m in full[owners[0]][0]):
            continue
        if not owners:
            owners = [
                n for n in full if any(w != word and WAYS.alike(word, w) for w in surnames[n])
            ]
        if not owners:
            owners = [n for n in full if any(WAYS.is_slip(word, w) for w in surnames[n])]
        if len(owners) == 1:
            forms[owners[0]].add(form)
            if any(WAYS.is_slip(word, w) for w in surnames[owners[0]]):
                slips[owners[0]].add(form)
    return tuple(
        Person(name=name, forms=tuple(sorted(forms[name])), slips=tuple(sorted(slips[name])))
        for name in sorted(forms)
    )


def full_by_pairs(
    mentions: list[str], kin: dict[str, frozenset[str]]
) -> dict[str, tuple[set[str], set[str]]]:
    """Return full name -> its forms and slips, each name compared with each that came before."""
    counts = Counter(m for m in mentions if len(folded_words(m)) > 1)
    merged: dict[str, tuple[set[str], set[str]]] = {}
    for name in sorted(counts, key=lambda n: (*fullness(n), -counts[n], n)):
        owners = [
            n
            for n in merged
            if same_person(name, n, WAYS, IN_ONE_TEXT) and not are_kin(name, n, kin, WAYS)
        ]
        off = [n for n in merged if slip_of(name, n, WAYS)]
        fit = owners if len(owners) == 1 else off
        if len(fit) != 1:
            merged[name] = ({name}, set())
            continue
        merged[fit[0]][0].add(name)
        if slip_of(name, fit[0], WAYS):
            merged[fit[0]][1].add(name)
    return merged


def alike(word: str, other: str) -> bool:
    """Say whether a word is another way of writing a word."""
    return word != other and WAYS.alike(word, other)


def fullness(name: str) -> tuple[int, int]:
    """Return what sorts the fullest names first."""
    words = folded_words(name)
    return -len(words), -sum(len(word) > 1 for word in words)


@settings(max_examples=200)
@given(names(1), st.data())
def test_people_are_those_that_all_pairs_give(mentions: list[str], data: st.DataObject) -> None:
    short = st.frozensets(st.sampled_from(mentions), max_size=2)
    kin = data.draw(st.dictionaries(st.sampled_from([fold(m) for m in mentions]), short))

    assert people(mentions, WAYS, kin) == people_by_pairs(mentions, kin)


@settings(max_examples=200)
@given(names(2))
def test_names_that_can_be_one_are_found(found: list[str]) -> None:
    heads = Heads(WAYS)
    heads.add(found[0])

    for other in found[1:]:
        if same_person(other, found[0], WAYS, IN_ONE_TEXT):
            assert heads.forms(other) == {found[0]}
        if slip_of(other, found[0], WAYS):
            assert heads.slips(other) == {found[0]}


PARAGRAPHS = tuple(
    " ".join(f"{kind}{n} of the {kind} told{n % 7}, in\u00e1 short" for n in range(6))
    for kind in ("storm", "harbour", "election", "bridge", "harvest")
)
PUBLISHED = ("", "2024", "2024-05-01", "2024-05-03", "2024-07-01", "2025-05-01")
TEXTS = st.lists(
    st.tuples(
        st.lists(st.sampled_from(PARAGRAPHS), max_size=5).map("\n\n".join),
        st.sampled_from(PUBLISHED),
    ),
    max_size=7,
)


def published(source_id: str, text: str, day: str) -> Document:
    """Return a document with a date of publication."""
    made = document(text=text, source_id=source_id)
    return replace(made, source=replace(made.source, published_on=day))


def copies_by_pairs(documents: list[Document]) -> dict[str, str]:
    """Return copy -> original, as each text compared with each tells."""
    found: dict[str, str] = {}
    shingles = {d.source.source_id: shingles_of(d.text) for d in documents}
    for pair in combinations(sorted(documents, key=lambda d: d.source.source_id), 2):
        first, second = sorted(
            pair, key=lambda d: (d.source.published_on or "9999", -len(d.text), d.source.source_id)
        )
        ours, theirs = shingles[first.source.source_id], shingles[second.source.source_id]
        fewer = min(len(ours), len(theirs))
        end = interval(first.source.published_on).end
        start = interval(second.source.published_on).start
        anew = end is not None and start is not None and start - end >= EDITION
        if fewer >= FEWEST and len(ours & theirs) >= CONTAINED * fewer and not anew:
            found.setdefault(second.source.source_id, first.source.source_id)
    return found


def shingles_of(text: str) -> set[tuple[str, ...]]:
    """Return the word shingles of a text."""
    words = folded_words(text)
    return {words[at : at + SHINGLE] for at in range(len(words) - SHINGLE + 1)}


@given(TEXTS)
def test_copies_are_those_that_all_pairs_give(texts: list[tuple[str, str]]) -> None:
    documents = [published(f"s{n}", text, day) for n, (text, day) in enumerate(texts)]
    found = copies_by_pairs(documents)

    heads = {}
    for copy in found:
        head = copy
        while head in found:
            head = found[head]
        heads[copy] = head

    words = {d.source.source_id: word_numbers(d.text) for d in documents}

    assert copies(documents, words) == heads
