"""Tell what the words around an unlisted name say of a body: what it does and what befalls it."""

from collections.abc import Iterator

from checker.pipelines.grammar import OBJECT, PASSIVE_SUBJECT, SUBJECT
from checker.pipelines.name_labels import LABELS
from checker.pipelines.name_people import is_titled
from checker.pipelines.name_runs import HYPHENS
from checker.pipelines.name_words import Signs
from checker.pipelines.passage import Name, NameKind, Passage

#: How much each construction says, for a sort or (below nothing) against a person.
AGENT, AGENT_WITH_ARTICLE, FOUNDED, ROOTED = 1, 2, 1, 2
WITH_ARTICLE, NEVER_OF_PERSON = -1, -2


def of_body(name: Name, passage: Passage, signs: Signs) -> Iterator[tuple[str, int]]:
    """Yield what the words around a mention say for a body or a place, and against a person."""
    if _is_rooted_in(name, passage, signs):
        yield "place", ROOTED
    if name.kind is NameKind.THING and name.sort:
        return  # its head word says more: `Ponte`
    head = next(
        (t for t in passage.doc[name.start : name.end] if not name.start <= t.head.i < name.end),
        passage.doc[name.end - 1],
    )
    verb = head.head.lemma_.lower()
    if head.dep_ in OBJECT | PASSIVE_SUBJECT and verb in signs.founded:
        yield "person", NEVER_OF_PERSON
        yield "organisation", FOUNDED
    articled = _has_article(name, passage, signs)
    if articled:
        yield "person", WITH_ARTICLE
    if head.dep_ in SUBJECT and verb in signs.agents:
        if articled:
            yield "organisation", AGENT_WITH_ARTICLE
        elif _may_be_body(name, passage):
            yield "organisation", AGENT


def _is_rooted_in(name: Name, passage: Passage, signs: Signs) -> bool:
    """Say whether somebody is born or based in a name: `born in X`, `X-based`."""
    doc, at = passage.doc, name.end
    if at + 1 < len(doc) and doc[at].text in HYPHENS and doc[at + 1].lower_ in signs.rooted:
        return True
    before = name.start - 1
    if before < 1 or doc[before].lower_ not in signs.inside:
        return False
    return bool({doc[before - 1].lower_, doc[before - 1].lemma_.lower()} & signs.rooted)


def _has_article(name: Name, passage: Passage, signs: Signs) -> bool:
    """Say whether a name has an article in a language that gives people's names none."""
    if name.start == 0 or passage.doc[name.start - 1].lower_ not in signs.articles:
        return False
    if name.text.split()[0] in signs.given_names:
        return False
    return not is_titled(name, passage, signs)


def _may_be_body(name: Name, passage: Passage) -> bool:
    """Say whether recognition sees neither a person nor a place in a name."""
    labels = {LABELS.get(t.ent_type_) for t in passage.doc[name.start : name.end] if t.ent_type_}
    return not labels & {NameKind.PERSON, NameKind.PLACE}
