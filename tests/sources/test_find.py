"""The manifest, and the files that it lists or does not."""

from pathlib import Path

import pytest

from checker.errors import ManifestInvalid
from checker.messages.speaker import ENGLISH
from checker.model.document import SourceKind
from checker.sources.manifest import COLUMNS, parse_manifest, row_faults
from checker.sources.read import find_sources

HEADER = ",".join(COLUMNS)


def seeds(project: Path, **files: str) -> Path:
    """Write files into a project's seeds folder; two underscores stand for a dot."""
    folder = project / "seeds"
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / name.replace("__", ".")).write_text(text, "utf-8")
    return folder


def test_listed_and_unlisted(tmp_path: Path) -> None:
    row = 'oulu-1,b.txt,,"Oulu, a city",,,pt-BR,2019-11,,news,,'
    seeds(tmp_path, a__md="x", b__txt="x", manifest__csv=f"\ufeff{HEADER}\n{row}\n")
    sources, unread = find_sources(tmp_path)
    assert unread == []
    assert [(s.source_id, s.path, s.listed, s.language) for s in sources] == [
        ("a", "a.md", False, ""),
        ("oulu-1", "b.txt", True, "pt"),
    ]
    assert (sources[1].title, sources[1].kind) == ("Oulu, a city", SourceKind.NEWS)


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    row = "gone,gone.txt,,,,,,,,,,"
    folder = seeds(tmp_path, a__md="x", a__txt="x", c__rtf="x", manifest__csv=f"{HEADER}\n{row}\n")
    (tmp_path / "out.txt").write_text("secret")
    (folder / "link.txt").symlink_to(tmp_path / "out.txt")
    (folder / "dir.txt").mkdir()
    (folder / "b\u202ecod.txt").write_text("x")
    sources, unread = find_sources(tmp_path)
    assert [s.path for s in sources] == ["a.md"]
    told = {u.path: ENGLISH.tell(u.what) for u in unread}
    assert set(told) == {
        "seeds/a.txt",
        "seeds/b\\u202ecod.txt",
        "seeds/c.rtf",
        "seeds/dir.txt",
        "seeds/gone.txt",
        "seeds/link.txt",
    }
    assert "leads out" in told["seeds/link.txt"]


def test_all_faults_of_a_manifest_at_once() -> None:
    rows = [
        "one,a.txt,123,,,,,2019-02-31,,,,",
        "one,../b.txt,,,,ftp://x,,,,,,",
        ",c.txt,,,,,english language,,,magazine,,",
        "four,d.txt",
    ]
    with pytest.raises(ManifestInvalid) as caught:
        parse_manifest("\n".join([HEADER + ",colour", *(r + "," for r in rows)]), "m.csv")
    for part in (
        'm.csv:1: there is no column "colour"',
        "m.csv:2: sha256",
        "m.csv:2: published_on",
        'm.csv:3: source_id "one" stands already on line 2',
        "m.csv:3: path",
        "m.csv:3: url",
        "m.csv:4: source_id",
        "m.csv:4: language",
        "m.csv:4: kind",
        "m.csv:5: it has 3 cells",
    ):
        assert part in str(caught.value)


@pytest.mark.parametrize(
    ("written", "valid"),
    [
        *((x, True) for x in ("2019", "2019-11", "2019-11-28", "2019-21", "2022-03/..", "../2020")),
        *((x, True) for x in ("2019/2020", "2019~", "201X", "2019-11-28?", "2019-11/2020")),
        *((x, False) for x in ("20225", "2019-13", "2019-02-31", "28/11/2019", "2020/2019")),
        *((x, False) for x in ("../..", "/", "/..", "November 2019", "2019-11-28T10:00", "0000")),
        # Dates that EDTF has and no calendar of ours holds, or that only its second level knows.
        *((x, False) for x in ("9999", "99XX", "../9999-12-31", "2019?-11", "\u0662019")),
    ],
)
def test_a_manifest_takes_only_dates_that_have_days(written: str, *, valid: bool) -> None:
    faults = list(row_faults({"source_id": "a", "path": "a.txt", "published_on": written}))

    assert (not faults) is valid
