"""The names of one document that are nobody's and on no list, each once."""

from collections import Counter
from collections.abc import Iterable, Iterator

from checker.model.mention import Mention
from checker.model.naming import Thing

#: Kinds of names that are no names of things.
OTHERS = ("person", "demonym", "office")


def things_of(mentions: Iterable[Mention]) -> Iterator[Thing]:
    """Yield the unlisted names of things with how often they stand there."""
    counts = Counter(
        (m.text, m.kind, m.sort, m.language)
        for m in mentions
        if not m.entry and m.kind not in OTHERS
    )
    for name, count in counts.items():
        yield Thing(*name, count)
