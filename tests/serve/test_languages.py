"""The live view speaks the language of the report."""

import re
from dataclasses import replace
from importlib import resources

from serve.conftest import Live

from checker.messages.catalogue import data

PAGES = ("/live/sources", "/live/source/old", "/live/add", "/live/baseline", "/live/run")


def test_pages_are_told_in_the_language_of_the_run(live: Live) -> None:
    assert live.desk.outcome
    live.desk.outcome = replace(live.desk.outcome, language="pt")
    english = [text for topic in data("en", "serve").values() for text in topic.values()]
    alone = [text for text in english if isinstance(text, str) and " " in text and "{" not in text]

    assert "Juntar um documento" in live.browser.get("/report.html").text
    for path in (*PAGES, f"/live/settle/{live.conflict}"):
        page = live.browser.get(path).text
        assert 'lang="pt"' in page
        assert "Juntar um documento" in page
        assert [text for text in alone if f">{text}<" in page] == []


def test_every_entry_is_used() -> None:
    folder = resources.files("checker.serve")
    used = "".join(f.read_text("utf-8") for f in (folder / "templates").iterdir())
    used += "".join(f.read_text("utf-8") for f in folder.iterdir() if f.name.endswith(".py"))
    told = {f"{topic}.{part}" for topic, parts in data("en", "serve").items() for part in parts}
    made = ("column.", "settle.claim", "settle.both", "settle.not-a", "settle.source", "settle.def")

    unused = {name for name in told if f'"{name}"' not in used and not name.startswith(made)}

    assert {name for name in unused if not name.startswith("live.nav-")} == set()
    assert set(re.findall(r't\("([a-z]+\.[a-z_-]+)"[,)]', used)) <= told
