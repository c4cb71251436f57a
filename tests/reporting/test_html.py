"""The page is whole, escaped, self-contained, and every link in it leads somewhere."""

import base64
import hashlib
import re
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from reporting.outcomes import (
    DUE,
    FINDINGS,
    GARBLED,
    POPULATION_CONFLICT,
    decision,
    empty_outcome,
    finding,
    outcome,
)
from reporting.world import BRANDT, TEXTS, document

from checker.model.decision import Verdict
from checker.model.document import Source
from checker.model.finding import Kind
from checker.model.outcome import Outcome
from checker.reporting.catalogue import FORMATS
from checker.reporting.escaped import show
from checker.reporting.html import render
from checker.reporting.stub import decision_stub

VOID = {"meta", "wbr", "link", "br", "input", "img", "hr"}


class Parsed(HTMLParser):
    """What a test asks of a page: its elements, its ids, its links, its visible text."""

    def __init__(self, page: str) -> None:
        """Read a page."""
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.unbalanced: list[str] = []
        self.text: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element that closes itself, as those of SVG may."""
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        """Note an end that does not fit."""
        if not self.open or self.open.pop() != tag:
            self.unbalanced.append(tag)

    def handle_data(self, data: str) -> None:
        """Note visible text."""
        if not self.open or self.open[-1] not in ("style", "script"):
            self.text.append(data)

    def all(self, name: str) -> list[str]:
        """Return the values of an attribute, over all elements."""
        return [attrs[name] for _, attrs in self.elements if name in attrs]


@pytest.fixture(scope="module")
def page() -> Parsed:
    """Return the page of the small world."""
    return Parsed(render(outcome()))


@pytest.mark.parametrize("made", [outcome(), empty_outcome()], ids=["world", "empty"])
def test_page_is_well_formed(made: Outcome) -> None:
    parsed = Parsed(render(made))

    assert parsed.unbalanced == []
    assert parsed.open == []
    assert [i for i, count in Counter(parsed.all("id")).items() if count > 1] == []
    assert [i for i in parsed.all("id") if re.search(r"\s", i)] == []


def test_every_link_leads_somewhere(page: Parsed) -> None:
    inside = {href[1:] for href in page.all("href") if href.startswith("#")}
    outside = {href for href in page.all("href") if not href.startswith(("#", "data:text/yaml"))}

    assert inside <= set(page.all("id"))
    assert outside == {"https://gazette.example/bridge"}


def test_headings_come_in_order(page: Parsed) -> None:
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch(r"h[1-6]", tag)]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_page_asks_nothing_of_the_network_and_runs_only_its_own(page: Parsed) -> None:
    made = render(outcome())
    policy = next(a["content"] for _, a in page.elements if "http-equiv" in a)

    for tag in ("style", "script"):
        (text,) = re.findall(f"<{tag}>(.*?)</{tag}>", made, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'; ")
    tags = {tag for tag, _ in page.elements}
    assert not tags & {"img", "iframe", "link", "object", "embed", "base"}
    named = {name for _, attrs in page.elements for name in attrs}
    assert not {name for name in named if name.startswith("on") or name in ("style", "src")}


def test_what_falls_due_leads_to_its_words() -> None:
    made = render(outcome())
    section = made.partition('<section id="due"')[2].partition("</section>")[0]

    links = re.findall(r'href="#([^"]+)"', section)
    assert len(links) == len(DUE)
    assert all(f'id="{link}"' in made for link in links)
    assert all(str(due.day) in section for due in DUE)
    assert DUE[0].quote in section
    assert '<section id="due"' not in render(outcome(due=()))


def test_words_of_sources_are_escaped_and_controls_shown() -> None:
    made = render(outcome())

    assert "<script>alert" not in made
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in made
    assert '<span class="hidden-char">U+202E</span>' in made
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", made)


@pytest.mark.parametrize(
    "hostile",
    ['"><img src=x onerror=alert(1)>', "</style></script><b>", "{{ 7 * 7 }}", "a b#\u202e/%"],
)
def test_hostile_names_stay_text(hostile: str) -> None:
    source = document("guide")
    named = Source(
        source_id=hostile, path=hostile, sha256="", title=hostile, url="javascript:alert(1)"
    )
    claim = replace(BRANDT, source_id=hostile, claim_id=hostile, subject=hostile, object=hostile)
    cited = replace(
        POPULATION_CONFLICT.evidence[0], source_id=hostile, claim_id=hostile, value=hostile
    )
    made = render(
        outcome(
            documents=(replace(source, source=named),),
            claims=(claim,),
            due=(replace(DUE[0], source_id=hostile, claim_id=hostile, what=hostile),),
            findings=(finding(hostile, message=hostile, subject=hostile, evidence=(cited,)),),
        )
    )

    parsed = Parsed(made)
    assert parsed.unbalanced == []
    assert not any(name.startswith("on") for _, attrs in parsed.elements for name in attrs)
    assert "49" not in parsed.text
    assert "javascript:alert(1)" not in parsed.all("href")
    links = {href[1:] for href in parsed.all("href") if href.startswith("#")}
    assert links <= set(parsed.all("id"))


def test_findings_stand_under_their_heading_with_permanent_anchors(page: Parsed) -> None:
    ids = page.all("id")

    place = {part: ids.index(part) for part in ("open", "acknowledged", "settled", "sources")}
    for fingerprint, part, following in (
        ("aaaa", "open", "acknowledged"),
        ("dddd", "acknowledged", "settled"),
        ("cccc", "settled", "sources"),
    ):
        at = ids.index(f"f-{fingerprint}111122223333")
        assert place[part] < at < place[following]


def test_finding_shows_quotes_in_their_language_with_the_way_to_them(page: Parsed) -> None:
    languages = [attrs["lang"] for tag, attrs in page.elements if tag == "blockquote"]
    told = " ".join("".join(page.text).split())

    assert languages[:2] == ["en", "pt"]
    assert "#c-c-03" in page.all("href")
    assert "seeds/gazette.txt:3:32 \u00b7 131\u2013159 \u00b7 holds 2024" in told
    assert "What would settle it: Look up the census table of 2024." in told


def test_stub_stands_under_what_is_undecided() -> None:
    expired = decision(GARBLED, Verdict.DEFERRED)
    about = finding("ab12", subject=expired.path, kind=Kind.QUALITY)
    made = render(outcome(findings=(*FINDINGS, about), decisions=(expired,)))

    stub = str(show(decision_stub(POPULATION_CONFLICT, outcome().as_of)))
    assert stub in made
    assert "fingerprint: ab12" not in made
    assert "fingerprint: dddd111122223333" not in made


def test_nothing_of_a_text_is_lost(page: Parsed) -> None:
    told = "".join(page.text)

    for text in TEXTS.values():
        for word in re.findall(r"\w+", text):
            assert word in told


def test_left_out_is_said(page: Parsed) -> None:
    told = "".join(page.text)

    assert "was not read: the file holds no text, only pictures." in told
    assert "did not run: the component for units is not installed." in told


def test_same_outcome_gives_the_same_bytes() -> None:
    made = outcome()
    turned = replace(made, rulings=dict(reversed(list(made.rulings.items()))))

    for _, renderer in FORMATS.values():
        assert renderer(turned).encode() == renderer(made).encode()


def test_broken_line_ends_and_missing_facts_do_not_matter() -> None:
    source = replace(document("guide"), text="One\r\ntwo\rthree\u2028four", parts=(), damages=())
    made = render(
        outcome(documents=(source,), datings={}, claims=(), findings=(), coverage={}, rules=())
    )

    assert 'One\ntwo\nthree<span class="hidden-char">U+2028</span>four' in made
    assert "\r" not in made
