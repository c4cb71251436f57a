"""The report's own page is shown live: under as strict a policy, with links at their places."""

import pytest
from serve.conftest import Live

from checker.reporting import shelves
from checker.serve.desk import put
from checker.serve.dress import dressed, policy_of


def test_policy_lets_in_our_own_files_alone() -> None:
    page = (
        '<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; '
        "style-src 'sha256-a'; script-src 'sha256-b'; base-uri 'none'; form-action 'none'\">"
    )

    assert policy_of(page) == (
        "default-src 'none'; style-src 'sha256-a' 'self'; script-src 'sha256-b' 'self'; "
        "base-uri 'none'; form-action 'self'; connect-src 'self'; frame-ancestors 'none'"
    )
    assert policy_of("<p>Not ours</p>") == ""


def test_link_goes_to_the_end_of_its_article() -> None:
    page = (
        "<head></head><body><header></header>"
        '<article class="finding" id="f-a">A</article><article id="f-b">B</article>'
    )

    made = dressed(page, "<b>", {"f-b": "<i>"})

    assert '<b><header></header><article class="finding" id="f-a">A</article>' in made
    assert made.endswith('<article id="f-b">B<i></article>')


def test_report_has_every_hook(live: Live) -> None:
    answer = live.browser.get("/report.html")

    page = answer.text
    assert "http-equiv" not in page
    assert 'name="referrer" content="same-origin"' in page
    assert page.count("/live/static/serve.css") == 1
    assert page.count('aria-label="Live view"') == 1
    assert page.index('aria-label="Live view"') < page.index("<header")
    assert page.count(f'href="/live/settle/{live.conflict}"') == 1
    assert page.count('href="/live/source/old"') == 1
    assert "form-action 'self'" in answer.headers["content-security-policy"]
    assert "script-src 'sha256-" in answer.headers["content-security-policy"]


def test_pages_of_a_large_report_are_dressed_too(
    live: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelves, "MOST_FINDINGS", 0)
    assert live.desk.outcome
    put(live.desk, live.desk.outcome)

    names = [f"report/{p.name}" for p in (live.desk.project / "reports/report").iterdir()]
    pages = {name: live.browser.get(f"/{name}").text for name in ("report.html", *names)}

    assert len(pages) > 3
    assert all('aria-label="Live view"' in page for page in pages.values())
    linked = [n for n, p in pages.items() if f'href="/live/settle/{live.conflict}"' in p]
    assert linked == [name for name in linked if name.startswith("report/findings-")]
    assert len(linked) == 1
    assert [n for n, p in pages.items() if 'href="/live/source/old"' in p]
