"""Group the claims that speak of one and the same thing.

A key is what must agree before two claims are compared at all: subject, predicate and the
qualifiers that separate (territory, method, counterpart ...); for relations the pair of parties in
the order of the alphabet, for memberships the organisation too, for events what they befell.
"""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from checker.judging.rows import Row
from checker.vocabulary.predicates import predicate
from checker.vocabulary.vocabulary import Vocabulary

#: Stands behind all times that are told.
UNTIMED = date.max


@dataclass(frozen=True, kw_only=True, eq=False, slots=True)
class Group:
    """All claims of one key, by time, source and place."""

    key: tuple[str, ...]
    subject: str
    predicate: str
    template: str
    rows: tuple[Row, ...]
    #: ids of its claims whose start may be that of another office of the holder
    shared_starts: tuple[str, ...] = ()

    @property
    def sources(self) -> list[str]:
        """Return the ids of its claims' sources, sorted."""
        return sorted({row.source_id for row in self.rows})


def groups(
    told: Iterable[Row], vocabulary: Vocabulary, shared: AbstractSet[str] = frozenset()
) -> Iterator[Group]:
    """Yield the claims of each key, sorted by key; claims of two templates have two keys.

    Args:
        told: the claims.
        vocabulary: of the run.
        shared: ids of claims whose start may be that of another office.
    """
    by_key: dict[tuple[tuple[str, ...], str], list[Row]] = {}
    for row in told:
        by_key.setdefault((key_of(row, vocabulary), row.extractor), []).append(row)
    for key, template in sorted(by_key):
        members = by_key[key, template]
        members.sort(key=_in_time)
        yield Group(
            key=key,
            subject=members[0].subject,
            predicate=members[0].predicate,
            template=template,
            rows=tuple(members),
            shared_starts=tuple(r.claim_id for r in members if r.claim_id in shared),
        )


def key_of(row: Row, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the key of a claim."""
    separators = _separators(row, vocabulary) if row.qualifiers else ()
    if row.extractor == "relation":
        parties = sorted((row.subject, row.qualifiers.get("with", "")))
        return (row.predicate, *parties, *separators)
    if row.extractor == "membership" or (row.extractor == "event" and row.object_kind == "entity"):
        return (row.subject, row.predicate, row.object, *separators)
    return (row.subject, row.predicate, *separators)


def _separators(row: Row, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the qualifiers of a claim that tell it apart from others on its subject."""
    of = predicate(vocabulary, row.predicate, row.extractor)
    told = row.qualifiers
    return tuple(f"{name}={told[name]}" for name in of.separators if told.get(name))


def _in_time(row: Row) -> tuple[date, str, str, int, str]:
    """Sort by time, the untimed last, then by source and place."""
    valid = row.valid
    known = valid.start or valid.end or UNTIMED
    return (known, valid.edtf, row.source_id, row.span.start, row.claim_id)
