"""The text of a PDF, page by page, with its paragraphs and without its running heads."""

import io
import logging
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from checker.errors import SourceUnreadable
from checker.model.message import say
from checker.sources.decode import too_large
from checker.sources.extracted import (
    MAX_FILE_BYTES,
    Extracted,
    extracted,
    stated_date,
)

#: More pages are no document of claims; each costs some 10 ms.
MOST_PAGES = 2_000
#: A gap between lines this much wider than usual parts two paragraphs.
WIDE_GAP = 1.35
#: The same where a sentence goes on: items of a list stand wider apart than other lines.
FAR = 2.5
SENTENCE_ENDS = ".!?:;…"
#: Lines nearer than this share of the letters' height are one line.
SAME_LINE = 0.4
#: A line at the edge of a page is a running head from this share of the pages on.
RUNNING = 0.5
FEWEST_PAGES = 3
DIGITS = re.compile(r"\d+")
PAGE_NUMBER = re.compile(r"\W*(?:\d{1,4}|[ivxlc]{1,6})(?:\s*/\s*\d{1,4})?\W*")
#: Letters that typesetters cast as one (U+FB00 to U+FB06), and the letters that they are.
LIGATURES = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
LOCKED = "source-file.save-unlocked"
BROKEN = "source-file.fetch-again"
HUGE = "source-file.save-txt"
SCANNED = "source-file.scan"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page: its words, how high it stands, how tall its letters are."""

    text: str
    y: float
    size: float


def read_pdf(raw: bytes, where: str) -> Extracted:
    """Return the text of a PDF; a blank line parts paragraphs.

    Raises:
        SourceUnreadable: it is locked, broken, a scan, or larger than what is read.
    """
    if len(raw) > MAX_FILE_BYTES:
        raise too_large(len(raw), MAX_FILE_BYTES, where, say("source-file.split-or-txt"))
    from pypdf import PdfReader
    from pypdf.errors import LimitReachedError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it mends is not ours to print
    try:
        reader = PdfReader(io.BytesIO(raw))
        if reader.is_encrypted and not _opens(reader):
            raise SourceUnreadable(where=where, what=say("source-file.locked"), remedy=say(LOCKED))
        if len(reader.pages) > MOST_PAGES:
            count = str(len(reader.pages))
            what = say("source-file.pages", count=count, limit=str(MOST_PAGES))
            raise SourceUnreadable(where=where, what=what, remedy=say("source-file.split"))
        pages = [list(_lines(page)) for page in reader.pages]
        title, published = _stated(reader)
    except LimitReachedError as err:
        what = say("source-file.unpacks-more")
        raise SourceUnreadable(where=where, what=what, remedy=say(HUGE)) from err
    except (PyPdfError, *FAULTS) as err:
        what = say("source-file.broken", kind=type(err).__name__)
        raise SourceUnreadable(where=where, what=what, remedy=say(BROKEN)) from err
    text = _joined(_page(lines) for lines in _without_running(pages)).translate(LIGATURES)
    return extracted(text, where=where, remedy=say(SCANNED), title=title, date=published)


#: What a reader of broken files runs into besides its own errors.
FAULTS = (
    ArithmeticError, AssertionError, AttributeError, LookupError, MemoryError, NotImplementedError,
    OSError, RecursionError, TypeError, ValueError,
)  # fmt: skip


def _opens(reader: Any) -> bool:
    """Say whether a locked file opens without a password, as those do that only forbid printing."""
    from pypdf.errors import PyPdfError

    try:
        return bool(reader.decrypt(""))
    except (PyPdfError, *FAULTS):  # a cipher that is not installed
        return False


def _lines(page: Any) -> Iterator[Line]:
    """Yield the lines of a page in the order in which they are written."""
    found: list[tuple[str, float, float]] = []

    def visit(text: str, cm: Any, tm: Any, _font: Any, size: float) -> None:
        if text:
            tall = abs(size * (tm[3] or tm[0]) * (cm[3] or 1)) or 10.0
            found.append((text, tm[4] * cm[1] + tm[5] * cm[3] + cm[5], tall))

    page.extract_text(visitor_text=visit)
    words, y, size = "", 0.0, 0.0
    for text, at, tall in found:
        for index, part in enumerate(text.split("\n")):
            if words.strip() and (index or abs(at - y) > SAME_LINE * max(tall, size)):
                yield Line(" ".join(words.split()), y, size)
                words = ""
            if not words.strip() and part.strip():
                y, size = at, tall
            words += part
    if words.strip():
        yield Line(" ".join(words.split()), y, size)


def _without_running(pages: Sequence[list[Line]]) -> Iterator[list[Line]]:
    """Yield the pages without page numbers and the lines that stand on the edge of most."""
    edges: Counter[str] = Counter()
    for lines in pages:
        edges.update({_shape(line) for line in (*lines[:1], *lines[-1:])})
    most = {s for s, n in edges.items() if len(pages) >= FEWEST_PAGES and n >= RUNNING * len(pages)}
    for number, lines in enumerate(pages):
        heads = most if number else set()  # on the first page it is the title
        first, last = 0, len(lines)
        while first < last and _is_running(lines[first], heads, len(pages)):
            first += 1
        while last > first and _is_running(lines[last - 1], most, len(pages)):
            last -= 1
        yield lines[first:last]


def _shape(line: Line) -> str:
    """Return a line with its numbers left open."""
    return DIGITS.sub("0", line.text.casefold())


def _is_running(line: Line, most: set[str], pages: int) -> bool:
    """Say whether a line at the edge of a page is of the book and not of its text."""
    return _shape(line) in most or (pages > 1 and bool(PAGE_NUMBER.fullmatch(line.text)))


def _page(lines: Sequence[Line]) -> str:
    """Return the text of a page; wide gaps and changes of size part its paragraphs."""
    gaps = sorted(one.y - two.y for one, two in pairwise(lines) if one.y > two.y)
    usual = gaps[len(gaps) // 4] if gaps else 0.0  # those between paragraphs are wider
    pieces: list[str] = []
    above: Line | None = None
    for line in lines:
        if above is not None:
            pieces.append("\n\n" if _is_apart(above, line, usual) else "\n")
        pieces.append(line.text)
        above = line
    return "".join(pieces)


def _joined(pages: Iterable[str]) -> str:
    """Return the pages as one text; a sentence may go on over the turn of a page."""
    whole = ""
    for page in filter(None, pages):
        runs_on = whole and page[0].islower() and whole[-1] not in SENTENCE_ENDS
        whole += ("\n" if runs_on else "\n\n") + page
    return whole


def _is_apart(above: Line, line: Line, usual: float) -> bool:
    """Say whether a line begins a paragraph; in the middle of a sentence only far below."""
    gap = above.y - line.y
    runs_on = line.text[0].islower() and above.text[-1] not in SENTENCE_ENDS
    wide = (FAR if runs_on else WIDE_GAP) * usual
    return gap > wide or gap < 0 or abs(above.size - line.size) > 1


def _stated(reader: Any) -> tuple[str, str]:
    """Return the title and the date that the file gives itself."""
    stated = reader.metadata
    if stated is None:
        return "", ""
    days = [_day(str(stated.get(name) or "")) for name in ("/CreationDate", "/ModDate")]
    return str(stated.get("/Title") or ""), stated_date([day for day in days if day])


def _day(entry: str) -> date | None:
    """Return the day of an entry such as `D:20240506101500+02'00'`, None where it is none."""
    found = re.match(r"(?:D:)?(\d{4})(\d{2})(\d{2})", entry)
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None
