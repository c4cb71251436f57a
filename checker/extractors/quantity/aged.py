"""Ages told beside a person: `Anna Reith, 47, received`, `Ana Reis, de 47 anos, recebeu`."""

from checker.extractors.entity import entity_of
from checker.extractors.quantity.figure import Figure, is_verb
from checker.extractors.quantity.reading import How, Reading
from checker.extractors.quantity.subject import Phrases
from checker.extractors.quantity.surroundings import Owner
from checker.pipelines.grammar import clause_of_verb
from checker.pipelines.passage import NameKind

#: Years that people live.
AGES = range(5, 116)
#: How far from a figure, in tokens, the words of its apposition reach.
NEAR = 4
#: How far before its relative clause, in tokens, a name may start.
LONGEST = 8


def aged(figure: Figure, phrases: Phrases) -> tuple[Reading, Owner] | None:
    """Return the age that a bare number between commas after a person tells."""
    doc, before = figure.doc, figure.start - 1
    bare = figure.dimension == "count" and figure.end - figure.start == 1
    if not bare or figure.mention.quantity.value not in AGES:
        return None
    if before < 1 or figure.end >= len(doc):
        return None
    if doc[before].text != "," or doc[figure.end].text != ",":
        return None
    return _told(_person(before - 1, figure, phrases) or _noun(before - 1, phrases), figure)


def of_age(figure: Figure, phrases: Phrases) -> tuple[Reading, Owner] | None:
    """Return whose age it is that says it is one: `X, aged 47`, `the 47-year-old X`."""
    before = figure.start - 1
    before -= int(before > 0 and figure.doc[before].text == ",")
    name = figure.passage.name_at(figure.end) if figure.end < len(figure.doc) else None
    after = _person(name.end - 1, figure, phrases) if name is not None else None
    beside = _person(before, figure, phrases) or after or _apposed(figure, phrases)
    return _told(beside, figure) or _of_the_dead(figure, phrases)


def of_years(figure: Figure, phrases: Phrases) -> tuple[Reading, Owner] | None:
    """Return whose age some years are: `X, chileno de 34 anos, foi`, `X died. He was 71.`."""
    value, years = figure.mention.quantity.value, figure.mention.quantity.unit
    if value not in AGES or (figure.dimension, years) not in (("count", ""), ("time", "year")):
        return None
    doc, led = figure.doc, figure.doc[max(figure.start - 1, 0)]
    if figure.end >= len(doc) or not doc[figure.end].is_punct:
        return None
    apposed = years and figure.words.has("of", led)
    return _told(_apposed(figure, phrases) if apposed else None, figure) or _was(figure, phrases)


def _apposed(figure: Figure, phrases: Phrases) -> Owner | None:
    """Return the person beside whose name the noun of an age stands: `X, a 34-year-old Y,`."""
    doc, at, stop = figure.doc, figure.start - 1, figure.end
    while (
        at > figure.left and doc[at].pos_ in ("DET", "ADJ", "NOUN", "ADP") and _is_near(at, figure)
    ):
        at -= 1
    while (
        stop < len(doc) and doc[stop].pos_ in ("ADJ", "NOUN", "PROPN") and stop < figure.end + NEAR
    ):
        stop += 1
    closed = stop >= len(doc) or doc[stop].is_punct
    if not closed or at < 1 or doc[at].text != ",":
        return None
    return _person(at - 1, figure, phrases)


def _is_near(at: int, figure: Figure) -> bool:
    """Say whether a token stands near before a figure and is no other preposition than `of`."""
    led = figure.doc[at].pos_ != "ADP" or figure.words.has("of", figure.doc[at])
    return led and at >= figure.start - NEAR


def _of_the_dead(figure: Figure, phrases: Phrases) -> tuple[Reading, Owner] | None:
    """Return who died at an age: `X died on Monday at the age of 87`."""
    verb = figure.verb
    if verb < 0 or not _is_death(verb, figure):
        return None
    subject = clause_of_verb(figure.doc[verb]).subject
    person = _who(subject.i, phrases) if subject is not None else None
    return _told(person, figure, verb)


def _is_death(verb: int, figure: Figure) -> bool:
    """Say whether a verb, with the word after it, tells a death: `died`, `passed away`."""
    dying, doc = figure.words.groups.get("die", frozenset()), figure.doc
    lemma = doc[verb].lemma_.lower()
    return lemma in dying or f"{lemma} {doc[min(verb + 1, len(doc) - 1)].lower_}" in dying


def _was(figure: Figure, phrases: Phrases) -> tuple[Reading, Owner] | None:
    """Return who somebody was that a sentence tells nothing of but the age: `He was 71.`."""
    doc, verb = figure.doc, figure.verb
    if verb != figure.start - 1 or doc[verb].sent.start != figure.left:
        return None
    deaths = [t for s in list(doc.sents) if s.end == figure.left for t in s if is_verb(t)]
    before = next((t.i for t in deaths if _is_death(t.i, figure)), -1)
    if before < 0 or any(t.pos_ not in ("PRON", "PUNCT") for t in doc[figure.left : verb]):
        return None
    subject = clause_of_verb(doc[before]).subject
    person = _who(subject.i, phrases) if subject is not None else None
    return _told(person, figure, verb)


def _who(at: int, phrases: Phrases) -> Owner | None:
    """Return the one person that a subject names, of itself or beside its noun."""
    passage = phrases.passage
    token = passage.doc[at]
    edges = range(token.left_edge.i, token.right_edge.i + 1)
    if phrases.words.has("relative", token):
        comma = at > 1 and passage.doc[at - 1].text == ","
        edges = range(max(at - LONGEST, int(token.sent.start)), at if comma else 0)
    people = [n for n in passage.names if n.kind is NameKind.PERSON and n.start in edges]
    if len(people) != 1:
        return None
    entity = phrases.entity_at(people[0].start) or entity_of(people[0])
    return Owner(entity=entity, at=people[0].start)


def _told(owner: Owner | None, figure: Figure, verb: int = -1) -> tuple[Reading, Owner] | None:
    """Return the reading of a figure as the age of a person."""
    measure = next((m for m in figure.words.measures.values() if m.of_people), None)
    if owner is None or measure is None:
        return None
    reading = Reading(
        predicate=measure.id,
        how=How.BARE,
        cue=(figure.start, figure.end),
        measures=(measure,),
        verb=verb,
        stop=figure.end,
    )
    return reading, owner


def _person(at: int, figure: Figure, phrases: Phrases) -> Owner | None:
    """Return the person whose name ends at a token."""
    name = figure.passage.name_at(at) if at >= 0 else None
    if name is None or name.end != at + 1 or name.kind is not NameKind.PERSON:
        return None
    entity = phrases.entity_at(name.start) or entity_of(name)
    return Owner(entity=entity, at=name.start, titled=True)


def _noun(at: int, phrases: Phrases) -> Owner | None:
    """Return who a noun describes that is the subject of its clause: `the striker`."""
    noun = phrases.passage.doc[at]
    named = phrases.passage.name_at(at) is not None
    if named or noun.pos_ != "NOUN" or not noun.dep_.startswith("nsubj"):
        return None
    entity = phrases.unnamed(at)
    return Owner(entity=entity, at=at, titled=True) if entity is not None else None
