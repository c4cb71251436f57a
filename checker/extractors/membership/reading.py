"""A phrase of membership and what stands around it: how it is told, of whom, of which bodies."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checker.extractors.claiming import as_title, told_around
from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.membership.bodies import bodies
from checker.extractors.membership.clause import (
    begun,
    concession,
    ended,
    goes_on,
    is_personal,
    opens,
    past_aside,
)
from checker.extractors.membership.entity_at import entity_at
from checker.extractors.membership.forms import is_marked
from checker.extractors.membership.listed import Bearers, members_from, with_listed
from checker.extractors.membership.meant import implied_body, meant_bodies
from checker.extractors.membership.name import Body, is_relative
from checker.extractors.membership.phrase import Told, time_tokens
from checker.extractors.membership.role import role_after
from checker.extractors.membership.subject import before_verb, main_subject, subjects
from checker.extractors.membership.words import Words
from checker.extractors.relation.telling import weighed
from checker.extractors.universal import group_before
from checker.model.claim import Modality, Polarity, Tense
from checker.model.time_mention import TimeMention
from checker.pipelines.cues import Cues
from checker.pipelines.grammar import Clause, clause_of_verb, enclosing_clause
from checker.pipelines.passage import Passage
from checker.pipelines.scopes import Telling

if TYPE_CHECKING:
    pass


@dataclass(frozen=True, kw_only=True, eq=False, slots=True)
class Reading:
    """A phrase with all that was read around it."""

    told: Told
    telling: Telling
    clause: Clause | None
    bearers: list[tuple[Entity, int, int]]
    bodies: list[Body]
    end: int
    role: str = ""  #: told after the bodies: `as a non-permanent member`
    time: TimeMention | None = None  #: of an act that a noun tells
    timeless: bool = False  #: the times around are of something else: `announced its exit on D`


def read_phrase(
    told: Told,
    before: Reading | None,
    passage: Passage,
    around: Discourse,
    words: Words,
    cue: Cues,
) -> Reading | None:
    """Return what stands around a phrase, None where member or body is missing."""
    if told.verb is not None:
        reading = _by_verb(told, told.verb, before, passage, around, words, cue)
    else:
        reading = _as_title(told, before, passage, around, words, cue)
    group = group_before(told.verb or told.at, passage, around, cue)
    bearers = [group] if group is not None else _all_of(told, reading.bearers, passage, around)
    if not bearers or not reading.bodies:
        return None
    bearers = list({b[0].name: b for b in bearers}.values())
    return replace(reading, bearers=bearers, role=role_after(reading.end, passage, words))


def as_asked(reading: Reading, passage: Passage) -> Reading:
    """Return a reading that a question leaves open as possible."""
    asked = passage.doc[reading.told.at].sent.text.rstrip().endswith("?")
    if not asked or reading.telling.modality is not Modality.ASSERTED:
        return reading
    return replace(reading, telling=replace(reading.telling, modality=Modality.POSSIBLE))


def _all_of(told: Told, found: Bearers, passage: Passage, around: Discourse) -> Bearers:
    """Return all bearers of a list; a noun in the singular beside it speaks of the last alone."""
    if told.verb is not None:
        return with_listed(found, passage, around)
    single = passage.doc[told.at].morph.get("Number", []) == ["Sing"]
    return found if single else with_listed(found, passage, around, governed=True)


def _by_verb(  # noqa: PLR0913, PLR0917 - a phrase and all that it is read with
    told: Told,
    verb: int,
    before: Reading | None,
    passage: Passage,
    around: Discourse,
    words: Words,
    cue: Cues,
) -> Reading:
    """Return what a verb tells: its subject, or whom it acts on, and the bodies after it."""
    word = passage.doc[verb]
    telling, clause = told_around(passage, verb, cue)
    clause = clause or clause_of_verb(word)
    telling = weighed(telling, word, cue, around.vocabulary)
    telling = begun(told, concession(word, cue) if is_marked(word) else telling, passage, cue)
    again = _left_again(told, before, passage)
    bearers = subjects(clause, verb, passage, around)
    if told.object is not None:
        bearers = _acted_on(told.object, passage, around)
    told, telling = ended(told, telling, passage, words, cue)
    found, end = again or _bodies_of(told, before, passage, around, words, cue)
    if not found and (told.state == "joined" or before is not None):
        found, end = implied_body(told, passage, around)
        if found and told.state != "joined":
            bearers = [b for b in bearers if b[0].is_country]
        if found and telling.tense is Tense.PAST and telling.modality is Modality.POSSIBLE:
            telling = replace(telling, modality=Modality.ASSERTED)  # `when X joined`
    own = {i for body in found for i in range(body.start, body.end)}
    if bearers and own and all(start in own for _, start, _ in bearers):
        bearers = before_verb(verb, passage, around)  # a body that was taken for the subject
    planned = telling
    if _follows_leaving(told, before, planned):
        telling, bearers = replace(telling, modality=Modality.ASSERTED), []
    carried = not bearers and (is_personal(clause) or goes_on(clause, passage))
    carried = carried or (before is not None and _follows_leaving(told, before, planned))
    if before is not None and (again or carried):
        bearers = before.bearers
    if not bearers and found and opens(told, passage):
        bearers = members_from(past_aside(end, passage), passage, around, articles=True)
    return Reading(
        told=told, telling=telling, clause=clause, bearers=bearers, bodies=found, end=end
    )


def _acted_on(tokens: tuple[int, int], passage: Passage, around: Discourse) -> Bearers:
    """Return those whom a body admits, elects or expels, who are listed at some tokens."""
    start, end = tokens
    named = [n for n in passage.names if start <= n.start < end]
    return [b for n in named for b in entity_at(passage.doc[n.end - 1], passage, around)]


def _bodies_of(
    told: Told,
    before: Reading | None,
    passage: Passage,
    around: Discourse,
    words: Words,
    cue: Cues,
) -> tuple[list[Body], int]:
    """Return the bodies of a verb: named after it, before its relative clause, or meant."""
    found, end = bodies(told.end, passage, around, words, cue, told.joints)
    if not found:
        found, end = _relative_body(told, before, passage, around, words, cue)
    if not found:
        found, end = meant_bodies(told, before.bodies if before else [], passage, around, words)
    return found, end


def _as_title(
    told: Told,
    before: Reading | None,
    passage: Passage,
    around: Discourse,
    words: Words,
    cue: Cues,
) -> Reading:
    """Return what a noun tells beside a name."""
    found, end = bodies(told.end, passage, around, words, cue, told.joints)
    telling, clause = told_around(passage, told.at, cue)
    telling = as_title(Telling(tense=telling.tense if told.opens else Tense.NONE))
    if told.negated:
        telling = replace(telling, polarity=Polarity.NEGATED)
    bearers = _of_title(told, end, passage, around)
    if not bearers and before is not None and passage.doc[told.start - 1].pos_ == "CCONJ":
        bearers, telling = before.bearers, before.telling
    return Reading(
        told=told, telling=telling, clause=clause, bearers=bearers, bodies=found, end=end
    )


def _left_again(
    told: Told, before: Reading | None, passage: Passage
) -> tuple[list[Body], int] | None:
    """Return the bodies told before that somebody left at a time: `having withdrawn in 2016`."""
    if told.state != "left" or told.end != told.at + 1 or before is None:
        return None
    if told.end not in time_tokens(passage):
        return None
    between = passage.doc[before.end : told.at]
    if any(passage.name_at(t) is not None and t.pos_ == "PROPN" for t in between):
        return None
    return [replace(b, start=told.at, end=told.end, time=None) for b in before.bodies], told.end


def _follows_leaving(told: Told, before: Reading | None, telling: Telling) -> bool:
    """Say whether somebody left one body for another: `left X to join Y`."""
    planned = telling.modality is Modality.PLANNED and told.state == "joined"
    done = before is not None and before.telling.is_plain and before.telling.tense is Tense.PAST
    return planned and done and before is not None and before.told.state == "left"


def _relative_body(
    told: Told,
    before: Reading | None,
    passage: Passage,
    around: Discourse,
    words: Words,
    cue: Cues,
) -> tuple[list[Body], int]:
    """Return the body before a relative clause: `the X, which it entered in 2007`."""
    doc, at = passage.doc, told.at - 1
    if told.state == "observer" and before is not None:
        return before.bodies[-1:], told.end
    while at > 0 and (doc[at].pos_ in ("PRON", "AUX", "ADV", "ADP", "DET") or doc[at].text == ","):
        at -= 1
    relative = any(is_relative(t) for t in doc[at + 1 : told.at])
    name = passage.name_at(at)
    if before is not None and relative and name is not None and before.end == name.end:
        return before.bodies[-1:], told.end
    if not relative or name is None:
        return [], told.end
    if clause_of_verb(doc[told.at]).subject is not None and at in _subject_tokens(told, passage):
        return [], told.end
    found, _ = bodies(name.start, passage, around, words, cue, told.joints)
    return [b for b in found if b.end == name.end][:1], told.end


def _subject_tokens(told: Told, passage: Passage) -> range:
    """Return the tokens of the name that is the subject of a phrase's verb."""
    subject = clause_of_verb(passage.doc[told.at]).subject
    name = passage.name_at(subject) if subject is not None else None
    return range(name.start, name.end) if name is not None else range(0)


def _of_title(
    told: Told, end: int, passage: Passage, around: Discourse
) -> list[tuple[Entity, int, int]]:
    """Return who bears a title: the name before its comma, or after where it opens the sentence."""
    doc, at = passage.doc, told.start - 1
    if told.opens:
        return main_subject(end, passage, around)
    if at > 0 and told.as_ and doc[at - 1].text not in (",", "("):
        clause = enclosing_clause(doc[at])
        return subjects(clause, clause.verb.i, passage, around) if clause is not None else []
    if at > 0 and doc[at].text in (",", "(", "–", "—"):
        return entity_at(doc[at - 1], passage, around)
    return []
