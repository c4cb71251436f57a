"""Nothing outside of a project is written or removed, wherever its links and names would lead."""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reporting.outcomes import outcome
from reporting.payloads import PAYLOADS

from checker import cli
from checker.decisions.write import seen, withdraw_decision, write_decision
from checker.errors import CheckerError, InputError, NotWritten
from checker.messages.speaker import ENGLISH
from checker.model.decision import Decision, Verdict
from checker.reporting import shelves
from checker.reporting.addresses import page_name
from checker.reporting.stub import slug_of
from checker.sources.find import NOT_IN_ID, find_sources
from checker.sources.intake import newcomers, take_in
from checker.sources.manifest import SOURCE_ID, row_faults
from checker.sources.manifest_edit import set_cell
from checker.starter.starter import start
from checker.vocabulary import load_vocabulary
from checker.write_outcome import write_outcome

ROWS = "subject,predicate,object\nOulu,mayor,Aino Laine\n"
DECISION = Decision(
    decision_id="2026-08-14-oulu",
    path="claims/decisions/2026-08-14-oulu.yaml",
    rule_id="VAL101",
    fingerprint="1234e567",
    verdict=Verdict.BOTH_STAND,
    reason="They differ.",
    decided_by="A. Editor",
    decided_on=date(2026, 8, 14),
)


def report(project: Path) -> None:
    write_outcome(project, outcome())


def lay_out(project: Path) -> None:
    start(project, example=True)


def take(project: Path) -> None:
    new = project.parent / "new.csv"
    new.write_text(ROWS)
    take_in(project, newcomers(project, [new], {"source_id": "x"}, load_vocabulary()))


def edit(project: Path) -> None:
    set_cell(project, "a", "title", "The register")


def decide(project: Path) -> None:
    write_decision(project, DECISION, known="")


def withdraw(project: Path) -> None:
    withdraw_decision(project, DECISION.path, known=seen(project, DECISION.path))


#: Who writes, and the folder that a contributor has made a link.
WRITERS: list[tuple[Callable[[Path], object], str]] = [
    (report, "claims"),
    (report, "reports"),
    (report, "reports/text"),
    (report, "reports/report"),
    (lay_out, "claims"),
    (lay_out, "claims/rules"),
    (take, "seeds"),
    (edit, "seeds"),
    (decide, "claims"),
    (decide, "claims/decisions"),
    (withdraw, "claims/decisions"),
]


def laid(folder: Path) -> dict[str, bytes]:
    """Return all that lies in a folder, by path."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*.*")}


@pytest.mark.parametrize("kind", ["absolute", "climbing"])
@pytest.mark.parametrize(("write", "link"), WRITERS, ids=[f"{w.__name__}-{n}" for w, n in WRITERS])
def test_no_link_leads_a_writer_out(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    write: Callable[[Path], object],
    link: str,
    kind: str,
) -> None:
    monkeypatch.setattr(shelves, "MOST_CLAIMS", 0)  # so that there are pages besides
    outside, project = tmp_path / "outside", tmp_path / "project"
    outside.mkdir()
    for name in ("a.txt", "a.html", "a.csv"):
        (outside / name).write_text("precious")
    (outside / "manifest.csv").write_text("source_id,path,title\na,a.csv,\n")
    if write is withdraw:
        (outside / Path(DECISION.path).name).write_text("precious")
    place = project / link
    place.parent.mkdir(parents=True)
    leads = outside if kind == "absolute" else Path(os.path.relpath(outside, place.parent))
    place.symlink_to(leads, target_is_directory=True)
    before = laid(outside)

    with pytest.raises((NotWritten, InputError), match="leads out of the project"):
        write(project)

    assert laid(outside) == before
    assert {p.name for p in tmp_path.iterdir()} <= {"outside", "project", "new.csv"}


def test_a_link_in_the_place_of_a_file_is_replaced_and_not_followed(tmp_path: Path) -> None:
    precious, project = tmp_path / "precious.csv", tmp_path / "project"
    precious.write_text("precious")
    for name in ("claims/claims.csv", "reports/report.html", "reports/text/gone.txt"):
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).symlink_to(precious)

    write_outcome(project, outcome())

    assert precious.read_text() == "precious"
    assert not (project / "claims" / "claims.csv").is_symlink()
    assert not (project / "reports" / "text" / "gone.txt").is_symlink()


def test_a_link_within_the_project_is_the_editors_own(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "reports").symlink_to(tmp_path / "out", target_is_directory=True)

    write_outcome(tmp_path, outcome())

    assert (tmp_path / "out" / "report.html").is_file()


@pytest.mark.parametrize(
    ("column", "value"),
    [
        *(("path", p) for p in ("../x.txt", "a/../../x.txt", "/etc/x.txt", "..", "", "\\\\h\\x")),
        *(("path", p) for p in ("C:x.txt", "c:/x.txt", "a\\..\\x.txt")),
        *(("source_id", i) for i in ("../x", "a/b", "..", ".x", "a\0b", "a\\b", "C:x", "", "a b")),
        *(("source_id", i) for i in ("con", "NUL", "aux.txt", "com1", "x" * 201, "é" * 126)),
        ("url", "javascript:alive()"),
        ("url", "file:///etc/passwd"),
    ],
)
def test_a_row_that_climbs_is_refused(column: str, value: str) -> None:
    row = {"source_id": "a", "path": "a.txt"} | {column: value}

    (fault,) = row_faults(row)

    assert ENGLISH.tell(fault).startswith(column)


@pytest.mark.parametrize("name", ["C:x.csv", "con.csv", "NUL.csv", "a?b.csv", "x|y.csv", "a*.csv"])
def test_a_name_that_is_a_device_or_a_drive_is_not_taken_in(tmp_path: Path, name: str) -> None:
    file = tmp_path / "elsewhere" / name
    file.parent.mkdir()
    file.write_text(ROWS)

    with pytest.raises(CheckerError, match="no file can have that name on every system"):
        newcomers(tmp_path, [file], {}, load_vocabulary())


@given(st.text(max_size=30) | st.sampled_from([*PAYLOADS, "..", "/etc/x", "C:\\x", "a/../../b"]))
def test_what_is_named_after_words_lies_where_it_belongs(words: str) -> None:
    made_id = NOT_IN_ID.sub("-", words).strip("-")
    names = [page_name("source", words.encode("utf-8", "replace").decode()), f"{made_id}.txt"]
    names += [f"{slug_of(words, fingerprint)}.yaml" for fingerprint in ("1234567890ab", "")]
    if SOURCE_ID.fullmatch(words):
        names.append(f"{words}.txt")

    for name in names:
        assert Path("/project", name).resolve().parent == Path("/project")
        assert name.isprintable()


CLIMBING = "../../../climbed"
HOSTILE = (
    "subject,predicate,object,valid_from,valid_until,source\n"
    f"{CLIMBING},mayor,{CLIMBING}.txt,2019,2021,{CLIMBING}\n"
    "/etc/climbed,mayor,C:\\climbed,2019,2021,/etc/climbed\n"
    f"{CLIMBING},mayor,con,2019,2021,nul\n"
)


def test_a_whole_run_writes_what_it_names_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(shelves, "MOST_CLAIMS", 0)
    project = tmp_path / "a" / "b" / "project"
    seeds = project / "seeds"
    (seeds / "deep").mkdir(parents=True)
    (seeds / "rows.csv").write_text(HOSTILE)
    (seeds / "deep" / "con.csv").write_text(HOSTILE)
    (seeds / "manifest.csv").write_text(
        "source_id,path,title,publisher,note\n"
        f"rows,rows.csv,{CLIMBING},{CLIMBING},{CLIMBING}\n"
        f"{CLIMBING},../../climbed.csv,,,\nnul,deep/con.csv,,,\n"
    )
    before = set(tmp_path.rglob("*"))

    with pytest.raises(SystemExit) as end:
        cli.main(["check", "--project", str(project), "--as-of", "2026-08-01", "--quiet"])

    come = {p.relative_to(project).as_posix() for p in set(tmp_path.rglob("*")) - before}
    assert end.value.code == 2
    assert "seeds/manifest.csv:3: " in capsys.readouterr().err
    assert {name.partition("/")[0] for name in come} == {"claims", "reports"}
    assert {name for name in come if name.startswith("claims/")} == {"claims/claims.csv"}


def test_seeds_that_lead_out_are_not_read(tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "secret.txt").write_text("secret")
    (tmp_path / "project").mkdir()
    (tmp_path / "project" / "seeds").symlink_to(tmp_path / "outside", target_is_directory=True)

    with pytest.raises(InputError, match="seeds: it is a link that leads out of the project"):
        find_sources(tmp_path / "project")
