"""A report too large for one page is a folder whose links all lead somewhere."""

import json
import re
from collections import Counter
from itertools import pairwise
from posixpath import dirname, join, normpath

import pytest
from reporting.outcomes import FINDINGS, outcome
from reporting.test_html import Parsed
from reporting.world import CLAIMS, TEXTS

from checker.reporting import shelves
from checker.reporting.addresses import page_name
from checker.reporting.html import pages, render


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Return the pages of the small world, as if it were too large for one."""
    monkeypatch.setattr(shelves, "MOST_CLAIMS", 0)
    monkeypatch.setattr(shelves, "FINDINGS_PER_PAGE", 4)
    monkeypatch.setattr(shelves, "CLAIMS_PER_PAGE", 3)
    made = outcome(known=frozenset(f.fingerprint for f in FINDINGS[:2]))
    return {shelves.ENTRY: render(made), **{page.path: page.text() for page in pages(made)}}


def test_a_usual_report_has_no_folder() -> None:
    assert list(pages(outcome())) == []


def test_every_link_of_every_page_leads_somewhere(folder: dict[str, str]) -> None:
    parsed = {name: Parsed(text) for name, text in folder.items()}
    ids = {name: set(page.all("id")) for name, page in parsed.items()}

    for name, page in parsed.items():
        for href in page.all("href"):
            if not href.startswith(("https:", "data:text/yaml")):
                path, _, anchor = href.partition("#")
                target = normpath(join(dirname(name), path)) if path else name
                assert target in folder, (name, href)
                assert not anchor or anchor in ids[target], (name, href)


def test_links_in_the_data_lead_somewhere(folder: dict[str, str]) -> None:
    (told,) = re.findall(r'id="finding-data">(.*?)</script>', folder[shelves.ENTRY])
    data = json.loads(told)
    assert {f"f-{finding.fingerprint}" for finding in FINDINGS} == {row[0] for row in data["rows"]}
    for row in data["rows"]:
        assert f'id="{row[0]}"' in folder[data["pages"][row[1]]]

    (told,) = re.findall(r'id="claim-data">(.*?)</script>', folder["report/claims.html"])
    claims = json.loads(told)["claims"]
    assert len(claims["rows"]) == len(CLAIMS)
    for row in claims["rows"]:
        subject, source = claims["subject"][row[1]][1], claims["source"][row[10]][3]
        assert f'id="r-{row[0]}"' in folder[f"report/{subject.partition('#')[0]}"]
        assert f'id="c-{row[0]}"' in folder[f"report/{source.partition('#')[0]}"]


def test_pages_are_well_formed_and_strict(folder: dict[str, str]) -> None:
    for name, text in folder.items():
        page = Parsed(text)
        assert page.unbalanced == [], name
        assert page.open == [], name
        assert [i for i, count in Counter(page.all("id")).items() if count > 1] == [], name
        levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch(r"h[1-6]", tag)]
        assert levels[0] == 1, name
        assert all(after <= before + 1 for before, after in pairwise(levels)), name
        policy = next(a["content"] for _, a in page.elements if "http-equiv" in a)
        assert policy.startswith("default-src 'none'; "), name
        assert not {tag for tag, _ in page.elements} & {"img", "iframe", "link", "object"}, name


def test_permanent_links_lead_to_the_entry_page(folder: dict[str, str]) -> None:
    entry = Parsed(folder[shelves.ENTRY])
    everywhere = "".join(folder.values())

    for finding in FINDINGS:
        assert f"f-{finding.fingerprint}" in entry.all("id")
        assert f'href="../report.html#f-{finding.fingerprint}"' in everywhere


def test_nothing_of_a_text_is_lost(folder: dict[str, str]) -> None:
    for source_id, text in TEXTS.items():
        told = "".join(Parsed(folder[f"report/{page_name('source', source_id)}"]).text)
        for word in re.findall(r"\w+", text):
            assert word in told


def test_what_is_new_is_told(folder: dict[str, str]) -> None:
    (told,) = re.findall(r'id="finding-data">(.*?)</script>', folder[shelves.ENTRY])

    known = {f"f-{finding.fingerprint}" for finding in FINDINGS[:2]}
    assert {row[0] for row in json.loads(told)["rows"] if row[6] != "new"} == known


@pytest.mark.parametrize(
    ("one", "other"), [("A", "a"), ("a b", "a-b"), ("../x", "x"), ("\u202e", ""), ("x" * 300, "x")]
)
def test_names_of_pages_are_safe_and_their_own(one: str, other: str) -> None:
    made = [page_name("source", name).casefold() for name in (one, other)]

    assert made[0] != made[1]
    assert all(re.fullmatch(r"[a-z0-9-]+\.html", name) and len(name) < 80 for name in made)
