"""What the fuzzer begins with, and what it has found: every promise holds for it.

A find is a file in `cases/TARGET/`, as the fuzzer wrote it, named after what was wrong.
"""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from fuzz.target import Target
from fuzz.targets import TARGETS

CASES = Path(__file__).parent / "cases"


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    """Let the libraries that the readers stand on say nothing of broken files."""
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
def test_promises_hold_for_the_seeds(target: Target) -> None:
    for data in target.seeds():
        target.holds(data)
    assert list(target.words())


@pytest.mark.parametrize(
    ("target", "case"),
    [
        pytest.param(target, case, id=f"{target.name}: {case.name}")
        for target in TARGETS
        for case in sorted((CASES / target.name).glob("*"))
    ],
)
def test_what_was_found_stays_mended(target: Target, case: Path) -> None:
    target.holds(case.read_bytes())
