"""A command that is a process of its own loses nothing by ending at once."""

import subprocess
import sys
from pathlib import Path

import pytest

LONG = "import sys; sys.argv = ['checker', {arguments}]; from checker import cli; cli.command()"


def ran(*arguments: str, before: str = "") -> "subprocess.CompletedProcess[str]":
    """Return a command that was run as a process, its output into pipes."""
    script = before + LONG.format(arguments=", ".join(map(repr, arguments)))
    command = [sys.executable, "-c", script]
    return subprocess.run(command, check=False, capture_output=True, text=True)


@pytest.mark.parametrize(
    ("arguments", "code"), [(("--version",), 0), (("check", "--project", "nowhere"), 2)]
)
def test_all_is_told_and_the_code_holds(arguments: tuple[str, ...], code: int) -> None:
    done = ran(*arguments)
    assert done.returncode == code
    assert (done.stdout or done.stderr).endswith("\n")


def test_long_output_is_whole() -> None:
    whole = ran("--help", before="import sys; sys.stdout.write('x' * 300_000 + chr(10)); ")
    assert whole.stdout.startswith("x" * 300_000 + "\nUsage")
    assert whole.returncode == 0


def test_thread_that_still_writes_is_waited_for(tmp_path: Path) -> None:
    behind = tmp_path / "behind.txt"
    slow = (
        "import threading, time, pathlib; threading.Thread(target=lambda: (time.sleep(1), "
        f"pathlib.Path({str(behind)!r}).write_text('whole'))).start(); "
    )
    assert ran("--version", before=slow).returncode == 0
    assert behind.read_text() == "whole"


def test_reader_that_has_gone_is_no_success() -> None:
    script = LONG.format(arguments="'--help'")
    with subprocess.Popen(
        [sys.executable, "-c", "import time; time.sleep(1); " + script],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    ) as running:  # fmt: skip
        assert running.stdout is not None
        running.stdout.close()
        assert running.wait(60) != 0
