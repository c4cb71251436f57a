"""Whose measure a figure is: the name that it hangs on, its verb's subject, or what is around."""

from dataclasses import replace

from checker.extractors.entity import Entity, entity_of
from checker.extractors.quantity.figure import Figure
from checker.extractors.quantity.measure import is_bracketed
from checker.extractors.quantity.nouns import happening
from checker.extractors.quantity.owner_noun import main_subject, owner_of_noun
from checker.extractors.quantity.parties import party_after
from checker.extractors.quantity.reading import How, Reading
from checker.extractors.quantity.state import country_of_capital
from checker.extractors.quantity.subject import Phrases
from checker.extractors.quantity.surroundings import Owner, located, suits, surrounding
from checker.extractors.quantity.unnamed import told
from checker.pipelines.cues import Cues, verb_lemma
from checker.pipelines.passage import NameKind

#: How far after a hyphened figure the name that it qualifies may start: `the 12,000-seat X`.
NEAR = 5


def owner_of(reading: Reading, figure: Figure, phrases: Phrases, cues: Cues) -> Owner | None:
    """Return whose measure a figure is; None where nothing fits or several do."""
    owner = _owner(reading, figure, phrases, cues)
    if owner is None or owner.counterpart or not any(m.partner for m in reading.measures):
        return owner
    return replace(owner, counterpart=party_after(reading, figure, phrases, owner.entity.name))


def _owner(reading: Reading, figure: Figure, phrases: Phrases, cues: Cues) -> Owner | None:
    """Return the owner by where the word for the measure stands."""
    if reading.how in (How.NOUN, How.NOUN_AFTER):
        return owner_of_noun(reading, figure, phrases, cues)
    if figure.after > figure.end and figure.doc[figure.after - 1].text == "-":
        return _named_after(figure, phrases)
    opening = figure.verb == figure.left and _is_gerund(figure)
    hosted = main_subject(figure, phrases) if opening else _host(figure, phrases)
    if hosted is not None:
        return hosted
    if reading.how is How.TOLD:
        return surrounding(reading, figure, phrases)
    if reading.how is How.ACTED and 0 <= reading.verb < figure.start:
        return _where(reading, figure, phrases) or surrounding(reading, figure, phrases)
    if reading.how is How.ACTED:
        return _of_acted(reading, figure, phrases)
    if figure.verb < 0:
        return surrounding(reading, figure, phrases) if reading.how is How.COUNTED else None
    return _of_verb(reading, figure, phrases, cues)


def _named_after(figure: Figure, phrases: Phrases) -> Owner | None:
    """Return the name that a hyphened figure qualifies: `the 12,000-seat X`."""
    for at in range(figure.after + 1, min(figure.after + NEAR, figure.right)):
        entity = phrases.entity_at(at)
        if entity is not None:
            return Owner(entity=entity, at=at, titled=True)
    return None


def _host(figure: Figure, phrases: Phrases) -> Owner | None:
    """Return the name that the figure hangs on: `X, with 63 beds`, `X, 63 m high`."""
    doc, words = figure.doc, figure.words
    at = figure.lead - 1
    sized = _sized(at, figure, phrases)
    if sized is not None:
        return sized
    if at >= figure.left and words.has("with", doc[at]):
        if at == figure.left:
            return main_subject(figure, phrases)
        at -= 1
        if doc[at].text == "," and at - 1 > figure.left and words.has("relative", doc[at - 1]):
            return _before_relative(at - 1, figure, phrases)
    elif (
        figure.verb >= 0
        and figure.verb >= at - 1
        and doc[figure.verb].pos_ == "VERB"
        and _is_participle(figure)
    ):
        at = figure.verb - 1
    if not is_bracketed(figure) and (at <= figure.left or doc[at].text != ","):
        return None
    name = figure.passage.name_at(at - 1)
    if name is None or name.end != at or (name.start and doc[name.start - 1].pos_ == "CCONJ"):
        return None
    entity = phrases.headed(name.start) or phrases.entity_at(name.start)
    return Owner(entity=entity, at=name.start, titled=True) if entity else None


def _before_relative(at: int, figure: Figure, phrases: Phrases) -> Owner | None:
    """Return the name that a relative clause is on: `in the X Arena, which, with its 900 seats`."""
    before = at - 2 if figure.doc[at - 1].text == "," else at - 1
    name = figure.passage.name_at(before)
    entity = phrases.entity_at(name.start) if name is not None else None
    return Owner(entity=entity, at=before, titled=True) if entity else None


def _sized(at: int, figure: Figure, phrases: Phrases) -> Owner | None:
    """Return the place that a figure sizes: `the town of 9,000 people`, `a vila, de 900 almas`."""
    doc, words = figure.doc, figure.words
    while at > figure.left and doc[at].pos_ == "ADV":
        at -= 1
    if at <= figure.left or not words.has("of", doc[at]):
        return None
    noun = at - 2 if doc[at - 1].text == "," else at - 1
    if noun < figure.left or doc[noun].pos_ != "NOUN":
        return None
    told = phrases.around.description(doc[noun], figure.passage.language)
    if told is None or told.of not in ("place", "country"):
        return None
    entity = phrases.entity_at(noun)
    return Owner(entity=entity, at=noun, titled=True) if entity else None


def _is_gerund(figure: Figure) -> bool:
    """Say whether the verb before the figure opens its sentence: `Employing 3,150 people, X`."""
    verb = figure.doc[figure.verb]
    return verb.tag_ == "VBG" or verb.morph.get("VerbForm", []) in (["Part"], ["Ger"])


def _is_participle(figure: Figure) -> bool:
    """Say whether the verb before the figure is a participle after a comma: `X, valued at`."""
    at = figure.verb - 1
    morph = figure.doc[figure.verb].morph
    if morph.get("VerbForm", []) != ["Part"] or morph.get("Tense", []) == ["Pres"]:
        return False
    return at > figure.left and figure.doc[at].text == ","


def _of_acted(reading: Reading, figure: Figure, phrases: Phrases) -> Owner | None:
    """Return what counted things act upon: `9,000 vehicles cross the bridge`."""
    doc = figure.doc
    if figure.dimension == "share" and not reading.measures:
        return _of_whole(reading, figure, phrases)
    for at in range(reading.verb + 1, figure.right):
        if doc[at].text == ",":
            break
        if phrases.words.has("it", doc[at]) and doc[at].pos_ == "PRON":
            entity = phrases.pronoun(int(doc[at].sent.start))
            return Owner(entity=entity, at=-1) if entity else None
        if doc[at].pos_ in ("NOUN", "PROPN"):
            entity = phrases.entity_at(at)
            if entity is not None and suits(entity, reading.measures, phrases.around):
                return Owner(entity=entity, at=at)
        if doc[at].pos_ in ("VERB", "SCONJ"):
            break
    return surrounding(reading, figure, phrases)


def _of_whole(reading: Reading, figure: Figure, phrases: Phrases) -> Owner | None:
    """Return whose share it is: the place named with those who do it, else they themselves."""
    for at in range(figure.end, reading.verb):
        name = figure.passage.name_at(at)
        entity = phrases.entity_at(at) if name is not None else None
        if entity is not None:
            return Owner(entity=entity, at=at)
    noun = reading.stop - 1
    entity = told(noun, phrases.passage, phrases.around, phrases.words)
    return Owner(entity=entity, at=noun) if entity is not None else None


def _where(reading: Reading, figure: Figure, phrases: Phrases) -> Owner | None:
    """Return the place before `onde vivem`, or that after `Vivem na`."""
    doc = figure.doc
    for at in range(reading.verb - 1, max(figure.left, reading.verb - 4), -1):
        if figure.words.has("relative", doc[at]):
            before = at - 2 if doc[at - 1].text == "," else at - 1
            entity = phrases.entity_at(before)
            fits = entity is not None and suits(entity, reading.measures, phrases.around)
            return Owner(entity=entity, at=before) if fits and entity is not None else None
    return None


def _of_verb(reading: Reading, figure: Figure, phrases: Phrases, cues: Cues) -> Owner | None:
    """Return the subject of the verb that binds the figure; a teller is none."""
    verb = reading.verb if reading.verb >= 0 else figure.verb
    struck = _struck(reading, figure, phrases)
    if struck is not None:
        return struck
    entity = phrases.subject(verb, figure.left, figure.start)
    fits = entity is not None and suits(entity, reading.measures, phrases.around)
    reports = verb_lemma(figure.doc[verb]) in cues.report_verbs
    confirms = entity is not None and figure.words.has("confirm", figure.doc[verb])
    reports = reports or (confirms and any("event" in m.owners for m in reading.measures))
    reports = reports or (figure.words.has("tell", figure.doc[verb]) and not fits)
    if reports and not (fits and entity is not None and entity.kind is NameKind.PLACE):
        found = surrounding(reading, figure, phrases)
        return Owner(entity=found.entity, at=found.at, told_by=verb) if found else None
    if entity is None:
        impersonal = "-" in figure.doc[verb].text and any(
            "place" in m.owners for m in reading.measures
        )
        return located(figure, phrases) if impersonal else None
    return Owner(
        entity=_state(entity, reading, phrases), at=named_at(entity, figure.left, verb, phrases)
    )


def _struck(reading: Reading, figure: Figure, phrases: Phrases) -> Owner | None:
    """Return the one place of the sentence where an unnamed event strikes: `the quake in X`."""
    if not any("event" in m.owners for m in reading.measures) or not happening(figure):
        return None
    places = {}
    for name in figure.passage.names_in(figure.doc[figure.start].sent):
        placed = figure.words.has("in", figure.doc[max(name.start - 1, 0)])
        guessed = not name.entry and name.kind in (NameKind.PERSON, NameKind.UNKNOWN)
        if name.kind in (NameKind.PLACE, NameKind.DEMONYM) or (placed and guessed):
            entity = replace(entity_of(name), kind=NameKind.PLACE)
            places[entity.name] = Owner(entity=entity, at=name.start)
        elif phrases.words.is_event(name.sort):
            return None
    return next(iter(places.values())) if len(places) == 1 else None


def _state(entity: Entity, reading: Reading, phrases: Phrases) -> Entity:
    """Return the country where its capital acts in its name: `Nairobi expelled 12 envoys`."""
    return country_of_capital(entity, phrases.around) if reading.how is How.ACT else entity


def named_at(entity: Entity, start: int, stop: int, phrases: Phrases) -> int:
    """Return the last token between two that leads to an entity, -1 where none does."""
    for name in reversed(phrases.passage.names):
        found = phrases.entity_at(name.start) if start <= name.start < stop else None
        if found is not None and found.name == entity.name:
            return name.start
    for at in range(stop - 1, start - 1, -1):
        if phrases.passage.doc[at].pos_ in ("NOUN", "PRON"):
            found = phrases.entity_at(at)
            if found is not None and found.name == entity.name:
                return at
    return -1
