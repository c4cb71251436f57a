"""All that is wrong with the words of a document, in the order of the text."""

from collections.abc import Iterator, Sequence

from checker.model.document import Damage, DamageKind, Segment
from checker.model.message import say
from checker.model.span import Span
from checker.sources.classify import Labelled
from checker.sources.decode import Decoded
from checker.sources.missing import find_missing
from checker.sources.repair import Repair, word_around
from checker.sources.structure import find_structural
from checker.sources.words import page_words
from checker.vocabulary.vocabulary import Vocabulary


def find_damages(
    decoded: Decoded,
    repaired: Repair,
    segments: Sequence[tuple[Labelled, Segment]],
    vocabulary: Vocabulary,
) -> tuple[Damage, ...]:
    """Return every damage, sorted by place."""
    text = decoded.text
    damages = [
        *_garbled(text, repaired),
        *_guessed(decoded),
        *find_missing(text, [segment for _, segment in segments], repaired.edits, vocabulary),
        *find_structural(text, segments, page_words(vocabulary)),
    ]
    return tuple(sorted(damages, key=lambda d: (d.span, d.kind)))


def _garbled(text: str, repaired: Repair) -> Iterator[Damage]:
    """Yield the passages whose characters were repaired or lost."""
    for garble in repaired.garbles:
        yield Damage(
            kind=DamageKind.GARBLED,
            span=Span(garble.start, garble.end),
            quote=text[garble.start : garble.end],
            repaired=garble.repaired,
            reason=garble.reason,
        )


def _guessed(decoded: Decoded) -> Iterator[Damage]:
    """Yield the first passage that shows that a file is no UTF-8."""
    for start, end in decoded.guessed[:1]:
        low, high = word_around(decoded.text, start, end)
        yield Damage(
            kind=DamageKind.GARBLED,
            span=Span(low, high),
            quote=decoded.text[low:high],
            repaired=decoded.text[low:high],
            reason=say("damage.not-utf8", encoding=decoded.encoding),
        )
