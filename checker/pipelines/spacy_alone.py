"""Load spaCy without its command line, which nobody here calls.

It is a third of what loading takes, and reaches for libraries of the network. What installed
packages offer to spaCy is put in order too: it asks for it two hundred times to load a pipeline.
"""

import importlib
import sys
from types import ModuleType
from typing import Any

#: What spaCy's own package asks of its command line, by module.
COMMANDS = {"spacy.cli": (), "spacy.cli.info": ("info",)}


def load() -> None:
    """Load spaCy; its command line is there for whoever imports it afterwards."""
    if "spacy" in sys.modules or COMMANDS.keys() & sys.modules.keys():
        return
    for name, asked in COMMANDS.items():
        empty = ModuleType(name)
        vars(empty).update(dict.fromkeys(asked), __path__=[])
        sys.modules[name] = empty
    try:
        importlib.import_module("spacy")
    finally:
        for name in COMMANDS:
            del sys.modules[name]
    _order_offers()


def _order_offers() -> None:
    """Let the registries find what is offered to them by its group; they go through all of it.

    They take a mapping as well, from versions of Python that had one.
    """
    catalogue: Any = importlib.import_module("catalogue")
    offers = catalogue.AVAILABLE_ENTRY_POINTS
    catalogue.AVAILABLE_ENTRY_POINTS = {
        group: tuple(offers.select(group=group)) for group in offers.groups
    }
