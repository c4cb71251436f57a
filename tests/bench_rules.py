"""Time the rules over made-up claims, and one judgement against a loop over all pairs.

Told are how time and memory grow with the claims, and how long contradictions take by keys and by
a loop that compares every claim with every other, by the same judgement, knowing nothing of keys.
Seconds are those of the processor: they belong to the machine.
"""

import argparse
import gc
import resource
import time
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import combinations, product
from statistics import median

from generated_claims import World

from checker.judging.claims import Claims
from checker.judging.context import RuleContext
from checker.judging.holdings import Holding, holding
from checker.judging.keys import key_of
from checker.judging.positions import positions
from checker.judging.rival_values import SINGLE_VALUED, judged
from checker.judging.rivalry import Judgement, judge
from checker.judging.rows import Row
from checker.rules.apply import apply_rules
from checker.tables.claims_table import claims_table
from checker.vocabulary import Vocabulary, load_vocabulary

Key = tuple[str, ...]
#: Of the worlds that are judged by keys.
SEEDS = (7, 8, 9, 10, 11)


def main() -> None:
    """Measure and print a line for each number of claims, then the loop."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, nargs="+", default=[20_000, 200_000])
    parser.add_argument("--pairs", type=int, default=20_000, help="claims of the loop; 0 for none")
    options = parser.parse_args()
    vocabulary = load_vocabulary()
    before = 0.0
    for number in options.claims:
        context, claims = made(number, vocabulary)
        start = time.process_time()
        findings, _ = apply_rules(claims, context)
        seconds = time.process_time() - start
        grown = f"  {seconds / before:5.1f} times the last" if before else ""
        told = f"{1e6 * seconds / number:6.0f} us a claim  {len(findings):7} findings"
        print(
            f"{number:9} claims  {seconds:7.1f} s  {told}  {_most()} MB at most{grown}", flush=True
        )
        before = seconds
    if options.pairs:
        against_pairs(options.pairs, vocabulary)


def made(number: int, vocabulary: Vocabulary, seed: int = SEEDS[0]) -> tuple[RuleContext, Claims]:
    """Return a world of so many claims, as rules are given it."""
    world = World(number, seed=seed)
    told = world.claims()
    context = RuleContext(
        as_of=date(2026, 1, 1),
        vocabulary=vocabulary,
        documents=world.documents(),
        datings=world.datings(),
        copies={},
        variants=(),
    )
    return context, Claims(table=claims_table(told), context=context)


def against_pairs(number: int, vocabulary: Vocabulary) -> None:
    """Print how long judging by keys takes, and the loop that comes to the same keys.

    Both are given the rows ready made, and neither tells what it found in words. The loop is given
    too what each claim holds, and of when; by keys that is worked out within the time. Several
    worlds are judged by keys, so that no name is known from the one before; the median counts. As
    in `timeit`, the collector of garbage rests.
    """
    gc.disable()
    times = [_by_keys(number, vocabulary, seed)[0] for seed in SEEDS]
    _, by_keys = _by_keys(number, vocabulary, SEEDS[0])
    context, claims = made(number, vocabulary, SEEDS[0])
    held: dict[str, list[Holding]] = {row.claim_id: [] for row in claims.rows()}
    for group in claims.groups(*SINGLE_VALUED):
        for position in positions(group):
            held[position.row.claim_id].append(holding(position, context))
    start = time.process_time()
    by_pairs = contradicting(claims.rows(), held, context)
    loop, keyed = time.process_time() - start, median(times)
    gc.enable()
    pairs = number * (number - 1) // 2
    print(f"{number:9} claims  by keys {keyed:.2f} s  {pairs} pairs {loop:.2f} s", end="  ")
    print(f"{loop / keyed:.0f} times; {len(by_keys)} keys, the same: {by_keys == by_pairs}")


def _by_keys(number: int, vocabulary: Vocabulary, seed: int) -> tuple[float, set[Key]]:
    """Return how long finding the contradictions of a world by keys takes, and their keys."""
    _, claims = made(number, vocabulary, seed)
    claims.rows()
    start = time.process_time()
    found = {group.key for group, _ in judged(claims, Judgement.CONTRADICTION)}
    return time.process_time() - start, found


def contradicting(
    rows: Sequence[Row], held: Mapping[str, Sequence[Holding]], context: RuleContext
) -> set[Key]:
    """Return the keys of all pairs that contradict each other, by looking at each pair."""
    found: set[Key] = set()
    for a, b in combinations(rows, 2):
        if not is_one_thing(a, b, context.vocabulary):
            continue
        for one, other in product(held[a.claim_id], held[b.claim_id]):
            judgements = {rivalry.judgement for rivalry in judge(one, other, context)}
            if one.value != other.value and Judgement.CONTRADICTION in judgements:
                found.add(key_of(a, context.vocabulary))
    return found


def is_one_thing(a: Row, b: Row, vocabulary: Vocabulary) -> bool:
    """Say whether two claims speak of one thing; most pairs differ in the subject already."""
    return (
        a.subject == b.subject
        and a.predicate == b.predicate
        and a.extractor == b.extractor
        and key_of(a, vocabulary) == key_of(b, vocabulary)
    )


def _most() -> int:
    """Return the most memory that this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    main()
