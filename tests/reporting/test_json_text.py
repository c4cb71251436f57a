"""JSON for files is laid out as the standard library lays it out."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reporting.hostile import hostile_outcome
from reporting.outcomes import empty_outcome, outcome

from checker.reporting.catalogue import FORMATS
from checker.reporting.json_text import (
    JsonMember,
    Lines,
    json_at,
    json_parts,
    json_strings,
    json_text,
)

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


@given(st.lists(texts | st.text('\\",', max_size=6)))
def test_many_strings_at_once(told: list[str]) -> None:
    assert json_strings(told) == [json.dumps(text, ensure_ascii=False) for text in told]


@given(st.dictionaries(st.text("abc", min_size=1), values, min_size=1), st.lists(values))
def test_an_object_of_texts(members: dict[str, Any], listed: list[Any]) -> None:
    texts = {name: json_at(value, 1) for name, value in members.items()}
    lines = [f"    {json_at(value, 2)}" for value in listed]

    told = "".join(json_parts(texts | {"list": Lines("[]", lines)}))

    assert told == standard(members | {"list": listed})


@given(texts)
def test_a_member_stands_behind_another(text: str) -> None:
    told = f'{{\n    "a": 1{JsonMember("b", 1)[text]}\n  }}'

    assert told == json_at({"a": 1} | ({"b": text} if text else {}), 1)


@pytest.mark.parametrize(
    "name", [name for name, (file, _) in FORMATS.items() if file.endswith(("json", "sarif", "ld"))]
)
def test_every_report(name: str) -> None:
    for made in (outcome(), empty_outcome(), hostile_outcome()):
        told = FORMATS[name][1](made)
        assert told == standard(json.loads(told))
