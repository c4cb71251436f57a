"""No word of a source comes alive in a real browser: in the report, its folder, the live view.

Needs Playwright and Chromium, as `test_browser` does.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("playwright.sync_api", reason="Playwright is not installed: `nox -s browser`")
pytest.importorskip("starlette", reason="the live view's extra is not installed")

from reporting.payloads import AWAY, living_outcome
from serve.test_browser import CHROMIUM, chromium
from starlette.testclient import TestClient

from checker.reporting import shelves
from checker.reporting.html import pages, render
from checker.serve.app import build_app
from checker.serve.desk import Desk, put
from checker.serve.guard import Pass

__all__ = ["chromium"]
pytestmark = pytest.mark.skipif(not CHROMIUM, reason="no Chromium is on the path")
PORT = 8420
ORIGIN = f"http://127.0.0.1:{PORT}"
#: Elements that the payloads would make and the report never has.
NEVER = (
    "iframe, object, embed, base, link:not([href^='/live/static/']), img, marquee, math, animate, "
    "[onload], [onerror], [onfocus], [onmouseover], [onbegin], [ontoggle], [onstart]"
)
#: Hidden parts are opened, so that what waits in them would wake.
OPEN_ALL = "document.querySelectorAll('details').forEach(d => d.open = true)"


@pytest.fixture
def watched(chromium: Any) -> Iterator[Any]:
    """Return a page that notes every sign of life."""
    context = chromium.new_context()
    page = context.new_page()
    page.signs = []
    page.expose_function("alive", lambda: page.signs.append("a payload ran"))
    page.on("dialog", lambda dialog: (page.signs.append(dialog.message), dialog.dismiss()))
    page.on("pageerror", lambda error: page.signs.append(str(error)))
    page.on("console", lambda told: page.signs.append(told.text))
    page.on("request", lambda sent: page.signs.append(sent.url) if AWAY in sent.url else None)
    page.on("popup", lambda other: page.signs.append(other.url))
    yield page
    context.close()


def assert_dead(page: Any, address: str) -> None:
    """Load a page, open and touch all that there is, and assert that nothing came of it."""
    page.goto(address)
    page.evaluate(OPEN_ALL)
    page.wait_for_timeout(300)
    assert page.signs == []
    assert page.url.partition("#")[0] == address
    assert page.locator(NEVER).count() == 0
    assert page.locator("a[href^='javascript:' i], a[href^='data:text/html' i]").count() == 0
    assert "1337" not in page.inner_text("body")


def test_single_page(watched: Any, tmp_path: Path) -> None:
    file = tmp_path / "report.html"
    file.write_text(render(living_outcome()), "utf-8")

    assert_dead(watched, file.as_uri())
    assert "<script>alive()</script>" in watched.content().replace("&lt;", "<").replace("&gt;", ">")


def test_folder_of_pages(watched: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelves, "MOST_CLAIMS", 0)
    monkeypatch.setattr(shelves, "FINDINGS_PER_PAGE", 20)
    outcome = living_outcome()
    made = {"report.html": render(outcome), **{page.path: page.text() for page in pages(outcome)}}
    for name, text in made.items():
        file = (tmp_path / name).resolve()
        assert file.is_relative_to(tmp_path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

    for name in list(made)[:12]:
        assert_dead(watched, (tmp_path / name).as_uri())


def test_live_view(watched: Any, tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    outcome = living_outcome()
    day = date(2026, 8, 1)
    desk = Desk(project=tmp_path, day=lambda: day)
    put(desk, outcome)
    let = Pass(port=PORT, most_bytes=200_000)
    with TestClient(build_app(desk, let), base_url=ORIGIN) as server:
        server.cookies.set(let.cookie, let.key)

        def answer(route: Any) -> None:
            url = route.request.url
            told = server.get(url.removeprefix(ORIGIN))
            route.fulfill(status=told.status_code, headers=dict(told.headers), body=told.content)

        watched.context.route(f"{ORIGIN}/**", answer)
        assert_dead(watched, f"{ORIGIN}/report.html")
        for link in watched.locator("a[href^='/live/']").all()[:6]:
            told = server.get(link.get_attribute("href"))
            assert "<script>alive" not in told.text
            assert told.status_code < 500
