"""Fuzz the time tagger: an input is a letter for the language, then a text."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import yaml
from fuzz.target import Target
from fuzz.texts import language_and_text, phrases_of, seed

from checker.model.edtf import interval
from checker.pipelines.time.tag import tag_times
from checker.vocabulary import load_vocabulary

CASES = Path(__file__).parents[1] / "time" / "cases"


def _holds(data: bytes) -> None:
    """Times lie in the text, in order, as it words them, and their dates can be read again."""
    language, text = language_and_text(data)
    found = tag_times(text, language, load_vocabulary())
    for time in found:
        assert text[time.span.start : time.span.end] == time.text != ""
        assert time.cue is None or time.cue.end <= len(text)
        if time.edtf:
            interval(time.edtf)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


def _seeds() -> Iterator[bytes]:
    """Yield the sentences that the tests have."""
    for language in ("en", "pt"):
        for case in yaml.safe_load((CASES / f"{language}.yaml").read_text("utf-8")):
            yield seed(language, case["text"])


def _words() -> list[str]:
    """Return the words that the patterns are made of."""
    return phrases_of("time/")


TIME_TAGGER = Target(name="time_tagger", holds=_holds, seeds=_seeds, words=_words)
