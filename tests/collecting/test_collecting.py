"""What a run has kept is old at once for the collector of garbage."""

import gc

from checker.collecting import made_to_last

SO_MANY = 10_000


def test_what_is_made_to_last_is_old_at_once() -> None:
    with made_to_last():
        made: list[list[int]] = [[] for _ in range(SO_MANY)]
        assert not gc.isenabled()

    assert gc.isenabled()
    assert len(gc.get_objects(generation=0)) < SO_MANY
    assert len(gc.get_objects(generation=2)) >= len(made)


def test_what_was_made_to_last_is_collected_when_it_has_become_garbage() -> None:
    gc.collect()
    with made_to_last():
        for _ in range(SO_MANY):
            round_about: list[object] = []
            round_about.append(round_about)

    assert gc.collect() >= SO_MANY - 1


def test_one_within_the_other_ends_with_the_other() -> None:
    with made_to_last():
        with made_to_last():
            pass
        assert not gc.isenabled()

    assert gc.isenabled()
