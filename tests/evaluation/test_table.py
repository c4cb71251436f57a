"""The table of measures: what is marked as fallen, what is kept, what is said of absent data."""

from pathlib import Path

import pytest
from evaluation import table
from evaluation.line import Line, broken, skipped
from evaluation.table import cells, fallen, keep, last_figures, text

LAST = {"dates": {"what": "", "size": 10, "figures": {"right": 0.9, "forbidden": 1}}}


def line(size: int = 10, **figures: float) -> Line:
    """Return a line of the measure that has last figures."""
    return Line(measure="dates", what="exact", size=size, figures=figures)


@pytest.mark.parametrize(
    ("now", "fell"),
    [
        (line(right=0.9, forbidden=1), []),
        (line(right=0.9004, forbidden=0), []),
        (line(right=0.8996, forbidden=1), []),
        (line(right=0.85, forbidden=1), ["right"]),
        (line(right=0.95, forbidden=2), ["forbidden"]),
        (line(right=0.95, dateparser=0.1), []),
    ],
)
def test_a_figure_that_is_worse_has_fallen(now: Line, fell: list[str]) -> None:
    assert fallen(now, LAST) == fell


def test_marks_tell_falls_and_other_sizes() -> None:
    assert cells(line(size=12, right=0.5), LAST)[-2:] == (
        "right 0.900, forbidden 1",
        "FELL, size was 10",
    )


def test_what_could_not_be_measured_has_fallen() -> None:
    now = broken("dates", "the check crashed")

    assert fallen(now, LAST) == ["not measured"]
    assert cells(now, LAST)[1] == "failed: the check crashed"
    assert not fallen(skipped("dates", "no data"), LAST)


def test_absent_data_is_said_and_its_last_figures_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table, "LAST", tmp_path / "last.json")
    monkeypatch.setattr(table, "PAGE", tmp_path / "evaluation.md")
    lines = [skipped("dates", "no data"), Line(measure="names", what="F", figures={"F": 1 / 3})]

    assert "skipped: no data" in text(lines, LAST)
    keep(lines, LAST)

    assert last_figures()["dates"] == LAST["dates"]
    assert last_figures()["names"]["figures"] == {"F": 0.3333}
    assert "| dates | " in (tmp_path / "evaluation.md").read_text("utf-8")
