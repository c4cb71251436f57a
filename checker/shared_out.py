"""Share work out among this process and forks of it, to which nothing need be handed over."""

import contextlib
import gc
import os
import pickle
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, TypeVar

Answer = TypeVar("Answer")

#: Bytes of the number of a task; so many numbers as a pipe takes at once, on any Linux.
NUMBER, MOST = 2, 2_000
#: From so many claims on, what is made of them is worth more processes than one.
MANY = 2_000


def processes(jobs: int) -> int:
    """Return how many processes may work at once: as many as are asked for, 0 for all cores."""
    if jobs:
        return jobs
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def processes_for(claims: int, jobs: int) -> int:
    """Return how many processes may work at once on what becomes of so many claims."""
    return processes(jobs) if claims >= MANY else 1


def can_fork() -> bool:
    """Say whether a fork of this process is sure to be of use.

    Elsewhere than on Linux libraries of the system may not outlive a fork; and a lock that another
    thread holds is never let go in one.
    """
    return sys.platform == "linux" and threading.active_count() == 1


def shared_out(tasks: Sequence[Callable[[], Answer]], several: int) -> list[Answer]:
    """Return what tasks return, in their order; whoever is free takes the next one.

    What a fork could not do, because it died or the task failed, is done here, and fails here.

    Args:
        tasks: no one waits for another; what they return can be pickled, and what they write may
            be written twice.
        several: the most processes that work at once, this one among them.
    """
    if several == 1 or len(tasks) == 1 or not can_fork() or len(tasks) > MOST:
        return [task() for task in tasks]
    numbers = _numbers(len(tasks))
    forks = [_fork(partial(_done, tasks, numbers)) for _ in range(min(several, len(tasks)) - 1)]
    try:
        done = dict(_taken(tasks, numbers))
        for answers, _ in forks:
            done |= _told(answers) or {}
    finally:
        os.close(numbers)
        for fork in forks:
            _end(fork)
    return [done[n] if n in done else task() for n, task in enumerate(tasks)]


def begun(task: Callable[[], Answer], several: int) -> Callable[[], Answer]:
    """Begin a task in a fork while this process does something else; return what waits for it.

    Where there is to be no fork, or it dies, or the task fails in it, who waits does the task.

    Args:
        task: what it returns can be pickled, and is not None.
        several: the most processes that work at once, this one among them.
    """
    if several == 1 or not can_fork():
        return task
    fork = _fork(task)

    def wait() -> Answer:
        try:
            told: Answer | None = _told(fork[0])
        finally:
            _end(fork)
        return task() if told is None else told

    return wait


def _numbers(count: int) -> int:
    """Return the end of a pipe from which each reader takes the number of another task."""
    numbers, fill = os.pipe()
    os.write(fill, b"".join(n.to_bytes(NUMBER, "big") for n in range(count)))
    os.close(fill)
    return numbers


def _taken(tasks: Sequence[Callable[[], Answer]], numbers: int) -> Iterator[tuple[int, Answer]]:
    """Do tasks until none is left."""
    while number := os.read(numbers, NUMBER):
        n = int.from_bytes(number, "big")
        yield n, tasks[n]()


def _done(tasks: Sequence[Callable[[], Answer]], numbers: int) -> dict[int, Answer]:
    """Return what tasks return, by their numbers, until none is left or one fails."""
    done: dict[int, Answer] = {}
    with contextlib.suppress(Exception):
        done.update(_taken(tasks, numbers))
    return done


def _fork(work: Callable[[], Any]) -> tuple[int, int]:
    """Begin to work in a fork; return where it will tell what the work returns, and its process."""
    answers, tell = os.pipe()
    process = os.fork()
    if process:
        os.close(tell)
        return answers, process
    with contextlib.suppress(BaseException):  # what is not told is done by who waits for it
        gc.freeze()  # to look through what both share would make a copy of it
        told = work()
        with os.fdopen(tell, "wb") as file:
            pickle.dump(told, file, pickle.HIGHEST_PROTOCOL)
    os._exit(0)  # and run nothing that this process has still to run


def _told(answers: int) -> Any:
    """Return what a fork has told; None where it died."""
    with os.fdopen(answers, "rb", closefd=False) as told:
        try:
            return pickle.load(told)  # noqa: S301 - our own, through our own pipe
        except (EOFError, pickle.UnpicklingError):
            return None


def _end(fork: tuple[int, int]) -> None:
    """Let go of a fork that has told what it had to tell."""
    answers, process = fork
    os.close(answers)
    os.waitpid(process, 0)
