"""Which state acts on a relation: the subject, the agent, or the country that the text is about."""

from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.membership.name import is_relative
from checker.extractors.membership.subject import listed_heads
from checker.extractors.relation.act import Act
from checker.extractors.relation.described import bearer_of, regional, subject_before
from checker.extractors.relation.party import own_state, state_of
from checker.extractors.relation.words import RelationWords, prefixed
from checker.pipelines.grammar import SUBJECT, coordinated, enclosing_clause
from checker.pipelines.passage import Name, NameKind, Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: Names of those who act for their state.
PEOPLE = (NameKind.PERSON, NameKind.OFFICE)
#: How far before an act its state is looked for without the help of grammar.
REACH = 6
#: How far before a noun of an act `since` or `after` may stand.
LEAD = 3


def owners_of(
    act: Act, passage: Passage, around: Discourse, words: RelationWords
) -> list[Entity] | None:
    """Return the state, or the pair of states, that acts.

    Empty where somebody else acts, None where nothing tells who.
    """
    if act.relation.owner is not None and not act.active:
        return [act.relation.owner]
    if act.at == act.relation.noun and act.aside:
        bearer = bearer_of(passage.doc[act.at].head, words) or bearer_of(
            passage.doc[act.relation.start - 2], words
        )
        return _of_subject(bearer, act, passage, around, words) if bearer is not None else []
    urged = _urged(act, passage, around, words)
    if act.active and urged is not None:
        return [urged]
    if act.active:
        return _active(act, passage, around, words)
    agent = act.clause.agent() if act.clause is not None else None
    if agent is not None:
        state = own_state(list(agent.subtree), passage, around)
        if state is not None:
            return [state]
    return _announcer(act, passage, around, words) or _fallback(act, passage, around)


def _active(
    act: Act, passage: Passage, around: Discourse, words: RelationWords
) -> list[Entity] | None:
    """Return the states that are the subject of an act, by grammar or by where they stand."""
    verb = passage.doc[act.at]
    before = _before(act.at, passage, around)
    personal = verb.morph.get("Person", []) and verb.morph.get("VerbForm", []) == ["Inf"]
    if before and personal:  # `viu X e Y cortarem relações`
        return before
    head = _acting(act)
    if head is None or head.i == act.relation.noun:
        return before or _above(act, passage, around) or _fallback(act, passage, around)
    found = _of_subject(head, act, passage, around, words)
    if found is None and head.pos_ == "PRON":
        found = _above(act, passage, around) or subject_before(head, passage, around)
    return found if found is not None else _fallback(act, passage, around)


def _urged(act: Act, passage: Passage, around: Discourse, words: RelationWords) -> Entity | None:
    """Return the state that somebody wants to act: `they urged X to sever`."""
    above = passage.doc[act.at].head
    if above.i >= act.at or above.lemma_.lower() not in words.cues["demanding"]:
        return None
    named = [n for n in passage.names if above.i < n.start < act.at]
    if len(named) != 1:
        return None
    head = passage.doc[named[0].end - 1].head
    head = head.head if head.pos_ == "ADP" else head  # `called on X to sever`
    return state_of(named[0], around) if head.i in (above.i, act.at) else None


def _announcer(
    act: Act, passage: Passage, around: Discourse, words: RelationWords
) -> list[Entity] | None:
    """Return the state that makes known or completes an act: `X announced the end of its ties`."""
    clause = act.clause
    if clause is None or clause.subject is None or clause.subject.i == act.relation.noun:
        return None
    verb = {clause.verb.lemma_.lower(), clause.verb.lower_}
    doing = bool(verb & words.cues["doing"]) and not clause.passive
    lead = passage.doc[max(clause.verb.sent.start, act.at - LEAD) : act.at]
    doing = doing or any(t.lower_ in words.cues["reported"] and t.pos_ != "VERB" for t in lead)
    return _of_subject(clause.subject, act, passage, around, words) if doing else None


def speaks_of_both(act: Act, words: RelationWords) -> bool:
    """Say whether the subject of an act stands for a pair told before: `the two countries`."""
    head = _acting(act) if act.active else None
    return head is not None and bool({head.lower_, head.lemma_.lower()} & words.cues["both"])


def _acting(act: Act) -> "Token | None":
    """Return the subject of an act; that of `an agreement to restore` is whoever makes it."""
    clause = act.clause
    if clause is not None and clause.verb.i != act.at and not act.aside:
        own = (c for c in clause.verb.doc[act.at].children if c.dep_ in SUBJECT)
        found = next(own, None)
        if found is not None:
            return found
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
    bearer = bearer_of(head, words)
    if bearer is not None:
        return _of_subject(bearer, act, passage, around, words)
    described = regional(head, passage, around, words)
    if described is not None:
        return [described]
    name = passage.name_at(head)
    governs = {head.lower_, head.lemma_.lower()} & (
        words.cues["governments"] | words.cues["choices"]
    )
    person = name is not None and name.kind in PEOPLE
    if governs or person:
        if inside is None and any(c.dep_ == "poss" for c in head.children):
            return _above(act, passage, around)  # `announced that his country was cutting`
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
        if doc[i].text == ",":
            return _before_relative(i, passage, around)
        if doc[i].pos_ not in ("ADV", "AUX", "PART", "PRON"):
            return []
    return []


def _before_relative(comma: int, passage: Passage, around: Discourse) -> list[Entity]:
    """Return the state before a relative clause that a comma ends: `X, which ..., severed`."""
    doc = passage.doc
    for i in range(comma - 2, doc[comma].sent.start, -1):
        if doc[i].text == "," and is_relative(doc[i + 1]):
            name = passage.name_at(i - 1)
            state = state_of(name, around) if name is not None else None
            return [state] if state is not None else []
        if doc[i].text == ",":
            break
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
    """Return the states that the clause above speaks of: `X denied that it had ...`."""
    head = act.clause.head if act.clause is not None else passage.doc[act.at]
    above = enclosing_clause(head.head) if head.head.i != head.i else None
    if above is None or above.subject is None:
        return None
    named = [n for t in coordinated(above.subject) if (n := passage.name_at(t)) is not None]
    states = {s.name: s for n in named if (s := state_of(n, around)) is not None}
    if states:
        return list(states.values())
    if above.subject.i > act.at:
        return None
    state = own_state([t for t in above.subject.subtree if t.i < act.at], passage, around)
    return [state] if state is not None else None
