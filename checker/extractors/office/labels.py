"""The words of lines that begin with a label: titles, and what tells of other people."""

from dataclasses import dataclass
from functools import cache

from checker.vocabulary import Vocabulary


@dataclass(frozen=True, kw_only=True, slots=True)
class LabelWords:
    """Words as written (titles, within) or in lower case."""

    titles: frozenset[str]  #: stand before a name and are no part of it
    bodies: frozenset[str]  #: end the name of a body, whose title comes next
    other: frozenset[str]  #: begin what is told of somebody else, or of the line
    alias: frozenset[str]  #: begin another name of the holder
    within: frozenset[str]  #: stand within a name in lower case


@cache
def label_words(vocabulary: Vocabulary, language: str) -> LabelWords:
    """Return the words of a language for lines with labels."""
    pack = vocabulary.pack("offices/labels").get(language, {})
    titles = {*pack.get("titles", ()), *vocabulary.pack("people/titles").get(language, ())}
    words = {word for title in titles for word in title.split()}
    return LabelWords(
        titles=frozenset(word.rstrip(".") for word in words if word[0].isupper()),
        bodies=frozenset(pack.get("bodies", ())),
        other=frozenset(pack.get("other", ())),
        alias=frozenset(pack.get("alias", ())),
        within=frozenset(pack.get("within", ())),
    )
