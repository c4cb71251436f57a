"""All that is wrong with the words of a document, in the order of the text."""

from collections.abc import Sequence

from checker.model.document import Damage, DamageKind, Segment
from checker.model.span import Span
from checker.sources.classify import Labelled
from checker.sources.decode import Decoded
from checker.sources.repair import Repair
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
        Damage(
            kind=DamageKind.GARBLED,
            span=Span(g.start, g.end),
            quote=text[g.start : g.end],
            repaired=g.repaired,
            reason=g.reason,
        )
        for g in repaired.garbles
    ]
    return tuple(sorted(damages, key=lambda d: (d.span, d.kind)))
