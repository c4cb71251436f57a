"""Who holds which office of which body, since when and until when.

The office word is found first, with its body and status (`office_phrase`); then the person beside
it, in apposition, across a copula, after a verb of appointing or after `as`. What verbs of
succession say is read by `succession`.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from checker.extractors.claiming import as_title, claim, cues_of, told_around
from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.extractor import Extractor
from checker.extractors.office_phrase import OfficePhrase, office_phrase
from checker.extractors.tenure import tenure
from checker.extractors.verbs import verb_phrases
from checker.model.claim import Claim, ObjectKind
from checker.model.document import SegmentKind
from checker.pipelines.cues import Cues
from checker.pipelines.grammar import Clause, clauses, enclosing_clause
from checker.pipelines.passage import Name, NameKind, Passage
from checker.pipelines.scopes import Telling

#: How far, in tokens, a holder may stand before `as` or a copula from the office.
REACH = 30


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
        if passage.segment.kind is SegmentKind.HEADING:
            continue
        words = cues_of(passage, around.vocabulary)
        for name in passage.names:
            if name.kind is NameKind.OFFICE:
                phrase = office_phrase(name, passage, around, words)
                for holding in holdings(phrase, passage, around, words):
                    yield from _claims(holding, passage, around, words)


def holdings(
    phrase: OfficePhrase, passage: Passage, around: Discourse, words: Cues
) -> Iterator[Holding]:
    """Yield the person who holds the office of a phrase; the surest construction wins."""
    found = (
        _after(phrase, passage, words)
        or _across_verb(phrase, passage, around)
        or _before(phrase, passage, words)
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


def _before(phrase: OfficePhrase, passage: Passage, words: Cues) -> Holding | None:
    """Return the person right before the phrase: `X, president of Y,` or `X as president`."""
    doc, at = passage.doc, phrase.start - 1
    if at < 1 or doc[phrase.start].is_sent_start:
        return None
    if doc[at].text in (",", "(", "–", "—") or doc[at].lower_ in words.as_:
        name = passage.name_at(at - 1)
        if name is not None and name.end == at and _can_hold(name, titled=False):
            return Holding(phrase=phrase, holder=name, clause=None)
    return None


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
            name = _person(subject, passage)
            if name is not None:
                return Holding(phrase=phrase, holder=name, clause=clause)
        if subject is not None and subject.i in inside and complement is not None:
            name = _person(complement, passage)
            if name is not None:
                return Holding(phrase=phrase, holder=name, clause=clause)
        forms = verb_phrases(clause)
        if forms & set(verbs.get("become", ())) | forms & set(verbs.get("appoint", ())):
            held = _appointed(clause, inside, passage)
            if held is not None:
                return Holding(phrase=phrase, holder=held, clause=clause, begins=True)
    return None


def _appointed(clause: Clause, inside: range, passage: Passage) -> Name | None:
    """Return who is appointed by a clause that names the office among its own words."""
    own = [c.i for c in clause.children()] + [n.i for _, n in clause.obliques()]
    if not any(i in inside for i in own):
        return None
    for candidate in (*clause.objects, clause.subject):
        if candidate is None or candidate.i in inside:
            continue
        name = _person(candidate, passage)
        if name is not None:
            return name
    return None


def _person(token: object, passage: Passage) -> Name | None:
    """Return the person named by a noun phrase, by its head or in apposition to it."""
    name = passage.name_at(token)  # type: ignore[arg-type]
    return name if name is not None and name.kind is NameKind.PERSON else None


def _claims(
    holding: Holding, passage: Passage, around: Discourse, words: Cues
) -> Iterator[Claim]:
    """Yield the claim of a holding, where it is known whose office it is."""
    phrase, holder = holding.phrase, holding.holder
    body = phrase.body or default_body(phrase, passage, around)
    if body is None or body.kind is NameKind.PERSON:
        return
    at = holding.clause.verb.i if holding.clause else phrase.name.start
    told, clause = told_around(passage, at, words)
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
        qualifiers={"status": held.status, "to": phrase.to or None},
    )


def default_body(phrase: OfficePhrase, passage: Passage, around: Discourse) -> Entity | None:
    """Return whose office it is where the phrase does not say: what the text is about."""
    office = around.vocabulary.pack("offices/offices").get(phrase.office, {})
    bodies = office.get("body", ["country"])
    if "country" in bodies:
        return _country_in(passage, phrase.name.start, around)
    if "place" in bodies:
        return around.place
    return None


def _country_in(passage: Passage, at: int, around: Discourse) -> Entity | None:
    """Return the country meant at a place: the text's own, unless the sentence is of another."""
    topic = around.country_at(passage)
    sentence = passage.doc[at].sent
    named = []
    for name in passage.names_in(sentence):
        if name.kind in (NameKind.PLACE, NameKind.DEMONYM) and name.start < at:
            entity = around.resolve(passage.doc[name.start], passage)
            if entity is not None and entity.is_country:
                named.append(entity)
    if not named or (topic is not None and any(e.name == topic.name for e in named)):
        return topic
    first = next((n for n in passage.names if n.sort in ("country", "territory")), None)
    if first is not None and {e.name for e in named} == {first.entry}:
        return named[0]
    return None


EXTRACTOR = Extractor(id="office", title="Holders of offices", extract=extract)
