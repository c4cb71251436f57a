"""Say whether two sources are editions of one work: a yearbook of 2019, and that of 2021."""

import re

from checker.judging.context import RuleContext
from checker.judging.figures import earliest_day
from checker.model.names import fold

#: What tells one edition from the other in a title: its figures, and what stands between them.
NUMBERED = re.compile(r"[\W\d_]+")


def are_editions(one: str, other: str, context: RuleContext) -> bool:
    """Say whether one publisher brought out two sources in turn under one title.

    Args:
        one: id of a source.
        other: id of another source.
        context: what a run knows of its sources.
    """
    first, second = (context.documents[s].source for s in (one, other))
    publisher, title = fold(first.publisher), _title(first.title)
    if not publisher or not title or one == other or first.kind is not second.kind:
        return False
    if publisher != fold(second.publisher) or title != _title(second.title):
        return False
    days = [earliest_day(s, context) for s in (one, other)]
    return None not in days and days[0] != days[1]


def _title(title: str) -> str:
    """Return a title without what numbers its edition."""
    return NUMBERED.sub(" ", fold(title)).strip()
