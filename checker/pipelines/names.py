"""Find the names of a passage: listed ones first, then capitalised runs, typed."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from checker.model.span import Span
from checker.pipelines.lexicon import Meaning, NameLexicon, name_lexicon
from checker.pipelines.name_abbreviations import joined
from checker.pipelines.name_days import named_after_days
from checker.pipelines.name_labels import LABELS
from checker.pipelines.name_listed import ends_as_office, is_part_of_longer, listed_in
from checker.pipelines.name_pairs import paired
from checker.pipelines.name_runs import AMPERSAND, follows_title, is_capital, runs
from checker.pipelines.name_words import signs_of
from checker.pipelines.passage import Name, NameKind
from checker.vocabulary import Vocabulary

if TYPE_CHECKING:
    from checker.pipelines.doc import Doc

#: Words of a name whose first word is only weakly a given name.
LONGEST_PERSON = 4


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
    for start, end, meaning in named_after_days(doc, blocked, lexicon):
        found.append(_take(doc, start, end, meaning, taken))
    for start, end, meaning in lexicon.offices.matches(
        doc, lambda s, e: ends_as_office(doc, s, e, lexicon)
    ):
        found.append(_take(doc, start, end, meaning, taken))
    listed: dict[tuple[int, int], Meaning] = {}
    for start, end, meaning in listed_in(doc, lexicon):
        if any(taken[start:end]):
            continue
        if end - start > 1 and not is_part_of_longer(doc, start, end, lexicon):
            found.append(_take(doc, start, end, meaning, taken))
        else:
            listed.setdefault((start, end), meaning)
    for start, end in list(runs(doc, taken, lexicon)):
        for name in _names_of_run(doc, start, end, listed, lexicon):
            found.append(name)
            taken[name.start : name.end] = [True] * (name.end - name.start)
    for (start, end), meaning in listed.items():
        if not any(taken[start:end]):
            found.append(_take(doc, start, end, meaning, taken))
    in_order = sorted(found, key=lambda name: name.start)
    return joined(doc, paired(doc, in_order, signs_of(vocabulary, language), lexicon))


def _blocked(doc: "Doc", spans: Sequence[Span]) -> list[bool]:
    """Return for each token whether it is taken: by a blocked span, or as a symbol of money."""
    taken = [token.form.is_currency or token.text[-1:] == "$" for token in doc]
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
    whole = (
        person
        or _has_trade(doc, start, end, lexicon)
        or _is_branch(doc, start, end, listed, lexicon)
    )
    if meaning is None and inside and not whole:
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


def _has_trade(doc: "Doc", start: int, end: int, lexicon: NameLexicon) -> bool:
    """Say whether a word of a name makes it a body's, not a field's: `Finanças | da Dinamarca`."""
    if lexicon.trades.get(doc[start].text) == "club":
        return True
    joined = any(doc[at].lower_ in lexicon.connectors for at in range(start, end))
    return not joined and any(doc[at].text in lexicon.trades for at in (start, end - 1))


def _is_branch(
    doc: "Doc", start: int, end: int, listed: dict[tuple[int, int], Meaning], lexicon: NameLexicon
) -> bool:
    """Say whether a body is named with the country it is at home in: `Corvina do Brasil`."""
    inside = [(s, e) for s, e in listed if start <= s and e <= end]
    if not lexicon.head_first or [e for _, e in inside] != [end]:
        return False
    if listed[inside[0]].kind is not NameKind.PLACE:
        return False
    joint = inside[0][0] - 1
    if joint <= start or doc[joint].lower_ not in lexicon.connectors:
        return False
    body = doc[start:joint]
    if any(t.text in lexicon.fields | lexicon.given_names or t.text.isupper() for t in body):
        return False  # `o PIB do Brasil` is a measure
    kinds = {LABELS.get(t.ent_type_) for t in body}
    return kinds == {NameKind.ORGANISATION} or (len(body) == 1 and kinds == {None})


def _plain(doc: "Doc", start: int, end: int, lexicon: NameLexicon) -> Iterator[Name]:
    """Yield an unlisted name, typed, without the particles left at its ends."""
    while start < end and not is_capital(doc[start]):
        start += 1
    while start < end and doc[end - 1].text.islower():
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
    """Return the kind that a head word gives: first or last word, as the language sets it.

    In English the last word before `of` decides, and a trade at the end leaves the first word
    nothing to say: `Port Authority of Orva`, `Desert Moon Hotels`.
    """
    if end - start == 1:
        return None
    if _is_firm(doc, start, end, lexicon):
        return Meaning(NameKind.ORGANISATION, "", "company")
    last = _last_before_connector(doc, start, end, lexicon)
    if doc[start].text in lexicon.given_names and (
        lexicon.head_first or doc[last].text in lexicon.surnames
    ):
        return None
    trade = any(doc[at].text in lexicon.trades for at in (start, last))
    places = (start, last) if lexicon.head_first else (last, start)
    for at in places:
        meaning = lexicon.heads.get(doc[at].text)
        if meaning is not None and (at == places[0] or not trade):
            return meaning
    return None


def _is_firm(doc: "Doc", start: int, end: int, lexicon: NameLexicon) -> bool:
    """Say whether a run is named after the partners of a firm: `Orva & Dahl`, `Orva and Sons`."""
    if doc[end - 1].text in lexicon.partners and doc[end - 2].lower_ in lexicon.conjunctions:
        return True
    heads = (doc[start].text in lexicon.heads, doc[end - 1].text in lexicon.heads)
    return not any(heads) and any(token.text == AMPERSAND for token in doc[start:end])


def _last_before_connector(doc: "Doc", start: int, end: int, lexicon: NameLexicon) -> int:
    """Return the last word of a run, or the one before what `of` joins to it."""
    for at in range(start + 1, end - 1):
        if doc[at].lower_ in lexicon.connectors:
            return at - 1
    return end - 1


def _is_person(doc: "Doc", start: int, end: int, lexicon: NameLexicon) -> bool:
    """Say whether a run is a person's name: a given name first, or recognised as one."""
    first = doc[start].text.split("-")[0]
    if first in lexicon.given_names and end - start > 1:
        return True
    labels = {doc[i].ent_type_ for i in range(start, end)} - {""}
    if labels and {LABELS.get(label) for label in labels} == {NameKind.PERSON}:
        return True
    weak = first in lexicon.weak_given_names and 1 < end - start <= LONGEST_PERSON
    return follows_title(doc, start, lexicon) or (
        weak and doc[end - 1].ent_type_ not in ("GPE", "LOC", "ORG")
    )
