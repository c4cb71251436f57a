"""The check runs again with progress, and a run is accepted as a baseline."""

import json

from serve.conftest import HEADER, Live

from checker import baseline
from checker.serve.desk import at_work


def accept(live: Live, known: str | None = None) -> tuple[int, str]:
    """Accept the run; return the status and the page."""
    page = live.browser.get("/live/baseline").text
    seen = page.partition('name="known" value="')[2].partition('"')[0]
    sent = {"token": live.let.token, "known": seen if known is None else known}
    answer = live.browser.post("/live/baseline", data=sent, follow_redirects=False)
    return answer.status_code, answer.text


def test_check_runs_again_and_tells_what_came(live: Live) -> None:
    third = HEADER + "Oulu,mayor,Liisa Koski,2020-01-01,2020-12-31\n"
    (live.desk.project / "seeds" / "third.csv").write_text(third)

    answer = live.browser.post("/live/run", data={"token": live.let.token}, follow_redirects=False)
    live.wait()

    assert (answer.status_code, answer.headers["location"]) == (303, "/live/run")
    assert live.browser.get("/live/progress").json()["running"] is False
    assert "third: 1 claim" in live.browser.get("/live/run").text
    assert "third.csv" in live.browser.get("/report.html").text


def test_nothing_is_written_while_a_check_runs(live: Live) -> None:
    before = live.files()
    with at_work(live.desk):
        again = live.browser.post("/live/run", data={"token": live.let.token})
        accepted = accept(live)
        added = live.browser.post(
            "/live/add", data={"token": live.let.token}, files={"file": ("a.csv", b"x")}
        )

    assert again.status_code == 409
    assert "a check is running" in again.text
    assert "a check is running" in accepted[1]
    assert "a check is running" in added.text
    assert live.files() == before


def test_check_that_cannot_be_made_says_why(live: Live) -> None:
    (live.desk.project / "seeds" / "manifest.csv").write_text("source_id\n")

    live.browser.post("/live/run", data={"token": live.let.token})
    live.wait()

    page = live.browser.get("/live/run").text
    assert "The last check was not made." in page
    assert "seeds/manifest.csv" in page
    assert live.browser.get("/report.html").status_code == 200


def test_run_is_accepted_and_never_over_anothers(live: Live) -> None:
    file = live.desk.project / baseline.FILE

    assert accept(live)[0] == 303
    assert live.conflict in baseline.read(file)
    assert live.desk.outcome
    assert live.conflict in (live.desk.outcome.known or ())
    told = json.loads(file.read_text())
    file.write_text(json.dumps({**told, "findings": []}))
    before = file.read_bytes()
    status, page = accept(live, known="0" * 64)

    assert status == 409
    assert "has been changed by somebody else" in page
    assert file.read_bytes() == before
    assert accept(live)[0] == 303


def test_before_the_first_check_one_waits_or_is_told(live: Live) -> None:
    live.desk.outcome = None

    assert "No check was made yet" in live.browser.get("/report.html").text
    assert "no check has been made yet" in live.browser.get("/live/baseline").text
