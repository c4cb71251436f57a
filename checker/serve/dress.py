"""A page of the report as the live view shows it: the same page, with what can be done beside.

The page itself is made by `reporting` and lies in `reports/`. Only three places of it are touched:
its policy, which is sent as a header and lets this server's own files in; the first header, before
which the bar of the live view goes; and the end of each finding and source, where its link goes.
"""

import re
from collections.abc import Callable, Mapping
from html import escape, unescape
from typing import Any
from urllib.parse import quote

from checker.reporting.anchors import finding_anchor, source_anchor

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
REFERRER = re.compile(r'<meta name="referrer" content="[^"]*">')
ARTICLE = re.compile(r'<article\b[^<>]*\bid="([^"<>]+)"[^<>]*>')
END = "</article>"
#: What the live view's own files and forms need; nothing else is let in.
OWN = {
    "style-src": "'self'",
    "script-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
LOADED = (
    '<link rel="stylesheet" href="/live/static/serve.css">'
    '<script src="/live/static/serve.js" defer></script>'
)


def policy_of(page: str) -> str:
    """Return the policy under which a page of the report is shown live; empty for another page."""
    found = POLICY.search(page)
    if found is None:
        return ""
    told: dict[str, str] = {}
    for directive in unescape(found[1]).split(";"):
        name, _, sources = directive.strip().partition(" ")
        told[name] = sources
    for name, own in OWN.items():
        before = told.get(name, "'none'")
        told[name] = own if before == "'none'" or own == "'none'" else f"{before} {own}"
    return "; ".join(f"{name} {sources}" for name, sources in told.items() if name)


def dressed(page: str, bar: str, links: Mapping[str, str]) -> str:
    """Return a page of the report with what can be done beside it.

    Args:
        page: as it lies in `reports/`.
        bar: HTML that goes before the page's header.
        links: id of an article -> HTML that goes to its end.
    """
    page = REFERRER.sub('<meta name="referrer" content="same-origin">', page)
    page = POLICY.sub("", page, count=1)
    page = page.replace("</head>", f"{LOADED}</head>", 1)
    head, header, rest = page.partition("<header")
    return head + bar + header + _linked(rest, links)


def _linked(page: str, links: Mapping[str, str]) -> str:
    """Return a page with a link at the end of each article that has one."""
    parts: list[str] = []
    position = 0
    for article in ARTICLE.finditer(page):
        link = links.get(unescape(article[1]))
        end = page.find(END, article.end())
        if link and end >= 0:
            parts += [page[position:end], link]
            position = end
    return "".join([*parts, page[position:]])


def links_of(
    report: Mapping[str, Any], settleable: Mapping[str, bool], words: Callable[[str], str]
) -> dict[str, str]:
    """Return the links that go to the findings and sources of a report.

    Args:
        report: as `reports/report.json` has it.
        settleable: fingerprint -> whether something is decided on it already.
        words: tells an entry of the catalogues.
    """
    links: dict[str, str] = {}
    for fingerprint, decided in settleable.items():
        act = words("live.change-link" if decided else "live.settle-link")
        links[finding_anchor(fingerprint)] = _link("settle", fingerprint, act)
    for source in report["sources"]:
        name = source["source_id"]
        links[source_anchor(name)] = _link("source", name, words("live.source-link"))
    return links


def _link(place: str, name: str, words: str) -> str:
    """Return a link to where something is done, told apart by name for those who hear it."""
    href = f"/live/{place}/{quote(name, safe='')}"
    return (
        f'<p class="live-link"><a href="{escape(href)}" data-live="{place}">{escape(words)}'
        f'<span class="live-hidden">: {escape(name)}</span></a></p>'
    )
