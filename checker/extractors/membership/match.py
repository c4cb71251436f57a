"""Whether a phrase of the pack stands at a token: in the active, or in the passive."""

from typing import TYPE_CHECKING

from checker.extractors.membership.entries import Phrase
from checker.extractors.membership.forms import carries, is_form_of, is_marked
from checker.extractors.membership.words import Words, follow
from checker.pipelines.grammar import clause_of_verb
from checker.pipelines.passage import Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: Words of a phrase after the first, where a body may stand before the last noun.
FORMS = 2


def match(
    phrase: Phrase, token: "Token", fillers: frozenset[int], passage: Passage, words: Words
) -> int | None:
    """Return where a phrase that starts at a token ends, None where it does not stand there."""
    if not is_form_of(token, phrase.first):
        return None
    stands = token.pos_ in ("VERB", "AUX") or (phrase.passive and _after_auxiliary(token))
    if phrase.verb and not (stands or is_marked(token)):
        return None
    if not phrase.verb and token.pos_ in ("VERB", "AUX") and not _opens_phrase(token, phrase):
        return None
    if phrase.pronouns and not carries(token, phrase.pronouns):
        return None
    if phrase.passive and not _is_passive(token):
        return None
    end = follow(token.doc, token.i + 1, phrase.rest, fillers)
    end = before_noun(phrase, token, fillers, passage, words) if end is None else end
    if end is None and not phrase.rest:
        end = token.i + 1
    return end


def _opens_phrase(token: "Token", phrase: Phrase) -> bool:
    """Say whether a noun that is taken for a verb opens a sentence, or what a comma begins."""
    opens = token.i == token.sent.start or token.doc[token.i - 1].text == ","
    return opens and token.lower_ == phrase.first.lower()


def before_noun(
    phrase: Phrase, token: "Token", fillers: frozenset[int], passage: Passage, words: Words
) -> int | None:
    """Return where the body starts that stands before the noun: `candidate for X membership`."""
    if len(phrase.rest) < FORMS or not phrase.rest[-2] & words.nouns_of_body:
        return None
    at = follow(token.doc, token.i + 1, phrase.rest[:-2], fillers)
    if at is None:
        return None
    while at < len(token.doc) and token.doc[at].pos_ == "DET":
        at += 1
    name = passage.name_at(at) if at < len(token.doc) else None
    noun = token.doc[name.end] if name is not None and name.end < len(token.doc) else None
    return at if noun is not None and noun.lower_ in phrase.rest[-2] else None


def objects_of(
    phrase: Phrase, token: "Token", fillers: frozenset[int], passage: Passage
) -> tuple[int, int] | None:
    """Return the tokens of the names between an active verb and the words that follow it."""
    if not phrase.passive or not is_form_of(token, phrase.first) or not phrase.rest:
        return None
    if token.pos_ not in ("VERB", "ADJ") or _is_passive(token):
        return None
    doc, at = token.doc, token.i + 1
    while at < token.sent.end and (
        at in fillers or (doc[at].pos_ == "DET" and _unnamed(at, passage))
    ):
        at += 1
    start = end = at
    while at < token.sent.end:
        name = passage.name_at(at)
        if name is not None and at not in fillers:
            at = end = name.end
        elif doc[at].pos_ in ("DET", "CCONJ") or doc[at].text == ",":
            at += 1
        else:
            break
    return (start, end) if end > start else None


def _unnamed(at: int, passage: Passage) -> bool:
    """Say whether a token belongs to no name."""
    return passage.name_at(at) is None


def _is_passive(token: "Token") -> bool:
    """Say whether a verb stands in the passive, by its labels or by the auxiliary before it."""
    if clause_of_verb(token).passive:
        return True
    joined = token.dep_ == "conj" and token.morph.get("VerbForm", []) == ["Part"]
    if joined and clause_of_verb(token.head).passive:
        return True  # `was suspended in 2009 and readmitted in 2014`
    before = [t.lemma_.lower() for t in token.doc[max(0, token.i - 3) : token.i] if t.pos_ == "AUX"]
    participle = token.morph.get("VerbForm", []) == ["Part"] or token.pos_ in ("ADJ", "NOUN")
    return bool(before) and participle


def _after_auxiliary(token: "Token") -> bool:
    """Say whether a word stands right after an auxiliary, as a participle does."""
    return token.i > 0 and token.doc[token.i - 1].pos_ == "AUX"
