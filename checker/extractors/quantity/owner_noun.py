"""Whose measure the noun of a measure names: `Portuguese exports`, `its length`, `an area of`."""

from collections.abc import Iterator
from dataclasses import replace

from checker.extractors.entity import Entity, entity_of
from checker.extractors.quantity.figure import Figure, is_verb
from checker.extractors.quantity.parties import AFTER, between, counterpart_of, stop_of
from checker.extractors.quantity.reading import How, Reading
from checker.extractors.quantity.state import country_of_capital
from checker.extractors.quantity.subject import Phrases
from checker.extractors.quantity.surroundings import Owner, surrounding
from checker.extractors.quantity.unnamed import thing
from checker.pipelines.cues import Cues, verb_lemma
from checker.pipelines.passage import NameKind

#: How far, in tokens, a noun may stand after the verb whose object it is.
OBJECT_REACH = 6
#: Parts of speech of the words that say what is built.
WORK = ("NUM", "NOUN", "ADJ")


def owner_of_noun(reading: Reading, figure: Figure, phrases: Phrases, cues: Cues) -> Owner | None:
    """Return the owner of the noun that names a measure."""
    shared = between(reading, figure, phrases)
    if shared is not None:
        return shared
    counterpart = counterpart_of(reading, figure, phrases)
    lead = reading.cue[0]
    while lead > figure.left and figure.doc[lead - 1].pos_ in ("DET", "ADJ", "NUM", "PRON"):
        lead -= 1
    told = _teller(lead, figure, cues)
    held = figure.verb >= 0 and figure.words.has("have", figure.doc[figure.verb])
    beside = () if held and reading.how is How.NOUN_AFTER else _beside(reading, figure, phrases)
    for entity, at in beside:
        if entity is None:
            return None
        if entity.name != counterpart:
            return Owner(entity=entity, at=at, counterpart=counterpart, told_by=told)
    found = _by_place(lead, reading, figure, phrases, told)
    if found is None:
        return None
    return Owner(entity=found.entity, at=found.at, counterpart=counterpart, told_by=told)


def _by_place(
    lead: int, reading: Reading, figure: Figure, phrases: Phrases, told: int
) -> Owner | None:
    """Return the owner by where the noun stands: after `with`, as an object, as a subject."""
    doc = figure.doc
    if lead > figure.left and figure.words.has("with", doc[lead - 1]) and reading.how is How.NOUN:
        return _with_noun(lead - 1, figure, phrases)
    verb = figure.verb if reading.how is How.NOUN_AFTER else _verb_before(lead, figure)
    if reading.how is How.NOUN and _is_subject(reading, figure):
        verb = -1
    parted = verb >= 0 and doc[lead - 1].text == ","
    if parted and figure.words.has("aside", doc[verb]):
        verb = -1
    if verb >= 0 and told < 0 and (lead - verb <= OBJECT_REACH or reading.how is How.NOUN_AFTER):
        given = _recipient(verb, figure, phrases) if reading.how is How.NOUN_AFTER else None
        if given is not None:
            return given
        entity = _forecast_by(verb, figure, phrases) or phrases.subject(verb, figure.left, verb)
        if entity is not None:
            return Owner(entity=_state(entity, reading, phrases), at=-1)
        if not (parted or _forecast_at(verb, figure) >= 0):
            return None
    return surrounding(reading, figure, phrases)


def _is_subject(reading: Reading, figure: Figure) -> bool:
    """Say whether the noun is the subject of a verb before the figure: `revenue was 4 million`."""
    end = reading.cue[1]
    relative = end < len(figure.doc) and figure.words.has("relative", figure.doc[end])
    return not relative and figure.has_verb(end)


def _forecast_at(verb: int, figure: Figure) -> int:
    """Return the noun that makes the figure a forecast: `the target is`; -1 for none."""
    doc = figure.doc
    nouns = (i for i in range(figure.left, verb) if doc[i].pos_ == "NOUN")
    return next((i for i in nouns if figure.words.has("forecast", doc[i])), -1)


def _forecast_by(verb: int, figure: Figure, phrases: Phrases) -> Entity | None:
    """Return whose forecast it is: `a projeção da X é de`."""
    at = _forecast_at(verb, figure)
    if at < 0 or not figure.words.has("of", figure.doc[at + 1]):
        return None
    return phrases.of_phrase(at + 2, verb)[1]


def _state(entity: Entity, reading: Reading, phrases: Phrases) -> Entity:
    """Return the country where its capital stands for it: `Beijing granted a loan`."""
    national = any(m.partner or m.commodity for m in reading.measures)
    return country_of_capital(entity, phrases.around) if national else entity


def _verb_before(lead: int, figure: Figure) -> int:
    """Return the main verb before a noun in its own clause, -1 where there is none."""
    for at in range(lead - 1, figure.left - 1, -1):
        token = figure.doc[at]
        if token.dep_ == "mark" and token.pos_ == "SCONJ":
            return -1
        if token.pos_ == "VERB" or (
            token.pos_ == "AUX" and token.dep_ not in ("aux", "auxpass", "aux:pass")
        ):
            return at
    return -1


def _recipient(verb: int, figure: Figure, phrases: Phrases) -> Owner | None:
    """Return who is given a share: `gave X 65 % of the votes`, `atribuiu a X 65 % dos votos`."""
    for name in figure.passage.names:
        if verb < name.start <= verb + 3 and name.end <= figure.start:
            gap = figure.doc[verb + 1 : name.start]
            entity = phrases.entity_at(name.start)
            if entity is not None and all(
                figure.words.has("partner", t) or t.pos_ == "DET" for t in gap
            ):
                return Owner(entity=entity, at=name.start)
    return None


def main_subject(figure: Figure, phrases: Phrases) -> Owner | None:
    """Return the subject after an opening phrase: `With 3 million inhabitants, X is`."""
    doc = figure.doc
    comma = next((i for i in range(figure.after, figure.right) if doc[i].text == ","), figure.after)
    for at in range(comma, min(comma + 6, figure.right)):
        if phrases.words.has("it", doc[at]) and doc[at].pos_ == "PRON":
            entity = phrases.pronoun(int(doc[at].sent.start))
            return Owner(entity=entity, at=-1, titled=True) if entity else None
        if doc[at].pos_ in ("NOUN", "PROPN"):
            entity = phrases.entity_at(at) or phrases.unnamed(at)
            return Owner(entity=entity, at=at, titled=True) if entity else None
    return None


def _with_noun(at: int, figure: Figure, phrases: Phrases) -> Owner | None:
    """Return the owner before `with a length of`: the name before it, or the main subject."""
    doc = figure.doc
    if at == figure.left:
        return main_subject(figure, phrases)
    work = _work(at, figure, phrases) if figure.dimension == "money" else None
    if work is not None:
        return work
    before = at - 1 if doc[at - 1].text != "," else at - 2
    name = figure.passage.name_at(before)
    if name is not None and name.end == before + 1:
        if name.start and doc[name.start - 1].pos_ == "CCONJ":
            return None
        entity = phrases.entity_at(name.start)
        return Owner(entity=entity, at=name.start) if entity else None
    verb = _verb_before(at, figure)
    entity = phrases.subject(verb, figure.left, verb) if verb >= 0 else None
    return Owner(entity=entity, at=-1) if entity else None


def _work(at: int, figure: Figure, phrases: Phrases) -> Owner | None:
    """Return the work that a sum after a comma is for: `to build a dam ..., at a cost of`."""
    doc = figure.doc
    if doc[at - 1].text != ",":
        return None
    works = [i for i in range(figure.left, at) if doc[i].lower_ in figure.words.act_nouns]
    if not works:
        return None
    stop = works[-1] + 1
    while stop < at and (doc[stop].pos_ in WORK or figure.words.has("of", doc[stop])):
        stop += 1
    entity = thing(works[-1], phrases.passage, phrases.around, phrases.words)
    name = f"{entity.name} {doc[works[-1] + 1 : stop].text}".strip()
    return Owner(entity=replace(entity, name=name), at=works[-1])


def _beside(
    reading: Reading, figure: Figure, phrases: Phrases
) -> Iterator[tuple[Entity | None, int]]:
    """Yield the owners named in the noun phrase itself; None where one is there but unknown."""
    doc, words = figure.doc, figure.words
    begin, end = reading.cue
    if words.has("state", doc[end - 1]):
        yield phrases.entity_at(end - 1), begin
        return
    if reading.share >= 0:
        begin = reading.share
    for at in range(begin - 1, max(figure.left, begin - 6) - 1, -1):
        token = doc[at]
        if words.has("whose", token):
            yield phrases.entity_at(at - 2 if doc[at - 1].text == "," else at - 1), at
            return
        if token.text in ("'s", "’s", "'", "’"):
            name = figure.passage.name_at(at - 1)
            owner = phrases.entity_at(at - 1) or phrases.unnamed(at - 1)
            yield owner, name.start if name else at - 1
            return
        if words.has("possessive", token) and token.pos_ in ("PRON", "DET"):
            owner = phrases.pronoun(at)
            yield (_state(owner, reading, phrases) if owner else None), at
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
    stop = min(at + AFTER, stop_of(reading, figure))
    for i in range(at, stop):
        name = figure.passage.name_at(i)
        if name is not None and name.kind is NameKind.DEMONYM and i <= at + 1:
            yield entity_of(name), name.start
            return
        if is_verb(doc[i]) or doc[i].text == ",":
            return
        if not (words.has("owner", doc[i]) and doc[i].pos_ == "ADP"):
            continue
        for j in range(i + 1, min(i + 4, stop)):
            if doc[j].pos_ not in ("NOUN", "PROPN"):
                continue
            entity = phrases.entity_at(j)
            if entity is None:
                entity = phrases.unnamed(j)
            if entity is not None:
                yield entity, j
                return
            if doc[j].pos_ == "NOUN":
                break


def _teller(lead: int, figure: Figure, cues: Cues) -> int:
    """Return the verb of reporting whose object the measure is: `the police put the crowd at`."""
    token = figure.doc[max(lead - 1, 0)]
    reports = lead > figure.left and token.pos_ == "VERB" and verb_lemma(token) in cues.report_verbs
    return lead - 1 if reports else -1
