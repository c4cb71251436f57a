"""The person who holds the office of a phrase, by the construction that ties them together."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from checker.extractors.discourse import Discourse
from checker.extractors.office.change import (
    Change,
    change_forms,
    change_in,
    has_happened,
    is_denied,
    is_failed,
    is_passive,
    is_reflexive,
    was_not,
)
from checker.extractors.office.copula import across_copula, opened_with
from checker.extractors.office.holder import (
    can_hold,
    described_after,
    described_person,
    is_part_of_name,
    opened_by,
    subjects,
    with_surname,
)
from checker.extractors.office.meant import person_meant
from checker.extractors.office.named_to import named_to
from checker.extractors.office.phrase import OfficePhrase
from checker.extractors.office.signs import (
    is_aside,
    is_dead,
    is_dismissed,
    is_of_change,
    is_of_kin,
    is_subject,
)
from checker.extractors.office.titles import name_after_titles
from checker.extractors.office.words import OfficeWords, office_words
from checker.extractors.timing import tells_of_its_day
from checker.pipelines.cues import Cues
from checker.pipelines.grammar import (
    Clause,
    clause_of_verb,
    clauses,
    enclosing_clause,
    noun_modifiers,
)
from checker.pipelines.passage import Name, Passage


@dataclass(frozen=True, kw_only=True, slots=True)
class Holding:
    """A person beside an office, and by what construction they belong together."""

    phrase: OfficePhrase
    holder: Name
    clause: Clause | None  #: of a copula or a verb of change; None for a title
    begins: bool = False
    ends: bool = False
    led: bool = False  #: by `as`: told as the clause around it is


def holdings(
    phrase: OfficePhrase, passage: Passage, around: Discourse, words: Cues
) -> Iterator[Holding]:
    """Yield the person who holds the office of a phrase; the surest construction wins."""
    if phrase.status == "candidate":
        return
    offices = office_words(around.vocabulary, passage.language)
    found = None
    if not phrase.post:
        found = _after(phrase, passage, around, words, offices)
        opened = opened_by(phrase, passage) if found is None else None
        if opened is not None:
            found = Holding(phrase=phrase, holder=opened, clause=None)
    question = is_question(phrase, passage)
    if not question:
        found = found or across_verb(phrase, passage, around, words, offices)
    if found is None and not phrase.post:
        found = beside(phrase, passage, around, words, offices)
    if found is not None and not (question and found.led):
        yield replace(found, holder=with_surname(found.holder, passage, around))


def is_question(phrase: OfficePhrase, passage: Passage) -> bool:
    """Say whether a sentence asks."""
    return bool(passage.doc[phrase.name.start].sent[-1].text == "?")


def _after(
    phrase: OfficePhrase, passage: Passage, around: Discourse, words: Cues, offices: OfficeWords
) -> Holding | None:
    """Return the person right after the phrase: `President X`, `the minister, X, said`."""
    doc, at = passage.doc, phrase.end
    comma = at < len(doc) and doc[at].text == ","
    if at >= len(doc) or (comma and is_of_kin(phrase, passage, words, offices)):
        return None
    name = name_after_titles(at + 1 if comma else at, passage, around)
    if comma and name is None:
        name = described_after(at + 1, passage)
        return Holding(phrase=phrase, holder=name, clause=None) if name is not None else None
    if name is None:
        return None
    if not can_hold(name, phrase, passage, around, titled=not comma):
        return None
    if not comma:
        if is_part_of_name(phrase, name, passage):
            return None
        gone = is_dismissed(phrase, passage, offices)
        if not tells_of_its_day(around.read):
            gone = gone or is_dead(phrase, name, passage, offices)
        return Holding(phrase=phrase, holder=name, clause=None, ends=gone)
    closes = name.end >= len(doc) or doc[name.end].is_punct or doc[name.end].is_sent_start
    before = doc[phrase.start - 1] if phrase.start else None
    if before is None or before.lower_ not in words.as_:
        closes = closes or _opens(phrase, name, passage)
        return Holding(phrase=phrase, holder=name, clause=None) if closes else None
    clause = enclosing_clause(before)
    forms = change_forms(clause) if clause is not None else frozenset()
    begins = bool(forms & (offices.begin | offices.appoint | offices.succeed))
    return Holding(phrase=phrase, holder=name, clause=None, begins=begins or not forms)


def _opens(phrase: OfficePhrase, name: Name, passage: Passage) -> bool:
    """Say whether a title opens the sentence that is about the name: `A former mayor, X chairs`."""
    start = passage.doc[phrase.start].sent.start
    return phrase.start - start <= 1 and passage.doc[name.end].pos_ in ("VERB", "AUX")


def beside(
    phrase: OfficePhrase, passage: Passage, around: Discourse, words: Cues, offices: OfficeWords
) -> Holding | None:
    """Return the person right before the phrase: `X, president of Y,` or `X as president`."""
    doc, at = passage.doc, phrase.start - 1
    if at < 1 or doc[phrase.start].is_sent_start:
        return None
    coming = named_to(at, passage, around, words)
    if coming is not None and can_hold(coming, phrase, passage, around, titled=False):
        begins = doc[at - 1].lemma_.lower() not in offices.posts  # `X's term as chair`
        return Holding(phrase=phrase, holder=coming, clause=None, begins=begins, led=True)
    as_holder = doc[at].lower_ in words.as_
    if not as_holder and doc[at].text not in (",", "(", "–", "—"):
        return _made(phrase, passage, around, offices)
    name = passage.name_at(at - 1)
    if name is None or name.end != at or (not as_holder and not is_aside(phrase, passage)):
        return None
    if as_holder and is_of_change(at, passage, offices):
        return None
    if not as_holder and is_subject(phrase, passage):
        return None
    if can_hold(name, phrase, passage, around, titled=False):
        return Holding(phrase=phrase, holder=name, clause=None, led=as_holder)
    return None


def _made(
    phrase: OfficePhrase, passage: Passage, around: Discourse, offices: OfficeWords
) -> Holding | None:
    """Return whom a clause makes what stands right after the name: `appointed X minister`."""
    name = passage.name_at(phrase.start - 1)
    if name is None or not can_hold(name, phrase, passage, around, titled=False):
        return None
    clause = enclosing_clause(passage.doc[phrase.name.start])
    if clause is not None and clause.verb.i >= name.start:  # a name taken for a verb
        clause = enclosing_clause(passage.doc[name.start])
    if clause is None or is_passive(clause) or not clause.verb.i < name.start:
        return None
    if not change_forms(clause) & offices.appoint:
        return None
    return Holding(phrase=phrase, holder=name, clause=clause, begins=True)


def across_verb(
    phrase: OfficePhrase, passage: Passage, around: Discourse, words: Cues, offices: OfficeWords
) -> Holding | None:
    """Return the person whom a copula or a verb of change ties to the office."""
    doc = passage.doc
    sentence = doc[phrase.name.start].sent
    inside = range(phrase.start, phrase.end)
    for clause in clauses(sentence):
        if is_failed(clause, offices):
            continue
        change = change_in(clause, offices)
        found = None
        if not phrase.post and (change is not Change.NONE or clause.verb.pos_ == "AUX"):
            found = across_copula(clause, inside, passage, around)
        if found is not None and change is not Change.ENDS:
            begins = change is Change.BEGINS
            return Holding(phrase=phrase, holder=found, clause=clause, begins=begins)
        if change is Change.NONE or not _names(clause, inside, words, offices, post=phrase.post):
            continue
        found = _changed(clause, inside, passage, around, offices)
        if found is None:
            continue
        meanwhile = any(c.lower_ in offices.meanwhile for c in clause.children)
        ends = change is Change.ENDS
        told = has_happened(clause, words) or was_not(clause, words)
        if ends and not told and not is_denied(clause, words):
            continue
        acting = meanwhile and change is Change.BEGINS
        return Holding(
            phrase=replace(phrase, status="acting") if acting else phrase,
            holder=found,
            clause=clause,
            begins=change is Change.BEGINS,
            ends=ends,
        )
    copula = None if phrase.post else opened_with(phrase.start, passage, around)
    first = passage.name_at(sentence.start)
    if copula is None or first is None:
        return None
    return Holding(phrase=phrase, holder=first, clause=clause_of_verb(copula))


def _names(clause: Clause, inside: range, words: Cues, offices: OfficeWords, *, post: bool) -> bool:
    """Say whether a clause names the office among its own words, other than as its subject."""
    own = {c.i for c in clause.children} | {noun.i for _, noun in clause.obliques}
    chosen = bool(change_forms(clause) & offices.appoint)
    led = words.as_ | (offices.to if post or chosen else frozenset())
    for thing in clause.objects:
        charge = thing.lemma_.lower() in offices.at_head | offices.posts
        own |= {noun.i for case, noun in noun_modifiers(thing) if charge or case in led}
    agent = clause.agent()
    own -= {token.i for token in (clause.subject, agent) if token is not None}
    return any(i in inside for i in own)


def _changed(
    clause: Clause, inside: range, passage: Passage, around: Discourse, offices: OfficeWords
) -> Name | None:
    """Return whose office a clause tells of: the subject's, or the object's where one acts."""
    acted_on = change_forms(clause) & (offices.appoint | offices.dismiss)
    if acted_on and not is_passive(clause) and not is_reflexive(clause):
        people = clause.objects
    else:
        people = subjects(clause)
    for candidate in people:
        name = described_person(candidate, passage, around) if candidate.i not in inside else None
        if name is not None:
            return name
    is_subject = people != clause.objects and not any(s.i in inside for s in people)
    return person_meant(clause, passage, around) if is_subject else None
