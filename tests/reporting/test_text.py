"""The terminal summary names what is open, counts the rest, and lets no control character out."""

import re
from dataclasses import replace

from reporting.outcomes import POPULATION_CONFLICT, empty_outcome, finding, outcome
from reporting.world import span_of

from checker.model.finding import Evidence, Role
from checker.reporting.text import render


def test_render_gives_each_open_finding_with_place_and_words() -> None:
    block = render(outcome()).split("\n\n")[0].splitlines()

    assert block[0].startswith("ERROR VAL101 Population of Arden is 12,431 in")
    assert block[1:] == [
        '  seeds/gazette.txt:3:32: "Arden has 12,431 inhabitants" [rival: 12,431]',
        (
            '  seeds/folha.txt:2:34: "a cidade tem 13,9 mil habitantes <script>alert(1)</script>"'
            " [rival: 13,900]"
        ),
        "  -> Look up the census table of 2024.",
    ]


def test_render_hides_nothing_silently() -> None:
    told = render(outcome())

    assert "5 notes:" in told
    assert "  and 2 more in reports/report.html" in told
    assert "1 finding acknowledged:\n  warning TXT301 The guide has 1 garbled place." in told
    assert "1 finding settled by decision." in told
    assert "NOT READ seeds/scan.pdf: the file holds no text, only pictures." in told
    assert "NOT RUN VAL150 wrong-conversion: the component for units is not installed" in told
    assert told.splitlines()[-1].startswith("As of 2026-03-01: 1 error, 1 warning, 5 notes open;")


def test_render_of_nothing_says_so() -> None:
    assert render(empty_outcome()) == (
        "As of 2026-03-01: 0 errors, 0 warnings, 0 notes open; 0 claims from 0 sources. "
        "Full report: reports/report.html\n"
    )


def test_colour_adds_codes_and_changes_no_word() -> None:
    coloured = render(outcome(), colour=True)

    assert "\x1b[31;1mERROR\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == render(outcome())


def test_context_is_not_accused_and_long_evidence_is_counted() -> None:
    many = tuple(
        Evidence(source_id="guide", span=span_of("guide", "Arden"), quote=f"w{n}", role=role)
        for n in range(10)
        for role in (Role.RIVAL, Role.CONTEXT)
    )

    told = render(outcome(findings=(replace(POPULATION_CONFLICT, evidence=many),)))

    assert told.count("seeds/guide.txt:1:1") == 6
    assert "and 4 more in reports/report.html#f-aaaa111122223333" in told


def test_control_characters_are_written_out() -> None:
    nasty = finding("ffff", message="Says \x1b[2Jgone \u202eback\r\n and on.")

    told = render(outcome(findings=(nasty,)))

    assert "Says \u2039U+001B\u203a[2Jgone \u2039U+202E\u203aback and on." in told
    assert "\x1b" not in told


def test_more_than_anybody_reads_is_counted() -> None:
    many = tuple(replace(POPULATION_CONFLICT, fingerprint=f"{n:016x}") for n in range(45))

    told = render(outcome(findings=many))

    assert told.count("ERROR VAL101") == 40
    assert "and 5 more errors and warnings in reports/report.html" in told
