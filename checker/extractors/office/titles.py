"""The name that stands at a place of the text, behind titles: `Prof. Dr. X`."""

from checker.extractors.discourse import Discourse
from checker.pipelines.lexicon import name_lexicon
from checker.pipelines.passage import Name, Passage

#: How many titles may stand before a name.
MOST = 2


def name_after_titles(at: int, passage: Passage, around: Discourse) -> Name | None:
    """Return the name that starts at a place, titles before it left out: `Dr X`, `o Prof. Y`."""
    doc = passage.doc
    titles = name_lexicon(around.vocabulary, passage.language).titles
    for start in range(at, min(at + MOST + 1, len(doc))):
        name = passage.name_at(start)
        if name is not None:
            return name if name.start == start else None
        if doc[start].text not in titles or not doc[start].text[0].isupper():
            return None
    return None
