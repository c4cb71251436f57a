"""Which reader takes which file, by its ending; a heavy one is loaded when such a file is met."""

from collections.abc import Callable, Mapping

from checker.sources.decode import MAX_BYTES
from checker.sources.extracted import MAX_FILE_BYTES, Extracted

#: Turns the bytes of a file into its main text; told where they are from.
Reader = Callable[[bytes, str], Extracted]


def _html(raw: bytes, where: str) -> Extracted:
    """Return the main text of a web page."""
    from checker.sources.html_text import read_html

    return read_html(raw, where)


def _pdf(raw: bytes, where: str) -> Extracted:
    """Return the text of a PDF."""
    from checker.sources.pdf_text import read_pdf

    return read_pdf(raw, where)


def _docx(raw: bytes, where: str) -> Extracted:
    """Return the text of a Word document."""
    from checker.sources.docx_text import read_docx

    return read_docx(raw, where)


#: Files that hold their text as it is.
PLAIN = (".md", ".txt")
#: Files that their text is taken out of.
EXTRACTING: Mapping[str, Reader] = {".docx": _docx, ".htm": _html, ".html": _html, ".pdf": _pdf}
#: Tables of ready claims.
TABLES = (".csv", ".json")
READ = (*PLAIN, *EXTRACTING, *TABLES)
#: Documents by their ending that no reader takes; said aloud, not passed over.
NOT_READ = (".doc", ".epub", ".odt", ".rtf", ".xls", ".xlsx")


def ending(path: str) -> str:
    """Return the ending of a path, in lower case, with its dot; empty where it has none."""
    name = path.rpartition("/")[2]
    stem, dot, last = name.rpartition(".")
    return f".{last.lower()}" if stem and dot else ""


def most_bytes(path: str) -> int:
    """Return how large a file may be."""
    return MAX_FILE_BYTES if ending(path) in EXTRACTING else MAX_BYTES
