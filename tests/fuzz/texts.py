"""Texts as inputs: the first byte tells the language, the rest is the text."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from checker.vocabulary import load_vocabulary

WORDS = Path(__file__).with_name("words.yaml")
LANGUAGES = {b"e": "en", b"p": "pt"}
#: No longer than what the fuzzer takes for a word.
MOST_BYTES = 60


def language_and_text(data: bytes) -> tuple[str, str]:
    """Return the language and the text of an input."""
    return LANGUAGES.get(data[:1], "en"), data[1:].decode("utf-8", "replace")


def seed(language: str, text: str) -> bytes:
    """Return the input that is read as this text in this language."""
    return language[:1].encode() + text.encode()


def phrases_of(*packs: str) -> list[str]:
    """Return all words of the vocabulary packs whose names begin so."""
    vocabulary = load_vocabulary()
    held = {
        phrase
        for name, pack in vocabulary.packs.items()
        if name.startswith(packs)
        for phrase in _strings(pack)
    }
    return sorted(phrase for phrase in held if 0 < len(phrase.encode()) <= MOST_BYTES)


def words_of(target: str) -> list[str]:
    """Return the words of a target that no vocabulary has."""
    held: dict[str, list[str]] = yaml.safe_load(WORDS.read_text("utf-8"))
    return held[target]


def _strings(value: Any) -> Iterator[str]:
    """Yield every string of an entry, its keys too."""
    if isinstance(value, dict):
        for key, held in value.items():
            yield str(key)
            yield from _strings(held)
    elif isinstance(value, list | tuple):
        for held in value:
            yield from _strings(held)
    elif value is not None:
        yield str(value)
