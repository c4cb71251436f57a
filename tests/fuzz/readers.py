"""Fuzz the readers of documents: the first byte of an input tells the sort of file, the rest is it.

The compressed parts of a Word document would hide its markup from the fuzzer, so an input can also
be the markup alone; the same for the page of a web site and the rows of a table.
"""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import yaml
from fuzz.target import Target
from fuzz.texts import words_of
from sources.made_files import CORE, docx, html, paragraph, pdf

from checker.errors import CheckerError
from checker.model.document import Document, Source
from checker.model.span import Span
from checker.sources import docx_text, html_text, pdf_text  # noqa: F401 - else they come too late
from checker.sources.read import read_text
from checker.vocabulary import load_vocabulary

CASES = Path(__file__).parents[1] / "sources" / "cases"
TABLE = b"subject,predicate,object,valid_from,valid_until\n"
ARTICLE = (
    b"<html lang=en><head><title>T</title></head><body><article><h1>Ferry</h1><p>The ferry between "
    b"the islands will run all winter, the company that owns it said on Tuesday.</p>"
)
#: Letter -> ending of the file, and what makes the file of the rest of the input.
SORTS: Mapping[bytes, tuple[str, Callable[[bytes], bytes]]] = {
    b"t": ("txt", bytes),
    b"m": ("md", bytes),
    b"h": ("html", bytes),
    b"a": ("html", lambda rest: ARTICLE + rest),
    b"p": ("pdf", bytes),
    b"z": ("docx", bytes),
    b"w": ("docx", lambda rest: docx(rest.decode("utf-8", "replace"))),
    b"c": ("csv", bytes),
    b"r": ("csv", lambda rest: TABLE + rest),
    b"j": ("json", bytes),
}


def _holds(data: bytes) -> None:
    """A file is read or refused; what is read has its places, and they lead back to the text."""
    ending, made = SORTS.get(data[:1], SORTS[b"t"])
    raw = made(data[1:])
    source = Source(source_id="a", path=f"a.{ending}", sha256="")
    try:
        document = read_text(raw, source, load_vocabulary())
    except CheckerError as err:
        if not (err.where and err.what and err.remedy):
            raise AssertionError(str(err)) from err
        return
    assert document.text.encode()  # UTF-8 can hold it
    _leads_back(document)
    if not document.is_extracted:
        _is_the_file(document.text, raw)


def _leads_back(document: Document) -> None:
    """Hold every place against the text."""
    after = 0
    for segment in document.segments:
        assert segment.span.start >= after
        after = segment.span.end
        assert after <= len(document.text)
        assert len(segment.offsets) == len(segment.reading) + 1
        places = [segment.offsets[at] for at in range(len(segment.offsets))]
        assert places == sorted(places)
        assert segment.span.contains(segment.to_source(Span(0, len(segment.reading))))
    for damage in document.damages:
        assert damage.quote == document.quote(damage.span) != ""
        assert damage.span.end <= len(document.text)
    for record in document.records:
        assert document.quote(record.span).strip()


def _is_the_file(text: str, raw: bytes) -> None:
    """Hold the text of a plain file against its bytes."""
    try:
        whole = raw.decode("utf-8")
    except UnicodeDecodeError:
        return
    if "\0" not in whole:
        assert text == whole


def _seeds() -> Iterator[bytes]:
    """Yield small files of every sort."""
    for name in ("damage", "segments"):
        for case in yaml.safe_load((CASES / f"{name}.yaml").read_text("utf-8")):
            yield b"t" + case["text"].encode()
            yield b"m" + case["text"].encode()
    yield (
        b'm# Oulu\n\n> *It* was **founded** in [1605](http://example.org "x").\n\n'
        b"| a | b |\n|---|---|\n| 1 | 2 |\n\n```\ncode\n```\n"
    )
    yield b"t== Oulu ==\n'''Oulu''' is in [[Finland|the north]].[1]\n* [[item]]\n"
    yield b"t" + "Oulu é uma cidade — fundada em 1605.".encode("cp1252")
    yield b"t" + "Oulu is a town.\n".encode("utf-16")
    yield from (b"h" + page for page in _pages())
    yield b"a<ul><li>a<ul><li>b</ul></ul><table><tr><td>1<td>2</table><p>More <b>words</b>.<br>x"
    yield b"p" + pdf([["Hello world of things.", "", "Second (x)."], ["More", "2"]])
    yield b"p" + pdf([["Ferry"]], info="/Title (T) /CreationDate (D:20240101)")
    body = paragraph("Crew", style="Ttulo2") + paragraph("x", item=True)
    body += f"<w:tbl><w:tr><w:tc>{paragraph('a')}</w:tc></w:tr></w:tbl>"
    yield b"z" + docx(body, docProps__core=CORE)
    yield b"w" + body.encode()
    yield b"c" + TABLE + b'Oulu,mayor,"Aino ""the Great"" Laine",2019-06,..\r\n'
    yield b"rOulu,mayor,Aino,2019,\nOulu,population,210000,2023~,2024-05\n"
    yield b'j[{"subject": "Oulu", "predicate": "mayor", "object": "Aino", "valid_from": null}]'


def _pages() -> Iterator[bytes]:
    """Yield web pages."""
    words = "The president of Chile spoke today about the bridge over the river. "
    lists = "<ul><li>a</li></ul><table><tr><td>1</td></tr></table>"
    body = f"<article><h1>T</h1><p>{words * 3}</p>{lists}"
    head = '<meta charset="latin-1"><title>T</title><meta property="og:site_name" content="S">'
    yield html(body, head=head)
    yield html(body + '<time datetime="2024-05-06">6 May</time></article>')


READERS = Target(
    name="readers", holds=_holds, seeds=_seeds, words=lambda: words_of("readers"), most_bytes=8192
)
