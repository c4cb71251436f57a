"""Measure speed, each figure a ratio in one run: `python -m benchmarks` from `tests/`.

`--update` puts the table into `docs/speed.md`.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.cluster import of_cluster
from benchmarks.figure import Figure, table
from benchmarks.paper import put
from benchmarks.processes import of_profiles, of_seeds
from benchmarks.rules import of_rules

from checker.shared_out import processes

PARTS = ("seeds", "profiles", "rules", "cluster")


def main() -> None:
    """Measure, print, and keep the table where asked."""
    options = _options()
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory() as folder:
        for part in options.only or PARTS:
            print(f"measuring: {part}", file=sys.stderr, flush=True)
            for figure in _figures(part, Path(folder), options):
                print("\n".join(table([figure])).splitlines()[-1], file=sys.stderr, flush=True)
                figures.append(figure)
    print("\n".join(table(figures)))
    if options.update:
        put(figures)


def _figures(part: str, folder: Path, options: argparse.Namespace) -> Iterator[Figure]:
    """Yield the figures of one part."""
    if part == "seeds":
        yield from of_seeds(folder, options.rounds)
    elif part == "profiles":
        yield from of_profiles(folder, options.profiles, options.rounds, options.jobs)
    elif part == "rules":
        yield from of_rules(options.claims, options.pairs)
    else:
        yield from of_cluster(folder, options.cluster)


def _options() -> argparse.Namespace:
    """Return what was asked for."""
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("--only", choices=PARTS, action="append", help="measure this part")
    parser.add_argument("--profiles", type=int, default=60, help="documents of the whole runs")
    parser.add_argument("--cluster", type=int, default=60, help="documents read on a cluster")
    parser.add_argument("--rounds", type=int, default=3, help="of which the median counts")
    parser.add_argument("--jobs", type=int, default=processes(0), help="processes that read")
    parser.add_argument("--claims", type=int, nargs="+", default=[20_000, 200_000])
    parser.add_argument("--pairs", type=int, default=20_000, help="claims of the loop over pairs")
    parser.add_argument("--update", action="store_true", help="keep the table in docs/speed.md")
    return parser.parse_args()


if __name__ == "__main__":
    main()
