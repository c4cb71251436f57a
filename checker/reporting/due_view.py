"""What the page shows of what falls due: the soonest, with a link to the words."""

from collections.abc import Mapping
from dataclasses import dataclass

from checker.model.due import Due
from checker.model.outcome import Outcome
from checker.reporting.addresses import Addresses
from checker.reporting.anchors import claim_anchor, source_anchor
from checker.reporting.finding_view import Shown
from checker.reporting.places import Places

#: So many are shown; the rest is in the calendar.
SHOWN = 20


@dataclass(frozen=True, kw_only=True, slots=True)
class DueView:
    """One row of the list."""

    due: Due
    href: str
    language: str  #: of the words, two letters; empty where unknown
    place: str


def due_views(
    outcome: Outcome, sources: Mapping[str, Shown], where: Places, at: Addresses
) -> tuple[DueView, ...]:
    """Return the rows of what falls due soonest."""
    return tuple(
        DueView(
            due=due,
            href=at.href(
                claim_anchor(due.claim_id) if due.claim_id else source_anchor(due.source_id),
                on=source_anchor(due.source_id),
            ),
            language=sources[due.source_id].language if due.source_id in sources else "",
            place=where.shown(due.source_id, due.span.start).removeprefix("seeds/"),
        )
        for due in outcome.due[:SHOWN]
    )
