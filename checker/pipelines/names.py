"""Find the names of a passage: listed ones first, then capitalised runs, typed."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from checker.model.span import Span
from checker.pipelines.lexicon import Meaning, NameLexicon, name_lexicon
from checker.pipelines.passage import Name, NameKind
from checker.vocabulary import Vocabulary

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

#: Parts of speech that the first word of a name may have; `In`, `However`, `Os` open none.
NAMING = frozenset({"PROPN", "NOUN", "ADJ", "X"})
#: Words of a name whose first word is only weakly a given name.
LONGEST_PERSON = 4
#: What is written in capitals and is no longer than this is an abbreviation.
SHORTEST_SHOUT = 4
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


def find_names(
    doc: "Doc", language: str, vocabulary: Vocabulary, blocked: Sequence[Span] = ()
) -> tuple[Name, ...]:
    """Return the names of a parsed passage, in order and not overlapping.

    Args:
        doc: the parsed passage.
        language: of the passage.
        vocabulary: the names that are known.
        blocked: spans of the text that hold no names, such as dates.
    """
    lexicon = name_lexicon(vocabulary, language)
    taken = _blocked(doc, blocked)
    found = []
    for start, end, meaning in lexicon.offices.matches(
        doc, lambda s, e: _ends_as_office(doc, s, e, lexicon)
    ):
        found.append(_take(doc, start, end, meaning, taken))
    listed: dict[tuple[int, int], Meaning] = {}
    for start, end, meaning in _listed(doc, lexicon):
        if any(taken[start:end]):
            continue
        if end - start > 1 and not _is_part_of_longer(doc, start, end, lexicon):
            found.append(_take(doc, start, end, meaning, taken))
        else:
            listed.setdefault((start, end), meaning)
    for start, end in list(_runs(doc, taken, lexicon)):
        for name in _names_of_run(doc, start, end, listed, lexicon):
            found.append(name)
            taken[name.start : name.end] = [True] * (name.end - name.start)
    for (start, end), meaning in listed.items():
        if not any(taken[start:end]):
            found.append(_take(doc, start, end, meaning, taken))
    return tuple(sorted(found, key=lambda name: name.start))


def _ends_as_office(doc: "Doc", start: int, end: int, lexicon: NameLexicon) -> bool:
    """Say whether an office phrase does not run into a name: `head of the Board | of Trade`."""
    if end >= len(doc) or not _is_capital(doc[end - 1]):
        return True
    if end - start == 1:
        head = lexicon.heads.get(doc[end].text)
        return head is None or head.kind is not NameKind.ORGANISATION
    return not _is_capital(doc[end]) or _is_capital(doc[start])


def _blocked(doc: "Doc", spans: Sequence[Span]) -> list[bool]:
    """Return for each token whether it is taken: by a blocked span, or as a symbol of money."""
    taken = [token.is_currency or token.text.endswith("$") for token in doc]
    spans = sorted(spans)
    at = 0
    for token in doc:
        while at < len(spans) and spans[at].end <= token.idx:
            at += 1
        if at < len(spans) and spans[at].start <= token.idx:
            taken[token.i] = True
    return taken


def _take(doc: "Doc", start: int, end: int, meaning: Meaning, taken: list[bool]) -> Name:
    """Return the mention of a listed phrase and mark its tokens as taken."""
    taken[start:end] = [True] * (end - start)
    return _name(doc, start, end, meaning)


def _listed(doc: "Doc", lexicon: NameLexicon) -> Iterator[tuple[int, int, Meaning]]:
    """Yield listed names and demonyms, articles before them left out, the longest first."""
    shouted = lexicon.capitals.matches(doc, lambda s, e: _is_shouted(doc, s, e))
    matches = [*lexicon.names.matches(doc), *lexicon.demonyms.matches(doc), *shouted]
    for start, end, meaning in sorted(matches, key=lambda m: (m[0] - m[1], m[0])):
        first = start
        while (
            first < end - 1 and not _is_capital(doc[first]) and meaning.kind is not NameKind.DEMONYM
        ):
            first += 1
        if meaning.ambiguous and not _is_placed(doc, first, end, meaning):
            continue
        if meaning.kind is NameKind.DEMONYM or _is_written_as_name(doc, first, end):
            yield first, end, meaning


def _is_shouted(doc: "Doc", start: int, end: int) -> bool:
    """Say whether words are written in capitals and are too long for an abbreviation."""
    text = doc[start:end].text
    return text.isupper() and len(text) > SHORTEST_SHOUT


def _is_placed(doc: "Doc", start: int, end: int, meaning: Meaning) -> bool:
    """Say whether recognition agrees with what an ambiguous name may stand for."""
    labels = {LABELS.get(token.ent_type_) for token in doc[start:end]}
    if meaning.kind is NameKind.ORGANISATION:
        return NameKind.ORGANISATION in labels
    if meaning.kind is NameKind.DEMONYM:
        return end < len(doc) and doc[end].pos_ in ("NOUN", "ADJ", "PROPN")
    return bool(labels & {NameKind.PLACE, NameKind.THING})


def _is_part_of_longer(doc: "Doc", start: int, end: int, lexicon: NameLexicon) -> bool:
    """Say whether a listed name stands within a longer name: `Bank of New Zealand Holdings`."""
    after = doc[end] if end < len(doc) else None
    at = start - 1
    while at > 0 and doc[at].lower_ in lexicon.connectors:
        at -= 1
    before = doc[at] if at >= 0 and not doc[start].is_sent_start else None
    return bool(
        (after is not None and after.text in lexicon.heads and not after.is_sent_start)
        or (before is not None and before.text in lexicon.heads)
    )


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
    """Yield runs `[start, end)` of capitalised words, with the particles that join them."""
    i, size = 0, len(doc)
    while i < size:
        if taken[i] or not _is_capital(doc[i]) or doc[i].pos_ not in NAMING:
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
    if token.text in ("-", "‐") and at + 1 < len(doc) and not doc[at - 1].whitespace_:
        hyphenated = not token.whitespace_ and not taken[at + 1] and _is_capital(doc[at + 1])
        return 2 if hyphenated else 0
    joins = lexicon.particles
    head = lexicon.heads.get(doc[at - 1].text)
    if head is not None and head.sort != "company":
        joins = joins | lexicon.connectors
    reach = at
    while reach < min(len(doc), at + 3) and doc[reach].lower_ in joins:
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


def _without_titles(doc: "Doc", start: int, end: int, lexicon: NameLexicon) -> int:
    """Return where the run begins once titles such as `Dr` are cut off."""
    if end - start > 1 and doc[end - 1].text in lexicon.heads:
        return start
    while start < end - 1 and doc[start].text.rstrip(".") in lexicon.titles:
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
    inside = sorted((s, e) for s, e in listed if start <= s and e <= end)
    opens_as_place = bool(inside) and inside[0][0] == start
    person = not opens_as_place and _is_person(doc, start, end, lexicon)
    if meaning is None and inside and not person:
        at = start
        for first, last in inside:
            if first < at:
                continue
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
    """Return the kind that a head word gives: first or last word, as the language sets it."""
    if end - start == 1 or doc[start].text in lexicon.given_names:
        return None
    places = (start, end - 1) if lexicon.head_first else (end - 1, start)
    for at in places:
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
    weak = first in lexicon.weak_given_names and 1 < end - start <= LONGEST_PERSON
    after_title = start > 0 and doc[start - 1].text.rstrip(".") in lexicon.titles
    return after_title or (weak and doc[end - 1].ent_type_ not in ("GPE", "LOC", "ORG"))
