"""Find the names that the vocabulary lists, and say where a listed phrase is no name."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.pipelines.lexicon import Meaning, NameLexicon
from checker.pipelines.name_labels import LABELS
from checker.pipelines.name_runs import is_capital
from checker.pipelines.passage import NameKind

if TYPE_CHECKING:
    from checker.pipelines.doc import Doc

#: What is written in capitals and is no longer than this is an abbreviation.
SHORTEST_SHOUT = 4


def ends_as_office(doc: "Doc", start: int, end: int, lexicon: NameLexicon) -> bool:
    """Say whether an office phrase does not run into a name: `head of the Board | of Trade`."""
    if end >= len(doc) or not is_capital(doc[end - 1]):
        return True
    if end - start == 1:
        head = lexicon.heads.get(doc[end].text)
        return head is None or head.kind is not NameKind.ORGANISATION
    return not is_capital(doc[end]) or is_capital(doc[start])


def listed_in(doc: "Doc", lexicon: NameLexicon) -> Iterator[tuple[int, int, Meaning]]:
    """Yield listed names and demonyms, articles before them left out, the longest first."""
    shouted = lexicon.capitals.matches(doc, lambda s, e: _is_shouted(doc, s, e))
    matches = [*lexicon.names.matches(doc), *lexicon.demonyms.matches(doc), *shouted]
    for start, end, meaning in sorted(matches, key=lambda m: (m[0] - m[1], m[0])):
        first = start
        while (
            first < end - 1 and not is_capital(doc[first]) and meaning.kind is not NameKind.DEMONYM
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


def is_part_of_longer(doc: "Doc", start: int, end: int, lexicon: NameLexicon) -> bool:
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


def _is_written_as_name(doc: "Doc", start: int, end: int) -> bool:
    """Say whether a listed phrase is capitalised somewhere (names never are all lower case)."""
    return any(c.isupper() for c in doc[start:end].text)
