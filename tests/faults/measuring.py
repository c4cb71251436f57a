"""Put every fault into every world, and count by fault and by rule."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache

from faults.catalogue import FAULTS
from faults.checking import checked, with_fault
from faults.judging import Verdict, verdict
from faults.world import World

from checker.model.finding import Finding, Severity
from checker.vocabulary import Vocabulary, load_vocabulary


@dataclass(frozen=True, kw_only=True, slots=True)
class Tried:
    """What became of one injection of a kind of fault."""

    fault: str
    world: str
    verdict: Verdict


@dataclass(frozen=True, kw_only=True, slots=True)
class Run:
    """What a run gave: the counts of the clean documents, and what became of each fault."""

    sentences: int  #: of the clean documents
    documents: int
    alarms: tuple[Finding, ...]  #: warnings and errors in the untouched text
    tried: tuple[Tried, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Tally:
    """The counts of one rule."""

    rule_id: str
    injected: int  #: faults that the rule should find
    found: int
    wrong: int  #: its warnings and errors in changed documents that no fault explains
    alarms: int  #: its warnings and errors in the untouched text


def measured(worlds: Sequence[World], faults: Sequence[str], jobs: int) -> Iterator[Run]:
    """Yield what became of each fault in each world, as worlds are done."""
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(_measured, worlds, [faults] * len(worlds))


def together(runs: Sequence[Run]) -> Run:
    """Return several runs as one."""
    return Run(
        sentences=sum(run.sentences for run in runs),
        documents=sum(run.documents for run in runs),
        alarms=tuple(finding for run in runs for finding in run.alarms),
        tried=tuple(one for run in runs for one in run.tried),
    )


def tallies(run: Run, rule_ids: Sequence[str]) -> tuple[Tally, ...]:
    """Return the counts of each rule; an injection counts for the first rule that it brings."""
    return tuple(_tally(rule_id, run) for rule_id in rule_ids)


@cache
def _vocabulary() -> Vocabulary:
    """Return the shipped vocabulary, once in each process."""
    return load_vocabulary()


def _measured(world: World, faults: Sequence[str]) -> Run:
    """Return what became of each fault in one world."""
    clean = checked(world, _vocabulary())
    tried = []
    for fault in FAULTS:
        for injection in fault.inject(world) if fault.name in faults else ():
            found = with_fault(injection, clean, _vocabulary())
            judged = verdict(injection, found, clean.findings)
            tried.append(Tried(fault=fault.name, world=world.name, verdict=judged))
    return Run(
        sentences=clean.sentences,
        documents=len(clean.extracts),
        alarms=tuple(f for f in clean.findings if f.severity.rank >= Severity.WARNING.rank),
        tried=tuple(tried),
    )


def _tally(rule_id: str, run: Run) -> Tally:
    """Return the counts of one rule."""
    every = [one.verdict for one in run.tried]
    own = [one for one in every if one.injection.brings[:1] == (rule_id,)]
    return Tally(
        rule_id=rule_id,
        injected=len(own),
        found=sum(one.is_right for one in own),
        wrong=sum(f.rule_id == rule_id for one in every for f in one.wrong),
        alarms=sum(f.rule_id == rule_id for f in run.alarms),
    )
