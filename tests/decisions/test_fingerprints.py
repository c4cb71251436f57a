"""A decision outlives what does not touch its conflict, and lapses when the values change."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from checker.decisions.write import write_decision
from checker.model.decision import Standing
from checker.model.outcome import Outcome
from checker.run import run_check
from checker.settle import Said, decision_on

DAY = date(2026, 8, 1)
ALMANAC = (
    "# Estonia in figures\n\nEstonia had a population of 1,300,000 in 2021.\n\n"
    "The ferry runs twice a day.\n"
)
REVIEW = "# The islands\n\nIn 2021 Estonia had a population of 1,900,000.\n"
WITH_DATES = (
    "source_id,path,published_on\nalmanac,almanac.txt,2022-03-01\nreview,review.txt,2022-05-06\n"
)
SAID = Said(verdict="both-stand", reason="Two ways of counting.", decided_by="A. Editor")


def edited_elsewhere(seeds: Path) -> None:
    text = (
        "# Estonia, a survey\n\nRain fell on the coast all week.\n\n" + ALMANAC.partition("\n\n")[2]
    )
    (seeds / "almanac.txt").write_text(text.replace("twice", "three times"))


def renamed(seeds: Path) -> None:
    (seeds / "almanac.txt").rename(seeds / "yearbook.txt")
    (seeds / "manifest.csv").write_text(WITH_DATES.replace("almanac", "yearbook"))


def joined_by_one_more(seeds: Path) -> None:
    (seeds / "third.txt").write_text("Estonia had a population of 1,900,000 in 2021, it says.\n")
    (seeds / "manifest.csv").write_text(WITH_DATES + "third,third.txt,2023-01-01\n")


def joined_by_another_matter(seeds: Path) -> None:
    (seeds / "third.txt").write_text("Latvia had a population of 1,800,000 in 2021.\n")
    (seeds / "manifest.csv").write_text(WITH_DATES + "third,third.txt,2023-01-01\n")


def with_another_value(seeds: Path) -> None:
    (seeds / "review.txt").write_text(REVIEW.replace("1,900,000", "2,400,000"))


@pytest.fixture
def decided(tmp_path: Path) -> Path:
    """Return a project whose one conflict is settled."""
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "almanac.txt").write_text(ALMANAC)
    (seeds / "review.txt").write_text(REVIEW)
    (seeds / "manifest.csv").write_text(WITH_DATES)
    (conflict,) = [f for f in checked(tmp_path).findings if f.rule_id == "NUM301"]
    entry = {
        "fingerprint": conflict.fingerprint,
        "rule_id": conflict.rule_id,
        "subject": conflict.subject,
        "predicate": conflict.predicate,
    }
    write_decision(tmp_path, decision_on(entry, SAID, (), DAY), known="")
    return tmp_path


def checked(project: Path) -> Outcome:
    """Return what a check finds."""
    return run_check(project, as_of=DAY)


@pytest.mark.model
@pytest.mark.parametrize(
    "change", [edited_elsewhere, renamed, joined_by_one_more, joined_by_another_matter]
)
def test_decision_outlives_what_changes_no_value(
    decided: Path, change: Callable[[Path], None]
) -> None:
    change(decided / "seeds")

    outcome = checked(decided)

    (settled,) = outcome.with_standing(Standing.SETTLED)
    assert settled.rule_id == "NUM301"
    assert not {"DEC901", "NUM301"} & {f.rule_id for f in outcome.with_standing(Standing.OPEN)}


@pytest.mark.model
def test_decision_lapses_with_its_values(decided: Path) -> None:
    with_another_value(decided / "seeds")

    outcome = checked(decided)

    assert outcome.with_standing(Standing.SETTLED) == ()
    assert {"DEC901", "NUM301"} <= {f.rule_id for f in outcome.with_standing(Standing.OPEN)}
