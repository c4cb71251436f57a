"""The cue words of a language, ready to ask."""

from dataclasses import dataclass, fields
from functools import cache
from typing import TYPE_CHECKING

from checker.vocabulary import Vocabulary

if TYPE_CHECKING:
    from checker.pipelines.doc import Token


@dataclass(frozen=True, kw_only=True, slots=True)
class Cues:
    """Cue words by what they do; verbs as lemmas, the rest as written, all in lower case."""

    acting: frozenset[str]
    as_: frozenset[str]
    candidate: frozenset[str]
    condition: frozenset[str]
    currently: frozenset[str]
    deny_verbs: frozenset[str]
    designate: frozenset[str]
    except_: frozenset[str]
    former: frozenset[str]
    future: frozenset[str]
    locative: frozenset[str]
    negation: frozenset[str]
    new: frozenset[str]
    of: frozenset[str]
    plan_nouns: frozenset[str]
    plan_verbs: frozenset[str]
    possible: frozenset[str]
    report_verbs: frozenset[str]
    reporting_nouns: frozenset[str]
    tenure: frozenset[str]
    truth: frozenset[str]
    universal: frozenset[str]
    untrue: frozenset[str]
    when: frozenset[str]


@cache
def cues(vocabulary: Vocabulary, language: str) -> Cues:
    """Return the cue words of a language; all empty where it has no pack."""
    pack = vocabulary.pack(f"cues/{language}")
    return Cues(**{f.name: frozenset(pack.get(f.name.rstrip("_"), ())) for f in fields(Cues)})


def verb_lemma(verb: "Token") -> str:
    """Return a verb's lemma with its particle: `take over`, `rule out`."""
    particle = next((c.lower_ for c in verb.children if c.dep_ in ("prt", "compound:prt")), "")
    return f"{verb.lemma_.lower()} {particle}".strip()


def phrase_in(words: frozenset[str], text: str) -> str:
    """Return the first word or phrase of `words`, longest first, that the text holds whole."""
    padded = f" {text.lower()} "
    for phrase in sorted(words, key=lambda w: (-len(w), w)):
        if f" {phrase} " in padded:
            return phrase
    return ""
