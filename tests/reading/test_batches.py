"""Sources are shared out in their order, each once; batches are full, and small at the end."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from checker.model.document import Source
from checker.reading import batches as sharing
from checker.reading.batches import batches


@given(
    sizes=st.lists(st.integers(0, sharing.FULL * 2), max_size=80),
    readers=st.integers(1, 9),
)
def test_each_source_is_in_one_batch(sizes: list[int], readers: int) -> None:
    shared = shares(sizes, readers)
    assert [n for batch in shared for n in batch] == list(range(len(sizes)))
    for batch in shared:
        assert len(batch) == 1 or sum(sizes[n] for n in batch) <= sharing.FULL
        assert len(batch) <= sharing.MOST


def test_neighbours_stand_together_and_the_last_alone() -> None:
    shared = shares([20_000] * 100, 2)
    assert [len(batch) for batch in shared[:3]] == [12, 12, 12]
    assert [len(batch) for batch in shared[-3:]] == [1, 1, 1]


def test_file_that_is_gone_is_in_a_batch_all_the_same(tmp_path: Path) -> None:
    gone = Source(source_id="a", path="a.txt", sha256="")
    assert list(batches([gone], tmp_path, 2)) == [(gone,)]


def shares(sizes: list[int], readers: int) -> list[list[int]]:
    """Return the numbers of sources of some sizes, as they are shared out."""
    with TemporaryDirectory() as folder:
        seeds = Path(folder) / "seeds"
        seeds.mkdir()
        for n, size in enumerate(sizes):
            with (seeds / f"{n}.txt").open("wb") as file:
                file.truncate(size)
        sources = [Source(source_id=str(n), path=f"{n}.txt", sha256="") for n in range(len(sizes))]
        return [
            [int(source.source_id) for source in batch]
            for batch in batches(sources, Path(folder), readers)
        ]
