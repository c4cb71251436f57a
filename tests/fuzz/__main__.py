"""Fuzz: `python -m fuzz [TARGET ...] [--minutes N]` from `tests/`, one target after another.

What is found lies in `build/fuzz/TARGET/found`, the shortest input of each fault; the corpus stays
beside it, so that the next run goes on from there. A find becomes a file in `tests/fuzz/cases`,
which the tests try on every change, and the fault is mended.
"""

import argparse
import subprocess
import sys
from pathlib import Path

from fuzz.targets import TARGETS

PROJECT = Path(__file__).parents[2]
MINUTES = 5.0


def main() -> int:
    """Run the targets; 1 where any of them found something."""
    names = [target.name for target in TARGETS]
    options = _options(names)
    broken = False
    for name in options.targets or names:
        folder = options.folder / name
        sys.stderr.write(f"{name}: {options.minutes:g} minutes\n")
        seconds = str(max(1, int(options.minutes * 60)))
        command = (sys.executable, "-m", "fuzz.running", name, str(folder), seconds)
        done = subprocess.run(command, check=False)
        found = sorted(path.name for path in (folder / "found").glob("*"))
        broken |= bool(found) or done.returncode != 0
        sys.stderr.write("".join(f"{name}: found {each}\n" for each in found))
    return int(broken)


def _options(names: list[str]) -> argparse.Namespace:
    """Return what the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m fuzz", description=__doc__)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(names))
    parser.add_argument("--minutes", type=float, default=MINUTES, help="for each target")
    parser.add_argument("--folder", type=Path, default=PROJECT / "build" / "fuzz")
    options = parser.parse_args()
    if unknown := [name for name in options.targets if name not in names]:
        parser.error(f"no target {', '.join(unknown)}; there are {', '.join(names)}")
    return options


if __name__ == "__main__":
    sys.exit(main())
