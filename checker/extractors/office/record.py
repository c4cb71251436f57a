"""Records of holders, which tell no start: `became the first president to visit X`."""

from itertools import pairwise

from checker.extractors.office.phrase import OfficePhrase
from checker.extractors.office.words import OfficeWords
from checker.pipelines.passage import Passage

#: How many words before an office may tell which of its holders is meant.
REACH = 6
#: How many words after an office may say that it was held for long, or what was done first.
BEHIND, FAR = 3, 9
#: Parts of speech of what leads to an infinitive: `to`, `a`.
LEADING = ("PART", "ADP", "SCONJ")
#: Parts of speech that stand before a phrase, and not in it.
CLOSING = ("AUX", "ADP", "SCONJ", "PRON", "CCONJ")


def is_record(phrase: OfficePhrase, passage: Passage, offices: OfficeWords) -> bool:
    """Say whether an office is told of who was the first to do something, or held it longest."""
    front = _told_before(phrase, passage)
    if front & offices.lasting or _told_after(phrase, passage) & offices.lasting:
        return True
    return bool(front & offices.counted) and _is_told_more(phrase, passage)


def _told_before(phrase: OfficePhrase, passage: Passage) -> frozenset[str]:
    """Return the words before an office in its phrase, read by word order."""
    doc, at = passage.doc, phrase.name.start
    floor = max(doc[at].sent.start, at - REACH)
    while at > floor and doc[at - 1].pos_ not in CLOSING and doc[at - 1].text != ",":
        at -= 1
    return frozenset(token.lower_ for token in doc[at : phrase.name.start])


def _told_after(phrase: OfficePhrase, passage: Passage) -> frozenset[str]:
    """Return the words right after an office: `o presidente mais longevo`."""
    sentence = passage.doc[phrase.name.start].sent
    end = min(phrase.end + BEHIND, sentence.end)
    return frozenset(token.lower_ for token in passage.doc[phrase.name.end : end])


def _is_told_more(phrase: OfficePhrase, passage: Passage) -> bool:
    """Say whether what the holder was the first to do follows: `to visit X`, `who`."""
    sentence = passage.doc[phrase.name.start].sent
    after = passage.doc[phrase.end : min(phrase.end + FAR, sentence.end)]
    for token, following in pairwise(after):
        infinitive = following.morph.get("VerbForm", []) == ["Inf"]
        if "Rel" in token.morph.get("PronType", []) or (token.pos_ in LEADING and infinitive):
            return True
        if token.pos_ in ("VERB", "AUX", "CCONJ"):
            return False
    return False
