"""Find the names of a passage: listed ones first, then capitalised runs, typed by what they hold."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.pipelines.lexicon import Meaning, NameLexicon, name_lexicon
from checker.pipelines.passage import Name, NameKind
from checker.vocabulary import Vocabulary

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

#: Parts of speech that a capitalised word at the head of a sentence may have and still be a name.
NAMING = frozenset({"PROPN", "NOUN", "ADJ", "X"})
#: What spaCy's labels for names mean to us.
LABELS = {
    "PERSON": NameKind.PERSON,
    "PER": NameKind.PERSON,
    "ORG": NameKind.ORGANISATION,
    "GPE": NameKind.PLACE,
    "LOC": NameKind.THING,
    "FAC": NameKind.THING,
    "EVENT": NameKind.THING,
    "WORK_OF_ART": NameKind.THING,
}


def find_names(doc: "Doc", language: str, vocabulary: Vocabulary) -> tuple[Name, ...]:
    """Return the names of a parsed passage, in order and not overlapping."""
    lexicon = name_lexicon(vocabulary, language)
    offices = [(s, e, m) for s, e, m in lexicon.offices.matches(doc)]
    listed = [(s, e, m) for s, e, m in lexicon.names.matches(doc) if _is_written_as_name(doc, s, e)]
    taken = [False] * len(doc)
    for start, end, _ in offices:
        taken[start:end] = [True] * (end - start)
    found = [_name(doc, s, e, m) for s, e, m in offices]
    wholes = {(s, e): m for s, e, m in listed}
    for start, end in _runs(doc, taken, lexicon):
        found.extend(_names_of_run(doc, start, end, wholes, lexicon))
    for name in found:
        taken[name.start : name.end] = [True] * (name.end - name.start)
    others = [*listed, *lexicon.demonyms.matches(doc)]
    for start, end, meaning in others:
        if not any(taken[start:end]):
            found.append(_name(doc, start, end, meaning))
            taken[start:end] = [True] * (end - start)
    return tuple(sorted(found, key=lambda name: name.start))


def _name(doc: "Doc", start: int, end: int, meaning: Meaning) -> Name:
    """Return the mention of a listed name."""
    return Name(
        start=start,
        end=end,
        text=doc[start:end].text,
        kind=meaning.kind,
        entry=meaning.entry,
        sort=meaning.sort,
    )


def _is_written_as_name(doc: "Doc", start: int, end: int) -> bool:
    """Say whether a listed phrase is capitalised somewhere (names never are all lower case)."""
    return any(c.isupper() for c in doc[start:end].text)


def _is_capital(token: "Token") -> bool:
    """Say whether a word starts with a capital letter."""
    return token.text[0].isupper() and any(c.isalpha() for c in token.text)


def _runs(doc: "Doc", taken: list[bool], lexicon: NameLexicon) -> Iterator[tuple[int, int]]:
    """Yield runs `[start, end)` of capitalised words, joined by the particles names are made with."""
    i, size = 0, len(doc)
    while i < size:
        if taken[i] or not _is_capital(doc[i]) or _opens_sentence_as_word(doc[i]):
            i += 1
            continue
        end = i + 1
        while end < size:
            step = _continues(doc, end, taken, lexicon)
            if not step:
                break
            end += step
        start = _without_titles(doc, i, end, lexicon)
        if start < end:
            yield start, end
        i = end


def _continues(doc: "Doc", at: int, taken: list[bool], lexicon: NameLexicon) -> int:
    """Return how many tokens from `at` on still belong to the run (0 where it ends)."""
    if taken[at]:
        return 0
    token = doc[at]
    if _is_capital(token) and not token.is_sent_start:
        return 1
    reach = at
    while reach < min(len(doc), at + 3) and doc[reach].lower_ in lexicon.particles:
        reach += 1
    if reach == at or reach >= len(doc) or taken[reach] or not _is_capital(doc[reach]):
        return 0
    joined = reach - at + 1
    if _is_conjunction(token) and not (doc[at].ent_type_ and doc[at].ent_iob_ == "I"):
        return 0
    return joined


def _is_conjunction(token: "Token") -> bool:
    """Say whether a particle is an `and` that may as well join two names."""
    return token.pos_ == "CCONJ"


def _opens_sentence_as_word(token: "Token") -> bool:
    """Say whether a capital is owed only to the beginning of a sentence."""
    opens = token.is_sent_start or token.i == 0 or doc_opens_quote(token)
    return opens and token.pos_ not in NAMING


def doc_opens_quote(token: "Token") -> bool:
    """Say whether a token stands first within quotation marks."""
    return token.i > 0 and token.nbor(-1).is_quote


def _without_titles(doc: "Doc", start: int, end: int, lexicon: NameLexicon) -> int:
    """Return where the run begins once titles such as `Dr` are cut off."""
    while start < end and doc[start].text.rstrip(".") in lexicon.titles | {""}:
        start += 1
    return start


def _names_of_run(
    doc: "Doc", start: int, end: int, listed: dict[tuple[int, int], Meaning], lexicon: NameLexicon
) -> Iterator[Name]:
    """Yield the names of a capitalised run, split at listed names where it is not one name."""
    if (start, end) in listed:
        yield _name(doc, start, end, listed[start, end])
        return
    meaning = _head_word(doc, start, end, lexicon)
    inside = [(s, e) for s, e in listed if start <= s and e <= end]
    if meaning is None and inside and not _is_person(doc, start, end, lexicon):
        at = start
        for first, last in sorted(inside):
            yield from _plain(doc, at, first, lexicon)
            yield _name(doc, first, last, listed[first, last])
            at = last
        yield from _plain(doc, at, end, lexicon)
        return
    yield from _plain(doc, start, end, lexicon)


def _plain(doc: "Doc", start: int, end: int, lexicon: NameLexicon) -> Iterator[Name]:
    """Yield an unlisted name, typed, without the particles left at its ends."""
    while start < end and not _is_capital(doc[start]):
        start += 1
    while start < end and not _is_capital(doc[end - 1]):
        end -= 1
    if start >= end:
        return
    text = doc[start:end].text
    meaning = _head_word(doc, start, end, lexicon)
    if meaning is not None:
        yield Name(start=start, end=end, text=text, kind=meaning.kind, sort=meaning.sort)
    elif _is_person(doc, start, end, lexicon):
        yield Name(start=start, end=end, text=text, kind=NameKind.PERSON, sort="person")
    else:
        kind = LABELS.get(doc[end - 1].ent_type_, NameKind.UNKNOWN)
        yield Name(start=start, end=end, text=text, kind=kind)


def _head_word(doc: "Doc", start: int, end: int, lexicon: NameLexicon) -> Meaning | None:
    """Return the kind that a head word gives: the last word, or the first, in that order."""
    if end - start < 2:
        return None
    for at in (end - 1, start):
        meaning = lexicon.heads.get(doc[at].text)
        if meaning is not None:
            return meaning
    return None


def _is_person(doc: "Doc", start: int, end: int, lexicon: NameLexicon) -> bool:
    """Say whether a run is a person's name: a given name first, or recognised as one."""
    first = doc[start].text.split("-")[0]
    if first in lexicon.given_names and end - start > 1:
        return True
    labels = {doc[i].ent_type_ for i in range(start, end)} - {""}
    if labels and {LABELS.get(label) for label in labels} == {NameKind.PERSON}:
        return True
    weak = first in lexicon.weak_given_names and 1 < end - start < 5
    after_title = start > 0 and doc[start - 1].text.rstrip(".") in lexicon.titles
    return after_title or (weak and doc[end - 1].ent_type_ not in ("GPE", "LOC", "ORG"))
