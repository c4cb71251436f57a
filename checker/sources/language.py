"""Tell the language of each paragraph; short lines take that of the document."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

#: Languages that the rest of the program can read.
SUPPORTED = ("en", "es", "fr", "pt")
#: Shorter readings, in code points, take the document's language.
SHORTEST = 60
#: Shorter documents tell nothing.
SHORTEST_DOCUMENT = 30
#: Enough to tell; more costs time.
LONGEST = 2_000
#: How much likelier (natural logarithm, over the root of the length in bytes) a language that is
#: not supported must be. On 3,600 sentences of the four languages at most 0.41; Galician has 3.7.
MARGIN_OTHER = 2.0
#: The same where the language is known: for a paragraph of a document, for a listed document.
MARGIN_OTHER_PARAGRAPH = 5.0
#: How much likelier another supported language must be than the one that was expected; sentences
#: in the right one have at least 1.4.
MARGIN_SWITCH = 1.0
#: Share of words in lower case from which a paragraph is prose and no list of names.
SHARE_LOWER = 0.5
#: Words of the document's language from which a paragraph is not taken for a foreign one.
MOST_OWN_WORDS = 0.2
WORD = re.compile(r"[^\W\d_]+")
UNKNOWN = "und"


def tell_languages(
    readings: Sequence[str],
    function_words: Mapping[str, frozenset[str]],
    *,
    listed: str = "",
) -> tuple[str, tuple[str, ...]]:
    """Return the language of a document and of each of its readings.

    Args:
        readings: of its paragraphs, headings and items, in order.
        function_words: of the supported languages.
        listed: what the manifest says, two letters; stands where the text does not plainly
            differ, and where it is nothing but short lines (a fact sheet, full of names).
    """
    long = [reading for reading in readings if len(reading) >= SHORTEST]
    sample = " ".join(long or readings)
    document = listed or UNKNOWN
    if len(sample) >= SHORTEST_DOCUMENT and (long or not listed):
        stated = listed in SUPPORTED
        document = _likeliest(sample, listed, MARGIN_OTHER_PARAGRAPH if stated else MARGIN_OTHER)
    if not listed and long:
        counts = Counter(_likeliest(reading, document) for reading in long)
        document = max(counts, key=lambda code: (counts[code], code == document, code))
    told = tuple(_of_reading(reading, document, function_words) for reading in readings)
    return document, told


def _of_reading(reading: str, document: str, function_words: Mapping[str, frozenset[str]]) -> str:
    """Return the language of one reading; lists of names do not change it."""
    if len(reading) < SHORTEST:
        return document
    found = WORD.findall(reading[:LONGEST])
    words = [word.lower() for word in found]
    told = {
        code: sum(map(function_words.get(code, frozenset()).__contains__, words))
        for code in SUPPORTED
    }
    own = told.get(document, 0)
    enough = MOST_OWN_WORDS * len(words)
    foreign = own < enough and _is_prose(found)
    if document in SUPPORTED and not foreign and own == max(told.values()):
        return document  # whatever it looks like by its letters
    code = _likeliest(
        reading, document, MARGIN_OTHER_PARAGRAPH if document in SUPPORTED else MARGIN_OTHER
    )
    if code == document or document not in SUPPORTED:
        return code
    if code in SUPPORTED:
        return code if told[code] > own else document
    return code if foreign else document


def _is_prose(words: Sequence[str]) -> bool:
    """Say whether words are no list of names; some scripts have neither upper nor lower case."""
    return sum(not word[0].isupper() for word in words) >= SHARE_LOWER * len(words)


def _likeliest(reading: str, prior: str, margin: float = MARGIN_OTHER) -> str:
    """Return the likeliest language of a reading; `prior` stands where it is nearly as likely."""
    from checker.sources.identifier import identifier

    text = reading[:LONGEST]
    scores: dict[str, float] = dict(identifier().rank(text))
    root = max(len(text.encode()), 1) ** 0.5
    best = max(SUPPORTED, key=lambda code: (scores[code], code == prior))
    other = max(scores, key=lambda code: (scores[code], code))
    if other not in SUPPORTED and scores[other] - scores[best] > margin * root:
        return other if len(other) == len(best) else UNKNOWN
    if prior in SUPPORTED and scores[best] - scores[prior] <= MARGIN_SWITCH * root:
        return prior
    return best
