"""What was worked out before and may be asked for again: bounded, the longest unused goes first."""

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Memory(Generic[Key, Value]):
    """Values by key, no heavier together than a bound. Threads may share one."""

    def __init__(self, most: int) -> None:
        """Begin with nothing.

        Args:
            most: the greatest weight of all values together.
        """
        self._most = most
        self._weight = 0
        self._kept: OrderedDict[Key, tuple[Value, int]] = OrderedDict()
        self._lock = Lock()

    def __len__(self) -> int:
        """Return how many values are kept."""
        return len(self._kept)

    def recall(self, key: Key) -> Value | None:
        """Return the value of a key, which is now the last one used; None where there is none."""
        with self._lock:
            found = self._kept.get(key)
            if found is None:
                return None
            self._kept.move_to_end(key)
            return found[0]

    def keep(self, key: Key, value: Value, weight: int) -> None:
        """Keep a value, and forget for it what was not used for longest."""
        with self._lock:
            _, before = self._kept.pop(key, (None, 0))
            self._kept[key] = (value, weight)
            self._weight += weight - before
            while self._weight > self._most:
                _, (_, lighter) = self._kept.popitem(last=False)
                self._weight -= lighter

    def forget(self) -> None:
        """Forget everything."""
        with self._lock:
            self._kept.clear()
            self._weight = 0
