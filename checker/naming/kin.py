"""Who is named as kin of somebody in a document: `her son, X`, `X, a grandson of`.

A father and a son often share most of a name, and the longer is no fuller form of the shorter. A
surname that stands before the name of the kin is the elder's.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from checker.model.extract import Yield
from checker.model.mention import Mention
from checker.model.names import fold
from checker.vocabulary import Vocabulary

#: How much text before and after a name is looked at, in code points, and how many words of it.
REACH, WORDS = 60, 4
BREAK = re.compile(r"[.;:!?\n]")
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True, eq=False, slots=True)
class KinWords:
    """What tells kin, by language, folded."""

    kin: Mapping[str, frozenset[str]]
    of: Mapping[str, frozenset[str]]


@cache
def kin_words(vocabulary: Vocabulary) -> KinWords:
    """Return the words that tell kin."""
    kin = vocabulary.pack("people/kin")
    return KinWords(
        kin={language: frozenset(map(fold, words)) for language, words in kin.items()},
        of={
            language: frozenset(map(fold, vocabulary.pack(f"cues/{language}").get("of", ())))
            for language in vocabulary.languages()
        },
    )


def kin_of(told: Yield, words: KinWords) -> Mapping[str, frozenset[str]]:
    """Return the folded names that a document tells as kin -> the single words before them."""
    text = told.document.text
    found: dict[str, frozenset[str]] = {}
    single: set[str] = set()
    for mention in sorted(told.mentions, key=lambda m: m.span.start):
        if " " not in mention.text:
            single.add(mention.text)
        elif mention.kind == "person" and _is_kin(mention, text, words):
            found.setdefault(fold(mention.text), frozenset(single))
    return found


def _is_kin(mention: Mention, text: str, words: KinWords) -> bool:
    """Say whether a name has a word of kin right before it, or one with `of` after it."""
    kin = words.kin.get(mention.language, frozenset())
    of = words.of.get(mention.language, frozenset())
    before = BREAK.split(text[max(0, mention.span.start - REACH) : mention.span.start])[-1]
    for word in reversed(WORD.findall(before)[-WORDS:]):
        if fold(word) in kin:
            return True
        if not word[0].isupper():  # titles may stand between
            break
    after = BREAK.split(text[mention.span.end : mention.span.end + REACH])[0]
    if not after.lstrip().startswith((",", "(")):
        return False
    told = [fold(word) for word in WORD.findall(after)[: WORDS + 1]]
    return any(a in kin and b in of for a, b in pairwise(told))
