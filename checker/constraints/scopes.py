"""Bring together the claims that a constraint may hold against each other."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from checker.constraints.constraint import Breach
from checker.judging.context import RuleContext
from checker.judging.keys import key_of
from checker.judging.rows import Row
from checker.model.message import Message
from checker.vocabulary.predicates import predicate
from checker.vocabulary.vocabulary import Vocabulary

#: Statuses of a holder or member that do not hold the office or the membership.
NOT_HOLDING = ("candidate", "elect", "former", "left")

Scope = tuple[str, ...]


def is_sound(row: Row) -> bool:
    """Say whether a claim is asserted by the narrator, in sound words, of what is or was."""
    return row.is_plain and not row.damage and row.tense != "future"


def scope_of(row: Row, vocabulary: Vocabulary) -> Scope:
    """Return whom a claim is about: its subject, with what separates (a territory, a partner)."""
    of = predicate(vocabulary, row.predicate, row.extractor)
    separators = (f"{n}={row.qualifiers[n]}" for n in of.separators if row.qualifiers.get(n))
    partner = (f"with={row.qualifiers['with']}",) if row.qualifiers.get("with") else ()
    return (row.subject, *separators, *partner)


def by_scope(rows: Iterable[Row], context: RuleContext) -> Iterator[tuple[Scope, list[Row]]]:
    """Yield the claims about each scope, sorted by scope."""
    found: dict[Scope, list[Row]] = {}
    for row in rows:
        found.setdefault(scope_of(row, context.vocabulary), []).append(row)
    yield from sorted(found.items())


def each_claim(
    rows: Sequence[Row], breaks: Callable[[Row], Message | None], context: RuleContext
) -> Iterator[Breach]:
    """Yield one breach per key with claims that are wrong by themselves.

    Args:
        rows: of one predicate.
        breaks: says in a sentence why a claim is wrong; None where it is not.
        context: of the run.
    """
    by_key: dict[tuple[str, ...], list[Row]] = {}
    for row in rows:
        by_key.setdefault(key_of(row, context.vocabulary), []).append(row)
    for key, told in sorted(by_key.items()):
        why = {r.claim_id: breaks(r) for r in told if is_sound(r)}
        accused = tuple(r for r in told if why.get(r.claim_id))
        steps = (step for r in accused if (step := why[r.claim_id]))
        if accused:
            yield Breach(
                key=key,
                accused=accused,
                context=tuple(r for r in told if not why.get(r.claim_id)),
                steps=tuple(dict.fromkeys(steps)),
            )
