"""The text of a Word document: headings, items and tables; no deleted or hidden words."""

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from checker.errors import SourceUnreadable
from checker.sources.extracted import (
    MAX_FILE_BYTES,
    Extracted,
    extracted,
    stated_date,
    too_large,
)

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

#: What all parts may hold once they are unpacked, and how much they may grow by it.
MOST_UNPACKED = 256 * 1024 * 1024
MOST_PART = 64 * 1024 * 1024
MOST_PARTS = 5_000
#: Paragraphs within tables within tables.
DEEPEST = 20
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DC = "{http://purl.org/dc/elements/1.1/}"
DCTERMS = "{http://purl.org/dc/terms/}"
HEADING = re.compile(r"heading ([1-6])|(title)", re.IGNORECASE)
#: Words that were deleted, fields' codes, notes that Word keeps beside the text.
LEFT_OUT = frozenset(f"{W}{name}" for name in ("del", "moveFrom", "instrText", "pict", "drawing"))
#: Wrappers around what stands in the text.
INSIDE = frozenset(f"{W}{name}" for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml"))
BROKEN = "Open it in Word and save it again, or save its text as .txt"


def read_docx(raw: bytes, where: str) -> Extracted:
    """Return the text of a document: headings with `#`, items with `-`, cells between `|`.

    Raises:
        SourceUnreadable: it is locked, broken, or larger than what is read.
    """
    if len(raw) > MAX_FILE_BYTES:
        raise too_large(len(raw), MAX_FILE_BYTES, where)
    if raw.startswith(b"\xd0\xcf\x11\xe0"):
        raise SourceUnreadable(
            where=where,
            what="it is locked by a password, or an old Word file",
            remedy="Save it as .docx without a password",
        )
    from defusedxml.common import DefusedXmlException

    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            _refuse_bomb(archive, where)
            body = _part(archive, "word/document.xml")
            styles = _headings(_part(archive, "word/styles.xml"))
            core = _part(archive, "docProps/core.xml")
            if body is None:
                what = "it is a zip archive and no Word document"
                raise SourceUnreadable(where=where, what=what, remedy=BROKEN)
            text = "\n\n".join(_blocks(body.find(f"{W}body"), styles))
    except (DefusedXmlException, *FAULTS) as err:
        what = f"it is broken or cut short ({type(err).__name__})"
        raise SourceUnreadable(where=where, what=what, remedy=BROKEN) from err
    return extracted(
        text,
        where=where,
        remedy="Fill it or remove it",
        title=_stated(core, f"{DC}title"),
        language=_stated(core, f"{DC}language"),
        date=_dated(core),
    )


#: What a broken archive or broken markup gives; a syntax error is what XML's parser raises.
FAULTS = (
    zipfile.BadZipFile, EOFError, KeyError, LookupError, NotImplementedError, OSError,
    RecursionError, RuntimeError, SyntaxError, ValueError,
)  # fmt: skip


def _refuse_bomb(archive: zipfile.ZipFile, where: str) -> None:
    """Refuse an archive that unpacks to more than any text is."""
    parts = archive.infolist()
    size = sum(part.file_size for part in parts)
    if size > MOST_UNPACKED or len(parts) > MOST_PARTS:
        raise too_large(size, MOST_UNPACKED, f"{where} (unpacked, {len(parts)} parts)")


def _part(archive: zipfile.ZipFile, name: str) -> "Element | None":
    """Return a part of the archive as a tree, None where it is not there."""
    from defusedxml.ElementTree import fromstring

    if name not in archive.namelist():
        return None
    with archive.open(name) as part:
        held = part.read(MOST_PART + 1)  # never more than this, whatever the archive says
    if len(held) > MOST_PART:
        raise ValueError(f"{name} unpacks to more than {MOST_PART} bytes")
    tree: Element = fromstring(held, forbid_dtd=True)
    return tree


def _headings(styles: "Element | None") -> dict[str, int]:
    """Return the ids of the styles of headings with their levels; ids are in Word's language."""
    levels: dict[str, int] = {}
    for style in styles.iter(f"{W}style") if styles is not None else ():
        name = style.find(f"{W}name")
        found = HEADING.fullmatch(name.get(f"{W}val", "") if name is not None else "")
        if found:
            levels[style.get(f"{W}styleId", "")] = int(found[1] or 1)
    return levels


def _blocks(parent: "Element | None", styles: dict[str, int], depth: int = 0) -> Iterator[str]:
    """Yield the paragraphs and tables of a body or a cell."""
    if parent is None or depth > DEEPEST:
        return
    items: list[str] = []
    for element in parent:
        block, is_item = "", False
        if element.tag == f"{W}p":
            block, is_item = _paragraph(element, styles)
        if items and not is_item:
            yield "\n".join(items)
            items = []
        if is_item:
            items.append(block)
        elif element.tag == f"{W}tbl":
            yield "\n".join(_rows(element, styles, depth))
        elif element.tag in INSIDE:
            yield from _blocks(element, styles, depth + 1)
        elif block:
            yield block
    if items:
        yield "\n".join(items)


def _paragraph(element: "Element", styles: dict[str, int]) -> tuple[str, bool]:
    """Return a paragraph with its mark, and whether it is an item of a list."""
    words = "".join(_words(element))
    lines = [" ".join(line.split()) for line in words.split("\n")]
    text = "\n".join(filter(None, lines))
    style = element.find(f"{W}pPr/{W}pStyle")
    level = styles.get(style.get(f"{W}val", ""), 0) if style is not None else 0
    if not text:
        return "", False
    if level:
        return f"{'#' * level} {' '.join(text.split())}", False
    if element.find(f"{W}pPr/{W}numPr") is not None:
        return f"- {' '.join(text.split())}", True
    return text, False


def _words(element: "Element", depth: int = 0) -> Iterator[str]:
    """Yield the words of a paragraph as a reader of the page sees them."""
    if depth > DEEPEST or element.find(f"{W}rPr/{W}vanish") is not None:
        return
    for child in element:
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag in (f"{W}tab", f"{W}ptab"):
            yield " "
        elif child.tag in (f"{W}br", f"{W}cr"):
            yield "\n"
        elif child.tag == f"{W}noBreakHyphen":
            yield "-"
        elif child.tag not in LEFT_OUT and child.tag != f"{W}pPr":
            yield from _words(child, depth + 1)


def _rows(table: "Element", styles: dict[str, int], depth: int) -> Iterator[str]:
    """Yield the rows of a table, one a line."""
    for row in _held(table, f"{W}tr"):
        cells = [_line(cell, styles, depth) for cell in _held(row, f"{W}tc")]
        if any(cells):
            yield f"| {' | '.join(cells)} |"


def _held(parent: "Element", tag: str) -> Iterator["Element"]:
    """Yield the rows of a table or the cells of a row, those in wrappers too."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in INSIDE:
            yield from _held(child, tag)


def _line(cell: "Element", styles: dict[str, int], depth: int) -> str:
    """Return the words of a cell on one line."""
    return " ".join(" ".join(_blocks(cell, styles, depth + 1)).split())


def _stated(core: "Element | None", name: str) -> str:
    """Return what the properties of the file say under a name."""
    return (core.findtext(name) or "").strip() if core is not None else ""


def _dated(core: "Element | None") -> str:
    """Return the date that the file gives itself."""
    days: set[date] = set()
    for name in ("created", "modified"):
        found = re.match(r"\d{4}-\d{2}-\d{2}", _stated(core, f"{DCTERMS}{name}"))
        try:
            days |= {date.fromisoformat(found[0])} if found else set()
        except ValueError:
            continue
    return stated_date(days)
