"""Small files of each form, made by hand: a PDF, a Word document, a web page."""

import io
import zipfile
import zlib
from collections.abc import Sequence

#: What Word calls its own names.
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
STYLES = (
    f'<w:styles {WORD}><w:style w:type="paragraph" w:styleId="Ttulo2"><w:name w:val="heading 2"/>'
    "</w:style></w:styles>"
)
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
    "<dc:title>The ferry of Oulu</dc:title><dc:language>en-GB</dc:language>"
    "<dcterms:created>2024-05-06T08:00:00Z</dcterms:created>"
    "<dcterms:modified>2024-05-20T08:00:00Z</dcterms:modified></cp:coreProperties>"
)


def pdf(pages: Sequence[Sequence[str]], *, info: str = "") -> bytes:
    """Return a PDF whose pages hold the given lines; an empty line leaves a gap."""
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, lines in enumerate(pages):
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
            f"/Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * number} 0 R >>"
        )
        shown = (line.replace("(", r"\(").replace(")", r"\)") for line in lines)
        drawn = "".join(f"({line}) Tj 0 -14 Td " for line in shown)
        stream = f"BT /F1 11 Tf 72 770 Td {drawn}ET"
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    objects.append(f"<< {info} >>")
    return _with_table(objects)


def _with_table(objects: Sequence[str]) -> bytes:
    """Return the bytes of a PDF's objects with the table that says where each begins."""
    out = b"%PDF-1.4\n"
    places = []
    for number, held in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{held}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(objects) + 1
    return out + (
        f"xref\n0 {size}\n0000000000 65535 f \n{table}"
        f"trailer << /Size {size} /Root 1 0 R /Info {size - 1} 0 R >>\n"
        f"startxref\n{len(out)}\n%%EOF\n"
    ).encode("ascii")


def pdf_bomb() -> bytes:
    """Return a small PDF whose page unpacks to a hundred million bytes."""
    packed = zlib.compress(b"(a) Tj " * 15_000_000)
    one = pdf([["x"]])
    stream = b"<< /Filter /FlateDecode /Length %d >>\nstream\n" % len(packed) + packed
    start, end = one.index(b"<< /Length"), one.index(b"\nendstream")
    return one[:start] + stream + one[end:]


def docx(body: str, **parts: str) -> bytes:
    """Return a Word document with the given markup in its body."""
    held = {
        "word/document.xml": f"<w:document {WORD}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": STYLES,
        "docProps/core.xml": CORE,
    } | {name.replace("__", "/") + ".xml": text for name, text in parts.items()}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in held.items():
            archive.writestr(zipfile.ZipInfo(name), text)
    return out.getvalue()


def paragraph(words: str, *, style: str = "", item: bool = False) -> str:
    """Return the markup of a paragraph of a Word document."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    properties += "<w:numPr/>" if item else ""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"


def html(body: str, *, head: str = "", language: str = "en") -> bytes:
    """Return a web page."""
    page = f'<!DOCTYPE html><html lang="{language}"><head>{head}</head><body>{body}</body></html>'
    return page.encode()
