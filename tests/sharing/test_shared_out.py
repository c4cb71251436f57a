"""Work that is shared out is done as one process does it, whatever becomes of the others."""

import os
import signal
from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event, Thread

import pytest

from checker.shared_out import MANY, begun, can_fork, processes, processes_for, shared_out

HERE = os.getpid()


@pytest.mark.parametrize("several", [1, 2, 3, 8])
def test_answers_come_in_the_order_of_the_tasks(several: int) -> None:
    assert shared_out([partial(pow, n, 2) for n in range(100)], several) == [
        n * n for n in range(100)
    ]
    assert shared_out([], several) == []


@pytest.mark.skipif(not can_fork(), reason="processes are not forked here")
def test_others_do_a_part() -> None:
    told, tell = os.pipe()
    tasks: list[Callable[[], object]] = [
        partial(os.read, told, 1),
        partial(os.write, tell, b"\1"),
    ]
    assert shared_out(tasks, 2) == [b"\1", 1]  # one alone would wait for ever
    os.close(told)
    os.close(tell)


def in_a_fork(then: Callable[[], object]) -> str:
    """Do something in a fork only."""
    if os.getpid() != HERE:
        then()
    return "done"


ENDS = pytest.mark.parametrize(
    "then",
    [
        lambda: os.kill(os.getpid(), signal.SIGKILL),
        lambda: os._exit(3),
        lambda: int("no number"),
        lambda: signal.raise_signal(signal.SIGINT),
    ],
    ids=["killed", "left", "failed", "interrupted"],
)


@ENDS
def test_what_a_fork_leaves_is_done_here(then: Callable[[], object]) -> None:
    assert shared_out([partial(in_a_fork, then)] * 50, 4) == ["done"] * 50


@ENDS
def test_who_waits_does_what_a_fork_leaves(then: Callable[[], object]) -> None:
    assert begun(partial(in_a_fork, then), 2)() == "done"


@pytest.mark.skipif(not can_fork(), reason="processes are not forked here")
def test_what_is_begun_is_done_meanwhile() -> None:
    told, tell = os.pipe()
    wait = begun(partial(os.write, tell, b"\1"), 2)
    assert os.read(told, 1) == b"\1"  # before anybody waits for it
    assert wait() == 1
    os.close(told)
    os.close(tell)


def test_what_is_begun_fails_where_it_is_waited_for() -> None:
    wait = begun(partial(pow, 0, -1), 2)
    with pytest.raises(ZeroDivisionError):
        wait()


def test_with_one_process_who_waits_does_it() -> None:
    assert begun(os.getpid, 1)() == HERE


def test_answer_that_cannot_travel_is_made_here() -> None:
    def here() -> Callable[[], int]:
        return lambda: 1  # which no pickle holds

    assert [one() for one in shared_out([here] * 20, 3)] == [1] * 20


def test_process_with_other_threads_does_all_itself() -> None:
    done = Event()
    other = Thread(target=done.wait)
    other.start()
    answers = shared_out([os.getpid] * 20, 4)
    done.set()
    other.join()
    assert set(answers) == {HERE}


def test_task_that_fails_fails_here() -> None:
    with pytest.raises(ZeroDivisionError):
        shared_out([partial(pow, 0, -1)] + [partial(pow, 2, 2)] * 20, 3)


def test_nothing_is_left_open(tmp_path: Path) -> None:
    before = left_open()
    with pytest.raises(ZeroDivisionError):
        shared_out([partial(pow, 0, -1)] * 4, 3)
    shared_out([partial(in_a_fork, lambda: os._exit(3))] * 4, 3)
    shared_out([partial((tmp_path / "a").write_text, "a")] * 4, 3)
    begun(partial(in_a_fork, lambda: os._exit(3)), 2)()
    assert left_open() == before
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def left_open() -> int:
    """Return how many files are open."""
    return len(list(Path("/proc/self/fd").iterdir())) if can_fork() else 0


def test_as_many_processes_as_are_asked_for() -> None:
    assert processes(3) == 3
    assert processes(0) >= 1
    assert processes_for(MANY, 3) == 3
    assert processes_for(MANY - 1, 3) == 1
