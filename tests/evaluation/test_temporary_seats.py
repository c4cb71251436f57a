"""Temporary seats in four editions of country profiles: those kept after their term are found."""

import csv
import html
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from evaluation.factbook import DATA, lines_of

from checker.rules import overlong_term
from checker.run import run_check

GOLD = DATA / "gold" / "unsc_temporary_claims.csv"
#: What the profiles say of a government; less of it is a copy of the edition before.
SECTION = "Government"
MANIFEST = "source_id,path,title,publisher,language,published_on,kind\n"
#: Of one term; a country listed longer ago than this cannot be in it any more.
TERM_YEARS = 2


@pytest.mark.skipif(not GOLD.is_file(), reason=f"no table at {GOLD}")
def test_seats_kept_after_their_term_are_found_and_no_others(tmp_path: Path) -> None:
    told = list(csv.DictReader(GOLD.read_text("utf-8").splitlines()))
    first = {row["gec"]: row["commit_date"] for row in reversed(told)}
    stale = {
        name_of(row)
        for row in told
        if row["label"] == "stale" and later(first[row["gec"]], row["commit_date"])
    }
    write_profiles(tmp_path / "seeds", {name_of(row) for row in told})

    found = run_check(tmp_path, as_of=date(2026, 1, 1)).findings

    flagged = {
        piece.source_id
        for finding in found
        if overlong_term.RULE.name == finding.rule
        for piece in finding.evidence
        if piece.role == "superseded"
    }
    assert len(stale) == 10
    assert flagged == stale


def later(first: str, then: str) -> bool:
    """Say whether a day lies more than a term after another."""
    start = date.fromisoformat(first)
    return date.fromisoformat(then) > start.replace(year=start.year + TERM_YEARS)


def name_of(row: dict[str, str]) -> str:
    """Return the source of a profile."""
    return f"{row['gec']}-{row['edition']}"


def write_profiles(folder: Path, names: set[str]) -> None:
    """Write some profiles with a manifest."""
    folder.mkdir()
    manifest = [MANIFEST]
    for path in sorted(DATA.glob("factbook_*.jsonl")):
        for profile in map(json.loads, path.read_text("utf-8").splitlines()):
            if (name := name_of(profile)) in names:
                (folder / f"{name}.txt").write_text(profile_of(profile), "utf-8")
                manifest.append(
                    f'{name},{name}.txt,"{profile["name"]} {profile["edition"]}",Almanac,en,'
                    f"{profile['commit_date']},reference\n"
                )
    (folder / "manifest.csv").write_text("".join(manifest), "utf-8")


def profile_of(profile: dict[str, Any]) -> str:
    """Return the section of a profile on the government, a line for each field."""
    lines = [html.unescape(profile["name"]), SECTION]
    for name, field in profile["sections"].get(SECTION, {}).items():
        lines += [name, *(line for line in lines_of("", field) if line)]
    return "\n\n".join(lines)
