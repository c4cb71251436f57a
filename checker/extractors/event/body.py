"""Which body `the company` stands for, where no word tells what sort of thing its name is."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.event.nouns import noun_description
from checker.pipelines.passage import Name, NameKind, Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: The sort of body that texts name without a word for it.
FIRM = "company"
#: How the labels of subjects begin.
SUBJECT = "nsubj"
#: Kinds of names that may be a firm's.
MAY_BE = (NameKind.ORGANISATION, NameKind.UNKNOWN)


def only_firm(noun: "Token", passage: Passage, around: Discourse) -> Entity | None:
    """Return the one name told before `the company` that can be a firm's; None where two can."""
    described = noun_description(noun, around.vocabulary, passage.language)
    if described is None or described.sort != FIRM:
        return None
    told = {name.core: (name, where) for name, where in _told_before(noun, passage, around)}
    if len(told) != 1:
        return None
    name, where = next(iter(told.values()))
    return around.resolve(where.doc[name.end - 1], where)


def _told_before(
    noun: "Token", passage: Passage, around: Discourse
) -> Iterator[tuple[Name, Passage]]:
    """Yield the names before a noun that can be a firm's and of which something is told."""
    for other in around.read.passages:
        if other.segment.span > passage.segment.span:
            return
        for name in other.names:
            if other is passage and name.start >= noun.i:
                return
            subject = other.doc[name.start : name.end].root.dep_.startswith(SUBJECT)
            if subject and name.kind in MAY_BE and name.sort in ("", FIRM):
                yield name, other
