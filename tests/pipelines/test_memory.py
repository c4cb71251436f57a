"""A memory is bounded, forgets the longest unused first, and can be shared by threads."""

from concurrent.futures import ThreadPoolExecutor

from checker.pipelines.memory import Memory


def test_longest_unused_goes_first() -> None:
    memory: Memory[str, int] = Memory(10)
    memory.keep("a", 1, 4)
    memory.keep("b", 2, 4)
    assert memory.recall("a") == 1
    memory.keep("c", 3, 4)
    assert [memory.recall(key) for key in "abc"] == [1, None, 3]


def test_what_is_kept_again_weighs_once() -> None:
    memory: Memory[str, int] = Memory(10)
    for value in range(5):
        memory.keep("a", value, 8)
    memory.keep("b", 7, 2)
    assert (memory.recall("a"), memory.recall("b")) == (4, 7)


def test_what_is_too_heavy_is_not_kept() -> None:
    memory: Memory[str, int] = Memory(10)
    memory.keep("a", 1, 11)
    assert len(memory) == 0
    memory.keep("b", 2, 10)
    assert memory.recall("b") == 2


def test_forgets_everything() -> None:
    memory: Memory[str, int] = Memory(10)
    memory.keep("a", 1, 10)
    memory.forget()
    memory.keep("b", 2, 10)
    assert (memory.recall("a"), memory.recall("b")) == (None, 2)


def test_threads_share_it() -> None:
    memory: Memory[int, int] = Memory(50)

    def use(start: int) -> bool:
        for key in range(start, start + 2000):
            memory.keep(key % 97, key % 97, 1)
            if memory.recall(key % 89) not in (None, key % 89):
                return False
        return len(memory) <= 50

    with ThreadPoolExecutor(4) as pool:
        assert all(pool.map(use, range(4)))
    assert len(memory) == 50
