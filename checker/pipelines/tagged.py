"""The times and the quantities of a text, told by its words alone.

A paragraph of one sentence is asked for twice, and sentences come again in editions of one page;
each process remembers what the last ones told.
"""

from dataclasses import dataclass

from checker.model.quantity import QuantityMention
from checker.model.time_mention import TimeMention
from checker.pipelines.memory import Memory
from checker.pipelines.quantities.tag import tag_quantities
from checker.pipelines.time.tag import tag_times
from checker.vocabulary import Vocabulary


@dataclass(frozen=True, kw_only=True, slots=True)
class Tagged:
    """The times of a text, and the quantities that are no part of one."""

    times: tuple[TimeMention, ...]
    quantities: tuple[QuantityMention, ...]


#: By the version of the vocabulary, the language and the text, up to so many characters.
MEMORY: Memory[tuple[str, str, str], Tagged] = Memory(500_000)


def tagged(text: str, language: str, vocabulary: Vocabulary) -> Tagged:
    """Return the times and the quantities of a text."""
    key = (vocabulary.version, language, text)
    known = MEMORY.recall(key)
    if known is not None:
        return known
    times = tag_times(text, language, vocabulary)
    quantities = tag_quantities(text, language, vocabulary, [t.span for t in times])
    found = Tagged(times=times, quantities=quantities)
    MEMORY.keep(key, found, len(text))
    return found
