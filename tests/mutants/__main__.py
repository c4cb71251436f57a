"""Try small faults in the code on its tests: `python -m mutants` from `tests/` (see `README.md`).

`--size` mutants are drawn by `--seed`, in the order in which they are tried, so that a run that is
stopped early has tried a sample too. `--only TEXT` tries all mutants whose place holds the text.
"""

import argparse
import random
import sys
from collections import Counter
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

import coverage
import pytest
from faults.wilson import interval
from mutants.mutant import Mutant, mutants
from mutants.session import Session
from mutants.trial import Fate, Trial, tried

ROOMS = ("rules", "model", "decisions")
ROOT = Path(__file__).resolve().parent.parent.parent
#: Tests that are run for each room: its own, and those of rooms that show what it does.
TESTS = ("rules", "model", "decisions", "judging", "time", "quantities", "messages", "reporting")


def main() -> int:
    """Try mutants, print those that survive, and the score."""
    options = _options()
    covered = _covered()
    chosen = _chosen(options)
    print(f"{len(chosen)} mutants", flush=True)

    def then(session: Session) -> None:
        trials = []
        for mutant in chosen:
            path = str(import_module(mutant.module).__file__)
            reaching = session.reaching(mutant, path)
            trials.append(tried(mutant, reaching, session.taken, options.seconds))
            _tell(trials[-1])
        _sum_up(trials)
        covered.report(file=sys.stdout)

    tests = [str(ROOT / "tests" / name) for name in options.tests or TESTS]
    quiet = ["-q", "-s", "-p", "no:cacheprovider", "-p", "no:randomly", "-p", "no:xdist"]
    return int(pytest.main([*quiet, *tests], plugins=[Session(covered=covered, then=then)]))


def _covered() -> coverage.Coverage:
    """Begin to record which lines and branches are run; modules are imported after this."""
    covered = coverage.Coverage(
        data_file=None, branch=True, config_file=False, include=[f"*/checker/{r}/*" for r in ROOMS]
    )
    covered.set_option("report:exclude_also", ["if TYPE_CHECKING:"])
    covered.start()
    return covered


def _chosen(options: argparse.Namespace) -> Sequence[Mutant]:
    """Return the mutants to try."""
    folder = ROOT / "checker"
    modules = [
        f"checker.{path.parent.name}.{path.stem}"
        for room in options.room or ROOMS
        for path in sorted((folder / room).glob("[!_]*.py"))
    ]
    everyone = [mutant for module in modules for mutant in mutants(module)]
    counts = Counter(mutant.module.split(".")[1] for mutant in everyone)
    print(", ".join(f"{room}: {n}" for room, n in counts.items()), flush=True)
    if options.only:
        return [m for m in everyone if any(text in m.place for text in options.only)]
    random.Random(options.seed).shuffle(everyone)  # noqa: S311 - a sample, no secret
    return everyone[: options.size]


def _tell(trial: Trial) -> None:
    """Print what became of one mutant."""
    mutant = trial.mutant
    print(f"{trial.fate}\t{mutant.place}\t{mutant.owner}\t{mutant.kind}", end="\t")
    print(f"{mutant.before}\t=>\t{mutant.after}\t{trial.tried}/{trial.reaching}", end="\t")
    print(trial.by, flush=True)


def _sum_up(trials: Sequence[Trial]) -> None:
    """Print the score of each room and of all, with the interval of a sample."""
    for room in (*ROOMS, ""):
        own = [t for t in trials if room in ("", t.mutant.module.split(".")[1])]
        fates = Counter(t.fate for t in own)
        dead = fates[Fate.KILLED] + fates[Fate.STUCK]
        low, high = interval(dead, len(own))
        told = ", ".join(f"{fates[fate]} {fate.value}" for fate in Fate)
        print(f"{room or 'all'}: {dead}/{len(own)} ({low:.1%} to {high:.1%}); {told}")


def _options() -> argparse.Namespace:
    """Return what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=400, help="how many mutants are drawn")
    parser.add_argument("--seed", type=int, default=8)
    parser.add_argument("--room", choices=ROOMS, action="append")
    parser.add_argument("--only", metavar="TEXT", action="append", help="all mutants there instead")
    parser.add_argument("--tests", metavar="FOLDER", action="append", help="of tests/, not all")
    parser.add_argument("--seconds", type=float, default=15, help="of tests for one mutant")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
