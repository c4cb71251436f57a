"""Measure whole checks of small worlds against gold: the scorer of the gold, read line by line."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from evaluation.line import Line, broken, share, skipped

PROJECT = Path(__file__).resolve().parents[2]
SHARED = PROJECT.parent / "shared"
SCORE = SHARED / "tools" / "score.py"
OWN = Path(__file__).parent / "worlds"
#: The day for which the gold of the project's own seeds was made.
GOLD_AS_OF = "2026-11-21"
#: The same on any machine: no hash order, no threads that add in another order.
STEADY = {"PYTHONHASHSEED": "0", "OMP_NUM_THREADS": "1"}

CLAIMS = re.compile(
    r"-claims\.jsonl: recall [\d.]+ on the closed families \((\d+)/(\d+)\).*to be read: (\d+)"
)
NEED = re.compile(r"\b(must|should) (\d+)/(\d+)")
FINDINGS = re.compile(
    r"-findings\.json: .*forbidden findings made: (\d+); .*outside gold, to be read: (\d+)"
)


@dataclass(frozen=True, kw_only=True, slots=True)
class World:
    """Documents, and what should be read and found in them."""

    name: str
    seeds: Path
    gold: Path
    as_of: str


def lines() -> Iterator[Line]:
    """Yield two lines for each world: claims and findings."""
    if not SCORE.is_file():
        yield skipped("Worlds", f"no scorer at {SCORE}")
        return
    for world in worlds():
        yield from lines_of(world)


def worlds() -> Iterator[World]:
    """Yield the worlds that are there: the seeds, those beside the project, our own."""
    if (SHARED / "gold").is_dir():
        yield World(name="seeds", seeds=PROJECT / "seeds", gold=SHARED / "gold", as_of=GOLD_AS_OF)
    for folder, prefix in ((SHARED / "worlds", "world"), (OWN, "own world")):
        for gold in sorted(folder.glob("*/gold")):
            yield World(
                name=f"{prefix} {gold.parent.name}",
                seeds=gold.parent / "seeds",
                gold=gold,
                as_of=(gold / "as_of").read_text("utf-8").strip(),
            )


def lines_of(world: World, *options: str) -> Iterator[Line]:
    """Check a copy of a world with nothing but its documents, and yield what the scorer says."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(world.seeds, Path(folder, "seeds"))
        asked = ["--project", folder, "--as-of", world.as_of, "--fail-on", "never", "--quiet"]
        checked = _run("-m", "checker", "check", *asked)
        if checked.returncode:
            yield broken(f"{world.name}: claims", checked.stderr.strip().splitlines()[-1])
            return
        said = _run(str(SCORE), str(world.gold), folder, *options).stdout
    print(said, end="") if options else None
    claims = CLAIMS.search(said)
    if claims:
        right, size, doubtful = map(int, claims.groups())
        yield Line(
            measure=f"{world.name}: claims",
            what="recall on closed families; rows to be read",
            size=size,
            figures={"recall": share(right, size), "unread rows": doubtful},
        )
    findings = FINDINGS.search(said)
    if findings:
        needs = {need: (int(got), int(size)) for need, got, size in NEED.findall(findings[0])}
        yield Line(
            measure=f"{world.name}: findings",
            what="shares of gold's findings; wrong ones; to be read",
            size=sum(size for _, size in needs.values()),
            figures={
                **{need: share(*found) for need, found in needs.items()},
                "forbidden": int(findings[1]),
                "outside gold": int(findings[2]),
            },
        )


def _run(*command: str) -> subprocess.CompletedProcess[str]:
    """Run Python in a process of its own."""
    return subprocess.run(
        [sys.executable, *command],
        env={**os.environ, **STEADY},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
