"""Put a mutant into the modules as they are loaded, and make them forget what they knew."""

import sys
from types import FunctionType, ModuleType
from typing import Any

from mutants.mutant import Mutant

#: Rooms whose caches hold what a room has made; where none are named, its own alone.
ABOVE = {"model": ("model", "judging", "rules", "decisions")}
#: The first part of the names of test modules, as pytest and as they themselves import them.
TESTS = ("tests", "rules", "judging", "model", "decisions")
#: What is read from files, and no result of the code under test.
DATA = "rules.world"


def put_in(mutant: Mutant) -> None:
    """Change the running program: whoever has imported the function has the changed one.

    A function keeps its identity and gets other code, so that `from a import f` sees it too.
    """
    module = sys.modules[mutant.module]
    if isinstance(mutant.made, int | float):
        _set_constant(module, mutant.owner, mutant.made)
    else:
        _function(module, mutant.owner).__code__ = mutant.made
    forget(mutant.module)


def _set_constant(module: ModuleType, name: str, value: float) -> None:
    """Give a constant another value in its module, and wherever it was imported by its name."""
    known = vars(module)[name]
    for other in list(sys.modules.values()):
        if vars(other).get(name) is known:
            setattr(other, name, value)


def _function(module: ModuleType, owner: str) -> FunctionType:
    """Return the function behind decorators, properties and caches."""
    found: Any = module
    for name in owner.split("."):
        found = vars(found)[name]
    for wrapper in ("fget", "func", "__func__", "__wrapped__"):
        found = getattr(found, wrapper, found)
    assert isinstance(found, FunctionType), owner
    return found


def forget(module: str) -> None:
    """Empty the caches that may hold what the unchanged code has made."""
    room = module.split(".")[1]
    for name, loaded in list(sys.modules.items()):
        if _may_hold(name, room):
            for value in list(vars(loaded).values()):
                if callable(getattr(value, "cache_clear", None)):
                    value.cache_clear()


def _may_hold(name: str, room: str) -> bool:
    """Say whether the caches of a module depend on a room; vocabulary and parsers do not."""
    first, *rest = name.split(".")
    if first == "checker":
        return bool(rest) and rest[0] in ABOVE.get(room, (room,))
    return first in TESTS and name != DATA
