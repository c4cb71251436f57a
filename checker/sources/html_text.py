"""The main text of a web page, without what stands around it, and what its head says of it."""

import codecs
import re
from collections.abc import Iterator
from typing import Any

from checker.errors import SourceUnreadable
from checker.model.edtf import is_edtf
from checker.model.message import say
from checker.sources.decode import decode, too_large
from checker.sources.extracted import MAX_FILE_BYTES, Extracted, extracted

#: Dates are taken from what the page says outright, never guessed from its words or the clock.
STATED_DATE = {"original_date": True, "extensive_search": False, "max_date": "2999-12-31"}
#: A main text of fewer characters is not believed, and all words of the page are taken.
SHORTEST = 60
REMEDY = "source-file.save-words"
#: Where a page names its encoding (WHATWG: within the first 1024 bytes; real pages are later).
HEAD = 8192
IGNORING = re.IGNORECASE
CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*+=\s*+["']?+\s*+([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE
)
LANGUAGE = re.compile(
    r"""<html\b[^>]{0,1000}?\slang\s*=\s*["']?([A-Za-z0-9-]{2,35})""", re.IGNORECASE
)
HEADING = re.compile("h([1-6])")
#: Stands for a line break while the words of an element are put together (line separator).
PAUSE = "\u2028"


def read_html(raw: bytes, where: str) -> Extracted:
    """Return the main text of a page: headings with `#`, items with `-`, cells between `|`.

    Raises:
        SourceUnreadable: there is no main text, or it is hidden too deep.
    """
    if len(raw) > MAX_FILE_BYTES:
        raise too_large(len(raw), MAX_FILE_BYTES, where, say("source-file.split-or-txt"))
    # A line break in markup is a blank; those that are left come from the fallback for short pages.
    page = re.sub(r"[\r\n]+", " ", _decoded(raw, where))
    from trafilatura import bare_extraction
    from trafilatura.settings import use_config

    config = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", str(SHORTEST))
    try:
        found: Any = bare_extraction(
            page,
            with_metadata=True,
            include_comments=False,
            include_formatting=False,
            date_extraction_params=STATED_DATE,
            config=config,
        )
        text = "" if found is None else "\n\n".join(_blocks(found.body))
    except (RecursionError, ValueError, AssertionError, AttributeError, TypeError) as err:
        what = say("source-file.markup", kind=type(err).__name__)
        raise SourceUnreadable(where=where, what=what, remedy=say(REMEDY)) from err
    if found is None:
        what = say("source-file.no-main-text")
        raise SourceUnreadable(where=where, what=what, remedy=say(REMEDY))
    title, date = found.title or "", found.date or ""
    language = LANGUAGE.search(page[: HEAD * 2])
    return extracted(
        _headed(text, title),
        where=where,
        remedy=say(REMEDY),
        title=title,
        publisher=found.sitename or "",
        url=found.url or "",
        language=language[1] if language else "",
        date=date if is_edtf(date) else "",
    )


def _decoded(raw: bytes, where: str) -> str:
    """Return a page's characters: UTF-8, else as its head says, else as browsers guess."""
    declared = CHARSET.search(raw[:HEAD])
    if declared and not raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        for encoding in ("utf-8", declared[1].decode("ascii")):
            try:
                return raw.decode(encoding)
            except (UnicodeError, LookupError):
                continue
    return decode(raw, where, limit=MAX_FILE_BYTES).text


def _headed(text: str, title: str) -> str:
    """Return a text under its title, where it has neither the title nor a headline of its own."""
    plain = " ".join(title.split())
    return text if not plain or plain in text or text.startswith("# ") else f"# {plain}\n\n{text}"


def _blocks(body: Any) -> Iterator[str]:
    """Yield the blocks of a tree, each as lines of plain text."""
    for element in body:
        if element.tag == "list":
            yield "\n".join(_items(element))
        elif element.tag == "table":
            rows = (" | ".join(_line(cell) for cell in row) for row in element.iter("row"))
            yield "\n".join(f"| {row} |" for row in rows if row.strip(" |"))
        elif element.tag == "head":
            level = HEADING.fullmatch(element.get("rend") or "")
            yield f"{'#' * int(level[1]) if level else '##'} {_line(element)}"
        elif any(child.tag in ("p", "list", "table", "head", "quote") for child in element):
            yield from filter(None, [_words(element.text)])
            yield from _blocks(element)
        else:
            yield _lines(element)
        yield from filter(None, [_words(element.tail)])


def _items(listed: Any) -> Iterator[str]:
    """Yield the items of a list; those of a list within it follow on the same level."""
    for item in listed:
        inner = [child for child in item if child.tag == "list"]
        for child in inner:
            item.remove(child)
        words = _line(item)
        if words:
            yield f"- {words}"
        for child in inner:
            yield from _items(child)


def _lines(element: Any) -> str:
    """Return the words of an element, with its own line breaks.

    Of a page too short to tell its parts apart, the whole comes as one element, a part a line.
    """
    for pause in element.iter("lb"):
        pause.text = PAUSE
    parts = "".join(element.itertext()).split("\n")
    lines = ("\n".join(filter(None, map(_words, part.split(PAUSE)))) for part in parts)
    return "\n\n".join(filter(None, lines))


def _line(element: Any) -> str:
    """Return the words of an element on one line."""
    return _words(_lines(element))


def _words(text: str | None) -> str:
    """Return words with single blanks between them."""
    return " ".join((text or "").split())
