"""The shipped vocabulary is sound: every pack fits its schema, and languages are on a par."""

from collections import defaultdict
from pathlib import Path

import pytest

from checker.vocabulary import Vocabulary, load_vocabulary

#: Languages that a project is read in from the first day; others follow when their pipelines do.
LANGUAGES = ("en", "pt")

#: Families whose packs list words that one language has and another has not, entry by entry.
#: `inflection`: conjugations, needed where the trained lemmatizer fails on pronouns at the verb.
UNEVEN = frozenset({"inflection"})


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    """Return the shipped packs; loading validates each of them against its schema."""
    return load_vocabulary()


def test_packs_are_shipped_and_sound(vocabulary: Vocabulary, project: Path) -> None:
    files = project.joinpath("checker", "vocabulary", "packs").rglob("*.yaml")

    assert len(vocabulary.packs) == len(list(files)) > 0


def test_families_of_languages_have_the_same_entries(vocabulary: Vocabulary) -> None:
    families: dict[str, dict[str, set[str]]] = defaultdict(dict)
    for name, pack in vocabulary.packs.items():
        family, _, language = name.rpartition("/")
        if language in LANGUAGES and family not in UNEVEN:
            families[family][language] = set(pack)

    uneven = {
        family: {language: sorted(keys ^ packs[LANGUAGES[0]]) for language, keys in packs.items()}
        for family, packs in families.items()
        if set(packs) != set(LANGUAGES) or len({frozenset(keys) for keys in packs.values()}) > 1
    }

    assert uneven == {}
