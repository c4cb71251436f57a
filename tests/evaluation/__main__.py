"""Print one table of all that is measured: `python -m evaluation` from `tests/`.

Each figure stands beside the last committed one and is marked where it fell; the exit code is 1
then. `--update` commits this run's figures instead.
"""

import argparse
import sys
from collections.abc import Iterator

from evaluation import (
    editions,
    factbook,
    organisations,
    revisions,
    sentences,
    tagged,
    treebanks,
    worlds,
)
from evaluation.line import Line, skipped
from evaluation.table import fallen, keep, last_figures, text

#: What can be asked for alone with `--only`.
#: The set of sentences that nobody has mended anything by.
HELD_OUT = "sixth/"
PARTS = ("worlds", "sentences", "tagged", "treebanks", "factbook", "editions")


def main() -> int:
    """Measure, print, and keep the figures where asked."""
    options = _options()
    last = last_figures()
    lines: list[Line] = []
    for part in options.only or PARTS:
        print(f"measuring: {part}", file=sys.stderr, flush=True)
        lines += _lines(part, slow=options.slow, verbose=options.verbose)
    print(text(lines, last))
    if options.update:
        keep(lines, last)
        return 0
    fell = [f"{line.measure} ({', '.join(fallen(line, last))})" for line in lines]
    fell = [told for told in fell if not told.endswith("()")]
    if fell:
        print(f"Fell: {'; '.join(fell)}", file=sys.stderr)
    return 1 if fell else 0


def _lines(part: str, *, slow: bool, verbose: bool) -> Iterator[Line]:
    """Yield the lines of one part of the table."""
    if part == "worlds":
        for world in worlds.worlds() if verbose else ():
            yield from worlds.lines_of(world, "--verbose")
        yield from () if verbose else worlds.lines()
    elif part == "sentences":
        yield from _sentences(verbose=verbose)
    elif part == "tagged":
        yield from tagged.lines()
    elif part == "treebanks":
        yield from treebanks.lines(slow=slow)
    elif part == "factbook":
        yield from _factbook()
    else:
        yield from editions.lines(verbose=verbose)
        yield from revisions.lines(verbose=verbose)


def _sentences(*, verbose: bool) -> Iterator[Line]:
    """Yield a line for each file of sentences."""
    for tally in sentences.tallies(verbose=verbose):
        yield Line(
            measure=f"sentences: {tally.measure}",
            what=f"{_use(tally.measure)}; {tally.expected} claims expected, {tally.made} made",
            size=tally.sentences,
            figures={"precision": tally.precision, "recall": tally.recall},
        )


def _use(measure: str) -> str:
    """Say whether a set of sentences has served to mend the extractors."""
    return "held out" if measure.startswith(HELD_OUT) else "served to mend"


def _factbook() -> Iterator[Line]:
    """Yield the lines of the country profiles."""
    measured = False
    for row in factbook.rows():
        measured = True
        yield Line(
            measure=row.measure,
            what="(country, office, holder, since), against a pattern",
            size=row.size,
            figures={"F1": row.rate},
        )
    if not measured:
        yield skipped("Factbook office holders", "no profiles beside the project")
    yield from organisations.lines()


def _options() -> argparse.Namespace:
    """Return what is asked for on the command line."""
    parser = argparse.ArgumentParser(prog="evaluation", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--only", action="append", choices=PARTS, help="measure this part alone")
    parser.add_argument("--update", action="store_true", help="keep this run's figures as the last")
    parser.add_argument("--slow", action="store_true", help="score the pipeline on its treebanks")
    parser.add_argument("--verbose", action="store_true", help="print what was missed and misread")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
