"""Try a mutant: the tests that reach it, one by one in a fork, up to the first that fails."""

import os
import resource
import signal
import time
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import pytest
from _pytest.runner import runtestprotocol
from mutants.mutant import Mutant
from mutants.putting_in import put_in

#: A test that takes so many times its usual time, and some seconds, is in an endless loop.
PATIENCE, GRACE = 10, 5
MEMORY = 8 << 30  #: bytes that a mutant may take


class Fate(StrEnum):
    """What became of a mutant."""

    KILLED = "killed"
    STUCK = "stuck"  #: endless, or out of memory: killed too
    SURVIVED = "survived"
    UNREACHED = "unreached"  #: no test runs its lines


@dataclass(frozen=True, kw_only=True, slots=True)
class Trial:
    """One mutant and what became of it."""

    mutant: Mutant
    fate: Fate
    by: str = ""  #: the test that fails
    tried: int = 0  #: tests that were run
    reaching: int = 0  #: tests that reach it


def tried(
    mutant: Mutant, tests: Sequence[pytest.Item], taken: dict[str, float], seconds: float
) -> Trial:
    """Return what became of a mutant.

    Args:
        mutant: what is put in.
        tests: those that reach it, the most telling first.
        taken: the seconds that each test takes by its id.
        seconds: of work after which no further test is begun.
    """
    if not tests:
        return Trial(mutant=mutant, fate=Fate.UNREACHED)
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        _in_child(mutant, tests, taken, seconds, writing)
    os.close(writing)
    with os.fdopen(reading) as told:
        lines = told.read().split()
    _, status = os.waitpid(child, 0)
    count = len(lines)
    known = {"mutant": mutant, "tried": count, "reaching": len(tests)}
    if os.WIFSIGNALED(status) or os.WEXITSTATUS(status) not in (0, 1):
        return Trial(fate=Fate.STUCK, by=tests[max(count, 1) - 1].nodeid, **known)  # type: ignore[arg-type]
    if os.WEXITSTATUS(status):
        return Trial(fate=Fate.KILLED, by=tests[max(count, 1) - 1].nodeid, **known)  # type: ignore[arg-type]
    return Trial(fate=Fate.SURVIVED, **known)  # type: ignore[arg-type]


def _in_child(
    mutant: Mutant,
    tests: Sequence[pytest.Item],
    taken: dict[str, float],
    seconds: float,
    writing: int,
) -> None:
    """Put the mutant in, run the tests, and leave with 1 where one fails; never returns."""
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    failed = True
    try:
        put_in(mutant)
        began = time.process_time()
        for test in tests:
            os.write(writing, b".\n")
            signal.setitimer(signal.ITIMER_PROF, GRACE + PATIENCE * taken[test.nodeid])
            reports = runtestprotocol(test, log=False, nextitem=None)
            failed = any(report.failed for report in reports)
            if failed or time.process_time() - began > seconds:
                break
    finally:
        os._exit(int(failed))
