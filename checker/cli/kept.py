"""Where runs keep what they have read: outside of all projects, in the user's own cache."""

import os
from pathlib import Path

from checker.store.store import Store

#: Names another folder; empty, nothing is kept.
VARIABLE = "CHECKER_CACHE"
#: Holds nothing and takes nothing.
NO_STORE = Store()


def store() -> Store:
    """Return the store of the person who runs this."""
    from platformdirs import user_cache_path

    named = os.environ.get(VARIABLE)
    if named is None:
        return Store(user_cache_path("standing-claims", appauthor=False))
    return Store(Path(named)) if named else NO_STORE


def stages() -> Path | None:
    """Return where runs on a cluster lay down what they read; None where nothing is kept."""
    kept = store().folder
    return None if kept is None else kept.with_name(f"{kept.name}-stages")
