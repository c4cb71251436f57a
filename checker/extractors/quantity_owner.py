"""Whose measure a figure is: the owner beside the measure, the subject of its verb, or the topic."""

from collections.abc import Iterator
from dataclasses import dataclass

from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity, entity_of
from checker.extractors.quantity_figure import Figure
from checker.extractors.quantity_measure import How, Reading
from checker.extractors.quantity_subject import Phrases
from checker.extractors.quantity_words import Measure
from checker.pipelines.cues import Cues, verb_lemma
from checker.pipelines.passage import NameKind

PLACES = ("country", "territory", "former country", "city", "region")


@dataclass(frozen=True, kw_only=True, slots=True)
class Owner:
    """Whose measure it is, with whom it is shared, and who says so."""

    entity: Entity
    at: int  #: token of the words that name it; -1 where they stand elsewhere
    counterpart: str = ""
    told_by: int = -1  #: the verb of saying whose subject gives the figure


def owner_of(
    reading: Reading, figure: Figure, phrases: Phrases, cues: Cues
) -> Owner | None:
    """Return whose measure a figure is; None where nothing fits or several do."""
    if reading.how in (How.NOUN, How.NOUN_AFTER):
        return _of_noun(reading, figure, phrases, cues)
    hosted = _host(figure, phrases)
    if hosted is not None:
        return hosted
    if reading.how is How.ACTED:
        return _of_acted(reading, figure, phrases)
    if figure.verb < 0:
        return _fallback(reading, figure, phrases) if reading.how is How.COUNTED else None
    return _of_verb(reading, figure, phrases, cues)


def _host(figure: Figure, phrases: Phrases) -> Owner | None:
    """Return the name that the figure hangs on: `X, with 63 beds`, `the 12,000-seat X`, `X, 63 m high`."""
    doc, words = figure.doc, figure.words
    if figure.after > figure.end and doc[figure.after - 1].text == "-":
        for at in range(figure.after + 1, min(figure.after + 5, figure.right)):
            entity = phrases.entity_at(at)
            if entity is not None:
                return Owner(entity=entity, at=at)
        return None
    at = figure.lead - 1
    if at > figure.left and words.has("with", doc[at]):
        at -= 1
    elif at == figure.left and words.has("with", doc[at]):
        return _main_subject(figure, phrases)
    if at > figure.left and doc[at].text == ",":
        name = figure.passage.name_at(at - 1)
        if name is not None and name.end == at:
            entity = phrases.entity_at(name.start)
            if entity is not None:
                return Owner(entity=entity, at=name.start)
    return None


def _main_subject(figure: Figure, phrases: Phrases) -> Owner | None:
    """Return the subject after an opening phrase: `With 3 million inhabitants, X is`."""
    doc = figure.doc
    comma = next((i for i in range(figure.after, figure.right) if doc[i].text == ","), figure.after)
    for at in range(comma, min(comma + 6, figure.right)):
        if phrases.words.has("it", doc[at]) and doc[at].pos_ == "PRON":
            entity = phrases.pronoun(doc[at].sent.start)
            return Owner(entity=entity, at=-1) if entity else None
        if doc[at].pos_ in ("NOUN", "PROPN"):
            entity = phrases.entity_at(at)
            return Owner(entity=entity, at=at) if entity else None
    return None


def _of_noun(
    reading: Reading, figure: Figure, phrases: Phrases, cues: Cues
) -> Owner | None:
    """Return the owner of the noun that names a measure."""
    counterpart = _counterpart(reading, figure, phrases)
    told = _teller(reading, figure, cues)
    for entity, at in _beside(reading, figure, phrases):
        if entity is None:
            return None
        if entity.name != counterpart:
            return Owner(entity=entity, at=at, counterpart=counterpart, told_by=told)
    begin = reading.cue[0]
    doc = figure.doc
    lead = begin
    while lead > figure.left and doc[lead - 1].pos_ in ("DET", "ADJ", "NUM", "PRON"):
        lead -= 1
    if lead > figure.left and figure.words.has("with", doc[lead - 1]) and reading.how is How.NOUN:
        return _with_noun(lead - 1, figure, phrases, counterpart)
    verb = next((i for i in range(lead - 1, figure.left - 1, -1) if _is_main(figure, i)), -1)
    if reading.how is How.NOUN_AFTER:
        verb = figure.verb
    if verb >= 0 and told < 0 and (lead - verb <= 6 or reading.how is How.NOUN_AFTER):
        entity = phrases.subject(verb, figure.left, verb)
        if entity is not None:
            return Owner(entity=entity, at=-1, counterpart=counterpart)
        return None
    found = _fallback(reading, figure, phrases)
    if found is None:
        return None
    return Owner(entity=found.entity, at=found.at, counterpart=counterpart, told_by=told)


def _is_main(figure: Figure, at: int) -> bool:
    """Say whether a token is a verb that has objects: no auxiliary beside another verb."""
    token = figure.doc[at]
    return token.pos_ == "VERB" or (token.pos_ == "AUX" and token.dep_ not in ("aux", "auxpass"))


def _with_noun(at: int, figure: Figure, phrases: Phrases, counterpart: str) -> Owner | None:
    """Return the owner before `with a length of`: the name before it, or the main subject."""
    doc = figure.doc
    if at == figure.left:
        found = _main_subject(figure, phrases)
        return found
    before = at - 1 if doc[at - 1].text != "," else at - 2
    name = figure.passage.name_at(before)
    if name is not None and name.end == before + 1:
        entity = phrases.entity_at(name.start)
        return Owner(entity=entity, at=name.start, counterpart=counterpart) if entity else None
    verb = next((i for i in range(at - 1, figure.left - 1, -1) if _is_main(figure, i)), -1)
    entity = phrases.subject(verb, figure.left, verb) if verb >= 0 else None
    return Owner(entity=entity, at=-1, counterpart=counterpart) if entity else None


def _beside(
    reading: Reading, figure: Figure, phrases: Phrases
) -> Iterator[tuple[Entity | None, int]]:
    """Yield the owners named in the noun phrase itself; None where one is there but unknown."""
    doc, words = figure.doc, figure.words
    begin, end = reading.cue
    for at in range(begin - 1, max(figure.left, begin - 6) - 1, -1):
        token = doc[at]
        if words.has("whose", token):
            yield phrases.entity_at(at - 2 if doc[at - 1].text == "," else at - 1), at
            return
        if token.tag_ == "POS" or token.text in ("'s", "’s"):
            name = figure.passage.name_at(at - 1)
            yield phrases.entity_at(at - 1), name.start if name else at - 1
            return
        if words.has("possessive", token) and token.pos_ in ("PRON", "DET"):
            yield phrases.pronoun(token.sent.start if at < 4 else at), at
            return
        name = figure.passage.name_at(at)
        if name is not None and name.kind is NameKind.DEMONYM:
            yield entity_of(name), name.start
            return
        if name is not None or token.pos_ not in ("ADJ", "NUM", "NOUN", "PROPN"):
            break
    yield from _after_noun(end, reading, figure, phrases)


def _after_noun(
    at: int, reading: Reading, figure: Figure, phrases: Phrases
) -> Iterator[tuple[Entity | None, int]]:
    """Yield the owners named after the noun: `exports of Ghana`, `exportações portuguesas`."""
    doc, words = figure.doc, figure.words
    stop = figure.start if reading.how is How.NOUN else figure.right
    for i in range(at, min(at + 10, stop)):
        name = figure.passage.name_at(i)
        if name is not None and name.kind is NameKind.DEMONYM and i <= at + 1:
            yield entity_of(name), name.start
            return
        if doc[i].pos_ in ("VERB", "AUX") or doc[i].text == ",":
            return
        if words.has("owner", doc[i]) and doc[i].pos_ == "ADP":
            for j in range(i + 1, min(i + 4, stop)):
                entity = phrases.entity_at(j) if doc[j].pos_ in ("NOUN", "PROPN") else None
                if entity is not None:
                    yield entity, j
                    return
                if doc[j].pos_ == "NOUN":
                    break


def _counterpart(reading: Reading, figure: Figure, phrases: Phrases) -> str:
    """Return the other party of a measure: `exports to Angola`, `trade with China`."""
    doc, words = figure.doc, figure.words
    stop = figure.start if reading.how is How.NOUN else figure.right
    if not any(m.partner for m in reading.measures):
        return ""
    for i in range(reading.cue[1], min(reading.cue[1] + 14, stop)):
        if doc[i].pos_ in ("VERB", "AUX"):
            return ""
        if words.has("partner", doc[i]):
            for j in range(i + 1, min(i + 8, stop)):
                name = figure.passage.name_at(j)
                entity = phrases.entity_at(j) if name is not None else None
                if entity is not None and name is not None and name.kind is not NameKind.PERSON:
                    return entity.name
    return ""


def _teller(reading: Reading, figure: Figure, cues: Cues) -> int:
    """Return the verb of reporting whose object the measure is: `the police put the crowd at`."""
    verb = reading.cue[0] - 1
    while verb > figure.left and figure.doc[verb].pos_ in ("DET", "ADJ"):
        verb -= 1
    token = figure.doc[max(verb, 0)]
    return verb if token.pos_ == "VERB" and verb_lemma(token) in cues.report_verbs else -1


def _of_acted(reading: Reading, figure: Figure, phrases: Phrases) -> Owner | None:
    """Return what counted things act upon: `9,000 vehicles cross the bridge`."""
    doc = figure.doc
    for at in range(reading.verb + 1, figure.right):
        if phrases.words.has("it", doc[at]) and doc[at].pos_ == "PRON":
            entity = phrases.pronoun(doc[at].sent.start)
            return Owner(entity=entity, at=-1) if entity else None
        if doc[at].pos_ in ("NOUN", "PROPN"):
            entity = phrases.entity_at(at)
            if entity is not None and suits(entity, reading.measures, phrases.around):
                return Owner(entity=entity, at=at)
        if doc[at].pos_ in ("VERB", "SCONJ"):
            break
    return _fallback(reading, figure, phrases)


def _of_verb(
    reading: Reading, figure: Figure, phrases: Phrases, cues: Cues
) -> Owner | None:
    """Return the subject of the verb that binds the figure; a teller is none."""
    verb = reading.verb if reading.verb >= 0 else figure.verb
    token = figure.doc[verb]
    left = figure.left
    entity = phrases.subject(verb, left, figure.start)
    report = verb_lemma(token) in cues.report_verbs
    if report and (entity is None or not suits(entity, reading.measures, phrases.around) or entity.kind is not NameKind.PLACE):
        found = _fallback(reading, figure, phrases)
        return Owner(entity=found.entity, at=found.at, told_by=verb) if found else None
    return Owner(entity=entity, at=-1) if entity else None


def _fallback(reading: Reading, figure: Figure, phrases: Phrases) -> Owner | None:
    """Return the owner that the surroundings give: a place of the sentence, an event, the topic."""
    owners = frozenset(o for m in reading.measures for o in m.owners)
    if "place" in owners:
        for at in range(figure.doc[figure.start].sent.start, figure.right):
            name = figure.passage.name_at(at)
            before = figure.doc[at - 1] if at else None
            if name is None or name.start != at or name.kind is not NameKind.PLACE or before is None:
                continue
            if before.pos_ == "DET" and at > 1:
                before = figure.doc[at - 2]
            if figure.words.has("in", before):
                entity = phrases.entity_at(at)
                if entity is not None:
                    return Owner(entity=entity, at=at)
    event = _last_event(figure, phrases) if "event" in owners else None
    if event is not None:
        return Owner(entity=event, at=-1)
    topic = phrases.around.topic_at(figure.passage) if "place" in owners else None
    return Owner(entity=topic, at=-1) if topic is not None else None


def _last_event(figure: Figure, phrases: Phrases) -> Entity | None:
    """Return the last event named before the figure in its passage, or the one of the text."""
    kinds = phrases.around.vocabulary.pack("organisations/kinds")
    for name in reversed([n for n in figure.passage.names if n.start < figure.start]):
        if kinds.get(name.sort, {}).get("class") == "event":
            return entity_of(name)
    return None


def suits(entity: Entity, measures: tuple[Measure, ...], around: Discourse) -> bool:
    """Say whether an entity can have one of the measures; what is not known suits all."""
    if not measures or not (entity.known or entity.sort):
        return True
    owners = frozenset(o for m in measures for o in m.owners)
    return not owners or bool(classes(entity, around) & owners)


def classes(entity: Entity, around: Discourse) -> frozenset[str]:
    """Return what an entity is, in the words of the packs."""
    if entity.kind is NameKind.PLACE or entity.sort in PLACES:
        return frozenset({"place"})
    kind = around.vocabulary.pack("organisations/kinds").get(entity.sort, {}).get("class", "")
    if kind == "event":
        return frozenset({"event", "thing"})
    if kind == "place":
        return frozenset({"place", "thing"})
    if kind == "facility" or kind == "work":
        return frozenset({"thing", "organisation"})
    if entity.kind is NameKind.ORGANISATION:
        return frozenset({"organisation"}) if entity.known or kind else frozenset({"organisation", "thing", "place"})
    if entity.kind is NameKind.PERSON:
        return frozenset({"person", "organisation", "thing", "place"})
    return frozenset({"thing", "place", "organisation", "event"})
