"""Workflow commands say what they should, whatever the quotes hold, and cut in the open."""

import re
from urllib.parse import unquote

import pytest
from reporting.hostile import WORDS, hostile_outcome, many
from reporting.outcomes import empty_outcome, outcome

from checker.model.finding import Severity
from checker.reporting.github import SHOWN, render
from checker.reporting.visible import one_line

#: As the runner reads a line (actions/runner, ActionCommand.TryParseV2).
COMMAND = re.compile(r"^::(?P<name>[a-z-]+)(?: (?P<properties>[^\n]*?))?::(?P<data>[^\n]*)$")


def commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    read = []
    for line in text.splitlines():
        match = COMMAND.match(line)
        assert match, line
        pairs = dict(pair.split("=", 1) for pair in (match["properties"] or "").split(","))
        read.append(
            (match["name"], {k: unquote(v) for k, v in pairs.items()}, unquote(match["data"]))
        )
    return read


def test_each_quote_stays_inside_its_command() -> None:
    read = commands(render(hostile_outcome()))

    assert [name for name, _, _ in read] == ["warning"] * SHOWN
    for (_, properties, data), words in zip(read[: SHOWN - 1], WORDS.values(), strict=False):
        assert properties["file"] == "seeds/sub dir/a,b:c %25|d.txt"
        assert f'"{one_line(words, 160)}"' in data


def test_percent_colon_and_comma_are_escaped_as_the_toolkit_does() -> None:
    lines = render(hostile_outcome()).splitlines()
    line = next(line for line in lines if "100%25 of 5%250A and %2525, a:b,c" in line)

    assert "file=seeds/sub dir/a%2Cb%3Ac %2525|d.txt,line=" in line


def test_columns_are_left_out_where_the_words_run_over_lines() -> None:
    properties = [p for _, p, _ in commands(render(hostile_outcome()))[: SHOWN - 1]]

    for told, words in zip(properties, WORDS.values(), strict=False):
        assert ("col" in told) is not bool(re.search("[\r\n]", words))


@pytest.mark.parametrize("severity", Severity)
@pytest.mark.parametrize(("count", "left"), [(9, 0), (10, 0), (11, 2), (214, 205)])
def test_what_github_would_drop_is_said(severity: Severity, count: int, left: int) -> None:
    read = commands(render(many(count, severity)))

    assert len(read) == min(count, SHOWN)
    said = read[-1][2] if left else ""
    assert said.startswith(f"and {left} more {severity.value}s. " if left else "")


def test_decided_findings_are_not_annotated() -> None:
    read = commands(render(outcome()))

    assert [name for name, _, _ in read] == ["error", "warning", *["notice"] * 5]
    assert render(empty_outcome()) == ""
