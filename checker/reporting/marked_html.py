"""The words of a source as HTML, made by hand: a page has thousands of pieces of them."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from markupsafe import Markup

from checker.messages.speaker import Speaker
from checker.reporting.escaped import dated, escape_all, escaped, show, show_all
from checker.reporting.margin import Note, margin
from checker.reporting.marked_text import Block, Mark, Piece
from checker.reporting.visible import visible

#: Leads back to words that are no claim and have no number.
BACK = "\u21a9"

#: Most claims of a source whose names are held for the next source.
NUMBERS = 1_000


class _Told(NamedTuple):
    """What stands around the words of a mark, escaped."""

    anchor: str
    title: str
    row: str


class MarkedHtml:
    """Makes the words of sources in one language."""

    def __init__(self, speaker: Speaker) -> None:
        """Take who tells what stands beside the words of the sources."""
        self._speaker = speaker
        self._name = lru_cache(NUMBERS)(self._named)

    def words(self, blocks: Iterable[Block], top: int) -> Markup:
        """Return the blocks of a source, each with its marks and with what stands in its margin.

        Args:
            blocks: of the source, in order.
            top: heading level of its title.
        """
        found = tuple(blocks)
        shown = iter(show_all([piece.text for block in found for piece in block.pieces]))
        begun = [block.marks for block in found]
        told = _told(chain.from_iterable(begun))
        made: list[str] = []
        for block, marks in zip(found, begun, strict=True):
            tag = f"h{block.level}" if block.level else "p"
            depth = f" d{block.level - top}" if block.level else ""
            language = "" if block.language == "und" else escaped(block.language)
            notes = margin(marks) if marks else ()
            if notes:
                made.append('<div class="noted">\n')
            made.append(f'<{tag} class="b-{block.look}{depth}" lang="{language}" dir="auto">')
            for piece in block.pieces:
                if piece.marks:
                    made += self._marked(piece, next(shown), told)
                else:
                    made.append(next(shown))
            made.append(f"</{tag}>\n")
            if notes:
                made += self._margin(notes)
        return Markup("".join(made))  # noqa: S704 - all escaped

    def _marked(self, piece: Piece, shown: str, told: Mapping[str, _Told]) -> Iterator[str]:
        """Yield the HTML of a piece with marks, and the numbers of the claims it ends."""
        for mark in piece.begun:
            yield f'<span class="anchor" id="{told[mark.anchor].anchor}"></span>'
        title = " | ".join([told[mark.anchor].title for mark in piece.marks])
        yield f'<mark class="{_look(piece.marks)}" title="{title}">{shown}</mark>'
        for mark in piece.ended:
            if mark.row:
                name, row = self._name(mark.number), told[mark.anchor].row
                yield f'<a class="ref" href="{row}" aria-label="{name}">{mark.number}</a>'

    def _named(self, number: int) -> str:
        """Return what the link to a claim is called."""
        return escaped(self._speaker.say("page.claim-number", number=number))

    def _margin(self, notes: Iterable[Note]) -> Iterator[str]:
        """Yield what stands in the margin of a block."""
        yield f'<ul class="margin" aria-label="{escaped(self._speaker.say("page.in-margin"))}">\n'
        for note in notes:
            yield self._note(note)
        yield "</ul>\n</div>\n"

    def _note(self, note: Note) -> str:
        """Return a note, with the way to the words that it is about."""
        flag = note.flag
        if flag is None:
            (mark,) = note.marks
            words = f'<a href="#{escaped(mark.anchor)}">{show(mark.title)}</a>'
            return f'<li class="damaged">{words}</li>\n'
        verdict = self._speaker.word("verdict", flag.verdict)
        back = escaped(self._speaker.say("page.to-words"))
        words = "".join(
            f' <a class="ref" href="#{escaped(mark.anchor)}" aria-label="{back}">'
            f"{mark.number or BACK}</a>"
            for mark in note.marks
        )
        return (
            f'<li class="sev-{flag.severity}"><a href="{escaped(flag.href)}" '
            f'title="{escaped(visible(flag.message))}"><b>{escaped(f"{flag.label} {verdict}")}</b> '
            f"{dated(flag.short)}</a>{words}</li>\n"
        )


def _told(marks: Iterable[Mark]) -> Mapping[str, _Told]:
    """Return what stands around the words of some marks, by their ids."""
    found = {mark.anchor: mark for mark in marks}
    texts = [t for mark in found.values() for t in (mark.anchor, visible(mark.title), mark.row)]
    cells = iter(escape_all(texts))
    return dict(zip(found, map(_Told, cells, cells, cells), strict=True))


def _look(marks: tuple[Mark, ...]) -> str:
    """Return the classes of a piece: how the innermost mark looks, then what else is to be seen."""
    look = f"m-{marks[-1].look}"
    for mark in marks[:-1]:
        if mark.look == "damage":
            look += " m-damage"
    cited = next((mark.flags[0] for mark in marks if mark.flags), None)
    return f"{look} cited sev-{cited.severity}" if cited else look
