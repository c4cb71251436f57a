"""Marked words as HTML, made by hand: a page of a source has thousands of pieces of them."""

from collections.abc import Iterable, Iterator

from markupsafe import Markup, escape

from checker.messages.speaker import Speaker
from checker.reporting.escaped import show
from checker.reporting.marked_text import Mark, Piece
from checker.reporting.visible import visible


def marked(pieces: Iterable[Piece], speaker: Speaker) -> Markup:
    """Return the pieces of a block, each with its marks and the numbers of the claims it ends."""
    return Markup("".join(part for piece in pieces for part in _parts(piece, speaker)))  # noqa: S704 - all escaped


def _parts(piece: Piece, speaker: Speaker) -> Iterator[str]:
    """Yield the HTML of one piece."""
    for mark in piece.begun:
        yield f'<span class="anchor" id="{escape(mark.anchor)}"></span>'
    if piece.marks:
        title = " | ".join(visible(mark.title) for mark in piece.marks)
        yield f'<mark class="{escape(_look(piece.marks))}" title="{escape(title)}">'
    yield show(piece.text)
    if piece.marks:
        yield "</mark>"
    for mark in piece.ended:
        if mark.row:
            name = speaker.say("page.claim-number", number=mark.number)
            yield f'<a class="ref" href="{escape(mark.row)}" aria-label="{escape(name)}">'
            yield f"{mark.number}</a>"


def _look(marks: tuple[Mark, ...]) -> str:
    """Return the classes of a piece: how the innermost mark looks, then what else is to be seen."""
    *outer, inner = marks
    cited = [mark for mark in marks if mark.flags]
    return " ".join(
        [
            f"m-{inner.look}",
            *("m-damage" for mark in outer if mark.look == "damage"),
            *(f"cited sev-{mark.flags[0].severity}" for mark in cited[:1]),
        ]
    )
