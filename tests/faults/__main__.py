"""Measure the rules by faults put into clean documents: `python -m faults` from `tests/`.

`--update` keeps the figures beside the rules and writes their page; `--paper` writes the page from
the figures that are kept; `--verbose` prints every miss and every wrong finding.
"""

import argparse
import sys
from collections.abc import Sequence

from faults import factbook
from faults.catalogue import FAULTS
from faults.measuring import Run, measured, tallies, together
from faults.paper import keep, write_paper
from faults.table import details, fault_table, rule_table
from faults.world import World, worlds

from checker.rules.catalogue import RULES


def main() -> int:
    """Measure, print, and keep the figures where asked."""
    options = _options()
    if options.paper:
        write_paper()
        return 0
    faults = options.fault or [fault.name for fault in FAULTS]
    own = [w for w in worlds() if not options.world or w.name in options.world]
    run = _measured(own, faults, options.jobs)
    _print(run, verbose=options.verbose)
    if options.update:
        keep(run)
        write_paper()
    if not options.world:
        _beside([name for name in factbook.FAULTS if name in faults], options)
    return 0


def _beside(faults: Sequence[str], options: argparse.Namespace) -> None:
    """Measure the country profiles beside the project; their figures are not kept."""
    profiles = factbook.worlds()
    if not profiles:
        print(f"Country profiles: skipped, there are none at {factbook.FOLDER}")
        return
    print("Country profiles, two editions each:")
    _print(_measured(profiles, faults, options.jobs), verbose=options.verbose)


def _measured(chosen: Sequence[World], faults: Sequence[str], jobs: int) -> Run:
    """Return what became of the faults in some worlds, telling how far it is."""
    runs = []
    for world, run in zip(chosen, measured(chosen, faults, jobs), strict=True):
        print(f"measured: {world.name}", file=sys.stderr, flush=True)
        runs.append(run)
    return together(runs)


def _print(run: Run, *, verbose: bool) -> None:
    """Print the tables."""
    if verbose:
        print(details(run))
    print(f"{run.documents} clean documents, {run.sentences} sentences\n")
    print(fault_table(run))
    tallied = tallies(run, sorted(rule.id for rule in RULES))
    print(rule_table([t for t in tallied if t.injected or t.wrong or t.alarms], run.sentences))


def _options() -> argparse.Namespace:
    """Return what is asked for on the command line."""
    parser = argparse.ArgumentParser(prog="faults", description=(__doc__ or "").split("\n")[0])
    names = [fault.name for fault in FAULTS]
    parser.add_argument("--fault", action="append", choices=names, help="this kind alone")
    parser.add_argument("--world", action="append", help="this world alone")
    parser.add_argument("--jobs", type=int, default=2, help="processes, one world at a time each")
    parser.add_argument("--update", action="store_true", help="keep the figures, write the page")
    parser.add_argument("--paper", action="store_true", help="write the page from kept figures")
    parser.add_argument("--verbose", action="store_true", help="print misses and wrong findings")
    options = parser.parse_args()
    if options.update and (options.fault or options.world):
        parser.error("--update keeps the figures of all faults in all worlds")
    return options


if __name__ == "__main__":
    sys.exit(main())
