"""What the words around an unlisted name say of its sort: a company, a country, a person."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from checker.pipelines.cues import Cues
from checker.pipelines.passage import Name, NameKind, Passage
from checker.vocabulary import Vocabulary

#: How far after `is a` or a comma the noun may stand that says what a name is.
REACH = 8
#: How much each construction says. A definition says most, an office of several bodies least.
DEFINED, SUFFIXED, DESCRIBED, SOLE_OFFICE, SHARED_OFFICE, PART = 3, 3, 2, 2, 1, 1
#: What a sort makes of a place; all other sorts are organisations.
OF_PLACES = {"country": "country", "town": "city", "municipality": "city", "region": "region"}


@dataclass(frozen=True, eq=False, slots=True)
class Signs:
    """The words of a language that say what a name is."""

    nouns: dict[str, str]  #: common noun -> sort: country, town, company, club ...
    suffixes: frozenset[str]  #: legal forms, as written
    offices: dict[str, frozenset[str]]  #: office -> sorts of bodies that have it


def evidence_of(
    name: Name, passage: Passage, signs: Signs, words: Cues
) -> Iterator[tuple[str, int]]:
    """Yield what the words around a mention say of its sort, and how much."""
    if name.text.split()[-1] in signs.suffixes:
        yield "company", SUFFIXED
    defined = _defined(name, passage, signs)
    if defined:
        yield defined, DEFINED
    described = _described_before(name, passage, signs, words)
    if described:
        yield described, DESCRIBED
    if _follows_office(name, passage):
        yield "person", DESCRIBED
    office = _office_of(name, passage, words)
    if office is not None:
        bodies = signs.offices.get(office.entry.split("|")[0], frozenset({"country"}))
        for body in sorted(bodies & {"country", "place", "organisation"}):
            sort = {"country": "country", "place": "town", "organisation": "company"}[body]
            yield sort, SOLE_OFFICE if len(bodies) == 1 else SHARED_OFFICE


def _defined(name: Name, passage: Passage, signs: Signs) -> str:
    """Return the sort in `X is a maker of ...` or `X, the maker of ..., `."""
    doc = passage.doc
    if name.end + 2 >= len(doc):
        return ""
    link = doc[name.end]
    if link.text not in (",", "(") and not (
        link.pos_ == "AUX" and link.dep_ in ("cop", "ROOT", "relcl")
    ):
        return ""
    if doc[name.end + 1].pos_ not in ("DET", "ADJ", "NOUN", "PROPN"):
        return ""
    for token in doc[name.end + 1 : name.end + 1 + REACH]:
        if token.pos_ in ("VERB", "AUX", "PUNCT", "ADP", "PRON"):
            return ""
        if token.pos_ == "NOUN" and token.lower_ in signs.nouns:
            follows = doc[token.i + 1] if token.i + 1 < len(doc) else None
            compound = follows is not None and (
                follows.pos_ in ("NOUN", "PROPN") or follows.tag_ == "POS"
            )
            return "" if compound else signs.nouns[token.lower_]
    return ""


def _described_before(name: Name, passage: Passage, signs: Signs, words: Cues) -> str:
    """Return the sort in `the firm X`, `the capital, X`, `the city of X`, `fabricante de Y X`."""
    doc, at = passage.doc, name.start - 1
    if at >= 0 and doc[at].text == ",":
        at -= 1
    if at >= 0 and doc[at].lower_ in words.of:
        at -= 1
        noun = doc[at].lower_ if at >= 0 else ""
        sort = signs.nouns.get(noun, "")
        return sort if sort in OF_PLACES else ""
    for _ in range(2):
        if at < 0:
            return ""
        if doc[at].lower_ in signs.nouns:
            return signs.nouns[doc[at].lower_]
        if at == 1 or doc[at].pos_ not in ("NOUN", "ADJ") or doc[at - 1].pos_ != "ADP":
            return ""
        at -= 2
    return ""


def _follows_office(name: Name, passage: Passage) -> bool:
    """Say whether a name of several words stands in apposition to an office: `the mayor, A B,`."""
    at = name.start - 1
    if at > 0 and passage.doc[at].text == ",":
        at -= 1
    before = passage.name_at(at) if at >= 0 else None
    if before is None or before.kind is not NameKind.OFFICE or " " not in name.text:
        return False
    return at == name.start - 1 or name.end >= len(passage.doc) or passage.doc[name.end].is_punct


def _office_of(name: Name, passage: Passage, words: Cues) -> Name | None:
    """Return the office whose body a name is: `president of X`, `X's president`."""
    doc, at = passage.doc, name.start - 1
    while at > 0 and doc[at].pos_ == "DET":
        at -= 1
    if at > 0 and doc[at].lower_ in words.of:
        office = passage.name_at(at - 1)
        if office is not None and office.kind is NameKind.OFFICE:
            return office
    after = name.end
    if after < len(doc) and (doc[after].tag_ == "POS" or doc[after].text in ("’s", "'s")):
        for token in doc[after + 1 : after + 4]:
            office = passage.name_at(token)
            if office is not None:
                return office if office.kind is NameKind.OFFICE else None
    return None


@cache
def signs_of(vocabulary: Vocabulary, language: str) -> Signs:
    """Return the words of a language that say what a name is."""
    nouns = {
        word.lower(): sort
        for sort, entry in vocabulary.pack("discourse/descriptions").items()
        for word in entry.get(language, ())
    }
    forms = vocabulary.pack("organisations/legal-forms")
    offices = {
        office: frozenset(data.get("body", ("country",)))
        for office, data in vocabulary.pack("offices/offices").items()
    }
    return Signs(
        nouns=nouns,
        suffixes=frozenset(word for listed in forms.values() for word in listed),
        offices=offices,
    )
