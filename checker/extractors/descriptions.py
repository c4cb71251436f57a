"""Common nouns that can stand for something named: `the country`, `o hospital`."""

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from checker.pipelines.passage import Name, Passage
from checker.vocabulary import Vocabulary

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: Classes of what nouns for bodies and things stand for.
NAMED = ("organisation", "thing")
#: How many words after a copula or comma the noun stands that says what something is.
REACH = 5


@dataclass(frozen=True, kw_only=True, slots=True)
class Description:
    """What a common noun can stand for."""

    noun: str
    of: str  #: country | place | organisation | thing
    sort: str
    level: str = ""
    sorts: tuple[str, ...] = ()  #: all sorts of names that the noun can mean, the closest first
    #: words that head names of the sort as it does, where it means no thing that they head
    others: frozenset[str] = frozenset()

    def can_mean(self, name: str) -> bool:
        """Say whether a name is not headed by another word: no `Hospital` is `the maternity`."""
        words = frozenset(name.lower().split())
        return self.noun in words or not self.others & words


@cache
def descriptions(vocabulary: Vocabulary, language: str) -> dict[str, Description]:
    """Return the common nouns of a language that can stand for something named."""
    table: dict[str, Description] = {}
    kinds = vocabulary.pack("organisations/kinds")
    for sort, entry in kinds.items():
        of = "organisation" if entry["class"] == "organisation" else "thing"
        heads = frozenset(word.lower() for word in entry.get(language, ()))
        for noun in sorted(heads):
            table[noun] = Description(
                noun=noun, of=of, sort=sort, sorts=(sort,), others=heads - {noun}
            )
    for sort, entry in vocabulary.pack("discourse/descriptions").items():
        for word in entry.get(language, ()):
            noun = word.lower()
            headed = table[noun].sorts if noun in table else ()
            table[noun] = Description(
                noun=noun,
                of=entry["class"],
                sort=sort,
                level=entry.get("level", ""),
                sorts=tuple(dict.fromkeys((*headed, sort))),
            )
    return table


@cache
def head_words(vocabulary: Vocabulary) -> dict[str, str]:
    """Return the words that head names in any language, as a text names things of all."""
    heads: dict[str, str] = {}
    told = vocabulary.pack("discourse/descriptions")
    things = {sort: words for sort, words in told.items() if words["class"] in NAMED}
    for pack in (vocabulary.pack("organisations/kinds"), things):
        for sort, entry in pack.items():
            for language, words in sorted(entry.items()):
                if language not in ("class", "level"):
                    heads.update((w.lower(), sort) for w in words if w.lower() not in heads)
    return heads


def defined_as(name: Name, passage: Passage, table: dict[str, Description]) -> Description | None:
    """Return what a sentence that begins with the name says it is: `X is a town on the Y`."""
    doc = passage.doc
    if name.end + 2 >= len(doc) or not opens_sentence(name, passage):
        return None
    if doc[name.end].pos_ != "AUX":
        return None
    for token in doc[name.end + 1 : name.end + 1 + REACH]:
        if token.pos_ == "VERB":
            return None
        if token.pos_ in ("NOUN", "PROPN"):
            return table.get(token.lower_)
    return None


def opens_sentence(name: Name, passage: Passage) -> bool:
    """Say whether a name opens its sentence, an article aside."""
    first = passage.doc[name.start]
    return bool(
        first.is_sent_start
        or (name.start and first.nbor(-1).pos_ == "DET" and first.nbor(-1).is_sent_start)
    )


def apposed_as(name: Name, passage: Passage, table: dict[str, Description]) -> Description | None:
    """Return what an apposition right after a name says it is: `X, a concrete dam on the Y`."""
    doc = passage.doc
    if name.end + 2 >= len(doc) or doc[name.end].text != ",":
        return None
    indefinite = "Ind" in doc[name.end + 1].morph.get("Definite", [])
    if not indefinite and passage.language == "en":
        return None
    for token in doc[name.end + 1 : name.end + 1 + REACH]:
        if token.pos_ == "NOUN" and token.i + 1 < len(doc) and token.nbor(1).pos_ != "NOUN":
            return table.get(token.lower_)
        if token.pos_ not in ("DET", "ADJ", "NOUN", "NUM"):
            return None
    return None


def apposition_of(token: "Token", passage: Passage) -> Name | None:
    """Return the name beside which a noun says what it is: `X, a company founded in 1921`."""
    name = passage.name_at(token.head) if token.dep_ == "appos" else None
    if name is None or name.end > token.i:
        return None
    start = token.left_edge.i
    comma = start if passage.doc[start].text == "," else start - 1
    return name if comma == name.end and passage.doc[comma].text == "," else None
