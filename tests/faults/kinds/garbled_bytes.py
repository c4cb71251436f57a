"""Bytes of one encoding read as another."""

import re
from collections.abc import Iterator

from faults.fault import Fault, Injection, replaced
from faults.world import World

from checker.model.span import Span

#: A word with letters beyond ASCII.
WORD = re.compile(r"\b[A-Za-z]*[\u00e0-\u00ff][\w-]*\b")
LAST = 6


def inject(world: World) -> Iterator[Injection]:
    """Yield each text with one word garbled, for up to some of its words."""
    for text in world.texts:
        for match in list(WORD.finditer(text.words))[:LAST:2]:
            span = Span(match.start(), match.end())
            changed, garbled = replaced(text, span, match[0].encode().decode("cp1252", "replace"))
            if "\ufffd" not in changed.words:
                yield Injection(text=changed, spans=(garbled,), brings=("TXT501",))


FAULT = Fault(
    name="garbled bytes",
    what="a word with an accent is garbled (UTF-8 read as Windows-1252)",
    inject=inject,
)
