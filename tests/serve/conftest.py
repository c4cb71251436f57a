"""A project with one conflict, checked once for all tests, and a browser's requests to it."""

import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

pytest.importorskip("starlette", reason="the live view's extra is not installed")

from starlette.testclient import TestClient

from checker.brought import report_of
from checker.model.outcome import Outcome
from checker.run import run_check
from checker.serve.app import build_app
from checker.serve.desk import Desk, pages_of, put
from checker.serve.guard import Pass

DAY = date(2026, 8, 1)
PORT = 8420
ORIGIN = f"http://127.0.0.1:{PORT}"
HEADER = "subject,predicate,object,valid_from,valid_until\n"
MANIFEST = (
    "source_id,path,sha256,title,published_on,kind,note\r\n"
    "old,old.csv,,The register,2022-01-01,reference,\r\n"
    "gazette,rival.csv,,,2021-02-03,reference,by hand\r\n"
)
#: So long may a check of two small tables take.
PATIENCE = 60


@dataclass(frozen=True, kw_only=True)
class Live:
    """The live view of one project, and a browser that has entered it."""

    desk: Desk
    let: Pass
    browser: TestClient

    @property
    def conflict(self) -> str:
        """Return the fingerprint of the project's conflict."""
        found = [f["fingerprint"] for f in self.desk.report["findings"] if f["rule_id"] == "VAL101"]
        return str(found[0])

    @property
    def standings(self) -> set[tuple[str, str]]:
        """Return the rule and the standing of each finding."""
        return {(f["rule_id"], f["standing"]) for f in self.desk.report["findings"]}

    def files(self) -> dict[str, bytes]:
        """Return what lies in the project, by path; the reports left out."""
        folder = self.desk.project
        every = {p.relative_to(folder).as_posix(): p for p in folder.rglob("*") if p.is_file()}
        return {n: p.read_bytes() for n, p in every.items() if not n.startswith("reports/")}

    def wait(self) -> None:
        """Wait for the end of a check."""
        ends = time.monotonic() + PATIENCE
        while self.desk.progress.running and time.monotonic() < ends:
            time.sleep(0.02)
        assert not self.desk.progress.running


@pytest.fixture(scope="session")
def checked(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Outcome]:
    """Return a checked project and what was found in it."""
    project = tmp_path_factory.mktemp("serve")
    seeds = project / "seeds"
    seeds.mkdir()
    (seeds / "old.csv").write_text(HEADER + "Oulu,mayor,Aino Laine,2019-01-01,2021-12-31\n")
    (seeds / "rival.csv").write_text(HEADER + "Oulu,mayor,Eero Aalto,2020-01-01,2020-12-31\n")
    (seeds / "manifest.csv").write_bytes(MANIFEST.encode())
    desk = Desk(project=project, day=lambda: DAY)
    put(desk, run_check(project, as_of=DAY))
    assert desk.outcome
    return project, desk.outcome


@pytest.fixture
def live(checked: tuple[Path, Outcome], tmp_path: Path) -> Iterator[Live]:
    """Return a project of one's own, live, and a browser that has the key."""
    project, outcome = checked
    shutil.copytree(project, tmp_path / "p")
    desk = Desk(project=tmp_path / "p", day=lambda: DAY, outcome=outcome, report=report_of(outcome))
    desk.pages = pages_of(desk.project)
    let = Pass(port=PORT, most_bytes=200_000)
    app = build_app(desk, let)
    with TestClient(app, base_url=ORIGIN, headers={"origin": ORIGIN}) as browser:
        browser.cookies.set(let.cookie, let.key)
        live = Live(desk=desk, let=let, browser=browser)
        yield live
        live.wait()
