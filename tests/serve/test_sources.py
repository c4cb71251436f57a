"""Sources are edited, accepted and added through the browser, never over another's work."""

import pytest
from serve.conftest import HEADER, MANIFEST, Live

from checker.errors import UsageError
from checker.serve.adding import safe_name
from checker.sources.manifest import read_rows

RIVAL = (HEADER + "Oulu,mayor,Liisa Koski,2020-01-01,2020-12-31\n").encode()


def row_form(live: Live, source: str) -> dict[str, str]:
    """Return what the form of a source holds besides its fields."""
    page = live.browser.get(f"/live/source/{source}").text
    return {
        "token": live.let.token,
        "known": page.partition('name="known" value="')[2].partition('"')[0],
    }


def upload(live: Live, name: str, raw: bytes = RIVAL, **stated: str) -> tuple[int, str]:
    """Send a document; return the status and the page that follows."""
    answer = live.browser.post(
        "/live/add",
        data={"token": live.let.token, **stated},
        files={"file": (name, raw)},
        follow_redirects=False,
    )
    live.wait()
    return answer.status_code, answer.text


def test_row_is_edited_and_the_rest_of_the_manifest_kept(live: Live) -> None:
    form = {**row_form(live, "old"), "title": "The register, new", "published_on": "2023"}

    answer = live.browser.post("/live/source/old", data=form, follow_redirects=False)
    live.wait()

    assert (answer.status_code, answer.headers["location"]) == (303, "/live/run")
    assert (live.desk.project / "seeds" / "manifest.csv").read_bytes().decode() == MANIFEST.replace(
        "The register", '"The register, new"'
    ).replace("2022-01-01", "2023")
    (old,) = [s for s in live.desk.report["sources"] if s["source_id"] == "old"]
    assert old["title"] == "The register, new"


@pytest.mark.parametrize("where", ["", "/accept"])
def test_row_that_somebody_changed_is_left(live: Live, where: str) -> None:
    form = {**row_form(live, "old"), "title": "Mine"}
    manifest = live.desk.project / "seeds" / "manifest.csv"
    manifest.write_bytes(MANIFEST.replace("The register", "Theirs").encode())
    before = manifest.read_bytes()

    answer = live.browser.post(f"/live/source/old{where}", data=form)

    assert answer.status_code == 409
    assert "has been changed by somebody else" in answer.text
    assert manifest.read_bytes() == before


def test_fault_of_a_row_is_told(live: Live) -> None:
    form = {**row_form(live, "old"), "published_on": "last year", "note": ""}

    answer = live.browser.post("/live/source/old", data=form)

    assert answer.status_code == 422
    assert "is no EDTF date" in answer.text
    assert 'value="last year"' in answer.text
    assert (live.desk.project / "seeds" / "manifest.csv").read_bytes() == MANIFEST.encode()


def test_source_without_a_row_is_listed(live: Live) -> None:
    (live.desk.project / "seeds" / "loose.csv").write_bytes(RIVAL)
    form = {**row_form(live, "loose"), "published_on": "2021-05-05"}

    answer = live.browser.post("/live/source/loose", data=form, follow_redirects=False)
    live.wait()

    assert answer.status_code == 303
    assert read_rows(live.desk.project)["loose.csv"]["published_on"] == "2021-05-05"


def test_document_is_added_and_what_it_brought_is_told(live: Live) -> None:
    status, _ = upload(live, "town.csv", published_on="2022-02-02", title="The town")

    assert status == 303
    assert (live.desk.project / "seeds" / "town.csv").read_bytes() == RIVAL
    assert read_rows(live.desk.project)["town.csv"]["title"] == "The town"
    news = live.browser.get("/live/run").text
    assert "town: 1 claim" in news
    assert "Liisa Koski" in news
    assert "Added: seeds/town.csv" in news


@pytest.mark.parametrize(
    "name", ["../../climbs.csv", "/etc/climbs.csv", "C:\\temp\\climbs.csv", "..\\climbs.csv"]
)
def test_of_a_path_the_last_part_is_the_name(name: str) -> None:
    assert safe_name(name) == "climbs.csv"


@pytest.mark.parametrize("name", ["a\0b.csv", "..", "a/..", "\0", "é" * 150])
def test_name_that_is_none_is_refused(name: str) -> None:
    with pytest.raises(UsageError):
        safe_name(name)


def test_name_that_climbs_stays_in_seeds(live: Live) -> None:
    before = set(live.desk.project.parent.rglob("*"))

    status, _ = upload(live, "../../climbs.csv")

    come = {
        p for p in set(live.desk.project.parent.rglob("*")) - before if "reports" not in p.parts
    }
    assert status == 303
    assert come - {live.desk.project / "claims", live.desk.project / "claims/claims.csv"} == {
        live.desk.project / "seeds" / "climbs.csv"
    }


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("old.csv", "lists it already"),
        ("OLD.CSV", "seeds/old.csv is there already"),
        ("manifest.csv", "the name of the manifest"),
        (".hidden.csv", "would not be seen"),
        ("page.exe", "no reader for .exe files"),
        ("..", "is no name of a file"),
        ("a\u202egpj.csv", "would not be seen or understood"),
        ("x" * 300 + ".csv", "is no name of a file"),
        ("C:evil.csv", "no file can have that name on every system"),
        ("con.csv", "no file can have that name on every system"),
    ],
)
def test_document_that_does_not_fit_is_refused(live: Live, name: str, told: str) -> None:
    before = live.files()

    status, page = upload(live, name, note="kept")

    assert status == 422
    assert told in page
    assert "kept" in page
    assert live.files() == before


def test_same_text_and_no_text_are_refused(live: Live) -> None:
    before = live.files()
    same = (live.desk.project / "seeds" / "old.csv").read_bytes()

    assert "is the same text" in upload(live, "again.csv", same)[1]
    nothing = live.browser.post("/live/add", data={"token": live.let.token})
    assert "no file was chosen" in nothing.text
    assert live.files() == before


def test_corrected_text_is_accepted(live: Live) -> None:
    upload(live, "town.csv")
    (live.desk.project / "seeds" / "town.csv").write_bytes(RIVAL.replace(b"Liisa", b"Maria"))
    assert "SRC603" not in {rule for rule, _ in live.standings}
    live.browser.post("/live/run", data={"token": live.let.token})
    live.wait()
    assert "Accept the corrected text" in live.browser.get("/live/source/town").text

    live.browser.post("/live/source/town/accept", data=row_form(live, "town"))
    live.wait()

    assert "Accept the corrected text" not in live.browser.get("/live/source/town").text
