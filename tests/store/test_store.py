"""What is kept comes back as it was, or not at all."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from checker.store.key import key_of
from checker.store.store import ENDING, MOST, UNUSED, Store


@dataclass(frozen=True, kw_only=True, slots=True)
class Ferry:
    """A value to keep."""

    name: str
    sails_on: date
    berths: tuple[int, ...] = ()


@dataclass(frozen=True)
class Harbour:
    """A place of a journey."""

    name: str
    depth: Decimal


@dataclass(frozen=True)
class Journey:
    """Places that may be of several kinds, and journeys among them."""

    places: "tuple[str | int | Harbour | Journey, ...]"
    best: "Harbour | Journey | None" = None


@dataclass(frozen=True)
class Plan:
    """Holds what holds one of several classes."""

    by_day: Mapping[str, tuple[Journey, ...]]
    ferry: Ferry | None
    stops: tuple[tuple[str, Journey | Harbour], ...] = ()


FERRY = Ferry(name="Åland", sails_on=date(2025, 3, 4), berths=(1, 2))


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    store.write("key", FERRY)
    assert store.read("key", Ferry) == FERRY
    assert store.read("other", Ferry) is None


def test_one_of_several_classes_comes_back_as_itself(tmp_path: Path) -> None:
    harbour = Harbour("Visby", Decimal("7.50"))
    inner = Journey(("Visby", 3, harbour), best=harbour)
    by_day = {"Monday": (Journey((inner, "Åbo"), best=inner), Journey(()))}
    plan = Plan(by_day, FERRY, stops=(("first", harbour), ("last", inner)))
    store = Store(tmp_path)
    store.write("key", plan)
    assert store.read("key", Plan) == plan


def test_damaged_file_is_nothing(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.write("key", FERRY)
    path = tmp_path / f"key{ENDING}"
    whole = path.read_bytes()
    for damaged in (b"", whole[:-1], whole + b"x", whole[:20] + b"?" + whole[21:], b"\0" * 40):
        path.write_bytes(damaged)
        assert store.read("key", Ferry) is None
    path.write_bytes(whole)
    assert store.read("key", Ferry) == FERRY
    assert store.read("key", int) is None


def test_place_that_takes_nothing_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    store = Store(tmp_path / "file")
    store.write("key", FERRY)
    store.sweep()
    assert store.read("key", Ferry) is None
    Store(tmp_path).write("key", "\ud800")  # no Unicode: cannot be kept
    assert not list(tmp_path.glob(f"*{ENDING}"))


def test_without_a_folder_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    store = Store()
    store.write("key", FERRY)
    store.sweep()
    assert store.read("key", Ferry) is None
    assert not list(tmp_path.iterdir())


def test_unused_files_go(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for name in ("old", "used"):
        store.write(name, FERRY)
        os.utime(tmp_path / f"{name}{ENDING}", (0, 0))
    assert store.read("used", Ferry) == FERRY
    store.sweep()
    assert [path.stem for path in tmp_path.iterdir()] == ["used"]
    assert UNUSED > 0


def test_no_more_is_kept_than_may_be(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for age, name in enumerate(("newest", "middle", "oldest")):
        path = tmp_path / f"{name}{ENDING}"
        path.touch()
        os.truncate(path, MOST // 3 + 1)  # sparse: takes no room
        os.utime(path, (10_000 - age, 10_000 - age))
    store.sweep()
    assert sorted(path.stem for path in tmp_path.iterdir()) == ["middle", "newest"]


def test_key_tells_values_apart() -> None:
    keys = [
        key_of("a", "bc"), key_of("ab", "c"), key_of("a", "b", "c"), key_of("a", b"bc"),
        key_of("a", FERRY), key_of("a", ("bc",)),
    ]  # fmt: skip
    assert len(set(keys)) == len(keys)
    assert key_of("a", FERRY) == key_of("a", replace(FERRY))
    assert key_of("\udc80") != key_of("?")  # of a file's name that is no Unicode
