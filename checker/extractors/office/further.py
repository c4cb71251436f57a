"""What else a minister is in charge of: `minister of health and sports of X` is one office."""

from functools import cache

from checker.extractors.discourse import Discourse
from checker.pipelines.lexicon import name_lexicon
from checker.pipelines.passage import Name, Passage
from checker.vocabulary import Vocabulary

#: How many words a portfolio can have.
LONGEST = 4
#: What a noun that goes on would make another phrase: `and trade unions`.
GOES_ON = ("NOUN", "PROPN", "ADJ")


def end_of_portfolios(name: Name, passage: Passage, around: Discourse) -> int:
    """Return where the last portfolio joined to an office ends; that of the name where none is."""
    doc, end = passage.doc, name.end
    head = doc[name.start]
    plural = "Plur" in head.morph.get("Number", [])  # `the ministers of X and Y` are two
    if not name.entry.endswith(" minister") or plural or end - name.start < LONGEST - 1:
        return end
    joins = name_lexicon(around.vocabulary, passage.language).conjunctions
    at = end
    while at < len(doc) and (doc[at].lower_ in joins or doc[at].text == ","):
        stop = _portfolio(at + 1, passage, around)
        if stop < 0:
            break
        end = stop if doc[at].lower_ in joins else end
        at = stop
    return end


def _portfolio(at: int, passage: Passage, around: Discourse) -> int:
    """Return where the longest portfolio from a place on ends, -1 where none is."""
    doc = passage.doc
    while at < len(doc) and doc[at].pos_ in ("DET", "ADP"):
        at += 1
    listed = _portfolios(around.vocabulary, passage.language)
    for stop in range(min(at + LONGEST, len(doc)), at, -1):
        if doc[at:stop].text.lower() not in listed:
            continue
        goes_on = stop < len(doc) and doc[stop].pos_ in GOES_ON and passage.name_at(stop) is None
        return -1 if goes_on else stop
    return -1


@cache
def _portfolios(vocabulary: Vocabulary, language: str) -> frozenset[str]:
    """Return what ministers of a language are in charge of."""
    entries = vocabulary.pack("offices/portfolios").values()
    return frozenset(word for entry in entries for word in entry.get(language, ()))
