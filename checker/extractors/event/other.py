"""The second party of an event: what was lost, bought or hosted; and who lost it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.event.guess import unguessed
from checker.extractors.event.named import Thing
from checker.extractors.event.nouns import class_of, noun_description
from checker.extractors.event.thing import thing_at
from checker.extractors.event.unnamed import unnamed_thing
from checker.extractors.event.words import Happening, event_words, fits
from checker.model.claim import ObjectKind
from checker.pipelines.grammar import enclosing_clause, noun_modifiers
from checker.pipelines.passage import Name, NameKind, Passage

if TYPE_CHECKING:
    from checker.extractors.event.clause import Told
    from checker.pipelines.doc import Token


@dataclass(frozen=True, kw_only=True, slots=True)
class Other:
    """What the event acts on, and the tokens `[start, end)` that name it."""

    text: str
    kind: ObjectKind
    start: int
    end: int
    described: str = ""  #: the words of a description that the text is made of


def other_of(
    token: "Token",
    happening: Happening,
    passage: Passage,
    around: Discourse,
    doer: Thing | None = None,
) -> Other | None:
    """Return the second party of an event, None where it is not of a kind that fits."""
    if happening.gives == "text":
        return _as_text(token, happening, passage, around)
    if _is_of_territory(happening):
        of_country = doer is not None and doer.entity.is_country
        found = _territory(token, passage, around, of_country=of_country)
        if found is None and of_country:
            return _as_share(token, passage, around)
        if found is not None:
            return Other(
                text=found.entry or found.text,
                kind=ObjectKind.ENTITY,
                start=found.start,
                end=found.end,
            )
    thing = thing_at(token, passage, around)
    if thing is not None:
        impersonal = "person" not in happening.objects  # a body is no person, whatever its name
        thing = unguessed(thing, happening.objects, around, passage.language, impersonal=impersonal)
    if thing is None and not _is_of_territory(happening):
        return _unnamed(token, happening, passage, around, doer)
    if thing is None or (happening.objects == {"place"} and _is_of_territory(happening)):
        return None
    if not fits(thing.entity, happening.objects, frozenset(), around.vocabulary):
        return None
    return Other(
        text=thing.entity.name,
        kind=ObjectKind.ENTITY,
        start=thing.start,
        end=thing.end,
        described=thing.described,
    )


def _unnamed(
    token: "Token",
    happening: Happening,
    passage: Passage,
    around: Discourse,
    doer: Thing | None,
) -> Other | None:
    """Return a second party without a name, where the first has one."""
    if doer is None or doer.entity.territory:
        return None
    thing = unnamed_thing(token, passage, around, owners=happening.objects - {"place"})
    if thing is None:
        return None
    return Other(
        text=thing.entity.name,
        kind=ObjectKind.TEXT,
        start=thing.start,
        end=thing.end,
        described=thing.described,
    )


def _is_of_territory(happening: Happening) -> bool:
    """Say whether an event is one of land that is taken; what a place does itself is none."""
    return "place" in happening.objects and not happening.acted


def _as_share(token: "Token", passage: Passage, around: Discourse) -> Other | None:
    """Return the words for land that has no name: `a third of its territory`."""
    territories = event_words(around.vocabulary, passage.language).territories
    land = [token, *(n for _, n in noun_modifiers(token))]
    last = next(
        (n for n in land if n.lemma_.lower() in territories or n.lower_ in territories), None
    )
    if last is None or passage.name_at(token) is not None:
        return None
    start, end = token.left_edge.i, last.i + 1
    if end < len(passage.doc) and passage.doc[end].pos_ == "ADJ":
        end += 1
    while start < token.i and passage.doc[start].pos_ in ("DET", "ADP", "PRON"):
        start += 1
    text = passage.doc[start:end].text
    taken = _to_taker(last, start, passage, around)
    return Other(text=text, kind=ObjectKind.TEXT, start=start, end=end, described=taken)


def _to_taker(token: "Token", start: int, passage: Passage, around: Discourse) -> str:
    """Return the words for land with those for its taker: `half of its land to X`; else none."""
    whither = event_words(around.vocabulary, passage.language).whither
    clause = enclosing_clause(token)
    oblique = clause.obliques if clause is not None else ()
    for preposition, noun in (*oblique, *noun_modifiers(token)):
        if preposition in whither and noun.i > token.i:
            name = passage.name_at(noun)
            return passage.doc[start : name.end if name is not None else noun.i + 1].text
    return ""


def _territory(
    noun: "Token", passage: Passage, around: Discourse, *, of_country: bool = False
) -> Name | None:
    """Return the named territory of a noun phrase: `the province of X`, `the X area`, `X`."""
    own = passage.name_at(noun)
    if own is not None:
        part = of_country and own.sort not in ("country", "metonym")
        lost = own.kind is NameKind.PLACE and (part or _has_taker(own, passage))
        return own if lost else None
    inside = [
        c for c in noun.children if c.dep_ in ("compound", "flat", "nmod", "appos", "flat:name")
    ]
    inside += [n for _, n in noun_modifiers(noun)]
    names = {n.start: n for c in inside if (n := passage.name_at(c)) is not None}
    found = list(names.values())
    described = around.description(noun, passage.language)
    placed = described is not None and described.of in ("place", "country")
    placed = placed or noun.lower_ in event_words(around.vocabulary, passage.language).territories
    unsorted = [n for n in found if n.kind is not NameKind.PERSON and n.kind is not NameKind.OFFICE]
    if len(found) != 1 or not unsorted:
        return None
    return found[0] if placed else None


def _has_taker(name: Name, passage: Passage) -> bool:
    """Say whether another place is named right after a territory: `lost X to Y`."""
    doc = passage.doc
    at = name.end
    while at < len(doc) and at <= name.end + 1 and doc[at].pos_ in ("ADP", "DET"):
        at += 1
    taker = passage.name_at(at) if name.end < at < len(doc) else None
    return taker is not None and taker.kind is NameKind.PLACE


def _as_text(
    token: "Token", happening: Happening, passage: Passage, around: Discourse
) -> Other | None:
    """Return the words for a hosted event, without article and time."""
    name = passage.name_at(token)
    sort = name.sort if name is not None else ""
    if not sort:
        described = noun_description(token, around.vocabulary, passage.language)
        sort = described.sort if described is not None else ""
    entry = around.vocabulary.pack("organisations/kinds").get(sort, {})
    of = entry.get("class") or class_of(sort, around.vocabulary)
    if of not in happening.objects and sort not in happening.object_sorts:
        return None
    start, end = (name.start, name.end) if name is not None else (token.left_edge.i, token.i + 1)
    while start < token.i and passage.doc[start].pos_ in ("DET", "ADP", "PRON"):
        start += 1
    while end < len(passage.doc) and passage.doc[end].pos_ == "ADJ":
        end += 1
    for preposition, noun in noun_modifiers(token):
        timed = any(
            passage.tokens_of(t.span)[0] <= noun.i < passage.tokens_of(t.span)[1]
            for t in passage.times
        )
        if timed or not preposition or noun.i > end + 3:
            break
        inner = passage.name_at(noun)
        end = max(end, inner.end if inner is not None else noun.i + 1)
    return Other(text=passage.doc[start:end].text, kind=ObjectKind.TEXT, start=start, end=end)


def loser(found: "Told", passage: Passage, around: Discourse) -> Thing | None:
    """Return who lost a territory `lost to X` where the clause does not say: who is spoken of."""
    if found.happening.gives != "thing" or not _is_of_territory(found.happening):
        return None
    takers = {
        name.entry or name.text
        for _, noun in found.clause.obliques
        if (name := passage.name_at(noun)) is not None
    }
    if not takers:
        return None
    above = enclosing_clause(found.clause.head.head)
    if above is not None and above.verb.i != found.clause.verb.i and above.subject is not None:
        thing = thing_at(above.subject, passage, around)
        if (
            thing is not None
            and thing.entity.kind is NameKind.PLACE
            and thing.entity.name not in takers
        ):
            return thing
    country = around.country_at(passage)
    if country is None or country.name in takers:
        return None
    return Thing(entity=country, start=-1, end=-1)
