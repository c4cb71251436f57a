"""How often the collector of garbage looks through all values."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

#: Values made between two looks at the youngest; looks at them for one at the older, and at all.
SELDOM = (200_000, 20, 100)


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Let the collector of garbage look through all values less often.

    Vocabulary, claims and findings live to the end of the run, and a text that is read to the end
    of its document; to go through all of them whenever some hundred more values were made is a
    tenth of the time of reading, and a third of that of linking, rules and reports.
    """
    usual = gc.get_threshold()
    gc.set_threshold(*SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*usual)


@contextmanager
def made_to_last() -> Iterator[None]:
    """Let the collector take what is made here for old at once: it looks through that hardly ever.

    What a run has kept comes back as a million values, and judging makes as many. None of them
    leads back to itself and next to all live to the end, but to look through the young ones again
    and again costs half as much as to unpack them.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()  # all that there is becomes lasting, and with the next step merely old
        gc.unfreeze()
        if was_enabled:
            gc.enable()
