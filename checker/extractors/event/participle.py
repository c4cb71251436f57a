"""What a bare participle belongs to: `X, opened in 1934,`, `Opened in 1934, X`."""

from typing import TYPE_CHECKING

from checker.extractors.descriptions import apposition_of
from checker.extractors.discourse import Discourse
from checker.extractors.event.described import kind_at
from checker.extractors.event.named import Thing
from checker.extractors.event.spoken import gender_of
from checker.extractors.event.thing import thing_at
from checker.extractors.event.words import event_words
from checker.pipelines.grammar import Clause, clause_of_verb, enclosing_clause
from checker.pipelines.passage import Name, NameKind, Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Token


def participle_owner(
    clause: Clause, passage: Passage, around: Discourse
) -> tuple["Token | None", Thing | None]:
    """Return what a bare participle belongs to, its word and its thing: `X, opened in 1934,`.

    The order of the words decides where it is plain, since parsers often miss here.
    """
    first = _first_of_chain(clause.verb)
    doc, at = passage.doc, first.i
    while at > first.sent.start and doc[at - 1].pos_ == "ADV":
        at -= 1
    if at > first.sent.start + 1:
        end = at - 1 if doc[at - 1].text in (",", "(", "–", "—") else at
        name = passage.name_at(end - 1)
        told = name is not None and name.end == end and name.kind is not NameKind.DEMONYM
        if name is not None and told and name.start >= first.sent.start:
            head = head_of_chain(name, passage, around) or _noun_with(clause.verb, name)
            return head, thing_at(head, passage, around) if head is not None else None
    subject = clause.subject
    if subject is None and at > first.sent.start and doc[at - 1].pos_ == "CCONJ":
        before = _participle_before(at - 1, passage)
        if before is not None:
            over = clause_of_verb(before)
            subject = over.subject
            if subject is None:
                return participle_owner(over, passage, around)
    if subject is None and at == first.sent.start:
        subject = after_comma(first, passage)
    if subject is None:
        return None, None
    own = apposition_of(subject, passage)
    subject = doc[own.end - 1] if own is not None else _said_to_be(subject, passage)
    found = thing_at(subject, passage, around)
    gender = gender_of(clause.verb) if clause.verb.pos_ in ("VERB", "ADJ") else ""
    own_gender = found.gender if found is not None else gender_of(subject)
    return (subject, found) if not gender or own_gender in ("", gender) else (None, None)


def _said_to_be(noun: "Token", passage: Passage) -> "Token":
    """Return who a copula says to be what a noun tells: `X was an engineer, born in 1900`."""
    over = enclosing_clause(noun) if noun.pos_ == "NOUN" else None
    if over is None or over.complement is None or over.subject is None:
        return noun
    named = over.complement.i == noun.i and passage.name_at(over.subject) is not None
    return over.subject if named else noun


def head_of_chain(name: Name, passage: Passage, around: Discourse) -> "Token | None":
    """Return what words after a name belong to: the name, or what it is `of`; None where unsure.

    `The town of X, founded in 1850` is the town; `Y Park of X, founded in 1850` is the park; of
    `the interior of X, opened in 1850` it cannot be told.
    """
    doc, at = passage.doc, name.start - 1
    of = set(around.vocabulary.pack(f"cues/{passage.language}").get("of", ()))
    before = ("DET", "NOUN", "PROPN") if name.kind is NameKind.PERSON else ("DET",)
    while at > 0 and doc[at].pos_ in before and not doc[at].is_sent_start:
        at -= 1  # `of the painter X`
    placing = event_words(around.vocabulary, passage.language).placing
    if at >= 1 and doc[at].lower_ in placing and kind_at(doc[at - 1], passage, around)[0]:
        return doc[at - 1]
    if at < 1 or doc[at].lower_ not in of or doc[at].is_sent_start:
        return doc[name.end - 1]
    if doc[at - 1].pos_ not in ("NOUN", "PROPN", "ADJ", "NUM"):
        return doc[name.end - 1]
    outer = passage.name_at(at - 1)
    if outer is not None:
        return doc[outer.end - 1] if outer.kind is not NameKind.OFFICE else None
    described = around.description(doc[at - 1], passage.language)
    same = described is not None and described.of in ("place", "country")
    return doc[name.end - 1] if same else None


def _noun_with(verb: "Token", name: Name) -> "Token | None":
    """Return the noun before a name that a participle hangs on, and agrees with.

    `A ponte ferroviária do X, inaugurada em 1912`.
    """
    noun = verb.head
    agrees = gender_of(noun) == gender_of(verb) != ""
    return noun if noun.pos_ == "NOUN" and noun.i < name.start and agrees else None


def _first_of_chain(verb: "Token") -> "Token":
    """Return the first of coordinated participles: `designed by X and opened in 1934`."""
    while (
        verb.dep_ == "conj"
        and verb.head.morph.get("VerbForm", []) == ["Part"]
        and verb.head.i < verb.i
    ):
        if any(c.dep_ in ("aux", "auxpass", "aux:pass") for c in verb.head.children):
            break
        verb = verb.head
    return verb


def _participle_before(end: int, passage: Passage) -> "Token | None":
    """Return the participle before an `and` that parsers tie to something else than the next."""
    start = passage.doc[end].sent.start
    for token in reversed(passage.doc[start:end]):
        if token.pos_ == "VERB":
            return token if token.morph.get("VerbForm", []) == ["Part"] else None
    return None


def after_comma(first: "Token", passage: Passage) -> "Token | None":
    """Return the head of the noun phrase after the comma that ends an opening participle.

    Parsers may end the sentence at the comma; then the phrase opens the next one.
    """
    doc, end = passage.doc, first.sent.end
    if end < len(doc) and doc[end - 1].text == ",":
        end = doc[end].sent.end
    for token in doc[first.i + 1 : end]:
        if token.text == ",":
            for word in doc[token.i + 1 : end]:
                if word.pos_ in ("NOUN", "PROPN", "PRON"):
                    return word
                if word.pos_ != "DET":
                    return None
    return None
