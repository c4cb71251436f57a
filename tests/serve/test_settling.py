"""A finding is settled in the browser: its file is written, and never over another's."""

import json
from pathlib import Path
from threading import Event

import pytest
from serve.conftest import Live

from checker.decisions.read import read_decisions
from checker.errors import NotWritten
from checker.model.decision import Verdict
from checker.model.outcome import Outcome
from checker.serve import report_pages, writing
from checker.store.store import Store
from checker.write_outcome import write_pages

FORM = {
    "verdict": "both-stand",
    "reason": "One is the deputy.\r\nSee the minutes.",
    "decided_by": "A. Editor",
    "known": "",
    "path": "",
}


def settle(live: Live, **changed: str) -> tuple[int, str]:
    """Send the form of the conflict; return the status and the page."""
    answer = live.browser.post(
        f"/live/settle/{live.conflict}",
        data={"token": live.let.token, **FORM, **changed},
        follow_redirects=False,
    )
    return answer.status_code, answer.headers.get("location", "") or answer.text


def known(page: str) -> str:
    """Return what the form says that the file is known by."""
    return page.partition('name="known" value="')[2].partition('"')[0]


def test_decision_is_written_and_judged_at_once(live: Live) -> None:
    assert ("VAL101", "open") in live.standings

    status, location = settle(live, note="p. 4", expires_on="2027-01-01")

    (decision,) = read_decisions(live.desk.project)
    assert (status, location) == (303, f"/report.html#f-{live.conflict}")
    assert decision.verdict is Verdict.BOTH_STAND
    assert decision.reason == "One is the deputy.\nSee the minutes."
    assert decision.note == "p. 4"
    assert decision.decided_on.isoformat() == "2026-08-01"
    assert ("VAL101", "settled") in live.standings
    page = live.browser.get("/report.html").text
    assert f"Written: {decision.path}" in page
    assert "Change the decision" in page
    assert f"Written: {decision.path}" not in live.browser.get("/report.html").text
    assert 'value="A. Editor"' in live.browser.get(f"/live/settle/{live.conflict}").text


def test_decision_is_changed_and_taken_back(live: Live) -> None:
    settle(live, note="p. 4")
    (decision,) = read_decisions(live.desk.project)
    file = live.desk.project / decision.path
    file.write_text("# Ours\n" + file.read_text())
    form = live.browser.get(f"/live/settle/{live.conflict}").text
    there = {"path": decision.path, "known": known(form)}

    assert settle(live, verdict="deferred", note="", **there)[0] == 303

    assert file.read_text().startswith("# Ours\n")
    assert "verdict: deferred\n" in file.read_text()
    assert "note" not in file.read_text()
    assert ("VAL101", "acknowledged") in live.standings
    form = live.browser.get(f"/live/settle/{live.conflict}").text
    gone = live.browser.post(
        f"/live/settle/{live.conflict}/withdraw",
        data={"token": live.let.token, "path": decision.path, "known": known(form)},
    )
    assert gone.status_code == 200
    assert not file.exists()
    assert ("VAL101", "open") in live.standings


def test_somebody_elses_decision_is_shown_and_kept(live: Live) -> None:
    settle(live, reason="Mine, at another window.")
    (theirs,) = read_decisions(live.desk.project)

    status, page = settle(live, reason="Late.")

    assert status == 409
    assert "was written by somebody else" in page
    assert "Mine, at another window." in page
    assert "Late." in page
    assert read_decisions(live.desk.project) == (theirs,)


@pytest.mark.parametrize("where", ["", "/withdraw"])
def test_somebody_elses_edit_is_kept(live: Live, where: str) -> None:
    settle(live)
    (decision,) = read_decisions(live.desk.project)
    form = live.browser.get(f"/live/settle/{live.conflict}").text
    file = live.desk.project / decision.path
    file.write_text(file.read_text() + "# And theirs.\n")

    answer = live.browser.post(
        f"/live/settle/{live.conflict}{where}",
        data={"token": live.let.token, **FORM, "path": decision.path, "known": known(form)},
    )

    assert answer.status_code == 409
    assert "has been changed by somebody else" in answer.text
    assert "# And theirs." in answer.text
    assert file.read_text().endswith("# And theirs.\n")


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"reason": " "}, "reason: is missing"),
        ({"decided_by": ""}, "by: is missing"),
        ({"verdict": "so-what"}, "is no verdict"),
        ({"expires_on": "2020-01-01"}, "is not later than the day"),
        ({"verdict": "claim-stands", "standing_claim": "zz"}, "names not exactly one claim"),
    ],
)
def test_what_cannot_be_written_is_told_and_kept_in_the_form(
    live: Live, changed: dict[str, str], told: str
) -> None:
    status, page = settle(live, **{"note": "kept &c", **changed})

    assert status == 422
    assert told in page
    assert "kept &amp;c" in page
    assert read_decisions(live.desk.project) == ()


def test_words_of_the_form_are_no_markup(live: Live) -> None:
    _, page = settle(live, verdict="x", reason="</textarea><script>alert(1)</script>")

    assert "<script>alert" not in page


def test_unknown_finding_is_told(live: Live) -> None:
    answer = live.browser.get("/live/settle/ffff00001111")

    assert answer.status_code == 409
    assert "names no finding of the last check" in answer.text


def test_broken_decision_of_another_is_named(live: Live) -> None:
    folder = live.desk.project / "claims" / "decisions"
    folder.mkdir(parents=True)
    (folder / "a.yaml").write_text("id: [\n")

    status, page = settle(live)

    assert status == 422
    assert "claims/decisions/a.yaml" in page
    assert [p.name for p in folder.iterdir()] == ["a.yaml"]


def test_answer_does_not_wait_for_the_reports(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report_pages, "PATIENCE", 0.0)
    go_on = Event()

    def slowly(project: Path, outcome: Outcome, store: Store) -> list[Path]:
        assert go_on.wait(60)
        return write_pages(project, outcome, store)

    monkeypatch.setattr(writing, "write_pages", slowly)

    assert settle(live)[0] == 303

    (decision,) = read_decisions(live.desk.project)
    assert ("VAL101", "settled") in live.standings
    page = live.browser.get("/report.html").text
    assert "The decision is written; the report follows" in page
    assert live.browser.get("/live/progress").json()["running"]
    assert 'value="A. Editor"' in live.browser.get(f"/live/settle/{live.conflict}").text

    go_on.set()
    writing.wait_for_end(live.desk.writer)

    assert not live.browser.get("/live/progress").json()["running"]
    page = live.browser.get("/report.html").text
    assert f"Written: {decision.path}" in page
    report = json.loads((live.desk.project / "reports" / "report.json").read_text("utf-8"))
    assert report == live.desk.report


def test_reports_that_cannot_be_written_are_told_of(
    live: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, _text: str, *, within: Path) -> Path:
        assert within.is_dir()
        raise NotWritten(where=path.name, what="is on a full disk", remedy="Make room")

    monkeypatch.setattr(writing, "write_text", full)

    assert settle(live)[0] == 303

    writing.wait_for_end(live.desk.writer)
    page = live.browser.get("/report.html").text
    assert "The reports were not all written." in page
    assert "report.html: is on a full disk. Make room" in page
    assert len(read_decisions(live.desk.project)) == 1
