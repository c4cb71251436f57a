"""Everything that can be fuzzed, in the order in which it is run."""

from fuzz.editor_files import EDITOR_FILES
from fuzz.quantity_grammar import QUANTITY_GRAMMAR
from fuzz.readers import READERS
from fuzz.target import Target
from fuzz.time_tagger import TIME_TAGGER

TARGETS: tuple[Target, ...] = (READERS, TIME_TAGGER, QUANTITY_GRAMMAR, EDITOR_FILES)
