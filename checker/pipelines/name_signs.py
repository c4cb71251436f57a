"""What the words around an unlisted name say of its sort: a company, a country, a person."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.pipelines.cues import Cues
from checker.pipelines.grammar import OBJECT, PASSIVE_SUBJECT, SUBJECT
from checker.pipelines.name_bodies import of_body
from checker.pipelines.name_labels import LABELS
from checker.pipelines.name_people import of_person, owner_of
from checker.pipelines.name_words import OF_PLACES, Signs
from checker.pipelines.passage import Name, NameKind, Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: How far after `is a` or a comma the noun may stand that says what a name is.
REACH = 8
#: How much each construction says. A definition says most, an office of several bodies least.
DEFINED, SUFFIXED, DESCRIBED, ACTING, BORNE, SOLE_OFFICE = 3, 3, 3, 2, 2, 2
SHARED_OFFICE, LOCATED, PART = 1, 1, 2


def evidence_of(
    name: Name, passage: Passage, signs: Signs, words: Cues
) -> Iterator[tuple[str, int]]:
    """Yield what the words around a mention say of its sort, and how much."""
    if name.text.split()[-1] in signs.suffixes:
        yield "company", SUFFIXED
    trade = _trade(name, signs)
    if trade:
        yield trade, BORNE
    defined = _defined(name, passage, signs, words)
    if defined:
        yield defined, DEFINED
    described = _described_before(name, passage, signs, words)
    if described:
        yield described, DESCRIBED
    yield from (("person", weight) for weight in of_person(name, passage, signs, words))
    yield from of_body(name, passage, signs)
    yield from _acts(name, passage, signs)
    yield from _has(name, passage, signs, words)
    if _is_inside(name, passage, signs):
        yield "place", LOCATED
    yield from _by_office(name, passage, signs, words)


def recognised(name: Name, passage: Passage) -> NameKind:
    """Return the kind that recognition gives a mention; unknown where its words disagree."""
    labels = {passage.doc[i].ent_type_ for i in range(name.start, name.end)} - {""}
    kinds = {LABELS.get(label, NameKind.UNKNOWN) for label in labels}
    return kinds.pop() if len(kinds) == 1 else NameKind.UNKNOWN


def _trade(name: Name, signs: Signs) -> str:
    """Return the sort that a word of a name hints at: `Orva Glass`, `Porto Novo Papel`."""
    first, *others = name.text.split()
    if not others:
        return ""
    for word in (first, *others) if signs.head_first else others[-1:]:
        if word in signs.trades:
            return signs.trades[word]
    return ""


def _defined(name: Name, passage: Passage, signs: Signs, words: Cues) -> str:
    """Return the sort in `X is a maker of ...`, `X, the maker of ..., ` and `X is its chair`."""
    doc = passage.doc
    if name.end + 2 >= len(doc):
        return ""
    link = doc[name.end]
    copula = link.pos_ == "AUX" and link.dep_ in ("cop", "ROOT", "relcl", "ccomp")
    if link.text not in (",", "(") and not copula:
        return ""
    if not copula and name.start > 0 and doc[name.start - 1].lower_ in words.locative:
        return ""  # `In Corvale, the company said`
    if doc[name.end + 1].pos_ not in ("DET", "ADJ", "NOUN", "PROPN", "PRON"):
        return ""
    for token in doc[name.end + 1 : name.end + 1 + REACH]:
        other = passage.name_at(token)
        if other is not None and other.kind is NameKind.OFFICE:
            return "person" if _closes(other, passage, words, copula=copula) else ""
        if token.pos_ in ("VERB", "AUX", "PUNCT", "ADP") or (
            token.pos_ == "PRON" and token.i > name.end + 1
        ):
            return ""
        if token.pos_ == "NOUN" and token.lower_ in signs.nouns:
            follows = doc[token.i + 1] if token.i + 1 < len(doc) else None
            compound = follows is not None and (
                follows.pos_ in ("NOUN", "PROPN") or follows.tag_ == "POS"
            )
            return "" if compound else signs.nouns[token.lower_]
    return ""


def _closes(office: Name, passage: Passage, words: Cues, *, copula: bool) -> bool:
    """Say whether an office says what stands before it: `X is its chair`, `X, the chair of Y`."""
    if office.end >= len(passage.doc):
        return True
    after = passage.doc[office.end]
    if copula:
        return after.pos_ not in ("NOUN", "PROPN")
    return after.is_punct or after.lower_ in words.of or after.pos_ == "ADP"


def _described_before(name: Name, passage: Passage, signs: Signs, words: Cues) -> str:
    """Return the sort in `the firm X`, `the capital, X`, `the city of X`, `fabricante de Y X`."""
    doc, at = passage.doc, name.start - 1
    if at >= 0 and doc[at].text == ",":
        at -= 1
        if owner_of(at, passage, words) is not None:
            return ""  # `the coach of the team, X`
    if at >= 0 and doc[at].lower_ in words.of:
        at -= 1
        noun = doc[at].lower_ if at >= 0 else ""
        sort = signs.nouns.get(noun, "")
        return sort if sort in OF_PLACES else ""
    if at > 0 and doc[at].pos_ == "ADJ" and signs.head_first:
        at -= 1  # `o grupo dinamarquês X`
    for _ in range(2):
        if at < 0:
            return ""
        if doc[at].lower_ in signs.nouns:
            return signs.nouns[doc[at].lower_]
        if at == 1 or doc[at].pos_ not in ("NOUN", "ADJ") or doc[at - 1].pos_ != "ADP":
            return ""
        at -= 2
    return ""


def _acts(name: Name, passage: Passage, signs: Signs) -> Iterator[tuple[str, int]]:
    """Yield what the verb of which a name is subject or object says of it."""
    head = _head(name, passage)
    verb = head.head
    lemma = verb.lemma_.lower()
    particle = next((t.lower_ for t in verb.children if t.dep_ == "prt"), "")
    does = signs.does.get(f"{lemma} {particle}".strip(), "")
    if head.dep_ in SUBJECT and does:
        yield does, ACTING
    if head.dep_ in OBJECT | PASSIVE_SUBJECT and lemma in signs.done_to:
        yield signs.done_to[lemma], ACTING


def _head(name: Name, passage: Passage) -> "Token":
    """Return the token by which a name hangs on its sentence."""
    for token in passage.doc[name.start : name.end]:
        if not name.start <= token.head.i < name.end:
            return token
    return passage.doc[name.end - 1]


def _has(name: Name, passage: Passage, signs: Signs, words: Cues) -> Iterator[tuple[str, int]]:
    """Yield what a name is by what is told to be its own: `X's goalkeeper`, `shares of X`."""
    doc, at = passage.doc, name.end
    if at < len(doc) and is_possessive(doc[at]):
        for token in doc[at + 1 : at + 4]:
            if token.lower_ in signs.kept:
                yield signs.kept[token.lower_], ACTING
            if token.pos_ not in ("ADJ", "NOUN", "NUM") or token.lower_ in signs.kept:
                break
    before = name.start - 1
    while before > 0 and doc[before].pos_ == "DET":
        before -= 1
    if before > 0 and doc[before].lower_ in words.of and doc[before - 1].lower_ in signs.kept:
        yield signs.kept[doc[before - 1].lower_], ACTING


def is_possessive(token: "Token") -> bool:
    """Say whether a token is the `'s` after an owner."""
    return token.tag_ == "POS" or token.text in ("’s", "'s")


def _is_inside(name: Name, passage: Passage, signs: Signs) -> bool:
    """Say whether something is told to lie in a name: `in Corvale`, not `a stake in Corvale`."""
    doc, at = passage.doc, name.start - 1
    if at < 0 or doc[at].lower_ not in signs.inside:
        return False
    return at == 0 or doc[at - 1].lower_ not in signs.invested


def _by_office(
    name: Name, passage: Passage, signs: Signs, words: Cues
) -> Iterator[tuple[str, int]]:
    """Yield what a name is by the office that it has: a country, a town, a company."""
    office = _office_of(name, passage, words)
    if office is None:
        return
    bodies = signs.offices.get(office.entry.split("|")[0], frozenset({"country"}))
    if len(bodies) == 1:
        yield {"place": "town", "organisation": "company"}.get(*bodies, *bodies), SOLE_OFFICE
    else:
        yield from ((body, SHARED_OFFICE) for body in sorted(bodies))


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
    if after < len(doc) and is_possessive(doc[after]):
        for token in doc[after + 1 : after + 4]:
            office = passage.name_at(token)
            if office is not None:
                return office if office.kind is NameKind.OFFICE else None
    return None
