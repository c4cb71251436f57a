"""The phrases that tell a membership, compiled from their pack: `accede to`, `retirar-se de|do`."""

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from checker.extractors.membership.entries import Move, Phrase, move_of, phrase_of
from checker.extractors.membership.forms import is_longer, is_marked, may_be_form_of
from checker.vocabulary import Vocabulary

if TYPE_CHECKING:
    from checker.pipelines.doc import Doc, Token

PREDICATE = "member of"


@dataclass(frozen=True, kw_only=True, eq=False, slots=True)
class Words:
    """All that the pack says in one language."""

    phrases: tuple[Phrase, ...]  #: the longest first
    first_words: dict[str, tuple[Phrase, ...]]  #: first word -> its phrases, the longest first
    nouns: frozenset[str]
    nouns_of_body: frozenset[str]  #: with which a body may stand as an adjective: `EU accession`
    capitals: frozenset[str]  #: nouns of phrases that are written with a capital
    roles: tuple[tuple[str, str], ...]  #: word and role, the longest word first
    boards: tuple[Phrase, ...]
    alike: tuple[Phrase, ...]  #: before others who did the same: `as did`
    likewise: tuple[Phrase, ...]  #: after others who did the same: `followed suit`
    copulas: frozenset[str]
    becoming: frozenset[str]
    granting: frozenset[str]  #: verbs whose passive gives somebody a status
    opening: frozenset[str]
    terms: frozenset[str]
    ending: frozenset[str]
    started: frozenset[str]
    labels: frozenset[str]  #: of a field that lists bodies
    not_member: frozenset[str]  #: notes in parentheses that take a body from the list
    seats: frozenset[str]  #: notes that tell of an elected seat
    presenting: frozenset[str]  #: verbs that make an application
    collective: dict[str, str]  #: what a body does to its members (`admit`) -> state
    personal: frozenset[str]  #: verbs that tell of parties, whatever is named after them
    composing: frozenset[str]  #: verbs between a body and its members: `comprise`
    composing_of: frozenset[str]  #: words between such a verb and the members: `made up of`
    groupings: frozenset[str]  #: nouns that say what a body is: `X is a pact between`
    between: frozenset[str]  #: and what stands between them and the members
    founding: frozenset[str]  #: verbs whose agents found a body: `formed by A and B`
    agents: frozenset[str]
    ensembles: frozenset[str]  #: nouns before the name of what people make up: `the band X`
    statuses: frozenset[str]  #: `candidate status`
    receiving: frozenset[str]  #: verbs whose subject gets a status
    candidates: frozenset[str]
    having: frozenset[str]  #: `X has ten members`
    members: frozenset[str]  #: nouns that call members without saying so: `founders of X`
    listing: frozenset[str]  #: words that announce a list: `such as`
    served: frozenset[str]  #: prepositions between a term and its body
    acts: dict[str, str]  #: noun that names an act (`accession`) -> state
    act_prepositions: frozenset[str]  #: between such a noun and its body
    happening: frozenset[str]  #: verbs that say that an act came about
    lapsing: frozenset[str]  #: verbs that say that a membership ended
    since: frozenset[str]  #: `since its accession to`
    including: frozenset[str]  #: `the members of X include`
    member_words: frozenset[str]  #: `the X member state Y`
    ceasing: frozenset[str]  #: `cease to be a member`
    no_longer: frozenset[str]
    pronouns: frozenset[str]  #: that can stand for a body
    ordinals: frozenset[str]
    adherents: frozenset[str]  #: what people in parties and teams are called
    announcing: frozenset[str]  #: verbs of which an act is the object: `announced its exit`
    moves: tuple[Move, ...]  #: out of one body into another: `left X for Y`


@cache
def membership_words(vocabulary: Vocabulary, language: str) -> Words:
    """Return the words of membership of a language."""
    data: Any = vocabulary.family("predicates").get(PREDICATE, {})
    cues = {name: by.get(language, ()) for name, by in data.get("cues", {}).items()}
    pronouns = frozenset(cues.get("reflexive", ()))
    phrases = []
    for state, told in data.get("states", {}).items():
        for group in ("verbs", "passive", "nouns", "ordinal"):
            listed = told.get(group, {}).get(language, ())
            phrases += [phrase_of(state, words, group, pronouns) for words in listed]
    roles = [(w, role) for role, by in data.get("roles", {}).items() for w in by.get(language, ())]
    boards = [phrase_of("board", words, "nouns") for words in cues.get("boards", ())]
    ordered = tuple(sorted(phrases, key=lambda p: (-len(p.rest), p.first, p.state)))
    firsts = sorted({p.first.lower() for p in ordered})
    return Words(
        phrases=ordered,
        first_words={f: tuple(p for p in ordered if p.first.lower() == f) for f in firsts},
        nouns=frozenset(data.get("words", {}).get(language, ())),
        nouns_of_body=frozenset(data.get("words", {}).get(language, ()))
        | {
            n
            for told in data.get("states", {}).values()
            for n in told.get("acts", {}).get(language, ())
        },
        capitals=frozenset(p.first for p in ordered if p.first[:1].isupper()),
        roles=tuple(sorted(roles, key=lambda pair: (-len(pair[0]), pair))),
        acts={
            noun: state
            for state, told in data.get("states", {}).items()
            for noun in told.get("acts", {}).get(language, ())
        },
        collective={
            verb: state
            for state, told in data.get("states", {}).items()
            for verb in told.get("collective", {}).get(language, ())
        },
        alike=tuple(phrase_of("alike", words, "nouns") for words in cues.get("alike", ())),
        likewise=tuple(phrase_of("alike", words, "verbs") for words in cues.get("likewise", ())),
        boards=tuple(sorted(boards, key=lambda p: -len(p.rest))),
        moves=tuple(move_of(words, pronouns) for words in cues.get("leaving_for", ())),
        **{name: frozenset(cues.get(name, ())) for name in CUES},
    )


CUES = (
    "copulas",
    "becoming",
    "granting",
    "opening",
    "terms",
    "ending",
    "started",
    "served",
    "presenting",
    "composing",
    "composing_of",
    "groupings",
    "between",
    "founding",
    "agents",
    "having",
    "ensembles",
    "statuses",
    "receiving",
    "candidates",
    "members",
    "listing",
    "personal",
    "labels",
    "not_member",
    "seats",
    "act_prepositions",
    "happening",
    "lapsing",
    "since",
    "including",
    "member_words",
    "ceasing",
    "no_longer",
    "pronouns",
    "ordinals",
    "adherents",
    "announcing",
)


def phrases_at(token: "Token", words: Words) -> tuple[Phrase, ...]:
    """Return the phrases that may start at a token, the longest first."""
    if "-" in token.lower_ or is_marked(token):
        return _likely(token.lower_, token.lemma_.lower(), words)
    lemma = words.first_words.get(token.lemma_.lower(), ())
    written = (
        words.first_words.get(token.lower_, ()) if token.lower_ != token.lemma_.lower() else ()
    )
    if not lemma + written and token.pos_ == "VERB":  # `readmitted`, of which no lemma is known
        return _opened_by(token.lower_, words)
    return lemma + written


@lru_cache(maxsize=5_000)
def _likely(written: str, base: str, words: Words) -> tuple[Phrase, ...]:
    """Return the phrases that a word may start by its letters."""
    return tuple(p for p in words.phrases if may_be_form_of(written, base, p.first))


@cache
def _opened_by(form: str, words: Words) -> tuple[Phrase, ...]:
    """Return the phrases of verbs that a form opens with."""
    return tuple(p for p in words.phrases if is_longer(form, p.first))


def follow(
    doc: "Doc", at: int, rest: tuple[frozenset[str], ...], fillers: frozenset[int]
) -> int | None:
    """Return the token after the words of a phrase from `at` on, None where they do not follow.

    Args:
        doc: the parsed passage.
        at: where the first of the words may stand.
        rest: the words, each with its alternatives.
        fillers: tokens that may stand between (times, and the prepositions before them).
    """
    for options in rest:
        while at < len(doc) and (at in fillers or _is_filler(doc[at])):
            if at not in fillers and doc[at].lower_ in options:
                break
            at += 1
        if at >= len(doc) or not ({doc[at].lower_, doc[at].lemma_.lower()} & options):
            return None
        at += 1
    return at


def board_at(phrase: Phrase, doc: "Doc", at: int) -> int | None:
    """Return where the words of a board end if they stand at a token."""
    if doc[at].lower_ != phrase.first:
        return None
    return follow(doc, at + 1, phrase.rest, frozenset())


def _is_filler(token: "Token") -> bool:
    """Say whether a word may stand within a phrase without changing it."""
    counted = token.pos_ == "ADP" and token.i > 0 and token.doc[token.i - 1].pos_ == "NUM"
    own = token.pos_ == "PRON" and token.morph.get("Poss", []) == ["Yes"]
    return token.pos_ in ("ADV", "ADJ", "DET", "NUM") or token.text == "-" or counted or own
