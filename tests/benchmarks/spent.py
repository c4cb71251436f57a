"""What a process costs, with all that it starts: time, time of processors, memory."""

import os
import resource
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
#: Where this is set, each process compiles all modules anew; an installation has them compiled.
COMPILE_ANEW = "PYTHONDONTWRITEBYTECODE"


@dataclass(frozen=True, kw_only=True, slots=True)
class Spent:
    """What one run has cost."""

    wall: float  #: seconds, as a person waits
    processors: float  #: seconds, of all its processes together
    memory: int | None  #: MB, of the largest of its processes; None where it is below our own


def spent(command: Sequence[str], told: Mapping[str, str] | None = None) -> Spent:
    """Return what a program of this Python costs; its output is thrown away.

    Raises:
        RuntimeError: it has failed.
    """
    given = {**os.environ, "PYTHONPATH": f"{TESTS.parent}{os.pathsep}{TESTS}", **(told or {})}
    given.pop(COMPILE_ANEW, None)
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *command], env=given, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    said = process.stderr.read() if process.stderr else b""
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(said.decode("utf-8", "replace"))
    # A process begins with the pages of the one that it came from, and they count.
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return Spent(
        wall=wall,
        processors=used.ru_utime + used.ru_stime,
        memory=used.ru_maxrss // 1024 if used.ru_maxrss > own else None,
    )
