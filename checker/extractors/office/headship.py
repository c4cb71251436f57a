"""Which office somebody holds who heads a body: by the body itself, its sort, or the verb."""

from collections.abc import Iterator
from functools import cache

from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.office.words import office_words
from checker.pipelines.passage import Name, NameKind, Passage
from checker.vocabulary import Vocabulary

#: The office of who heads a body of which no more is known.
HEAD = "head"
#: Kinds of names that can be headed.
BODIES = (NameKind.ORGANISATION, NameKind.UNKNOWN, NameKind.THING)


def heads(passage: Passage, around: Discourse) -> Iterator[Name]:
    """Yield the nouns for whoever heads a body, which are no office's own: `chief`."""
    nouns = office_words(around.vocabulary, passage.language).heads
    for token in passage.doc:
        if token.lower_ not in nouns or token.pos_ not in ("NOUN", "PROPN"):
            continue
        if passage.name_at(token) is None:
            yield Name(
                start=token.i,
                end=token.i + 1,
                text=token.text,
                kind=NameKind.OFFICE,
                entry=HEAD,
                sort="office",
            )


def is_body(body: Entity | None) -> bool:
    """Say whether somebody can be told as the head of it, and of it alone."""
    return body is not None and body.kind in BODIES


def named_head(body: Entity | None, vocabulary: Vocabulary) -> str:
    """Return what the head of a body is called, where it has a name of its own for it."""
    bodies = vocabulary.pack("offices/heading").get("bodies", {})
    return str(bodies.get(body.name, HEAD)) if body is not None else HEAD


@cache
def heading_verbs(vocabulary: Vocabulary, language: str) -> dict[str, str]:
    """Return the verbs of heading with their office, empty where it hangs on the body."""
    pack = vocabulary.pack("offices/heading")
    verbs = dict.fromkeys(pack.get("verbs", {}).get(language, ()), "")
    for office, listed in pack.get("by_verb", {}).items():
        verbs.update(dict.fromkeys(listed.get(language, ()), office))
    return verbs


def local_office(entry: str, vocabulary: Vocabulary) -> str:
    """Return what has charge in a town of what a minister has in a state; empty for others."""
    portfolio = entry.split("|", maxsplit=1)[0].removesuffix(" minister")
    listed = portfolio in vocabulary.pack("offices/portfolios") and " " in entry
    return f"secretary of {portfolio}" if listed else ""


def office_of_head(body: Entity, vocabulary: Vocabulary) -> str:
    """Return the office of who heads a body, `head` where neither it nor its sort tells."""
    pack = vocabulary.pack("offices/heading")
    other = "" if body.sort in pack.get("without_head", ()) else HEAD
    office = pack.get("bodies", {}).get(body.name) or pack.get("sorts", {}).get(body.sort, other)
    return str(office)


def office_by_verb(office: str, lemma: str, body: Entity, vocabulary: Vocabulary) -> str:
    """Return the office that a verb of one tells, where it can be said of such a body."""
    pack = vocabulary.pack("offices/heading")
    fits = pack.get("only", {}).get(lemma, (body.sort,))
    return office if office and (not body.sort or body.sort in fits) else ""


def head_of_government(country: str, vocabulary: Vocabulary) -> str:
    """Return what the head of a country's government is called."""
    pack = vocabulary.pack("offices/heading").get("governments", {})
    for office, countries in pack.items():
        if country in countries:
            return str(office)
    return "prime minister"
