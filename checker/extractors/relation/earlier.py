"""Whom a relation means that names no partner: those of the relation told before it."""

from dataclasses import replace
from typing import TYPE_CHECKING

from checker.extractors.relation.phrase import Relation
from checker.pipelines.grammar import SUBJECT

if TYPE_CHECKING:
    from checker.pipelines.doc import Token


def completed(
    relation: Relation, verb: "Token", told: list[Relation], last: Relation | None
) -> Relation:
    """Return a relation that names nobody with the parties of the one named before it.

    Args:
        relation: the relation.
        verb: what acts on it.
        told: the relations of its sentence.
        last: the last relation of the sentences before.
    """
    if relation.partners or relation.vague or relation.group:
        return relation
    if relation.meant or _goes_on(verb):
        before = [r for r in told if r.noun < relation.noun and len(r.partners) == 1]
        last = before[-1] if before else last
    if last is None:
        return relation
    if relation.owner is not None and last.owner is not None and relation.owner != last.owner:
        return relation
    return replace(relation, owner=relation.owner or last.owner, partners=last.partners)


def _goes_on(verb: "Token") -> bool:
    """Say whether a verb goes on its sentence with the same subject: `... and resumed them`."""
    return verb.dep_ == "conj" and verb.head.i < verb.i and not has_subject(verb)


def has_subject(token: "Token") -> bool:
    """Say whether a word has a subject of its own before it, as a verb has."""
    return any(c.dep_ in SUBJECT and c.i < token.i for c in token.children)
