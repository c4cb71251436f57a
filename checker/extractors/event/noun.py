"""Events that nouns tell: `the opening of X in 1934`, `the War of X (1914-1918)`."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.event.by_word import openings_of_nouns
from checker.extractors.event.by_word import told_by_nouns as events_of
from checker.extractors.event.named import Thing
from checker.extractors.event.noun_time import time_of_clause, time_of_noun
from checker.extractors.event.thing import subject_before, thing_at
from checker.extractors.event.time import bracketed
from checker.extractors.event.unnamed import unnamed_thing
from checker.extractors.event.words import Happening, befits, event_words, happenings
from checker.extractors.timing import dates_the_text
from checker.model.claim import Modality, Tense
from checker.model.time_mention import TimeMention
from checker.pipelines.grammar import coordinated, enclosing_clause, noun_modifiers, possessor
from checker.pipelines.passage import Name, NameKind, Passage
from checker.pipelines.scopes import Telling
from checker.pipelines.view import said

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: How many parties an event between two has.
PAIR = 2
#: How many words a noun of an event has that is made of several.
PHRASE = 3
#: How what is planned is told.
TO_COME = Telling(tense=Tense.FUTURE, modality=Modality.PLANNED)


@dataclass(frozen=True, kw_only=True, slots=True)
class Noted:
    """An event told by a noun or by a name with its date."""

    happening: Happening
    noun: "Token"
    thing: Thing
    other: "Token | None"
    time: TimeMention
    planned: bool = False
    past: bool = False  #: the words say that it was


def told_in_brackets(passage: Passage, around: Discourse) -> Iterator[Noted]:
    """Yield the events that a name with a date in brackets tells."""
    for name in passage.names:
        if not name.sort or name.kind in (NameKind.OFFICE, NameKind.DEMONYM):
            continue
        time = bracketed(passage, name.end)
        if time is None or not _has_year(time) or dates_the_text(time, passage):
            continue
        if _belongs_to_another(name, passage):
            continue
        for happening in happenings(around.vocabulary, passage.language):
            if name.sort in happening.bare:
                thing = thing_at(passage.doc[name.start], passage, around)
                if thing is not None:
                    noun = passage.doc[name.end - 1]
                    yield Noted(happening=happening, noun=noun, thing=thing, other=None, time=time)
                break


def _belongs_to_another(name: Name, passage: Passage) -> bool:
    """Say whether a name ends that of another thing: `the Protocol to the Treaty of X (1991)`."""
    doc, at = passage.doc, name.start - 1
    while at > 0 and doc[at].pos_ == "DET":
        at -= 1
    before = passage.name_at(at - 1) if at > 0 and doc[at].pos_ == "ADP" else None
    return before is not None and before.kind is NameKind.THING


def _has_year(time: TimeMention) -> bool:
    """Say whether a time tells its year by itself."""
    return bool(time.edtf)


def told_by_nouns(passage: Passage, around: Discourse) -> Iterator[Noted]:
    """Yield the events that nouns such as `foundation` tell, where thing and time stand beside."""
    for token in said(passage.doc, openings_of_nouns(around.vocabulary, passage.language)):
        if token.pos_ != "NOUN" or passage.name_at(token) is not None:
            continue
        phrase = passage.doc[token.i : token.i + PHRASE].text.lower()  # `entry into force`
        words = (token.lemma_.lower(), phrase)
        meant = [h for h in events_of(words, around.vocabulary, passage.language) if not h.first]
        noted = (_noted(token, h, passage, around) for h in meant)
        found = next((n for n in noted if n is not None), None)
        if found is not None:
            yield found


def _noted(
    noun: "Token", happening: Happening, passage: Passage, around: Discourse
) -> Noted | None:
    """Return the event of a noun, None where its thing or its time is unclear."""
    cues_of = {"of", *around.vocabulary.pack(f"cues/{passage.language}").get("of", ())}
    of = next((n for p, n in noun_modifiers(noun) if p in cues_of and n.i > noun.i), None)
    owner = _owner(noun, passage, around)
    two = happening.gives == "thing"
    if two and owner is None:
        owner, of = _parties_of(noun, of, happening, passage, around)
    thing = owner if two or of is None else thing_at(of, passage, around)
    if thing is None and of is not None and not two:
        planned_one = _planned(noun, of, happening, passage, around)
        if planned_one is not None:
            return planned_one
        someone = happening.owners == {"person"} and "Plur" not in of.morph.get("Number", [])
        thing = unnamed_thing(
            of,
            passage,
            around,
            owners=happening.owners,
            sorts=happening.sorts,
            any_noun=someone,
        )
    elif thing is not None and not befits(thing.entity, happening, around.vocabulary):
        return None
    if thing is None or (two and of is None) or thing.entity.sort in happening.unfit:
        return None
    end = _end_of(of, passage) if of is not None else noun.i + 1
    end = max(end, thing.end) if noun.i < thing.start < noun.sent.end else end
    time, planned = time_of_noun(noun, end, passage, around)
    if time is None:
        return None
    return Noted(
        happening=happening,
        noun=noun,
        thing=thing,
        other=of if two else None,
        time=time,
        planned=planned,
    )


def _parties_of(
    noun: "Token", of: "Token | None", happening: Happening, passage: Passage, around: Discourse
) -> tuple[Thing | None, "Token | None"]:
    """Return both parties of a noun: `the merger of X and Y`, `the purchase of Y by X`."""
    words = event_words(around.vocabulary, passage.language)
    joins = {f.partition(" ")[2] for f in happening.acted} | words.by
    around_it = [*noun_modifiers(noun), *(noun_modifiers(of) if of is not None else ())]
    first = next((n for p, n in around_it if p in words.between), of)
    if first is None:
        return None, None
    both = list(coordinated(first))[:PAIR]
    other = next((n for p, n in around_it if p in joins and n.i > first.i), None)
    if len(both) == PAIR and passage.name_at(both[1]) != passage.name_at(both[0]):
        return thing_at(both[0], passage, around), both[1]
    if other is None or passage.name_at(other) is None:
        return None, of
    return thing_at(other, passage, around), first


def _planned(
    noun: "Token", of: "Token", happening: Happening, passage: Passage, around: Discourse
) -> Noted | None:
    """Return what is planned for a thing without a name: `the opening of the line is due`."""
    time, planned = time_of_clause(noun, passage, around)
    thing = (
        unnamed_thing(of, passage, around, owners=happening.owners, told=TO_COME)
        if planned
        else None
    )
    if thing is None or time is None:
        return None
    return Noted(happening=happening, noun=noun, thing=thing, other=None, time=time, planned=True)


def _owner(noun: "Token", passage: Passage, around: Discourse) -> Thing | None:
    """Return whose event it is by a possessive: `the club's foundation`, `its foundation`."""
    owner = possessor(noun)
    if owner is None:
        owner = next(
            (c for c in noun.children if c.dep_ == "det" and "Prs" in c.morph.get("PronType", [])),
            None,
        )
    if owner is None:
        return None
    if owner.pos_ not in ("PRON", "DET"):
        return thing_at(owner, passage, around)
    if noun.dep_ == "conj":
        first = possessor(noun.head)
        if first is not None and first.pos_ not in ("PRON", "DET"):
            return thing_at(first, passage, around)
    clause = enclosing_clause(noun)
    if clause is None or clause.subject is None:
        return None
    if clause.subject.i != noun.i and clause.subject.i not in {a.i for a in noun.ancestors}:
        return thing_at(clause.subject, passage, around)
    return subject_before(noun, passage, around)


def _end_of(noun: "Token", passage: Passage) -> int:
    """Return the end of the name or noun that an event's noun leads to."""
    name = passage.name_at(noun)
    end = name.end if name is not None else noun.i + 1
    inner = next((n for p, n in noun_modifiers(noun) if n.i >= end), None) if name is None else None
    return _end_of(inner, passage) if inner is not None and passage.name_at(inner) else end
