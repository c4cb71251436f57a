"""Documents in html, pdf and docx: their text, what they say of themselves, and bad ones."""

import io
import zipfile

import pytest
from pypdf import PdfReader, PdfWriter
from sources.made_files import docx, html, paragraph, pdf, pdf_bomb

from checker.errors import SourceUnreadable
from checker.model.document import Document, Source
from checker.sources.read import read_text
from checker.vocabulary.load import load_vocabulary

PAGE = (
    '<nav><a href="/">Home</a> <a href="/n">News</a></nav><article><h1>A new ferry</h1>'
    "<p>The ferry of Oulu cost <b>3 million</b> euros,\n the harbour master of the town said.</p>"
    "<h2>Crew</h2><ul><li>one captain</li><li>two <i>mates</i></li></ul>"
    "<table><tr><th>Year</th><th>Trips</th></tr><tr><td>2023</td><td>410</td></tr></table>"
    "</article><footer>Leave a Reply</footer>"
)
HEAD = (
    "<title>A new ferry | Oulu Gazette</title>"
    '<meta property="article:published_time" content="2025-03-04T10:00:00Z">'
    '<meta property="og:title" content="A new ferry">'
    '<meta property="og:site_name" content="Oulu Gazette">'
    '<link rel="canonical" href="https://gazette.example/ferry">'
)
BODY = (
    paragraph("Crew", style="Ttulo2")
    + "<w:p><w:r><w:t>The ferry has </w:t></w:r><w:ins><w:r><w:t>one captain.</w:t></w:r></w:ins>"
    "<w:del><w:r><w:delText>two captains.</w:delText></w:r></w:del>"
    "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>"
    + paragraph("mates", item=True)
    + paragraph("cooks", item=True)
    + f"<w:tbl><w:tr><w:tc>{paragraph('2023')}</w:tc><w:tc>{paragraph('410')}</w:tc></w:tr></w:tbl>"
)
FIRST_PAGE = """Harbour Board

The ferry of Oulu cost 3 million euros (with its pier), as the
harbour
master of the town said in June.

It has one captain.
1"""
PAGES = [
    FIRST_PAGE.split("\n"),
    ["Harbour Board", "", "It ran 410 times in 2023 with its", "2"],
    ["Harbour Board", "", "captain at sea.", "3"],
]


def read(raw: bytes, path: str, **listed: str) -> Document:
    source = Source(source_id="a", path=path, sha256="0" * 64, **listed)  # type: ignore[arg-type]
    return read_text(raw, source, load_vocabulary())


def test_web_page_gives_its_main_text() -> None:
    document = read(html(PAGE, head=HEAD), "a.html")

    assert document.text == (
        "# A new ferry\n\n"
        "The ferry of Oulu cost 3 million euros, the harbour master of the town said.\n\n"
        "## Crew\n\n- one captain\n- two mates\n\n| Year | Trips |\n| 2023 | 410 |\n"
    )
    assert [s.kind.value for s in document.segments] == [
        *("headline", "paragraph", "heading"),
        *("list-item", "list-item", "list-item", "list-item"),
    ]
    assert document.place == "reports/text/a.txt"


def test_metadata_fill_what_the_manifest_leaves_open() -> None:
    document = read(html(PAGE, head=HEAD), "a.html", title="Ferry")

    source = document.source
    assert (source.title, source.publisher) == ("Ferry", "Oulu Gazette")
    assert source.url == "https://gazette.example/ferry"
    assert (document.file_date, source.published_on) == ("2025-03-04", "")


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8", ""),
        ("utf-16", ""),
        ("cp1252", ""),
        ("iso-8859-2", "iso-8859-2"),
        ("utf-8", "rot13"),
    ],
)
def test_web_page_in_any_encoding(encoding: str, declared: str) -> None:
    head = f'<meta charset="{declared}">' if declared else ""
    body = "<p>The ferry of Jäämeri is crossing from the harbour to the island thrice a day.</p>"
    page = html(body, head=head).decode().encode(encoding)

    assert "Jäämeri is crossing" in read(page, "a.htm").text


def test_word_document_gives_what_a_reader_sees() -> None:
    document = read(docx(BODY), "a.docx")

    assert document.text == (
        "## Crew\n\nThe ferry has one captain.\n\n- mates\n- cooks\n\n| 2023 | 410 |\n"
    )
    assert (document.source.title, document.file_date) == ("The ferry of Oulu", "2024-05")
    assert document.language == "en"


def test_pdf_gives_paragraphs_without_running_heads() -> None:
    info = "/Title (The ferry) /CreationDate (D:20240506101500Z)"
    document = read(pdf(PAGES, info=info), "a.pdf")

    assert document.text == (
        "Harbour Board\n\nThe ferry of Oulu cost 3 million euros (with its pier), as the\nharbour\n"
        "master of the town said in June.\n\nIt has one captain.\n\n"
        "It ran 410 times in 2023 with its\ncaptain at sea.\n"
    )
    assert (document.source.title, document.file_date) == ("The ferry", "2024-05-06")


def locked(raw: bytes, password: str) -> bytes:
    """Return a PDF under a password."""
    writer, out = PdfWriter(clone_from=PdfReader(io.BytesIO(raw))), io.BytesIO()
    writer.encrypt(password, algorithm="RC4-128")
    writer.write(out)
    return out.getvalue()


def test_pdf_that_only_forbids_printing_is_read() -> None:
    assert "at sea" in read(locked(pdf(PAGES), ""), "a.pdf").text


def bomb() -> bytes:
    """Return an archive that says it unpacks to more than any text."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(9):
            archive.writestr(f"word/media/{number}.bin", bytes(30 * 1024 * 1024))
    return out.getvalue()


ENTITIES = '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'


@pytest.mark.parametrize(
    ("raw", "path", "told"),
    [
        (pdf(PAGES)[:300], "a.pdf", "broken or cut short"),
        (b"%PDF-1.7\n", "a.pdf", "broken or cut short"),
        (b"not a pdf", "a.pdf", "broken or cut short"),
        (locked(pdf(PAGES), "secret"), "a.pdf", "locked by a password"),
        (pdf([[]]), "a.pdf", "holds no text that can be read. It may be a scan"),
        (pdf_bomb(), "a.pdf", "unpacks to more than is read"),
        (docx(BODY)[:400], "a.docx", "broken or cut short"),
        (docx(BODY, word__document="<a"), "a.docx", "broken or cut short"),
        (docx(BODY, word__document=ENTITIES), "a.docx", "broken or cut short"),
        (docx(""), "a.docx", "holds no text that can be read"),
        (bomb(), "a.docx", "more than the 268435456 that are read"),
        (b"\xd0\xcf\x11\xe0" + bytes(500), "a.docx", "locked by a password, or an old Word file"),
        (b"PK\x05\x06" + bytes(18), "a.docx", "no Word document"),
        (html(""), "a.html", "no main text stands out"),
        (html("<div>" * 50_000 + "<p>Deep down.</p>"), "a.html", "no main text stands out"),
        (b"", "a.html", "holds no text"),
        (b"<p>a\0b</p>", "a.html", "NUL bytes"),
        (pdf(PAGES), "a.txt", "it is a PDF, not text"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_line(raw: bytes, path: str, told: str) -> None:
    with pytest.raises(SourceUnreadable) as caught:
        read(raw, path)

    assert told in str(caught.value)
    assert str(caught.value).startswith(f"seeds/{path}")
    assert len(str(caught.value).splitlines()) == 1
