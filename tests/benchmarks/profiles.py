"""A project of real country profiles in editions; of copies of the project's own seeds without."""

import csv
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

from evaluation.factbook import DATA, text_of

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
EDITIONS = ("2015-11", "2020-11", "2022-12", "2025-12")
COLUMNS = ("source_id", "path", "title", "publisher", "language", "published_on", "kind")


def lay_out(project: Path, number: int) -> str:
    """Lay out so many documents as a project; return what they are.

    The editions of a country stand side by side, as they would in a folder.
    """
    seeds = project / "seeds"
    if not all((DATA / f"factbook_{edition}.jsonl").is_file() for edition in EDITIONS):
        shutil.copytree(SEEDS, seeds)
        return "the project's own seeds (there are no profiles here)"
    seeds.mkdir(parents=True)
    drawn = sorted(_profiles())[:number]
    with (seeds / "manifest.csv").open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(COLUMNS)
        for name, title, day, text in drawn:
            (seeds / f"{name}.txt").write_text(text, "utf-8")
            rows.writerow((name, f"{name}.txt", title, "World Factbook", "en", day, "reference"))
    return f"{len(drawn)} country profiles"


def _profiles() -> Iterator[tuple[str, str, str, str]]:
    """Yield id, title, day and text of each edition of each profile."""
    for edition in EDITIONS:
        with (DATA / f"factbook_{edition}.jsonl").open(encoding="utf-8") as file:
            for profile in map(json.loads, file):
                name = f"{profile['gec']}-{edition}"
                yield name, f"{profile['name']} {edition}", profile["commit_date"], text_of(profile)
