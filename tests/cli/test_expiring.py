"""`checker expiring`: how far ahead it looks, and what its lines say."""

from datetime import date
from pathlib import Path

import pytest
from builders import document, outcome
from commands import command

from checker.errors import UsageError
from checker.expiring import due_lines, last_day
from checker.model.due import Due, DueKind
from checker.model.span import Span

TERM = Due(
    due_id="c-1",
    day=date(2026, 10, 1),
    kind=DueKind.TERM,
    what="Kari Nordmann as mayor of Ardal",
    until="2026-09",
    source_id="gazette",
    span=Span(4, 16),
    quote="sea is calm.",
    claim_id="c-1",
)


@pytest.mark.parametrize(
    ("within", "day"),
    [
        ("", date.max),
        ("0d", date(2026, 1, 31)),
        ("90d", date(2026, 5, 1)),
        ("2w", date(2026, 2, 14)),
        ("1m", date(2026, 2, 28)),
        ("11m", date(2026, 12, 31)),
        ("12m", date(2027, 1, 31)),
        ("2y", date(2028, 1, 31)),
        ("9999y", date.max),
    ],
)
def test_a_span_ends_on_its_day(within: str, day: date) -> None:
    assert last_day(date(2026, 1, 31), within) == day


@pytest.mark.parametrize("within", ["90", "d", "-3d", "3 months", "1.5y"])
def test_other_spans_are_refused(within: str) -> None:
    with pytest.raises(UsageError, match="Write it as 90d, 12w, 6m or 1y"):
        last_day(date(2026, 1, 31), within)


@pytest.mark.parametrize(("until", "lines"), [(date(2026, 9, 30), 0), (date(2026, 10, 1), 1)])
def test_a_line_tells_when_what_and_where(until: date, lines: int) -> None:
    told = list(due_lines(outcome(documents=(document(),), due=(TERM,)), until))

    line = (
        "2026-10-01  term       Kari Nordmann as mayor of Ardal (2026-09)"
        '  seeds/gazette.txt:1:5: "sea is calm."'
    )
    assert told == [line][:lines]


@pytest.mark.model
@pytest.mark.parametrize(("within", "count"), [("90d", 0), ("12m", 1), ("", 2)])
def test_a_folder_is_read_and_nothing_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], within: str, count: int
) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "guide.txt").write_text(
        "Latvia is a member of the United Nations Security Council for the term 2026-2027. "
        "The new bridge, the Ardal Bridge, will open in May 2027.\n",
        "utf-8",
    )

    code = command(
        "expiring",
        "--project",
        str(tmp_path),
        "--as-of",
        "2026-08-01",
        *(["--within", within] if within else []),
    )

    assert code == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line[:16] for line in lines] == ["2027-06-01  plan", "2028-01-01  term"][:count]
    assert [path.name for path in tmp_path.iterdir()] == ["seeds"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--within", "soon"], "--within soon: is no span of time. Write it as 90d"),
        (["--as-of", "soon"], "--as-of soon: is no calendar day"),
        ([], "there is no folder `seeds/` in it"),
    ],
)
def test_faults_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    assert command("expiring", "--project", str(tmp_path), *arguments) == 2
    assert told in capsys.readouterr().err
