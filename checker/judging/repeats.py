"""Leave out what a copy only repeats: said twice by one text, it is said once.

A copy may have been changed where it was printed again. What it says otherwise than its original
is its own statement, and stays.
"""

from collections.abc import Iterable, Iterator

from checker.judging.context import RuleContext
from checker.judging.rows import Row
from checker.model.names import fold

#: What two claims must share to be the same statement.
Statement = tuple[str, ...]


def independent(told: Iterable[Row], context: RuleContext) -> Iterator[Row]:
    """Yield the claims, in their order, but those that only repeat their text's original."""
    if not context.copies:
        yield from told
        return
    listed = list(told)
    originals = set(context.copies.values())
    said: dict[str, set[Statement]] = {}
    for row in listed:
        if row.source_id in originals:
            said.setdefault(row.source_id, set()).update(_statements(row))
    for row in listed:
        original = context.copies.get(row.source_id)
        if original is None or said.get(original, frozenset()).isdisjoint(_statements(row)):
            yield row


def _statements(row: Row) -> tuple[Statement, Statement]:
    """Return a claim by its words, and by what it says."""
    about = (row.extractor, row.subject, row.predicate, row.polarity, row.modality)
    said = (row.object, row.valid.edtf, row.attributed_to, *map("=".join, row.qualifiers.items()))
    return (("words", *about, row.object, fold(row.quote)), ("said", *about, *said))
