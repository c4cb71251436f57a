"""Load spaCy without its command line, which nobody here calls.

It is a third of what loading takes, and reaches for libraries of the network.
"""

import importlib
import sys
from types import ModuleType

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
