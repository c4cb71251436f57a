"""Tell the language of each paragraph; short lines take that of the document."""

from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Any

#: Languages that the rest of the program can read.
SUPPORTED = ("en", "es", "fr", "pt")
#: Shorter readings, in code points, take the document's language.
SHORTEST = 60
#: Enough to tell; more costs time.
LONGEST = 2_000
#: How much likelier, in natural log per root of length, another language must be; see `tests`.
MARGIN_OTHER = 4.0
#: How much likelier the second supported language must be than the one of the document.
MARGIN_SWITCH = 1.0


def tell_languages(readings: Sequence[str], *, listed: str = "") -> tuple[str, tuple[str, ...]]:
    """Return the language of a document and of each of its readings.

    Args:
        readings: of its paragraphs, headings and items, in order.
        listed: what the manifest says, two letters; stands where the text does not plainly differ.
    """
    long = [reading for reading in readings if len(reading) >= SHORTEST]
    sample = " ".join(long or readings)[:20_000]
    whole = _likeliest(sample, listed) if len(sample) >= SHORTEST // 2 else listed
    document = whole or listed or "und"
    told = tuple(
        _likeliest(reading, document) if len(reading) >= SHORTEST else document
        for reading in readings
    )
    most = Counter(told[i] for i, r in enumerate(readings) if len(r) >= SHORTEST)
    if most and not listed:
        document = max(most.items(), key=lambda pair: (pair[1], pair[0] == document, pair[0]))[0]
    return document, told


def _likeliest(reading: str, prior: str) -> str:
    """Return the likeliest language of a reading; `prior` stands where it is nearly as likely."""
    text = reading[:LONGEST]
    scores: dict[str, float] = dict(_identifier().rank(text))
    root = max(len(text.encode()), 1) ** 0.5
    best = max(SUPPORTED, key=lambda code: (scores[code], code == prior))
    other = max(scores, key=lambda code: (scores[code], code))
    if other not in SUPPORTED and scores[other] - scores[best] > MARGIN_OTHER * root:
        return other
    if prior in SUPPORTED and scores[best] - scores[prior] <= MARGIN_SWITCH * root:
        return prior
    return best


@cache
def _identifier() -> Any:
    """Return the identifier of all languages, loaded once and late."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE)
