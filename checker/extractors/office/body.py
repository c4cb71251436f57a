"""Whose office it is where the phrase does not say: what the text or the sentence is about."""

from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.office.about import body_told_of
from checker.extractors.office.after import owner_after_holder
from checker.extractors.office.aside import is_of_what_is_listed
from checker.extractors.office.commanded import commanded
from checker.extractors.office.destination import is_only_visited
from checker.extractors.office.holding import Holding
from checker.extractors.office.opening import opening_body
from checker.extractors.office.owner import joined_owner
from checker.extractors.office.phrase import OfficePhrase
from checker.extractors.office.words import office_words
from checker.extractors.topics import lead
from checker.extractors.verbs import verb_phrases
from checker.pipelines.cues import Cues
from checker.pipelines.grammar import Clause, enclosing_clause, leaves_brackets
from checker.pipelines.lexicon import name_lexicon
from checker.pipelines.passage import NameKind, Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Token


def body_of_holding(
    holding: Holding, passage: Passage, around: Discourse, words: Cues
) -> Entity | None:
    """Return whose office is held, by the words around its holder too; None where unsure."""
    phrase = holding.phrase
    if phrase.body is None and is_of_what_is_listed(holding, passage):
        return None
    if phrase.body is None and not phrase.foreign:
        if holding.holder.start == phrase.end:
            told = owner_after_holder(holding.holder, phrase.office, passage, around, words)
            if told is not None:
                return told
        told = _under(phrase, passage, around)
        if told is not None:
            return told
        told = _appointing(holding, passage, around) or commanded(holding, passage, around)
        if told is not None:
            return told
        if phrase.name.sort == "seat":
            return _of_seat(phrase, passage, around)
    return body_of(phrase, passage, around)


def _under(phrase: OfficePhrase, passage: Passage, around: Discourse) -> Entity | None:
    """Return the body that does something under a holder: `Rovers won under head coach X`."""
    bodies = around.vocabulary.pack("offices/offices").get(phrase.office, {}).get("body", ())
    under = office_words(around.vocabulary, passage.language).under
    before = passage.doc[max(passage.doc[phrase.start].sent.start, phrase.start - 4) : phrase.start]
    led = next((t for t in reversed(before) if t.lower_ in under and t.pos_ == "ADP"), None)
    clause = enclosing_clause(led) if led is not None else None
    if clause is None or clause.subject is None or "organisation" not in bodies:
        return None
    return _only_body(clause.subject, passage, around, sure="country" in bodies)


def _of_seat(phrase: OfficePhrase, passage: Passage, around: Discourse) -> Entity | None:
    """Return whose a seat is that only one country, or one body told of, can have."""
    office = around.vocabulary.pack("offices/offices").get(phrase.office, {"body": ["country"]})
    bodies = office.get("body", [])
    if bodies == ["country"]:
        return body_of(phrase, passage, around)
    known = around.bodies.get(phrase.office, frozenset())
    return next(iter(known)) if len(known) == 1 and "country" not in bodies else None


def _appointing(holding: Holding, passage: Passage, around: Discourse) -> Entity | None:
    """Return the organisation that appoints: `Nordvik appointed X as chief executive`."""
    phrase = holding.phrase
    clause = holding.clause or enclosing_clause(passage.doc[phrase.name.start])
    if clause is None or clause.subject is None or clause.subject.i > phrase.start:
        return None
    bodies = around.vocabulary.pack("offices/offices").get(phrase.office, {}).get("body", ())
    offices = office_words(around.vocabulary, passage.language)
    acts = set(verb_phrases(clause) & (offices.appoint | offices.dismiss | offices.part_with))
    changes = offices.accede | offices.departure
    acts |= {thing.lemma_.lower() for thing in clause.objects} & changes
    if "organisation" not in bodies or clause.passive or not acts:
        return _teller(clause, passage, around) if [*bodies] == ["organisation"] else None
    return _only_body(
        clause.subject, passage, around, sure="place" in bodies or "country" in bodies
    )


def _teller(clause: Clause, passage: Passage, around: Discourse) -> Entity | None:
    """Return the body that says it: `Nordvik denied that the chief executive, X, had left`."""
    for _ in range(2):
        above = enclosing_clause(clause.head.head) if clause.head.head.i != clause.head.i else None
        if above is None or above.subject is None:
            return None
        if clause.head.dep_ == "ccomp":
            return _only_body(above.subject, passage, around, sure=True)
        clause = above
    return None


def _only_body(
    subject: "Token", passage: Passage, around: Discourse, *, sure: bool
) -> Entity | None:
    """Return the only body that a subject names; one of unsure kind too, where the office tells."""
    edge = passage.doc[subject.left_edge.i : subject.right_edge.i + 1]
    named = [n for n in passage.names_in(edge) if n.kind is NameKind.ORGANISATION]
    if not named and not sure:
        own = passage.name_at(subject)
        if own is not None and not own.entry and own.kind in (NameKind.UNKNOWN, NameKind.THING):
            named = [own]
    return joined_owner(named[0], passage, around)[0] if len(named) == 1 else None


def body_of(phrase: OfficePhrase, passage: Passage, around: Discourse) -> Entity | None:
    """Return whose office it is, by the phrase or by what the text is about; None where unsure."""
    if phrase.body is None and phrase.foreign:
        return None
    body = phrase.body or default_body(phrase, passage, around)
    if body is None or body.kind is NameKind.PERSON:
        return None
    if not body.known and body.name in name_lexicon(around.vocabulary, passage.language).fields:
        return None  # `the first minister of Health`: what somebody is in charge of has no minister
    local = office_words(around.vocabulary, passage.language).local
    return body if _can_have(body, phrase, local, around) else None


def _can_have(body: Entity, phrase: OfficePhrase, local: frozenset[str], around: Discourse) -> bool:
    """Say whether a body can have an office: towns have no presidents, and no ministers."""
    bodies = around.vocabulary.pack("offices/offices").get(phrase.office, {}).get("body")
    if bodies is None:  # made from a portfolio: of a state or one of its regions
        if body.is_country and not body.known:
            return phrase.name.text.lower().split()[0] not in local
        return body.is_country or (body.known and body.sort in ("region", "metonym"))
    if body.is_country:
        demonym = phrase.by_people and "country" not in bodies
        return not demonym and ("country" in bodies or "place" in bodies)
    return "place" in bodies or not (body.sort == "city" and body.known)


def default_body(phrase: OfficePhrase, passage: Passage, around: Discourse) -> Entity | None:
    """Return whose office it is where the phrase does not say: what the text is about."""
    office = around.vocabulary.pack("offices/offices").get(phrase.office, {})
    words = office.get("country_of", {}).get(passage.language, {})
    only = words.get(phrase.name.text.lower()) or (
        office["only_for"][0] if len(office.get("only_for", ())) == 1 else None
    )
    if only:
        return Entity(name=only, kind=NameKind.PLACE, sort="country", known=True)
    bodies = office.get("body", ["country"])
    known = around.bodies.get(phrase.office, frozenset()) - _named_after(phrase, passage, around)
    if "country" in bodies:
        told = _country_in(passage, phrase.name.start, around)
        named = _countries_before(passage, phrase.name.start, around)
        if told is None and not named:
            if len(known) == 1:
                return next(iter(known))
            plain = passage.doc[phrase.name.start].is_lower  # a capital is a statesman's
            told = body_told_of(phrase, passage, around) if plain and not known else None
            return told or _unlisted_country(around)
        own = None if named or told is None else opening_body(phrase, passage, around)
        return own or told
    if len(known) == 1:
        return next(iter(known))
    if "place" in bodies:
        return around.place
    return body_told_of(phrase, passage, around) or _beside_another(phrase, passage, around)


def _beside_another(phrase: OfficePhrase, passage: Passage, around: Discourse) -> Entity | None:
    """Return the only body whose office the sentence tells before: `the rector of X and the dean`.

    Offices that mostly stand alone are meant of some other body as well.
    """
    if phrase.office in around.vocabulary.pack("offices/heading").get("alone", ()):
        return None
    sentence = passage.doc[phrase.start].sent
    before = {
        other.body
        for other in around.offices_in(passage)
        if sentence.start <= other.start < phrase.start and other.body is not None
    }
    body = next(iter(before)) if len(before) == 1 else None
    return body if body is not None and body.kind is NameKind.ORGANISATION else None


def _named_after(phrase: OfficePhrase, passage: Passage, around: Discourse) -> set[Entity]:
    """Return the bodies that a sentence names of the same office only after a phrase."""
    end = passage.doc[phrase.start].sent.end
    return {
        other.body
        for other in around.offices_in(passage)
        if other.office == phrase.office and phrase.end <= other.start < end and other.body
    }


def _unlisted_country(around: Discourse) -> Entity | None:
    """Return the unlisted place of a text that speaks of `the country` in its first lines."""
    first = {segment.span.start for segment in lead(around.read)}
    opening = [p for p in around.read.passages if p.segment.span.start in first]
    spoken = {
        told.sort
        for passage in opening
        for token in passage.doc
        if token.pos_ == "NOUN" and (told := around.description(token, passage.language))
    }
    places = {
        n.text
        for p in opening
        for n in p.names
        if n.kind is NameKind.PLACE and not n.entry and not n.sort
    }
    unclear = around.country is not None or len(places) != 1
    if unclear or "country" not in spoken or spoken & {"municipality", "parish"}:
        return None
    return Entity(name=places.pop(), kind=NameKind.PLACE, sort="country")


def _country_in(passage: Passage, at: int, around: Discourse) -> Entity | None:
    """Return the country meant at a place: the text's own, unless the sentence is of another."""
    topic = around.country_at(passage)
    if topic is not None and is_only_visited(topic.name, around):
        topic = None
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
        if name.start >= at or not name.entry or leaves_brackets(passage.doc[name.start], at):
            continue
        if name.sort in ("country", "territory"):
            named.add(name.entry)
        elif name.sort in ("city", "metonym"):
            entry = places.get(name.entry, {})
            named.add(entry.get("country") or entry.get("stands_for") or name.entry)
    return named
