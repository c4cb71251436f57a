"""What a fault is, and what putting one into a document gives."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from zlib import crc32

from faults.world import Mark, Text, World

from checker.model.span import Span


@dataclass(frozen=True, kw_only=True, slots=True)
class Injection:
    """One document with one fault in it."""

    text: Text  #: the changed document
    spans: tuple[Span, ...]  #: the changed words; none where the whole document is meant
    brings: tuple[str, ...]  #: ids of rules, any of which is right; none where silence is
    also: tuple[str, ...] = ()  #: ids of rules that may speak of it too
    beside: bool = False  #: the text is a new one, and the others stay as they are


@dataclass(frozen=True, kw_only=True, slots=True)
class Fault:
    """One kind of fault: a pure function of a world to the documents that have it."""

    name: str
    what: str  #: what is done, in words that read well after "faults:"
    inject: Callable[[World], Iterator[Injection]]


def drawn(options: Sequence[str], *key: str) -> str:
    """Return one of several, always the same one for a key."""
    return options[crc32("\x1f".join(key).encode()) % len(options)]


def replaced(text: Text, span: Span, words: str) -> tuple[Text, Span]:
    """Return a text with other words in one place, and where they stand."""
    made = text.words[: span.start] + words + text.words[span.end :]
    changed = Text(words=made, source=text.source)
    return changed, Span(span.start, span.start + len(words))


def reworded(
    mark: Mark,
    part: Span,
    words: str,
    *,
    brings: Sequence[str],
    also: Sequence[str] = (),
) -> Injection:
    """Return a marked fact with other words in one place of it; the mark may say what it brings.

    The whole fact counts as changed, so that a finding is right where it quotes any of it.
    """
    text, changed = replaced(mark.text, part, words)
    longer = len(words) - (part.end - part.start)
    told = (mark.told["brings"],) if "brings" in mark.told else tuple(brings)
    return Injection(
        text=text,
        spans=(Span(mark.span.start, max(mark.span.end + longer, changed.end)),),
        brings=(*told, *mark.told.get("or", ())),
        also=(*also, *mark.told.get("also", ())),
    )


def told_otherwise(world: World, kind: str, *brings: str) -> Iterator[Injection]:
    """Yield each mark of a kind in the words that the mark gives instead."""
    for mark in world.marked(kind):
        yield reworded(mark, mark.span, mark.told["to"], brings=brings)
