"""`--format`: by comma or given again, each once, in the order asked for."""

import pytest
from builders import finding, outcome

from checker.cli.checking import print_reports
from checker.errors import UsageError
from checker.reporting.catalogue import FORMATS, formats_named


@pytest.mark.parametrize(
    ("asked", "chosen"),
    [
        (["text"], ["text"]),
        (["sarif,junit"], ["sarif", "junit"]),
        (["sarif", "junit, text"], ["sarif", "junit", "text"]),
        (["json", "json,sarif", "json"], ["json", "sarif"]),
        ([], []),
    ],
)
def test_formats_are_named_by_comma_or_again(asked: list[str], chosen: list[str]) -> None:
    assert formats_named(asked) == chosen


def test_a_wrong_one_among_them_is_told() -> None:
    with pytest.raises(UsageError, match="Did you mean sarif"):
        formats_named(["json", "text,sarf"])


def test_each_is_printed_whole(capsys: pytest.CaptureFixture[str]) -> None:
    made = outcome(findings=(finding(),))

    print_reports(made, ["sarif", "junit"])

    printed = capsys.readouterr().out
    assert printed == FORMATS["sarif"][1](made) + FORMATS["junit"][1](made)
