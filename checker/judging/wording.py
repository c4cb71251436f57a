"""The words that steps and messages share: who says what, of which time, and from when."""

import re
from collections.abc import Iterable
from decimal import Decimal

from checker.judging.context import RuleContext
from checker.judging.evidence import listing
from checker.judging.keys import Group
from checker.judging.rows import Row
from checker.judging.standing import source_name
from checker.model.claim import Polarity

#: Qualifiers that tell keys of one subject and predicate apart for a reader.
SHOWN_SEPARATORS = ("territory", "counterpart", "of", "in", "method")
#: A figure as the claims table writes it.
FIGURE = re.compile(r"-?\d+(?:\.\d+)?")


def says(row: Row, context: RuleContext) -> str:
    """Return a step: which source, of which date, says what for when."""
    dating = context.datings[row.source_id]
    title = f'"{context.documents[row.source_id].source.title or row.source_id}"'
    when = f"for {row.valid.edtf}" if row.valid.edtf else "without a time"
    denied = "not " if row.polarity == Polarity.NEGATED else ""
    with_ = f" with {row.qualifiers['with']}" if row.qualifiers.get("with") else ""
    what = "membership" if row.extractor == "membership" else row.predicate
    told = f"{what} of {row.subject}{with_}: {denied}{row.object}"
    if dating.edtf:
        sure = "" if dating.certain else " by inference"
        return f"{title}, dated {dating.edtf}{sure}, says {when}: {told}."
    bound = f", no older than {dating.not_before}" if dating.not_before else ""
    return f"{title}, undated{bound}, says {when}: {told}."


def matter(group: Group) -> str:
    """Return a key in words: `the foreign minister of X`, `the membership of X in Y`."""
    row = group.rows[0]
    if group.template == "membership":
        return f"the membership of {group.subject} in {row.object}"
    if group.template == "relation":
        return f"the {group.predicate} of {row.subject} with {row.qualifiers.get('with', '')}"
    if group.template == "event":
        thing = f" ({row.object})" if row.object_kind == "entity" and row.object else ""
        return f"“{group.predicate}{thing}” of {group.subject}"
    apart = ", ".join(row.qualifiers[n] for n in SHOWN_SEPARATORS if row.qualifiers.get(n))
    return f"the {group.predicate} of {group.subject}" + (f" ({apart})" if apart else "")


def opening(words: str) -> str:
    """Return words with a capital at their start."""
    return words[:1].upper() + words[1:]


def shown(row: Row) -> str:
    """Return a claim's value for people: a figure with its thousands set apart."""
    figure, _, unit = row.object.partition(" ")
    if row.value is None or not FIGURE.fullmatch(figure):
        return row.object
    return f"{Decimal(figure):,} {unit}".strip().removesuffix(" person")


def valued(row: Row) -> str:
    """Return a claim's value with its time."""
    return f"{shown(row)} ({row.valid.edtf})" if row.valid.edtf else shown(row)


def sourced(rows: Iterable[Row], context: RuleContext) -> str:
    """Return values with their sources: `8,500 in "A" (2024) and 9,100 in "B" (2025)`."""
    return listing(
        dict.fromkeys(f"{valued(r)} in {source_name(r.source_id, context)}" for r in rows)
    )


def undated_remedy(rows: Iterable[Row], context: RuleContext) -> str:
    """Return which dates would settle it; else that a source or a decision must."""
    undated = sorted(
        {
            context.documents[r.source_id].source.path
            for r in rows
            if not context.datings[r.source_id].edtf
        }
    )
    if undated:
        return (
            f"The date of {listing(undated)} would settle it: give it in seeds/manifest.csv "
            "(published_on)."
        )
    return "Correct the source that is wrong, or say in a decision which claim stands."
