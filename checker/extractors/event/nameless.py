"""The thing without a name that an event in a clause befell."""

from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.event.named import Thing
from checker.extractors.event.objects import is_passive
from checker.extractors.event.parties import Befallen
from checker.extractors.event.spoken import spoken_word
from checker.extractors.event.told import is_bare_participle
from checker.extractors.event.unnamed import unnamed_thing
from checker.extractors.event.words import Happening, event_words
from checker.pipelines.grammar import RELATIVE, Clause, noun_modifiers
from checker.pipelines.passage import Passage
from checker.pipelines.scopes import Telling

if TYPE_CHECKING:
    from checker.pipelines.doc import Token


def nameless_thing(
    found: Befallen,
    clause: Clause,
    happening: Happening,
    told: Telling,
    passage: Passage,
    around: Discourse,
) -> Thing | None:
    """Return the thing without a name that an event befell."""
    return unnamed_thing(
        _meant(found.token, clause, passage, around),
        passage,
        around,
        owners=happening.owners,
        sorts=happening.sorts,
        any_noun=_any_noun(found, clause, happening),
        told=told,
    )


def _any_noun(found: Befallen, clause: Clause, happening: Happening) -> bool:
    """Say whether any noun tells what an event befell: of a passive, or where a person is meant."""
    singular = found.token is not None and "Plur" not in found.token.morph.get("Number", [])
    if happening.owners == {"person"} and singular and found.token is clause.subject:
        return found.token is not None and not any(map(_is_restrictive, found.token.children))
    once = happening.one_noun and singular and (is_passive(clause) or is_bare_participle(clause))
    return found.acted_on and (happening.any_noun or once)


def _is_restrictive(token: "Token") -> bool:
    """Say whether a clause says which one is meant: `the engineer who built X`, with no comma."""
    return token.dep_ in RELATIVE and token.doc[token.left_edge.i - 1].text != ","


def _meant(
    token: "Token | None", clause: Clause, passage: Passage, around: Discourse
) -> "Token | None":
    """Return the noun that a pronoun, or a verb without a subject, leads back to."""
    words = event_words(around.vocabulary, passage.language)
    if token is None:
        dropped = passage.language != "en" and clause.subject is None
        finite = "Fin" in clause.verb.morph.get("VerbForm", [])
        token = spoken_word(clause.verb) if dropped and finite else None
    elif token.pos_ == "PRON":
        singular = "Plur" not in token.morph.get("Number", [])
        personal = "Prs" in token.morph.get("PronType", [])
        token = spoken_word(token) if singular and personal else None
    if token is not None and {token.lower_, token.lemma_.lower()} & words.works:
        return next((n for p, n in noun_modifiers(token) if n.i > token.i), None)
    return token
