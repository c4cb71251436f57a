"""One view of a parsed sentence over the label schemes of different treebanks.

English comes with ClearNLP labels (prepositions head their nouns, a copula heads its complement),
Portuguese with Universal Dependencies (nouns head their prepositions, the complement heads its
copula). Extractors ask the questions below and never look at a label.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.pipelines.doc import Doc

if TYPE_CHECKING:
    from checker.pipelines.doc import Token
    from checker.pipelines.run_of_tokens import Tokens

#: Labels of both schemes, by what they mean.
SUBJECT = frozenset({"nsubj", "csubj", "expl"})
PASSIVE_SUBJECT = frozenset({"nsubjpass", "nsubj:pass", "csubjpass"})
OBJECT = frozenset({"dobj", "obj", "iobj", "dative"})
RELATIVE = frozenset({"relcl", "acl", "acl:relcl"})
COMPLEMENT = frozenset({"attr", "acomp", "oprd"})
AUXILIARY = frozenset({"aux", "auxpass", "aux:pass", "cop"})
COORDINATED = frozenset({"conj"})
DASHES = ("-", "\u2013", "\u2014")
#: How many clauses up a subject is looked for.
DEEPEST = 4

#: Under which a text keeps the clauses that were asked for, by their verb, and all in order.
KEPT, EVERY = "checker_clauses", "checker_every_clause"


@dataclass(frozen=True, eq=False, slots=True)
class Clause:
    """One predication: a verb, or a copula with what it says of the subject."""

    verb: "Token"  #: the finite or non-finite verb; the copula of a nominal clause
    head: "Token"  #: what other words hang on: the verb, or in UD the nominal predicate
    subject: "Token | None"
    passive: bool
    objects: tuple["Token", ...]
    complement: "Token | None"  #: what a copula says of the subject

    children: tuple["Token", ...]  #: what hangs on the clause directly, in text order
    obliques: tuple[tuple[str, "Token"], ...]  #: preposition (lower case) and noun of each

    @property
    def tokens(self) -> tuple["Token", "Token"]:
        """Return the tokens whose children belong to the clause (one, or two with a copula)."""
        return (self.verb, self.head)

    def agent(self) -> "Token | None":
        """Return the agent of a passive: `by the court`, `pelo tribunal`."""
        for child in self.children:
            if child.dep_ == "obl:agent":
                return child
            if child.dep_ == "agent":
                return next((c for c in child.children if c.dep_ == "pobj"), None)
        return None


def clauses(of: "Doc | Tokens") -> tuple[Clause, ...]:
    """Return every clause of a text, or of a run of its tokens, in the order of their verbs."""
    if isinstance(of, Doc):
        every: tuple[Clause, ...] | None = of.kept.get(EVERY)
        if every is None:
            every = of.kept[EVERY] = tuple(map(clause_of_verb, filter(_makes_clause, of)))
        return every
    every = clauses(of.doc)
    first = bisect_left(every, of.start, key=_place)
    return every[first : bisect_left(every, of.end, lo=first, key=_place)]


def _makes_clause(token: "Token") -> bool:
    """Say whether a word is a verb or a copula."""
    main = token.pos_ == "AUX" and token.dep_ not in AUXILIARY
    return token.pos_ == "VERB" or main or token.dep_ == "cop"


def _place(clause: Clause) -> int:
    """Return where the verb of a clause stands."""
    return clause.verb.i


def clause_of_verb(verb: "Token") -> Clause:
    """Return the clause that a verb or a copula makes, made when it is first asked for."""
    made: dict[int, Clause] = verb.doc.kept.setdefault(KEPT, {})
    clause = made.get(verb.i)
    if clause is None:
        clause = made[verb.i] = _clause(verb)
    return clause


def _clause(verb: "Token") -> Clause:
    """Return the clause that a verb or a copula makes."""
    head = verb.head if verb.dep_ == "cop" else verb
    found = _subject(verb, head)
    objects = tuple(c for c in head.children if c.dep_ in OBJECT)
    complement = head if head.i != verb.i else None
    if complement is None:
        complement = next((c for c in verb.children if c.dep_ in COMPLEMENT), None)
    children = _children(verb, head)
    return Clause(
        verb=verb,
        head=head,
        subject=found[0],
        passive=found[1] or any(c.dep_ in ("auxpass", "aux:pass") for c in head.children),
        objects=objects,
        complement=complement,
        children=children,
        obliques=tuple(pair for child in children for pair in prepositional(child)),
    )


def _children(verb: "Token", head: "Token") -> tuple["Token", ...]:
    """Return what hangs on a verb, or on a copula and on what it says of the subject."""
    if verb is head:
        return verb.children
    seen = {child.i: child for token in (verb, head) for child in token.children}
    return tuple(seen[i] for i in sorted(seen) if i not in (verb.i, head.i))


def _subject(verb: "Token", head: "Token", depth: int = 0) -> tuple["Token | None", bool]:
    """Return the subject and whether it is a passive one; looked for up the clause chain."""
    for child in head.children:
        if child.dep_ in PASSIVE_SUBJECT:
            return _antecedent(child, head), True
    subjects = [child for child in head.children if child.dep_ in SUBJECT]
    if subjects:
        return _antecedent(_behind_dateline(subjects, verb), head), False
    if head.dep_ in RELATIVE and head.head.pos_ in ("NOUN", "PROPN", "PRON"):
        return head.head, _is_participle(verb)
    if depth < DEEPEST and head.dep_ in ("conj", "xcomp", "advcl") and head.head.i != head.i:
        up = head.head
        if up.pos_ in ("VERB", "AUX") or any(c.dep_ == "cop" for c in up.children):
            return _subject(up, up, depth + 1)
    return None, False


def _behind_dateline(subjects: list["Token"], verb: "Token") -> "Token":
    """Return the subject of a clause; behind the dash of a dateline, where one opens it.

    `Oslo, 4 May 2019 - The company left`: parsers take the place for a subject too.
    """
    first, last = subjects[0], subjects[-1]
    if not first.i < last.i < verb.i or first.i != first.sent.start:
        return first
    between = first.doc[first.i + 1 : last.i]
    dashed = any(t.text in DASHES for t in between)
    return last if dashed and any(t.pos_ == "NUM" for t in between) else first


def _antecedent(subject: "Token", head: "Token") -> "Token":
    """Return what a relative pronoun stands for, the subject itself where it is none."""
    if (
        subject.pos_ == "PRON"
        and head.dep_ in RELATIVE
        and "Rel" in subject.morph.get("PronType", [])
    ):
        return head.head
    if subject.tag_ in ("WDT", "WP") and head.dep_ in RELATIVE:
        return head.head
    return subject


def _is_participle(verb: "Token") -> bool:
    """Say whether a verb is a past participle standing alone, as in `founded in 1923`."""
    return verb.morph.get("VerbForm", []) == ["Part"] and verb.morph.get("Tense", []) != ["Pres"]


def prepositional(token: "Token") -> Iterator[tuple[str, "Token"]]:
    """Yield preposition and noun where a token is, or carries, a preposition."""
    if token.dep_ in ("prep", "agent", "dative") and token.pos_ in ("ADP", "SCONJ"):
        for child in token.children:
            if child.dep_ in ("pobj", "pcomp"):
                yield token.lower_, child
            elif child.dep_ == "prep":
                yield from prepositional(child)
    elif token.dep_.startswith(("obl", "nmod", "iobj", "obj")):
        cases = [c for c in token.children if c.dep_ == "case"]
        if cases:
            yield cases[0].lower_, token


def noun_modifiers(noun: "Token") -> Iterator[tuple[str, "Token"]]:
    """Yield preposition and noun of each prepositional modifier: `president of the club`."""
    for child in noun.children:
        yield from prepositional(child)


def possessor(noun: "Token") -> "Token | None":
    """Return the owner before a noun: `Kenya's capital`, `its capital`."""
    return next((c for c in noun.children if c.dep_ == "poss"), None)


def coordinated(token: "Token") -> Iterator["Token"]:
    """Yield a token and all that is coordinated with it, in text order."""
    yield token
    for child in token.children:
        if child.dep_ in COORDINATED:
            yield from coordinated(child)


def enclosing_clause(token: "Token") -> Clause | None:
    """Return the nearest clause around a token."""
    for up in (token, *token.ancestors):
        copula = next((c for c in up.children if c.dep_ == "cop"), None)
        if copula is not None:
            return clause_of_verb(copula)
        if up.pos_ == "VERB" or (up.pos_ == "AUX" and up.dep_ not in AUXILIARY):
            return clause_of_verb(up)
    return None


def leaves_brackets(word: "Token", at: int) -> bool:
    """Say whether brackets around a word close before the token at a place after it."""
    depth = 0
    for token in word.doc[word.i : at]:
        if token.text == "(":
            depth += 1
        elif token.text == ")":
            if depth == 0:
                return True
            depth -= 1
    return False
