"""Whatever the web gives: each bad file is one line (where, what, what to do), the others are read.

A row is a file and the words of its line; a row without words is read, however strange it is.
"""

import errno
import io
import json
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from checker import cli
from checker.errors import SourceUnreadable
from checker.messages.speaker import ENGLISH
from checker.sources.read import find_sources, read_document
from checker.vocabulary import load_vocabulary

GOOD = "Oslo, 4 March 2024\n\nPrime Minister Kari Nordmann of Norway visited Bergen on Monday.\n"
PORTUGUESE = "A população de São Tomé é de 230 mil habitantes.\n"


def docx(**parts: str) -> bytes:
    """Return a zip file with the parts of a Word document; two underscores stand for a dot."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", "<Types/>")
        for name, text in parts.items():
            packed.writestr(f"word/{name.replace('__', '.')}", text)
    return made.getvalue()


ENTITIES = (
    '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><a>&b;&b;&b;</a>'
)
OUTSIDE = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>'

#: A table up to the time of its one row.
TABLE = b"subject,predicate,object,valid_from,valid_until\nNorway,population,5,"
#: name, bytes, words of the line; no words: it is read
FILES: list[tuple[str, bytes, str]] = [
    # encodings
    ("utf16.txt", GOOD.encode("utf-16"), ""),
    ("utf16-unmarked.txt", GOOD.encode("utf-16-le"), "it holds NUL bytes"),
    ("utf32.txt", GOOD.encode("utf-32"), ""),
    ("utf16-cut.txt", GOOD.encode("utf-16")[:-1], "is marked as UTF-16 and breaks off"),
    ("latin1.txt", PORTUGUESE.encode("latin-1"), ""),
    ("mixed.txt", PORTUGUESE.encode() + PORTUGUESE.encode("latin-1"), ""),
    ("marked.txt", b"\xef\xbb\xbf" + GOOD.encode(), ""),
    ("windows-lines.txt", GOOD.replace("\n", "\r\n").encode(), ""),
    ("nul.txt", b"Kari\0 Nordmann\n", "it holds NUL bytes"),
    ("terminal.txt", b"Norway\x1b[31m has \x07\x08\x01 people.\n", "it holds control characters"),
    # sizes
    ("empty.txt", b"", "it holds no text"),
    ("blanks.txt", b"  \n\n \t\n\xc2\xa0", "it holds no text"),
    ("one-line.txt", b"The harbour is closed. " * 2_300_000, "bytes, more than the 10485760"),
    ("many-lines.txt", b"Closed.\n" * 100_000, ""),
    # other formats under the name of a text, and formats that nothing reads
    ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0", "it is a picture, not text"),
    ("archive.txt", docx(), "it is a zip archive"),
    ("slides.rtf", b"{\\rtf1 hello}", "no reader for .rtf files"),
    # broken, cut, locked and exploding files
    ("cut.pdf", b"%PDF-1.4\n1 0 obj\n<<", "it is broken or cut short"),
    ("no.pdf", GOOD.encode(), "it is broken or cut short"),
    ("cut.docx", docx(document__xml="<a/>")[:60], "it is broken or cut short"),
    ("entities.docx", docx(document__xml=ENTITIES), "it is broken or cut short"),
    ("outside.docx", docx(document__xml=OUTSIDE), "it is broken or cut short"),
    ("bomb.docx", docx(document__xml="<a>" + " " * 300_000_000), "bytes, more than the 268435456"),
    ("hollow.docx", docx(), "no Word document"),
    ("noise.html", bytes(range(256)) * 20, "it holds NUL bytes"),
    ("deep.html", b"<div>" * 100_000 + b"x" + b"</div>" * 100_000, "no main text"),
    # tables of ready claims
    ("formula.csv", b"subject,predicate,object\n=cmd|calc!A1,population,5\n", ""),
    ("ragged.csv", b"subject,predicate,object\nNorway,population\n", "line 2: it has 2 cells"),
    ("february.csv", TABLE + b"2024-02-31,\n", 'valid_from "2024-02-31" is no date'),
    ("far-year.csv", TABLE + b"20225,\n", 'valid_from "20225" is no date'),
    ("backwards.csv", TABLE + b"2024,2019\n", "it is no table of claims"),
    ("long-number.csv", TABLE.replace(b",5,", b"," + b"9" * 400 + b",") + b"2024,2024\n", ""),
    ("large-cell.csv", TABLE.replace(b",5,", b"," + b"x" * 5_000_000 + b",") + b",\n", ""),
    ("large-day.csv", TABLE + b"2" * 2_000_000 + b",\n", "is no date such as"),
    ("many-columns.csv", b"subject," * 100_000 + b"\n", "it has 100001 columns"),
    ("unclosed.csv", TABLE + b'"2024\n', "a quotation mark is never closed"),
    ("utf16.csv", (TABLE + b"2024,\n").decode().encode("utf-16"), ""),
    ("nul.csv", TABLE + b"20\x0024,\n", "it holds NUL bytes"),
    ("deep-value.json", b'[{"subject": ' + b"[" * 100_000, "it is no table of claims"),
    ("value-that-is-a-list.json", b'[{"subject":[],"predicate":1,"object":2}]', "neither text nor"),
    ("headless.csv", b"Norway,population,5\n", "it is no table of claims"),
    ("deep.json", b"[" * 100_000 + b"]" * 100_000, "it is no table of claims"),
    ("digits.json", b'{"claims":' + b"9" * 5000 + b"}", "it is no table of claims"),
    ("half.json", b'[{"subject": "Norway"', "it is no table of claims"),
]


@pytest.mark.parametrize(("name", "raw", "told"), FILES, ids=[name for name, _, _ in FILES])
def test_each_file_is_read_or_named(tmp_path: Path, name: str, raw: bytes, told: str) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / name).write_bytes(raw)
    vocabulary = load_vocabulary()

    sources, unread = find_sources(tmp_path)
    tell = ENGLISH.tell
    lines = [f"{u.path}: {tell(u.what)}. {tell(u.remedy)}" for u in unread]
    for source in sources:
        try:
            document = read_document(tmp_path, source, vocabulary)
        except SourceUnreadable as err:
            lines.append(str(err))
        else:
            assert document.text

    assert len(lines) == bool(told)
    for line in lines:
        assert line.startswith(f"seeds/{name}")
        assert told in line
        assert "\n" not in line
        assert len(line) < 300


def link_out(seeds: Path) -> None:
    (seeds.parent / "secret.txt").write_text("secret")
    (seeds / "x.txt").symlink_to(seeds.parent / "secret.txt")


def ring(seeds: Path) -> None:
    (seeds / "x.txt").symlink_to(seeds / "y.txt")
    (seeds / "y.txt").symlink_to(seeds / "x.txt")


def folder_link(seeds: Path) -> None:
    (seeds.parent / "elsewhere").mkdir()
    (seeds.parent / "elsewhere" / "x.txt").write_text("secret")
    (seeds / "inside").symlink_to(seeds.parent / "elsewhere", target_is_directory=True)


#: What lies in seeds/, and the words of the lines on it.
PLACES: list[tuple[str, Callable[[Path], object], list[str]]] = [
    ("folder", lambda s: (s / "x.txt").mkdir(), ["it is a folder with the name of a file"]),
    ("link-out", link_out, ["it is a link that leads out of seeds/"]),
    ("link-to-nothing", lambda s: (s / "x.txt").symlink_to(s / "no"), ["a file that is not there"]),
    ("ring", ring, ["leads back to itself", "leads back to itself"]),
    ("folder-that-is-a-link", folder_link, ["it is a link that leads out of seeds/"]),
    ("folder-within", lambda s: (s / "again").symlink_to(s, target_is_directory=True), []),
    ("line-break", lambda s: (s / "a\nb.txt").write_text("x"), ["marks that cannot be seen"]),
    ("right-to-left", lambda s: (s / "a\u202eb.txt").write_text("x"), ["cannot be seen"]),
    (
        "one-id-twice",
        lambda s: [(s / name).write_text("x") for name in ("x.txt", "x.md")],
        ['its source_id would be "x", which seeds/x.md has'],
    ),
]


@pytest.mark.parametrize(("lay", "told"), [p[1:] for p in PLACES], ids=[p[0] for p in PLACES])
def test_each_strange_place_is_named(
    tmp_path: Path, lay: Callable[[Path], object], told: list[str]
) -> None:
    seeds = tmp_path / "project" / "seeds"
    seeds.mkdir(parents=True)
    (seeds / "good.txt").write_text(GOOD)
    lay(seeds)

    sources, unread = find_sources(seeds.parent)

    assert "good.txt" in [source.path for source in sources]
    assert len(unread) == len(told)
    for line, words in zip(unread, told, strict=True):
        assert words in ENGLISH.tell(line.what)
        assert line.remedy
        assert line.path.isprintable()
    assert all("secret" not in s.path and "x.txt" not in s.path for s in sources)


def test_a_folder_that_cannot_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "seeds" / "closed").mkdir(parents=True)
    (tmp_path / "seeds" / "good.txt").write_text(GOOD)
    scan = os.scandir

    def scanned(folder: str) -> object:
        if str(folder).endswith("closed"):  # a mode would not keep every user out
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), folder)
        return scan(folder)

    monkeypatch.setattr(os, "scandir", scanned)
    sources, (line,) = find_sources(tmp_path)

    assert [source.path for source in sources] == ["good.txt"]
    assert (line.path, ENGLISH.tell(line.what)) == (
        "seeds/closed",
        "the folder cannot be read (Permission denied)",
    )


@pytest.mark.model
def test_the_others_are_checked_and_nothing_is_lost(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "good.txt").write_text(GOOD)
    (seeds / "rival.txt").write_text(GOOD.replace("Kari Nordmann", "Ola Hansen"))
    chosen = [(name, raw, told) for name, raw, told in FILES if told and len(raw) < 10_000]
    for name, raw, _ in chosen:
        (seeds / name).write_bytes(raw)

    with pytest.raises(SystemExit) as end:
        cli.main(["check", "--project", str(tmp_path), "--as-of", "2024-06-01", "--quiet"])

    lines = capsys.readouterr().err.splitlines()
    assert end.value.code == 2
    assert {line.split(":")[0] for line in lines} == {f"seeds/{name}" for name, _, _ in chosen}
    report = json.loads((tmp_path / "reports" / "report.json").read_bytes())
    assert "VAL101" in {finding["rule_id"] for finding in report["findings"]}
    assert {u["path"] for u in report["unread"]} == {f"seeds/{name}" for name, _, _ in chosen}
