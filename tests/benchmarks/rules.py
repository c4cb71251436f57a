"""How rules grow with the claims, and one judgement by keys beside a loop over all pairs.

The loop compares every claim with every other by the same judgement, knowing nothing of keys.
"""

import gc
import resource
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations, pairwise, product
from multiprocessing import get_context
from statistics import median
from typing import TypeVar

from benchmarks.figure import Figure
from generated_claims import World as Told

from checker.collecting import made_to_last
from checker.judging.claims import Claims
from checker.judging.context import RuleContext
from checker.judging.holdings import Holding, holding
from checker.judging.keys import key_of
from checker.judging.positions import positions
from checker.judging.rival_values import SINGLE_VALUED, judged
from checker.judging.rivalry import Judgement, judge
from checker.judging.rows import Row
from checker.model.claim import Claim
from checker.rules.apply import apply_rules
from checker.vocabulary import Vocabulary, load_vocabulary

Found = TypeVar("Found")
Key = tuple[str, ...]
#: Of the worlds that are judged; no name of one is known from another.
SEEDS = (7, 8, 9, 10, 11)


@dataclass(frozen=True, kw_only=True, eq=False, slots=True)
class World:
    """Made-up claims, and for the loop what each of them holds and of when."""

    claims: Claims
    held: Mapping[str, Sequence[Holding]]


def of_rules(numbers: Sequence[int], pairs: int) -> Iterator[Figure]:
    """Yield how time grows from each number of claims to the next, and keys beside pairs."""
    grown = [(number, *_alone(_judged, number)) for number in numbers]
    for (few, before, _), (many, after, memory) in pairwise(grown):
        yield Figure(
            what=f"all rules over {many:,} claims, to {few:,}",
            ratio=after / before,
            seconds=after,
            against=before,
            memory=memory,
        )
    if pairs:
        yield _alone(_against_pairs, pairs)


def world(number: int, vocabulary: Vocabulary, seed: int = SEEDS[0]) -> World:
    """Return so many claims, and what each of them holds."""
    told, context = made_up(number, vocabulary, seed)
    claims = Claims.of(told, context)
    held: dict[str, list[Holding]] = {row.claim_id: [] for row in claims.rows()}
    for group in claims.groups(*SINGLE_VALUED):
        for position in positions(group):
            held[position.row.claim_id].append(holding(position, claims.context))
    anew = replace(claims)
    anew.rows()
    return World(claims=anew, held=held)


def made_up(
    number: int, vocabulary: Vocabulary, seed: int = SEEDS[0]
) -> tuple[Sequence[Claim], RuleContext]:
    """Return so many claims, and what rules may know besides."""
    told = Told(number, seed=seed)
    context = RuleContext(
        as_of=date(2026, 1, 1),
        vocabulary=vocabulary,
        documents=told.documents(),
        datings=told.datings(),
        copies={},
        variants=(),
    )
    return told.claims(), context


def by_keys(world: World) -> set[Key]:
    """Return the keys that are contradicted; what each claim holds is worked out here too."""
    context = world.claims.context
    found = world.claims.groups(*SINGLE_VALUED)
    return {g.key for g in found if judged(g, Judgement.CONTRADICTION, context)}


def by_pairs(world: World) -> set[Key]:
    """Return the keys of all pairs that contradict each other, by looking at each pair."""
    context = world.claims.context
    found: set[Key] = set()
    for a, b in combinations(world.claims.rows(), 2):
        if not is_one_thing(a, b, context.vocabulary):
            continue
        for one, other in product(world.held[a.claim_id], world.held[b.claim_id]):
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


def _alone(work: Callable[[int], Found], number: int) -> Found:
    """Return what comes of work in a process of its own, whose memory is its own."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(work, number).result()


def _judged(number: int) -> tuple[float, int]:
    """Return the seconds of all rules over so many claims, and the MB that the process has held.

    Rows and keys are made in that time, as in a run.
    """
    claims, context = made_up(number, load_vocabulary())
    start = time.process_time()
    with made_to_last():  # as a run does
        apply_rules(Claims.of(claims, context), context)
    spent = time.process_time() - start
    return spent, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _against_pairs(number: int) -> Figure:
    """Return what the loop costs beside the keys; as in `timeit`, no garbage is collected."""
    gc.disable()
    vocabulary = load_vocabulary()
    times = []
    for seed in SEEDS:
        one = world(number, vocabulary, seed)
        found, spent = _timed(by_keys, one)
        times.append(spent)
    expected, loop = _timed(by_pairs, one)
    if found != expected:
        raise RuntimeError(f"by keys {found - expected} are too many, {expected - found} missing")
    return Figure(
        what=f"contradictions among {number:,} claims, by all pairs to by keys",
        ratio=loop / median(times),
        seconds=loop,
        against=median(times),
    )


def _timed(work: Callable[[World], Found], world: World) -> tuple[Found, float]:
    """Return what comes of work, and the seconds of the processor that it took."""
    start = time.process_time()
    found = work(world)
    return found, time.process_time() - start
