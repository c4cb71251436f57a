"""Side by side in one process: reading beside parsing alone, keys beside all pairs of claims.

`nox -s bench` runs it; each group is one comparison, and the figure in brackets is the ratio.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from benchmarks.bare import Paragraphs, paragraphs, parse
from benchmarks.profiles import lay_out
from benchmarks.rules import SEEDS, World, by_keys, by_pairs, world
from pytest_benchmark.fixture import BenchmarkFixture

from checker.pipelines import read_texts, tagged
from checker.reading.read_source import Desk, read_source
from checker.sources.find import find_sources
from checker.vocabulary import load_vocabulary

ROUNDS = 3
DOCUMENTS = 8
CLAIMS = 4_000


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project of some editions of profiles."""
    folder = tmp_path_factory.mktemp("profiles") / "project"
    lay_out(folder, DOCUMENTS)
    return folder


@pytest.fixture(scope="module")
def alone(project: Path) -> list[Paragraphs]:
    """Return the paragraphs of its sources."""
    return paragraphs(project)


@pytest.mark.benchmark(group=f"reading {DOCUMENTS} documents")
def test_trained_components_alone(benchmark: BenchmarkFixture, alone: list[Paragraphs]) -> None:
    benchmark.pedantic(parse, args=(alone,), rounds=ROUNDS, warmup_rounds=1)


@pytest.mark.benchmark(group=f"reading {DOCUMENTS} documents")
def test_all_that_is_read(benchmark: BenchmarkFixture, project: Path) -> None:
    desk = Desk(project=project, vocabulary=load_vocabulary(), as_of=date(2026, 1, 1))
    sources, _ = find_sources(project)

    def read() -> None:
        for source in sources:
            read_source(source, desk)

    benchmark.pedantic(read, setup=forget, rounds=ROUNDS, warmup_rounds=1)


@pytest.mark.benchmark(group=f"contradictions among {CLAIMS} claims")
@pytest.mark.parametrize("way", [by_keys, by_pairs])
def test_contradictions(benchmark: BenchmarkFixture, way: Callable[[World], object]) -> None:
    vocabulary, seeds = load_vocabulary(), iter(SEEDS)

    def another() -> tuple[tuple[World], dict[str, object]]:
        return (world(CLAIMS, vocabulary, next(seeds)),), {}

    benchmark.pedantic(way, setup=another, rounds=ROUNDS)


def forget() -> None:
    """Forget the paragraphs that this process has read."""
    read_texts.MEMORY.forget()
    tagged.MEMORY.forget()
