"""Whole processes, as a person waits for them: bare, cold, with nothing changed, with one changed.

Each round runs them in turn, so that what else the machine does falls on all of them alike.
"""

import json
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

from benchmarks.bare import paragraphs
from benchmarks.figure import Figure
from benchmarks.profiles import SEEDS, lay_out
from benchmarks.spent import Spent, spent

DAY = "2026-11-22"
#: What each round adds to one document.
ADDED = "\n\nIn round {} nothing was said of anybody.\n"


def of_profiles(folder: Path, number: int, rounds: int, jobs: int) -> Iterator[Figure]:
    """Yield how a check of many documents compares with parsing them alone, and with itself."""
    project = folder / "profiles"
    what = lay_out(project, number)
    parsed = folder / "paragraphs.json"
    parsed.write_text(json.dumps(paragraphs(project)), "utf-8")
    bare, cold, same, changed = [], [], [], []
    for turn in range(rounds):
        bare.append(spent(["-m", "benchmarks.bare", str(parsed), str(jobs)]))
        kept = folder / f"kept-{turn}"
        cold.append(check(project, kept, jobs))
        same.append(check(project, kept, jobs))
        source = sorted((project / "seeds").glob("*.txt"))[turn]
        source.write_text(source.read_text("utf-8", "replace") + ADDED.format(turn), "utf-8")
        changed.append(check(project, kept, jobs))
        shutil.rmtree(kept)
    of = f"{what}, {jobs} processes, {rounds} rounds"
    yield ratio(f"cold, to bare `nlp.pipe`: {of}", cold, bare)
    yield ratio("nothing changed, to cold", same, cold)
    yield ratio("one document changed, to cold", changed, cold)


def of_seeds(folder: Path, rounds: int) -> Iterator[Figure]:
    """Yield what is felt at each commit: the seeds with nothing changed, and the help."""
    project, kept = folder / "seeds", folder / "kept-seeds"
    shutil.copytree(SEEDS, project / "seeds")
    empty = ["-c", "import typer; typer.Typer()"]
    check(project, kept, 1)
    same, told, alone = [], [], []
    for _ in range(rounds):
        same.append(check(project, kept, 1))
        told.append(spent(["-m", "checker", "--help"]))
        alone.append(spent(empty))
    yield ratio("the seeds, nothing changed, to a command that does nothing", same, alone)
    yield ratio("`checker --help`, to a command that does nothing", told, alone)


def check(project: Path, kept: Path, jobs: int, *more: str) -> Spent:
    """Return what a check costs, with what earlier runs have kept in a folder."""
    options = ["--as-of", DAY, "--fail-on", "never", "--quiet", "--jobs", str(jobs)]
    command = ["-m", "checker", "check", "--project", str(project), *options, *more]
    return spent(command, {"CHECKER_CACHE": str(kept)})


def ratio(what: str, ours: Sequence[Spent], theirs: Sequence[Spent]) -> Figure:
    """Return the median of the ratios, each of one round."""
    rounds = list(zip(ours, theirs, strict=True))
    return Figure(
        what=what,
        ratio=median(a.wall / b.wall for a, b in rounds),
        processors=median(a.processors / b.processors for a, b in rounds),
        seconds=median(a.wall for a in ours),
        against=median(b.wall for b in theirs),
        memory=max((a.memory for a in ours if a.memory is not None), default=None),
    )
