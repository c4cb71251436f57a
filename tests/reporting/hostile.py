"""Words that would break a format out of its frame: every one a quote, a message and a subject."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from reporting.outcomes import empty_outcome, finding

from checker.model.document import Source
from checker.model.finding import Evidence, Finding, Role, Severity
from checker.model.outcome import Outcome
from checker.model.reported import Reported
from checker.model.span import Span

WORDS = {
    "newlines": "first line\nsecond\r\nthird\rfourth",
    "command": "calm\n::error file=x,line=1::taken over\n::stop-commands::x",
    "percent": "100% of 5%0A and %25, a:b,c",
    "mention": "@octocat closes #12 !7 https://evil.example www.evil.example",
    "markup": "`code` ``two`` <img src=x onerror=y> [go](https://evil.example) **b** _i_ \\ ~~s~~",
    "pipes": "left | right || both",
    "cdata": "]]> <b attr='x\"y'>&amp;</b> <!-- -->",
    "control": "bell\x07 escape\x1b[31m back\x08 next\x85",
    "right-to-left": "\u202egnp.exe\u202c \u200fmark \u05e9\u05dc\u05d5\u05dd",
    "emoji": "\U0001f469\u200d\U0001f467 \U0001f389 caf\u00e9 e\u0301",
    "no-character": "\ufffe \uffff \ufeff",
    "formula": '=HYPERLINK("https://evil.example","x")',
    "formula-spaced": " \t@SUM(A1:A9)",
    "minus": "-2+3",
    "full-width": "\uff1d1+1",
    "placeholder": "{0} {{1}} [text](1) \\[x\\]",
}

TEXT = "Before.\n" + "\n".join(f"{words} End." for words in WORDS.values()) + "\n"


def hostile_document() -> Reported:
    """Return a document that holds all of them, under a name that is no better."""
    source = Source(
        source_id="a,b:c %25|d", path="sub dir/a,b:c %25|d.txt", sha256="0" * 64, title="<i>=1+1"
    )
    return Reported(source=source, text=TEXT, parts=(), damages=(), language="en")


def hostile_outcome() -> Outcome:
    """Return an outcome with a finding for each of the words."""
    document = hostile_document()
    found = [_finding(n, words, document) for n, words in enumerate(WORDS.values())]
    return replace(empty_outcome(), documents=(document,), findings=tuple(found))


def _finding(number: int, words: str, document: Reported) -> Finding:
    """Return a finding that carries the words everywhere."""
    start = TEXT.index(words)
    return finding(
        f"0000{number:04}",
        severity=Severity.WARNING,
        subject=words,
        predicate=words,
        message=f"It says {words}",
        suggestion=words,
        inference=(words,),
        evidence=(
            Evidence(
                source_id=document.source.source_id,
                span=Span(start, start + len(words)),
                quote=words,
                role=Role.RIVAL,
                value=words,
            ),
        ),
    )


def many(count: int, severity: Severity) -> Outcome:
    """Return an outcome with so many open findings of a severity."""
    found = [finding(f"{n:08x}", severity=severity, message=f"No. {n}") for n in range(count)]
    return replace(empty_outcome(), as_of=date(2026, 3, 1), findings=tuple(found))


def official(project: Path, name: str) -> Path:
    """Return an official schema; it is no part of the project, so the test skips without it."""
    path = project.parent / "shared" / "schemas" / name
    if not path.exists():
        pytest.skip(f"the official schema {name} does not lie in ../shared/schemas")
    return path
