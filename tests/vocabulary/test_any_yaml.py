"""YAML of any making: what is read is what another reader of YAML 1.2 reads, the rest refused."""

import io
import math
from typing import Any

import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from checker.vocabulary.yaml12 import line_of, parse

PIECES = st.lists(
    st.sampled_from(
        [
            *("a: ", "b: ", "- ", "\n", "  ", "no", "yes", "1:30", "0o17", "017", "1e3", ".5", "~"),
            *("null", "true", '"x"', "'y'", "[", "]", "{", "}", ",", "|\n", ">-\n", "# c", "x y"),
            *(
                "&n ",
                "*n",
                "!!str ",
                "? ",
                "---\n",
                "...\n",
                "\t",
                "é",
                "1234e567",
                "-",
                "+1",
                "0x1F",
            ),
        ]
    )
    | st.text(max_size=3),
    max_size=14,
).map("".join)
NAMES = st.text("abcdé \"':#-[]{}0123456789.no", min_size=1, max_size=8)
HELD = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**12), 10**12) | NAMES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=8,
)


@given(PIECES)
@settings(max_examples=300, deadline=None, derandomize=True)
def test_any_text_is_read_or_refused_at_its_place(text: str) -> None:
    try:
        held = parse(text)
    except yaml.MarkedYAMLError as err:
        place = err.problem_mark
        if place is not None and place.line > len(text.splitlines()) + 1:
            raise
        return
    for key in held if isinstance(held, dict) else ():
        assert line_of(text, [key]) >= 1


@given(HELD)
@settings(max_examples=200, deadline=None, derandomize=True)
def test_what_is_read_is_what_another_reader_reads(held: Any) -> None:
    out = io.StringIO()
    writer = YAML(typ="safe", pure=True)
    writer.version = (1, 2)
    writer.dump(held, out)
    text = out.getvalue().split("---\n", 1)[-1]
    try:
        one, other = parse(text), YAML(typ="safe", pure=True).load(text)
    except (yaml.MarkedYAMLError, YAMLError):  # plain words such as `:0` that one of them refuses
        assume(False)
    assert _same(one, other)


def _same(one: Any, other: Any) -> bool:
    """Say whether two values are one, a number for a number and no truth value for it."""
    if type(one) is not type(other):
        return False
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(_same(one[k], other[k]) for k in one)
    if isinstance(one, list):
        return len(one) == len(other) and all(map(_same, one, other))
    return bool(one == other) or (isinstance(one, float) and math.isnan(one))
