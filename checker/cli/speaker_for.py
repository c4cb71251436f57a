"""Who tells what stopped a command: its options may not even have been understood by then."""

import sys
from collections.abc import Sequence
from pathlib import Path

from checker.errors import CheckerError
from checker.messages.speaker import ENGLISH, Speaker, speaker_in
from checker.settings import chosen_language


def speaker_for(arguments: Sequence[str] | None) -> Speaker:
    """Return who tells in the language that arguments ask for, or that their project is set to."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return speaker_in(chosen_language(Path(_option(words, "--project")), _option(words, LANG)))
    except CheckerError:  # the language itself is what is wrong
        return ENGLISH


LANG = "--lang"


def _option(words: Sequence[str], name: str) -> str:
    """Return the value of an option, the last where it comes twice; empty where it is not there."""
    value = ""
    for word, following in zip(words, [*words[1:], ""], strict=True):
        if word == name:
            value = following
        elif word.startswith(f"{name}="):
            value = word.removeprefix(f"{name}=")
    return value
