"""The whole way of an editor, in a browser: add two documents, settle what they contradict.

Needs Playwright and Chromium (`nox -s browser`); `CHECKER_CHROMIUM` may name the browser's program.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sources.made_files import html, pdf

playwright = pytest.importorskip(
    "playwright.sync_api", reason="Playwright is not installed: `nox -s browser` brings it"
)
PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "chrome")
CHROMIUM = os.environ.get("CHECKER_CHROMIUM") or next(filter(None, map(shutil.which, PROGRAMS)), "")
pytestmark = [
    pytest.mark.model,
    pytest.mark.skipif(not CHROMIUM, reason="no Chromium is on the path or in CHECKER_CHROMIUM"),
]

DAY = ("--as-of", "2026-08-01")
TOLD = "Iceland had a population of 380,000 in 2022. The ferry was late.\n"
PAGE = (
    "<nav><a href='/'>Jornal</a></nav><article><h1>Mais gente na ilha</h1>"
    "<p>A Isl\u00e2ndia tinha 412 mil habitantes em 2022, diz o instituto. O barco chegou cedo ao "
    "porto, e a pra\u00e7a estava cheia de gente.</p></article>"
)
HEAD = '<meta property="article:published_time" content="2023-03-04T10:00:00Z">'
PAPER = [
    "The island in figures",
    "",
    "Iceland had a population of 530,000 in 2022, the paper says.",
]
#: Milliseconds that a check may take on a slow machine; the models are loaded in the first.
PATIENCE = 120_000
#: Width and colours.
SCREENS = ((390, "light"), (1280, "dark"))


def checker(*arguments: str, project: Path) -> int:
    """Run the command line as a person does; return its exit code."""
    told = [sys.executable, "-m", "checker", *arguments, "--project", str(project), *DAY]
    return subprocess.run(told, capture_output=True, check=False).returncode


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with one dated text, and two documents beside it."""
    seeds = tmp_path / "p" / "seeds"
    seeds.mkdir(parents=True)
    (seeds / "told.txt").write_text(TOLD, "utf-8")
    (seeds / "manifest.csv").write_text("source_id,path,published_on\ntold,told.txt,2022-12-01\n")
    (tmp_path / "page.html").write_bytes(html(PAGE, head=HEAD, language="pt"))
    (tmp_path / "paper.pdf").write_bytes(pdf([PAPER]))
    return tmp_path / "p"


@pytest.fixture
def address(project: Path) -> Iterator[str]:
    """Return where the project is served."""
    told = [sys.executable, "-m", "checker", "serve", "--port", "0", "--no-open"]
    with subprocess.Popen(
        [*told, "--project", str(project), *DAY], stderr=subprocess.PIPE, text=True
    ) as server:
        assert server.stderr
        line = server.stderr.readline()
        found = re.search(r"http://127\.0\.0\.1:\d+/\?key=\S+", line)
        assert found, line
        yield found[0]
        server.terminate()
        server.wait(30)


@pytest.fixture
def chromium() -> Iterator[Any]:
    """Return a browser."""
    alone = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with playwright.sync_playwright() as running:
        browser = running.chromium.launch(executable_path=CHROMIUM, args=alone)
        yield browser
        browser.close()


def entered(chromium: Any, address: str, **options: Any) -> Any:
    """Return a page that shows the report; what its console complains of fails the test."""
    context = chromium.new_context(**options)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.complaints = []
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.on("console", lambda told: page.complaints.append(told.text))
    page.goto(address)
    page.wait_for_selector("#findings")
    return page


def added(page: Any, file: Path, **stated: str) -> str:
    """Add a document by upload; return what it brought."""
    page.get_by_role("link", name="Add a document").click()
    page.get_by_label("The document").set_input_files(file)
    for label, value in stated.items():
        page.get_by_label(label.replace("_", " ")).fill(value)
    page.get_by_role("button", name="Add it, and check").click()
    page.get_by_role("link", name="To the report").wait_for()
    return str(page.locator("pre").inner_text())


def test_editor_settles_what_two_new_documents_contradict(
    project: Path, address: str, chromium: Any
) -> None:
    page = entered(chromium, address)
    assert page.get_by_role("heading", level=1).inner_text().startswith("Nothing open")

    from_page = added(page, project.parent / "page.html")
    from_paper = added(page, project.parent / "paper.pdf", Published_on="2023-05-01")

    assert "ERROR NUM301 " in from_page
    assert "412,000" in from_page
    assert "dated 2023-03-04" in from_page
    assert "ERROR NUM301 " in from_paper
    assert "530,000" in from_paper
    assert checker("check", project=project) == 1

    # With the keyboard alone, where the finding stands.
    page.get_by_role("link", name="To the report").click()
    page.get_by_role("link", name="Settle it here").first.focus()
    page.keyboard.press("Enter")
    page.get_by_role("radio", name="both stand").press("Space")
    page.get_by_label("Why").focus()
    page.keyboard.type("The paper counts summer guests.")
    page.get_by_label("Your name").focus()
    page.keyboard.type("A. Editor")
    page.get_by_role("button", name="Write the decision").press("Enter")
    page.get_by_role("status").filter(has_text="Written: claims/decisions/").wait_for()
    assert page.locator("#settled .finding").count() == 1
    (file,) = (project / "claims" / "decisions").iterdir()
    assert "verdict: both-stand\nreason: >-\n  The paper counts summer guests." in file.read_text()
    assert checker("check", project=project) == 0

    page.goto(page.get_by_role("link", name="Change the decision").first.evaluate("a => a.href"))
    page.get_by_role("button", name="Remove the decision").click()
    page.wait_for_url("**/report.html#f-*")
    assert page.locator("#settled .finding").count() == 0
    assert not file.exists()
    assert checker("check", project=project) == 1
    assert page.complaints == []


def test_it_works_without_javascript(project: Path, address: str, chromium: Any) -> None:
    page = entered(chromium, address, java_script_enabled=False)
    brought = added(page, project.parent / "paper.pdf", Published_on="2023-05-01")
    assert "ERROR NUM301 " in brought

    page.get_by_role("link", name="To the report").click()
    page.get_by_role("link", name="Settle it here").first.click()
    page.get_by_role("radio", name="deferred").check()
    page.get_by_label("Why").fill("Asked the paper.")
    page.get_by_label("Your name").fill("A. Editor")
    page.get_by_role("button", name="Write the decision").click()

    page.get_by_role("status").filter(has_text="Written: claims/decisions/").wait_for()
    assert page.locator("#acknowledged .finding").count() == 1
    page.get_by_role("link", name="Accept this run").click()
    page.get_by_role("button", name="Accept it").click()
    page.get_by_role("status").filter(has_text="Written: claims/baseline.json").wait_for()
    page.get_by_role("button", name="Run the check again").click()
    page.get_by_role("heading", name="What the check brought").wait_for()


def test_no_page_has_a_fault_that_axe_finds(project: Path, address: str, chromium: Any) -> None:
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="axe is not installed: `nox -s browser`"
    )
    shutil.copy(project.parent / "paper.pdf", project / "seeds")
    faults = []
    for width, scheme in SCREENS:
        page = entered(
            chromium, address, viewport={"width": width, "height": 900}, color_scheme=scheme
        )
        link = page.get_by_role("link", name="Settle it here").first
        settle = link.evaluate("a => a.href")
        link.click()
        page.get_by_role("radio", name="both stand").wait_for()
        faults += found(axe, page)
        for path in (settle, "/live/sources", "/live/source/told", "/live/add", "/live/baseline"):
            page.goto(page.evaluate("path => new URL(path, location.href).href", path))
            faults += found(axe, page)
        page.goto(settle.replace("/settle/", "/settle/0"))
        faults += found(axe, page)
        page.context.close()

    assert faults == []


def found(axe: Any, page: Any) -> list[str]:
    """Return what axe finds on a page, with its place."""
    return [
        f"{page.url}: {fault['id']}: {fault['nodes'][0]['html']}"
        for fault in axe.Axe().run(page).response["violations"]
    ]
