"""Measure the rules by faults put into clean documents: `python -m faults` from `tests/`.

`--update` keeps the figures beside the rules and writes their page; `--paper` writes the page from
the figures that are kept; `--verbose` prints every miss and every wrong finding.
"""

import argparse
import sys

from faults.catalogue import FAULTS
from faults.measuring import Run, measured, tallies, together
from faults.paper import keep, write_paper
from faults.table import details, fault_table, rule_table
from faults.world import worlds

from checker.rules.catalogue import RULES


def main() -> int:
    """Measure, print, and keep the figures where asked."""
    options = _options()
    if options.paper:
        write_paper()
        return 0
    faults = options.fault or [fault.name for fault in FAULTS]
    chosen = [w for w in worlds() if not options.world or w.name in options.world]
    runs = []
    for world, run in zip(chosen, measured(chosen, faults, options.jobs), strict=True):
        print(f"measured: {world.name}", file=sys.stderr, flush=True)
        runs.append(run)
    _print(together(runs), verbose=options.verbose)
    if options.update:
        keep(together(runs))
        write_paper()
    return 0


def _print(run: Run, *, verbose: bool) -> None:
    """Print the tables."""
    if verbose:
        print(details(run))
    print(f"{run.documents} clean documents, {run.sentences} sentences\n")
    print(fault_table(run))
    print(rule_table(tallies(run, sorted(rule.id for rule in RULES)), run.sentences))


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
