"""What lies in `claims/` may be anybody's: each strange file is a line, and nothing is let out."""

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from checker import baseline, rerun
from checker.constraints.read import read_rules
from checker.decisions.read import read_decisions
from checker.errors import CheckerError, InputError
from checker.messages.speaker import ENGLISH
from checker.own_files import MOST_BYTES
from checker.settings import FILE, chosen_language
from checker.sources.find import find_sources
from checker.sources.manifest import read_manifest
from checker.vocabulary import Vocabulary, load_vocabulary

PRIVATE = "words-of-the-machine-that-checks"
HEAD = "# yaml-language-server: $schema=../schemas/words.schema.json\n"

#: A file of a project -> who reads it.
READERS: dict[str, Callable[[Path], object]] = {
    "claims/decisions/one.yaml": read_decisions,
    "claims/vocabulary/one.yaml": lambda p: load_vocabulary(p / "claims" / "vocabulary"),
    "claims/rules/one.yaml": lambda p: read_rules(p, Vocabulary({}, "")),
    FILE: chosen_language,
    baseline.FILE.as_posix(): baseline.read_known,
    "seeds/manifest.csv": read_manifest,
}


def link_out(file: Path) -> None:
    secret = next(p for p in file.parents if p.name == "project").parent / "secret"
    secret.write_text(PRIVATE)
    file.symlink_to(secret)


def ring(file: Path) -> None:
    other = file.with_name("other")
    other.symlink_to(file)
    file.symlink_to(other)


def large(file: Path) -> None:
    file.touch()
    os.truncate(file, 50 * 1024 * 1024)  # sparse: takes no room


def binary(file: Path) -> None:
    file.write_bytes(random.Random(8).randbytes(2000))  # noqa: S311 - noise, no secret


#: What lies there, and words of its line; none where each reader has its own.
LAID: dict[str, tuple[Callable[[Path], object], str]] = {
    "folder": (Path.mkdir, "a folder with the name of a file"),
    "link-out": (link_out, "leads out of the project"),
    "link-to-nothing": (lambda f: f.symlink_to(f.with_name("no")), "cannot be read"),
    "ring": (ring, "leads out of the project"),
    "pipe": (os.mkfifo, "cannot be read"),
    "large": (large, f"bytes, more than the {MOST_BYTES} that are read"),
    "binary": (binary, ""),
    "nul": (lambda f: f.write_bytes(b"a: \0\n"), ""),
    "utf16": (lambda f: f.write_bytes("a: b\n".encode("utf-16")), ""),
    "exploding": (
        lambda f: f.write_text("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"),
        "",
    ),
    "deep": (lambda f: f.write_text("[" * 100_000), ""),
    "scalar": (lambda f: f.write_text("12"), ""),
    "list": (lambda f: f.write_text("[]\n[language]"), ""),
    "escaped-control": (lambda f: f.write_text('a: "\\e[31m\\0"\n'), ""),
}
#: These are no faults: a link that leads nowhere is no file, and these lie below the limit.
NO_FAULT = {
    (FILE, "link-to-nothing"),
    (FILE, "folder"),
    (FILE, "ring"),
    (FILE, "pipe"),
    ("seeds/manifest.csv", "large"),
}


@pytest.mark.parametrize("lay", LAID)
@pytest.mark.parametrize("name", READERS)
def test_each_is_refused_in_our_words(tmp_path: Path, name: str, lay: str) -> None:
    project = tmp_path / "project"
    file = project / name
    file.parent.mkdir(parents=True)
    make, told = LAID[lay]
    make(file)
    if (name, lay) in NO_FAULT:
        return

    with pytest.raises(CheckerError) as raised:
        READERS[name](project)

    said = str(raised.value)
    assert told in said
    assert name.rpartition("/")[2] in said
    assert PRIVATE not in said
    assert len(said) < 1000


@pytest.mark.parametrize(
    "folder", ["claims", "claims/decisions", "claims/vocabulary", "claims/rules"]
)
def test_a_folder_that_leads_out_is_not_read(tmp_path: Path, folder: str) -> None:
    outside, project = tmp_path / "outside", tmp_path / "project"
    for kind in ("decisions", "vocabulary", "rules"):
        (outside / kind).mkdir(parents=True)
        (outside / kind / "one.yaml").write_text(f"{PRIVATE}: [")
    (outside / "one.yaml").write_text(f"{PRIVATE}: [")
    (project / folder).parent.mkdir(parents=True)
    (project / folder).symlink_to(outside, target_is_directory=True)
    readers = [READERS[name] for name in READERS if name.startswith(f"{folder}/")][:3]

    for read in readers:
        with pytest.raises(CheckerError, match="leads out of the project") as raised:
            read(project)
        assert PRIVATE not in str(raised.value)


@pytest.mark.parametrize("folder", ["decisions", "vocabulary", "rules"])
def test_no_name_and_no_word_begins_a_line(tmp_path: Path, folder: str) -> None:
    place = tmp_path / "claims" / folder
    place.mkdir(parents=True)
    (place / "a\n::error::b.yaml").write_text("x: 1\n")
    (place / "::stop-commands::c.yaml").write_text('? "a\\n::error::d"\n: x\n"a\\n::error::d": y\n')
    (place / os.fsdecode(b"\xff.yaml")).write_text("x: 1\n")

    with pytest.raises(CheckerError) as raised:
        READERS[f"claims/{folder}/one.yaml"](tmp_path)

    lines = str(raised.value).splitlines()[1:]
    assert len(lines) >= 2
    assert all(line.lstrip().startswith(("claims/", ". Mend")) for line in lines)
    assert all(line.isprintable() for line in lines)


def test_faults_past_counting_are_counted(tmp_path: Path) -> None:
    place = tmp_path / "claims" / "rules"
    place.mkdir(parents=True)
    (place / "many.yaml").write_text("".join(f"R{n}: x\n" for n in range(1000)))

    with pytest.raises(CheckerError, match="and 1,800 more") as raised:
        read_rules(tmp_path, Vocabulary({}, ""))

    assert len(str(raised.value).splitlines()) < 300


HEADER = "source_id,path,published_on,note\n"
#: Text of a manifest, words of its fault.
MANIFESTS = {
    "large-cell": (f"{HEADER}a,a.txt,,{'x' * 2_000_000}\n", "field larger than field limit"),
    "many-columns": (",".join(f"c{n}" for n in range(100_000)) + "\n", "it has 100000 columns"),
    "many-names-again": ("path," * 100_000 + "\n", "it has 100001 columns"),
    "unclosed-quote": (f'{HEADER}a,a.txt,,"x\nb,b.txt,,\n', "unexpected end of data"),
    "ragged": (f"{HEADER}a,a.txt\n", "it has 2 cells, the header has 4"),
    "no-header": ("a,a.txt,,\n", 'there is no column "source_id"'),
    "empty": ("", ""),
}


@pytest.mark.parametrize(("text", "told"), MANIFESTS.values(), ids=MANIFESTS)
def test_a_manifest_that_is_no_table_is_one_error(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "manifest.csv").write_text(text)
    if not told:
        assert find_sources(tmp_path) == ([], [])
        return

    with pytest.raises(InputError) as raised:
        find_sources(tmp_path)

    assert told in str(raised.value)
    assert "seeds/manifest.csv:" in str(raised.value)
    assert len(str(raised.value)) < 1000


#: A row of a manifest beside a sound one, words of its line; each costs its own document alone.
ROWS = {
    "february": ("b,b.txt,2024-02-31,", "published_on '2024-02-31' is no EDTF date"),
    "far-year": ("b,b.txt,20225,", "published_on '20225' is no EDTF date"),
    "digits": (f"b,b.txt,{'9' * 400},", "is no EDTF date"),
    "one-id-twice": ("good,b.txt,,", 'source_id "good" stands already on line 2'),
    "one-id-twice-by-case": ("GOOD,b.txt,,", 'source_id "GOOD" stands already on line 2'),
    "long-id": (f"{'b' * 90_000},b.txt,,", "source_id 'bbb"),
    "nul": ("b\0,b.txt,,", "source_id 'b\\x00' is not letters"),
    "climbs": ("b,../b.txt,,", "path '../b.txt' is no path inside seeds/"),
    "formula": ("=cmd|x,b.txt,,", "source_id '=cmd|x' is not letters"),
}


@pytest.mark.parametrize(("row", "told"), ROWS.values(), ids=ROWS)
def test_a_row_costs_its_own_document(tmp_path: Path, row: str, told: str) -> None:
    (tmp_path / "seeds").mkdir()
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / "seeds" / name).write_text("Calm.")
    (tmp_path / "seeds" / "manifest.csv").write_text(f"{HEADER}good,a.txt,2024,\n{row}\n")

    sources, unread = find_sources(tmp_path)

    read = {source.path for source in sources}
    assert {"a.txt", "c.txt"} <= read
    assert ("b.txt" in read) is ("../" in row)
    (line,) = unread
    words = ENGLISH.tell(line.what)
    assert told in words
    assert line.path == "seeds/manifest.csv:3"
    assert len(words) < 300


def test_no_pipe_and_no_endless_link_is_waited_at(tmp_path: Path) -> None:
    claims = tmp_path / "claims"
    claims.mkdir()
    os.mkfifo(claims / "pipe.yaml")
    (claims / "notes.txt").symlink_to("/dev/zero")
    (claims / "secret.txt").symlink_to("/etc/passwd")

    assert dict(rerun._files(tmp_path)) == {"secret.txt": ""}  # noqa: SLF001 - what a key is made of
