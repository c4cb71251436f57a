"""The canonical names of what a table writes in any language: places, bodies, offices."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from checker.model.names import fold
from checker.pipelines.lexicon import offices_by_word
from checker.vocabulary import Vocabulary

#: A capital that stands for its country in prose is the town itself in a table.
METONYM = "metonym"


@dataclass(frozen=True, eq=False, slots=True)
class Names:
    """Folded name -> canonical name."""

    things: Mapping[str, str]
    offices: Mapping[str, str]

    def thing(self, written: str) -> str:
        """Return the canonical name of a place or body, or the name as it is written."""
        return self.things.get(fold(written), written)

    def predicate(self, written: str) -> str:
        """Return the office that a word names in any language, or the predicate as written."""
        return self.offices.get(fold(written), written)


@cache
def names(vocabulary: Vocabulary) -> Names:
    """Return the names of a vocabulary; a name of two things leads to neither."""
    things: dict[str, set[str]] = {}
    for folder in ("places", "organisations"):
        for entry, data in vocabulary.family(folder).items():
            if isinstance(data, dict) and "names" in data and data["kind"] != METONYM:
                for written in (w for words in data["names"].values() for w in words):
                    things.setdefault(fold(written), set()).add(entry)
    offices: dict[str, set[str]] = {}
    for language in vocabulary.languages():
        for word, found in offices_by_word(vocabulary, language).items():
            offices.setdefault(fold(word), set()).update(found)
    own = set(vocabulary.family("predicates"))
    return Names(
        things=_single(things),
        offices={word: office for word, office in _single(offices).items() if word not in own},
    )


def _single(meanings: Mapping[str, set[str]]) -> dict[str, str]:
    """Return the names that mean one thing."""
    return {name: next(iter(found)) for name, found in meanings.items() if len(found) == 1}
