"""No regular expression of the program crawls: twice the text takes about twice the time.

The texts are made of each expression itself (`adversarial.py`). The square of a length shows in one
of some thousand characters; whether it is one tells the ratio of two lengths, not the clock.
"""

import re
import time
from typing import Any

import pytest
from rooms.adversarial import adversarial
from rooms.patterns import Pattern, patterns

from checker.judging import ages
from checker.sightings import folded_blocks
from checker.sums import wholes
from checker.vocabulary import load_vocabulary

#: Texts that are too short for anything but a crawl to take long over them: an exponential, a cube.
SHORT, SHORT_SECONDS = (20, 250), 0.002
#: A square shows here; a text that takes no longer is not looked at again.
LONG, LONG_SECONDS = 2000, 0.001
#: Four times the text may take so many times as long; a square takes sixteen times.
RATIO = 8.0
UNBOUNDED = 10 * 1024 * 1024
#: Expressions that are given no longer texts, with what guards it.
BOUNDED = {
    "extractors/sheet/entry.py": 600,  # LONGEST
    "sources/blocks.py": 240,  # LONGEST_HEADING, twice
}
#: What is done with patterns that a name of another kind is given to first.
USED_AS = {"sums/partitions.py": {"fullmatch"}}
#: Files that put patterns together of words of the vocabulary, or of the text; tried below.
MADE_IN_RUNS = {
    "extractors/membership/field.py",
    "judging/ages.py",
    "sightings/corrections.py",
    "sightings/folded_blocks.py",
    "sums/wholes.py",
}

found, made_in_runs = patterns()


def cost(expression: re.Pattern[Any], use: str, text: str) -> float:
    """Return the seconds of the processor that a use takes."""
    given = text.encode("latin-1", "replace") if isinstance(expression.pattern, bytes) else text
    began = time.process_time()
    if use in ("match", "fullmatch", "search"):
        getattr(expression, use)(given)
    else:
        expression.findall(given)
    return time.process_time() - began


def crawls_at(expression: re.Pattern[Any], use: str, most: int) -> str | None:
    """Return a text at which an expression crawls; None where none is found."""
    for shape in (shapes := adversarial(expression)):
        for length in SHORT:
            if _least(expression, use, shape.text(length), SHORT_SECONDS) > SHORT_SECONDS:
                return shape.text(length)
    for shape in shapes if most > LONG else ():
        took = _least(expression, use, shape.text(LONG), LONG_SECONDS)
        if took > LONG_SECONDS and _least(expression, use, shape.text(4 * LONG)) > RATIO * took:
            return shape.text(LONG)
    return None


def _least(expression: re.Pattern[Any], use: str, text: str, enough: float = 0.0) -> float:
    """Return the seconds that a use takes when nothing disturbs it; no more than is enough."""
    least = cost(expression, use, text)
    for _ in range(2):
        least = min(least, cost(expression, use, text) if least > enough else least)
    return least


@pytest.mark.parametrize("pattern", found, ids=lambda pattern: pattern.place)
def test_no_pattern_crawls(pattern: Pattern) -> None:
    most = BOUNDED.get(pattern.place.partition(":")[0], UNBOUNDED)
    for use in sorted(USED_AS.get(pattern.place.partition(":")[0], pattern.uses)):
        assert crawls_at(pattern.expression, use, most) is None


def test_patterns_made_in_runs_are_known() -> None:
    assert set(made_in_runs) == MADE_IN_RUNS


@pytest.mark.parametrize(
    ("made", "use"),
    [
        (r"\bmember of\b", "search"),  # a role, in a note
        (ages.BARE.format("Laine"), "findall"),
        (r"(?<!\w)is no longer(?!\w)", "findall"),
        (folded_blocks.WITHIN.format("was updated on|last reviewed"), "finditer"),
        (folded_blocks.FIRST.format("correction|erratum"), "finditer"),
        (wholes._told_of("en", load_vocabulary()).pattern, "search"),  # noqa: SLF001
    ],
)
def test_patterns_made_of_words_do_not_crawl(made: str, use: str) -> None:
    assert crawls_at(re.compile(made, re.IGNORECASE), use, UNBOUNDED) is None


@pytest.mark.parametrize("bad", [r"\s+$", r"(a|a)*b", r"(\w+\s?)*!", r"<b[^>]*>x", r"a*a*c"])
def test_a_pattern_that_crawls_is_seen(bad: str) -> None:
    assert crawls_at(re.compile(bad), "search", UNBOUNDED) is not None
