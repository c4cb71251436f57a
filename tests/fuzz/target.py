"""What can be fuzzed: a function that takes any bytes, and what it is begun with."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Target:
    """One reader or tagger and its promises."""

    name: str
    holds: Callable[[bytes], None]  #: raises where a promise is broken; our own errors are none
    seeds: Callable[[], Iterable[bytes]]  #: inputs that it is begun with
    words: Callable[[], Iterable[str]]  #: what is put into the inputs
    most_bytes: int = 2048  #: of an input
