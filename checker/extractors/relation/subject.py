"""Which state acts on a relation: the subject, the agent, or the country that the text is about."""

from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.membership.subject import listed_heads
from checker.extractors.membership.words import is_form_of
from checker.extractors.relation.act import Act
from checker.extractors.relation.partner import states_from
from checker.extractors.relation.party import own_state, state_of
from checker.extractors.relation.phrase import Relation
from checker.extractors.relation.words import RelationWords, prefixed
from checker.pipelines.grammar import coordinated, enclosing_clause
from checker.pipelines.passage import Name, NameKind, Passage

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

#: The state that a noun leads to without naming relations: `the break with X`.
BROKEN = "severed"
#: Names of those who act for their state.
PEOPLE = (NameKind.PERSON, NameKind.OFFICE)
#: How far before an act its state is looked for without the help of grammar.
REACH = 6


def owners_of(
    act: Act, passage: Passage, around: Discourse, words: RelationWords
) -> list[Entity] | None:
    """Return the state, or the pair of states, that acts.

    Empty where somebody else acts, None where nothing tells who.
    """
    if act.relation.owner is not None and not act.active:
        return [act.relation.owner]
    urged = _urged(act, passage, around, words)
    if act.active and urged is not None:
        return [urged]
    if act.active:
        head = _acting(act)
        if head is not None and head.i != act.relation.noun:
            found = _of_subject(head, act, passage, around, words)
            if found is None and head.pos_ == "PRON":
                found = _above(act, passage, around)
            return found if found is not None else _fallback(act, passage, around)
        before = _before(act.at, passage, around) or _above(act, passage, around)
        return before or _fallback(act, passage, around)
    agent = act.clause.agent() if act.clause is not None else None
    if agent is not None:
        state = own_state(list(agent.subtree), passage, around)
        if state is not None:
            return [state]
    return _announcer(act, passage, around, words) or _fallback(act, passage, around)


def _urged(act: Act, passage: Passage, around: Discourse, words: RelationWords) -> Entity | None:
    """Return the state that somebody wants to act: `they urged X to sever`."""
    above = passage.doc[act.at].head
    if above.i >= act.at or above.lemma_.lower() not in words.cues["demanding"]:
        return None
    named = [n for n in passage.names if above.i < n.start < act.at]
    plain = len(named) == 1 and passage.doc[named[0].end - 1].head.i in (above.i, act.at)
    return state_of(named[0], around) if plain else None


def _announcer(
    act: Act, passage: Passage, around: Discourse, words: RelationWords
) -> list[Entity] | None:
    """Return the state that makes known or completes an act: `X announced the end of its ties`."""
    clause = act.clause
    if clause is None or clause.subject is None or clause.subject.i >= act.at:
        return None
    doing = clause.verb.lemma_.lower() in words.cues["doing"] and not clause.passive
    return _of_subject(clause.subject, act, passage, around, words) if doing else None


def speaks_of_both(act: Act, words: RelationWords) -> bool:
    """Say whether the subject of an act stands for a pair told before: `the two countries`."""
    head = _acting(act) if act.active else None
    return head is not None and bool({head.lower_, head.lemma_.lower()} & words.cues["both"])


def _acting(act: Act) -> "Token | None":
    """Return the subject of an act; that of `an agreement to restore` is whoever makes it."""
    clause = act.clause
    for _ in range(3):
        if clause is None or clause.subject is None:
            break
        infinitive = clause.verb.i and (
            clause.verb.doc[clause.verb.i - 1].tag_ == "TO"
            or clause.verb.morph.get("VerbForm", []) == ["Inf"]
        )
        if not infinitive or clause.subject.i != clause.verb.head.i:
            return clause.subject
        clause = enclosing_clause(clause.subject)
    return clause.subject if clause is not None else None


def _fallback(act: Act, passage: Passage, around: Discourse) -> list[Entity] | None:
    """Return whose relations they are, or the country that the text is about."""
    owner = act.relation.owner or around.country_at(passage)
    return [owner] if owner is not None else None


def _of_subject(
    head: "Token", act: Act, passage: Passage, around: Discourse, words: RelationWords
) -> list[Entity] | None:
    """Return the states that a subject names; empty for others, None where the topic is meant."""
    verb = act.clause.verb.i if act.clause is not None else act.at
    flat = [c for c in head.children if c.dep_.startswith("flat")]
    heads = [
        *coordinated(head),
        *flat,
        *(listed_heads(head, verb, passage) if verb > head.i else ()),
    ]
    named = [n for t in heads if (n := passage.name_at(t)) is not None]
    states = [s for n in dict.fromkeys(named) if (s := state_of(n, around)) is not None]
    if len(states) == 1 and len(named) == 1 and act.relation.bare:
        states = [*_other(named[0], passage, around), *states]
    if states:
        return list({s.name: s for s in states}.values())
    edge = [t for t in head.subtree if t.i < act.at and t.i != act.relation.noun]
    inside = own_state([t for t in edge if t.i not in range(act.relation.start, act.relation.end)],
                       passage, around)  # fmt: skip
    name = passage.name_at(head)
    governs = {head.lower_, head.lemma_.lower()} & words.cues["governments"]
    person = name is not None and name.kind in PEOPLE
    if governs or person:
        return [inside] if inside is not None else None
    people = [n for t in edge if (n := passage.name_at(t)) is not None and n.kind in PEOPLE]
    if name is None and head.pos_ == "NOUN" and people:
        return None
    if head.pos_ == "PRON":
        antecedent = passage.name_at(head.i - 1) or passage.name_at(max(0, head.i - 2))
        state = state_of(antecedent, around) if antecedent is not None else None
        relative = "Rel" in head.morph.get("PronType", []) or head.tag_ in ("WDT", "WP")
        return [state] if relative and state is not None else None
    return []


def _before(at: int, passage: Passage, around: Discourse) -> list[Entity]:
    """Return the state right before a verb, small words between."""
    doc = passage.doc
    at = at - 2 if prefixed(doc[at]) else at
    for i in range(at - 1, max(doc[at].sent.start - 1, at - REACH), -1):
        name = passage.name_at(i)
        if name is not None:
            state = state_of(name, around)
            governed = name.start > 0 and doc[name.start - 1].pos_ == "ADP"
            if state is None or governed:
                return []
            return [*_other(name, passage, around), state]
        if doc[i].pos_ not in ("ADV", "AUX", "PART", "PRON"):
            return []
    return []


def _other(name: Name, passage: Passage, around: Discourse) -> list[Entity]:
    """Return the state that stands before another, joined to it: `X and Y`."""
    doc, at = passage.doc, name.start - 1
    while at > 0 and doc[at].pos_ == "DET":
        at -= 1
    first = passage.name_at(at - 1) if at > 0 and doc[at].pos_ == "CCONJ" else None
    state = state_of(first, around) if first is not None else None
    if state is None or first is None:
        return []
    lead = first.start - 1
    while lead > 0 and doc[lead].pos_ == "DET":
        lead -= 1
    governed = lead >= 0 and doc[lead].pos_ == "ADP"
    return [] if governed else [state]


def _above(act: Act, passage: Passage, around: Discourse) -> list[Entity] | None:
    """Return the state that the clause above speaks of: `X denied that it had ...`."""
    head = act.clause.head if act.clause is not None else passage.doc[act.at]
    above = enclosing_clause(head.head) if head.head.i != head.i else None
    if above is None or above.subject is None:
        return None
    name = passage.name_at(above.subject)
    state = state_of(name, around) if name is not None else None
    if state is None and above.subject.i < act.at:
        state = own_state([t for t in above.subject.subtree if t.i < act.at], passage, around)
    return [state] if state is not None else None


def direct_break(
    sentence: "Tokens", passage: Passage, around: Discourse, words: RelationWords
) -> list[Relation]:
    """Return the relations that a verb or noun alone names: `romper com X`, `the break with X`."""
    found: list[Relation] = []
    told = {t.lower_ for t in passage.doc} | {t.lemma_.lower() for t in passage.doc}
    for token in sentence:
        at = token.i + 1
        broken = token.pos_ == "NOUN" and words.acts.get(token.lower_) == BROKEN
        if broken and at < sentence.end and passage.doc[at].lower_ in words.cues["with"]:
            found += _direct(token.i, at + 1, passage, around)
    certain = told & words.cues["diplomacy"]
    for phrase in sorted(words.cues["direct"] | (words.cues["doubtful"] if certain else set())):
        verb, preposition = phrase.split()
        for token in sentence:
            at = token.i + 1
            follows = at < sentence.end and passage.doc[at].lower_ == preposition
            if not follows or token.pos_ != "VERB" or not is_form_of(token, verb):
                continue
            found += _direct(token.i, at + 1, passage, around)
    return found


def _direct(noun: int, at: int, passage: Passage, around: Discourse) -> list[Relation]:
    """Return the relation with the states named from a token on, empty where none is."""
    partners, end = states_from(at, passage, around)
    return [Relation(noun=noun, start=noun, end=end, partners=tuple(partners))] if partners else []
