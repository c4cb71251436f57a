"""The words of a source as HTML, made by hand: a page has thousands of pieces of them."""

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from checker.messages.speaker import Speaker
from checker.reporting.escaped import dated, escaped, show, show_all
from checker.reporting.margin import Note, margin
from checker.reporting.marked_text import Block, Mark, Piece
from checker.reporting.visible import visible

#: Leads back to words that are no claim and have no number.
BACK = "\u21a9"


def marked(blocks: Iterable[Block], top: int, speaker: Speaker) -> Markup:
    """Return the blocks of a source, each with its marks and with what stands in its margin.

    Args:
        blocks: of the source, in order.
        top: heading level of its title.
        speaker: who tells what stands beside the words.
    """
    told = tuple(blocks)
    shown = iter(show_all([piece.text for block in told for piece in block.pieces]))
    return Markup("".join(part for block in told for part in _block(block, shown, top, speaker)))  # noqa: S704 - all escaped


def _block(block: Block, shown: Iterator[str], top: int, speaker: Speaker) -> Iterator[str]:
    """Yield the HTML of a block; `shown` has what is shown of its pieces next."""
    tag, depth = (f"h{block.level}", f" d{block.level - top}") if block.level else ("p", "")
    language = "" if block.language == "und" else escaped(block.language)
    notes = margin(block.marks)
    if notes:
        yield '<div class="noted">\n'
    yield f'<{tag} class="b-{block.look}{depth}" lang="{language}" dir="auto">'
    for piece in block.pieces:
        if piece.marks:
            yield from _marked(piece, next(shown), speaker)
        else:
            yield next(shown)
    yield f"</{tag}>\n"
    if notes:
        yield f'<ul class="margin" aria-label="{escaped(speaker.say("page.in-margin"))}">\n'
        for note in notes:
            yield _note(note, speaker)
        yield "</ul>\n</div>\n"


def _marked(piece: Piece, shown: str, speaker: Speaker) -> Iterator[str]:
    """Yield the HTML of a piece with marks, and the numbers of the claims it ends."""
    for mark in piece.begun:
        yield f'<span class="anchor" id="{escaped(mark.anchor)}"></span>'
    title = " | ".join(visible(mark.title) for mark in piece.marks)
    yield f'<mark class="{_look(piece.marks)}" title="{escaped(title)}">{shown}</mark>'
    for mark in piece.ended:
        if mark.row:
            name = escaped(speaker.say("page.claim-number", number=mark.number))
            yield f'<a class="ref" href="{escaped(mark.row)}" aria-label="{name}">{mark.number}</a>'


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


def _note(note: Note, speaker: Speaker) -> str:
    """Return what stands in the margin, with the way to the words that it is about."""
    flag = note.flag
    if flag is None:
        (mark,) = note.marks
        words = f'<a href="#{escaped(mark.anchor)}">{show(mark.title)}</a>'
        return f'<li class="damaged">{words}</li>\n'
    verdict, back = speaker.word("verdict", flag.verdict), speaker.say("page.to-words")
    words = "".join(
        f' <a class="ref" href="#{escaped(mark.anchor)}" aria-label="{escaped(back)}">'
        f"{mark.number or BACK}</a>"
        for mark in note.marks
    )
    return (
        f'<li class="sev-{flag.severity}"><a href="{escaped(flag.href)}" '
        f'title="{escaped(visible(flag.message))}"><b>{escaped(f"{flag.label} {verdict}")}</b> '
        f"{dated(flag.short)}</a>{words}</li>\n"
    )
