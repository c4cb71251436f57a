"""JSON for files is laid out as the standard library lays it out."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reporting.hostile import hostile_outcome
from reporting.outcomes import empty_outcome, outcome

from checker.reporting.catalogue import FORMATS
from checker.reporting.json_text import json_text

texts = st.text(st.characters(codec="utf-8"))
values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
)


def standard(value: Any) -> str:
    """Return what the standard library makes of a value."""
    return json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


@given(values)
def test_any_value(value: Any) -> None:
    assert json_text(value) == standard(value)


@pytest.mark.parametrize(
    "name", [name for name, (file, _) in FORMATS.items() if file.endswith(("json", "sarif", "ld"))]
)
def test_every_report(name: str) -> None:
    for made in (outcome(), empty_outcome(), hostile_outcome()):
        told = FORMATS[name][1](made)
        assert told == standard(json.loads(told))
