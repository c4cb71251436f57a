"""Who holds which office of which body, since when and until when.

The office word is found first, with its body and status (`office_phrase`); then the person beside
it, in apposition, across a copula, after a verb of appointing or after `as`. What verbs of
succession say is read by `succession`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.extractors.claiming import as_title, claim, cues_of, told_around, told_finitely
from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.extractor import Extractor
from checker.extractors.office_phrase import OfficePhrase
from checker.extractors.tenure import tenure
from checker.extractors.verbs import verb_phrases
from checker.model.claim import Claim, ObjectKind
from checker.model.document import SegmentKind
from checker.pipelines.cues import Cues
from checker.pipelines.grammar import Clause, clauses, enclosing_clause
from checker.pipelines.passage import Name, NameKind, Passage

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, kw_only=True, slots=True)
class Holding:
    """A person beside an office, and by what construction they belong together."""

    phrase: OfficePhrase
    holder: Name
    clause: Clause | None  #: of a copula or a verb of appointing; None for a title
    begins: bool = False


def extract(around: Discourse) -> Iterator[Claim]:
    """Yield a claim for each holder of each office named in the document."""
    for passage in around.read.passages:
        if passage.segment.kind in (SegmentKind.HEADING, SegmentKind.HEADLINE):
            continue
        words = cues_of(passage, around.vocabulary)
        for phrase in around.offices_in(passage):
            for holding in holdings(phrase, passage, around, words):
                yield from _claims(holding, passage, around, words)


def holdings(
    phrase: OfficePhrase, passage: Passage, around: Discourse, words: Cues
) -> Iterator[Holding]:
    """Yield the person who holds the office of a phrase; the surest construction wins."""
    found = (
        _after(phrase, passage, words)
        or _across_verb(phrase, passage, around)
        or _before(phrase, passage, around, words)
    )
    if found is not None and phrase.status != "candidate":
        yield found


def _after(phrase: OfficePhrase, passage: Passage, words: Cues) -> Holding | None:
    """Return the person right after the phrase: `President X`, `the minister, X, said`."""
    doc, at = passage.doc, phrase.end
    if at >= len(doc):
        return None
    comma = doc[at].text == ","
    name = passage.name_at(at + 1 if comma else at) if at + comma < len(doc) else None
    if name is None or name.start != at + comma or not _can_hold(name, titled=not comma):
        return None
    if not comma:
        return Holding(phrase=phrase, holder=name, clause=None)
    closes = name.end >= len(doc) or doc[name.end].is_punct or doc[name.end].is_sent_start
    as_before = phrase.start > 0 and doc[phrase.start - 1].lower_ in words.as_
    if closes or as_before:
        return Holding(phrase=phrase, holder=name, clause=None, begins=as_before)
    return None


def _before(
    phrase: OfficePhrase, passage: Passage, around: Discourse, words: Cues
) -> Holding | None:
    """Return the person right before the phrase: `X, president of Y,` or `X as president`."""
    doc, at = passage.doc, phrase.start - 1
    if at < 1 or doc[phrase.start].is_sent_start:
        return None
    as_holder = doc[at].lower_ in words.as_
    if as_holder and _follows_another(at, passage, around):
        return None
    if doc[at].text in (",", "(", "–", "—") or as_holder:
        name = passage.name_at(at - 1)
        if name is not None and name.end == at and around.is_person(name):
            return Holding(phrase=phrase, holder=name, clause=None)
    return None


def _follows_another(at: int, passage: Passage, around: Discourse) -> bool:
    """Say whether `as` belongs to a verb of succession: its object held the office before."""
    verbs = around.vocabulary.pack("offices/verbs").get(passage.language, {})
    clause = enclosing_clause(passage.doc[at])
    return clause is not None and bool(verb_phrases(clause) & set(verbs.get("succeed", ())))


def _can_hold(name: Name, *, titled: bool) -> bool:
    """Say whether a name can be a holder's; right after a title any unknown name can."""
    if name.kind is NameKind.PERSON:
        return True
    return titled and name.kind is NameKind.UNKNOWN


def _across_verb(phrase: OfficePhrase, passage: Passage, around: Discourse) -> Holding | None:
    """Return the person whom a copula or a verb of appointing ties to the office."""
    doc = passage.doc
    sentence = doc[phrase.name.start].sent
    verbs = around.vocabulary.pack("offices/verbs").get(passage.language, {})
    inside = range(phrase.start, phrase.end)
    for clause in clauses(iter(sentence)):
        complement, subject = clause.complement, clause.subject
        if complement is not None and complement.i in inside and subject is not None:
            name = _person(subject, passage, around)
            if name is not None:
                return Holding(phrase=phrase, holder=name, clause=clause)
        if subject is not None and subject.i in inside and complement is not None:
            name = _person(complement, passage, around)
            if name is not None:
                return Holding(phrase=phrase, holder=name, clause=clause)
        forms = verb_phrases(clause)
        if forms & set(verbs.get("become", ())) | forms & set(verbs.get("appoint", ())):
            held = _appointed(clause, inside, passage, around)
            if held is not None:
                return Holding(phrase=phrase, holder=held, clause=clause, begins=True)
    return None


def _appointed(clause: Clause, inside: range, passage: Passage, around: Discourse) -> Name | None:
    """Return who is appointed by a clause that names the office among its own words."""
    own = {c.i for c in clause.children()} | {n.i for _, n in clause.obliques()}
    if clause.subject is not None:
        own -= {clause.subject.i}
    if not any(i in inside for i in own):
        return None
    for candidate in (*clause.objects, clause.subject):
        if candidate is None or candidate.i in inside:
            continue
        name = _person(candidate, passage, around)
        if name is not None:
            return name
    return None


def _person(token: "Token", passage: Passage, around: Discourse) -> Name | None:
    """Return the person that a noun phrase names by its head."""
    name = passage.name_at(token)
    if name is None or name.kind in (NameKind.OFFICE, NameKind.DEMONYM):
        return None
    unlisted = not name.entry and not name.sort and name.kind is not NameKind.PLACE
    return name if unlisted or around.is_person(name) else None


def _claims(holding: Holding, passage: Passage, around: Discourse, words: Cues) -> Iterator[Claim]:
    """Yield the claim of a holding, where it is known whose office it is."""
    phrase, holder = holding.phrase, holding.holder
    body = body_of(phrase, passage, around)
    if body is None:
        return
    at = holding.clause.verb.i if holding.clause else phrase.name.start
    told, clause = (told_around if holding.clause else told_finitely)(passage, at, words)
    told = told if holding.clause else as_title(told)
    held = tenure(holding.clause or clause, holding, passage, around, words, told)
    tokens = [phrase.start, phrase.end - 1, holder.start, holder.end - 1]
    yield claim(
        around.read,
        passage,
        words,
        tokens=tokens,
        subject=body,
        predicate=phrase.office,
        object=holder.text,
        object_kind=ObjectKind.ENTITY,
        extractor=EXTRACTOR.id,
        told=held.told,
        valid=held.valid,
        qualifiers={"status": held.status, "to": phrase.to or None, "told": held.reversed},
    )


def body_of(phrase: OfficePhrase, passage: Passage, around: Discourse) -> Entity | None:
    """Return whose office it is, by the phrase or by what the text is about; None where unsure."""
    body = phrase.body or default_body(phrase, passage, around)
    return None if body is None or body.kind is NameKind.PERSON else body


def default_body(phrase: OfficePhrase, passage: Passage, around: Discourse) -> Entity | None:
    """Return whose office it is where the phrase does not say: what the text is about."""
    office = around.vocabulary.pack("offices/offices").get(phrase.office, {})
    bodies = office.get("body", ["country"])
    known = around.bodies.get(phrase.office, frozenset())
    if "country" in bodies:
        told = _country_in(passage, phrase.name.start, around)
        named = _countries_before(passage, phrase.name.start, around)
        return next(iter(known)) if told is None and not named and len(known) == 1 else told
    if len(known) == 1:
        return next(iter(known))
    return around.place if "place" in bodies else None


def _country_in(passage: Passage, at: int, around: Discourse) -> Entity | None:
    """Return the country meant at a place: the text's own, unless the sentence is of another."""
    topic = around.country_at(passage)
    named = _countries_before(passage, at, around)
    if not named or (topic is not None and topic.name in named):
        return topic
    first = next((n for n in passage.names if n.sort in ("country", "territory")), None)
    if first is not None and named == {first.entry}:
        return around.resolve(passage.doc[first.start], passage)
    return None


def _countries_before(passage: Passage, at: int, around: Discourse) -> set[str]:
    """Return the countries that a sentence names before a token, by name, people or city."""
    places = around.vocabulary.family("places")
    named = set()
    for name in passage.names_in(passage.doc[at].sent):
        if name.start >= at or not name.entry:
            continue
        if name.sort in ("country", "territory"):
            named.add(name.entry)
        elif name.sort in ("city", "metonym"):
            entry = places.get(name.entry, {})
            named.add(entry.get("country") or entry.get("stands_for") or name.entry)
    return named


EXTRACTOR = Extractor(id="office", title="Holders of offices", extract=extract)
