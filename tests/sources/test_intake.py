"""Adding documents: what is refused, and a manifest of which no other byte changes."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from checker.errors import InputError, ManifestInvalid, SourceUnreadable, UsageError
from checker.sources.find import find_sources
from checker.sources.intake import newcomers, take_in
from checker.sources.manifest_edit import add_rows, set_cell
from checker.vocabulary.load import load_vocabulary

TABLE = "subject,predicate,object\nOulu,mayor,{}\n"
#: With a mark, odd quoting, blanks, no end of line after the last row.
MANIFEST = '\ufeffsource_id,path,sha256,note\r\n"old",old.csv,,"a ""b"", c"'


def make(folder: Path, name: str, text: str = TABLE) -> Path:
    """Write a file and return its path."""
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8", newline="")
    return file


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with a listed and an unlisted document."""
    make(tmp_path / "p" / "seeds", "old.csv", TABLE.format("Aino"))
    make(tmp_path / "p" / "seeds", "loose.csv", TABLE.format("Eero"))
    make(tmp_path / "p" / "seeds", "manifest.csv", MANIFEST)
    return tmp_path / "p"


def add(project: Path, *files: Path, **stated: str) -> None:
    """Add documents to a project."""
    take_in(project, newcomers(project, files, stated, load_vocabulary()))


def manifest(project: Path) -> str:
    """Return the manifest of a project, byte for byte."""
    return (project / "seeds" / "manifest.csv").read_bytes().decode("utf-8")


def test_new_row_leaves_the_others_as_they_are(project: Path, tmp_path: Path) -> None:
    add(project, make(tmp_path, "New page.csv"), note='says "x", too')

    sources, unread = find_sources(project)
    made = next(s for s in sources if s.source_id == "New-page")
    row = f'New-page,New page.csv,{made.sha256},"says ""x"", too"\r\n'
    assert manifest(project) == f"{MANIFEST}\r\n{row}"
    assert (project / "seeds" / "New page.csv").read_text("utf-8") == TABLE
    assert unread == []


def test_dropped_file_gets_its_row(project: Path) -> None:
    add(project, project / "seeds" / "loose.csv")

    assert all(source.listed for source in find_sources(project)[0])


def test_first_document_makes_the_manifest(tmp_path: Path) -> None:
    add(tmp_path / "p", make(tmp_path, "new.csv"), published_on="2024-05", language="en")

    (source,), _ = find_sources(tmp_path / "p")
    assert (source.published_on, source.kind.value) == ("2024-05", "reference")
    assert source.sha256 == source.listed_sha256


@pytest.mark.parametrize(
    ("name", "text", "stated", "told"),
    [
        ("gone.csv", None, {}, "there is no such file"),
        (".new.csv", TABLE, {}, "its name would not be seen"),
        ("ne\u202ew.csv", TABLE, {}, "its name would not be seen"),
        ("new.exe", TABLE, {}, "no reader for .exe files"),
        ("new", TABLE, {}, "no reader for such files"),
        ("manifest.csv", TABLE, {}, "that is the name of the manifest"),
        ("new.csv", "year\n", {}, "it is no table of claims"),
        ("new.txt", " ", {}, "it holds no text"),
        ("old.csv", TABLE, {}, "lists it already. `checker accept old`"),
        ("LOOSE.csv", TABLE, {}, "seeds/loose.csv is there already"),
        ("new.csv", TABLE.format("Aino"), {}, "seeds/old.csv is the same text"),
        ("new.csv", TABLE, {"source_id": "loose"}, 'has the source_id "loose". Give it another'),
        ("new.csv", TABLE, {"source_id": "../x"}, "source_id '../x' is not letters"),
        ("new.csv", TABLE, {"kind": "magazine"}, "kind 'magazine' is none of"),
        ("new.csv", TABLE, {"published_on": "May"}, "published_on 'May' is no EDTF date"),
        ("new.csv", TABLE, {"publisher": "Board"}, 'it has no column "publisher"'),
    ],
)
def test_refused_document_leaves_nothing_behind(
    project: Path, tmp_path: Path, name: str, text: str | None, stated: Mapping[str, str], told: str
) -> None:
    file = make(tmp_path, name, text) if text is not None else tmp_path / name
    before = {path: path.read_bytes() for path in (project / "seeds").iterdir()}

    with pytest.raises((UsageError, InputError)) as caught:
        add(project, file, **stated)

    assert told in str(caught.value)
    assert isinstance(caught.value, UsageError | SourceUnreadable)
    assert {path: path.read_bytes() for path in (project / "seeds").iterdir()} == before


def test_two_documents_at_once_are_added_together_or_not_at_all(
    project: Path, tmp_path: Path
) -> None:
    good, same = make(tmp_path, "good.csv"), make(tmp_path, "other/good.csv", TABLE.format("x"))

    with pytest.raises(UsageError, match="is there already"):
        add(project, good, same)

    assert not (project / "seeds" / "good.csv").exists()


def test_document_is_never_written_over_another(project: Path, tmp_path: Path) -> None:
    found = newcomers(project, [make(tmp_path, "new.csv")], {}, load_vocabulary())
    make(project / "seeds", "new.csv", "came in between")

    with pytest.raises(UsageError, match="it is there already"):
        take_in(project, found)

    assert (project / "seeds" / "new.csv").read_text() == "came in between"
    assert manifest(project) == MANIFEST


def test_one_cell_changes_alone(project: Path) -> None:
    set_cell(project, "old", "sha256", "0" * 64)

    assert manifest(project) == MANIFEST.replace("old.csv,,", f"old.csv,{'0' * 64},")


def test_manifest_with_faults_is_not_written(project: Path) -> None:
    with pytest.raises(ManifestInvalid, match="stands already on line 2"):
        add_rows(project, [{"source_id": "old", "path": "x.csv"}])

    assert manifest(project) == MANIFEST
