"""What is said of a subject as HTML, made by hand: a large report has a row for each claim."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from markupsafe import Markup

from checker.messages.speaker import Speaker
from checker.reporting.claim_row import ClaimRow, Origin
from checker.reporting.escaped import escaped, show, show_all
from checker.reporting.flags import Flag
from checker.reporting.subject_view import Said, SubjectView
from checker.reporting.time_words import TimeWords
from checker.reporting.timeline import Bar, Piece
from checker.reporting.visible import visible

#: Longest title and longest quote in a cell, and what stands for the rest of it.
TITLE, QUOTE, REST = 48, 40, "\u2026"

#: A text may be so much longer before it is cut.
LEEWAY = 5

Labels = Mapping[str, str]


#: Texts of a row that are escaped.
CELLS = 6


class _Told(NamedTuple):
    """What the rows of a subject are made from."""

    cells: Iterator[tuple[str, ...]]  #: of each row, as it is shown
    sources: Mapping[str, str]  #: source_id -> the beginning of its cell
    as_of: float | None


class SaidHtml:
    """Makes the rows of subjects in one language."""

    def __init__(self, speaker: Speaker, times: TimeWords) -> None:
        """Take who tells what stands beside the words of the sources."""
        self._speaker = speaker
        self._times = times

    def rows(self, view: SubjectView, labels: Labels, *, here: bool) -> Markup:
        """Return the rows of a subject, by predicate.

        Args:
            view: the subject.
            labels: what the language calls names.
            here: whether the rows' ids stand here, and not in the table of claims.
        """
        shown = [row for topic in view.topics for row in topic.said]
        cells = show_all([text for said in shown for text in _texts(said.row)])
        sources = {said.row.source_id: said.row.source for said in shown}
        told = _Told(
            cells=zip(*[iter(cells)] * CELLS, strict=True),
            sources={source_id: _source(source) for source_id, source in sources.items()},
            as_of=view.line.as_of if view.line else None,
        )
        made: list[str] = []
        for topic in view.topics:
            name = show(labels.get(topic.predicate, topic.predicate))
            head = f'<th scope="rowgroup" rowspan="{len(topic.said)}">{name}</th>\n'
            made.append("<tbody>\n")
            for said in topic.said:
                made.append(self._row(said, told, head, here=here))
                head = ""
            made.append("</tbody>\n")
        return Markup("".join(made))  # noqa: S704 - all escaped

    def _row(self, said: Said, told: _Told, head: str, *, here: bool) -> str:
        """Return the next row."""
        row = said.row
        anchor, href, value, remarks, speaker, day = next(told.cells)
        if remarks:
            remarks = f' <span class="hint">{remarks}</span>'
        if speaker:
            by = escaped(self._speaker.say("page.according-to"))
            speaker = f' <span class="hint">{by} {speaker}</span>'
        time = self._times[row.valid.edtf] if row.valid.edtf else ""
        bar = slim(said.bar, told.as_of) if said.bar else ""
        flags = "".join(f"{_flag(flag)} " for flag in row.flags) if row.flags else ""
        opening = f'<tr id="{anchor}">' if here else "<tr>"
        return (
            f'{opening}\n{head}<td><a href="{href}">{value}</a>{remarks}{speaker}</td>\n'
            f'<td class="axis-cell">{time}{bar}</td>\n{told.sources[row.source_id]} '
            f'<span class="hint whole">{day}</span></td>\n<td>{flags}</td>\n</tr>\n'
        )

    def named(self, view: SubjectView, labels: Labels) -> Markup:
        """Return the claims about others that name a subject, in one line."""
        texts = [
            text
            for row in view.named
            for text in (row.row_href, self._of(row, labels), row.source.path, row.place)
        ]
        cells = iter(show_all(texts))
        made = (
            f'<a href="{href}">{what}</a> <span class="path">{path}:{place}</span>'
            for href, what, path, place in zip(cells, cells, cells, cells, strict=True)
        )
        return Markup(", ".join(made))  # noqa: S704 - all escaped

    def _of(self, row: ClaimRow, labels: Labels) -> str:
        """Return of what a claim about another subject tells."""
        predicate = labels.get(row.predicate, row.predicate)
        subject = labels.get(row.subject, row.subject)
        return self._speaker.say("page.of", predicate=predicate, subject=subject)


def _texts(row: ClaimRow) -> tuple[str, str, str, str, str, str]:
    """Return the texts of a row."""
    value = row.figure or row.object or cut(row.quote, QUOTE)
    return (row.anchor, row.href, value, ", ".join(row.remarks), row.speaker, row.said)


def _source(source: Origin) -> str:
    """Return the beginning of the cell of a source."""
    return f'<td lang="{escaped(source.language)}">{show(cut(source.title, TITLE))}'


def _flag(flag: Flag) -> str:
    """Return the link to a finding."""
    message = escaped(visible(flag.message))
    look = f'class="flag sev-{flag.severity}" href="{escaped(flag.href)}"'
    return f'<a {look} title="{message}">{escaped(flag.label)}</a>'


def cut(text: str, length: int) -> str:
    """Return a text, cut at a word where it is much longer than it may be."""
    if len(text) <= length + LEEWAY:
        return text
    return text[: length - len(REST)].rsplit(" ", 1)[0] + REST


def slim(bar: Bar, as_of: float | None) -> str:
    """Return one claim on the axis of its subject; its time stands in words beside it."""
    line = ""
    if as_of is not None:
        line = f'<line class="as-of" x1="{as_of}%" x2="{as_of}%" y1="0" y2="26"/>'
    pieces = "".join(map(_drawn, bar.pieces))
    return (
        '<svg class="slim" width="100%" height="16" aria-hidden="true">'
        f'<g transform="translate(0 -9)">\n{line}{pieces}</g></svg>\n'
    )


def drawn(piece: Piece) -> Markup:
    """Return a stretch of a bar as it is drawn."""
    return Markup(_drawn(piece))  # noqa: S704 - numbers and words of our own


def _drawn(piece: Piece) -> str:
    """Return a stretch as SVG."""
    look, x, width = piece
    if look == "onward":
        return (
            f'<rect class="bar sure" x="{x}%" y="12" width="{width}%" height="10"/>\n'
            '<svg x="100%" y="0" width="1" height="26" overflow="visible">'
            '<path class="arrow" d="M-9 8 L1 17 L-9 26 Z"/></svg>'
        )
    made = f'<rect class="bar {look}" x="{x}%" y="12" width="{width}%" height="10"/>'
    if look in ("fade-in", "fade-out"):
        made += f'\n<line class="dash" x1="{x}%" x2="{x + width}%" y1="17" y2="17"/>'
    return made
