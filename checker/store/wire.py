"""How types travel that hold one of several dataclasses, which MessagePack cannot tell apart.

Only what leads to such a place is rebuilt: the place itself travels with the name of its class, and
reading knows no classes but those that the type allows.
"""

import dataclasses
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from types import NoneType, UnionType
from typing import Any, NamedTuple, Union, get_args, get_origin, get_type_hints


class Wire(NamedTuple):
    """A type that travels in place of another, and the ways to it and back."""

    type: Any
    to: Callable[[Any], Any]
    back: Callable[[Any], Any]


def wire_of(kind: Any, around: tuple[Any, ...] = ()) -> Wire | None:
    """Return what travels for a type; None where it travels as it is.

    Args:
        kind: the type.
        around: the dataclasses that it stands in; one that holds itself travels as it is.
    """
    origin, inside = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        if sum(map(dataclasses.is_dataclass, inside)) > 1:
            known = {c.__name__: c for c in _classes(kind, {})}
            return Wire(Any, _named, lambda told: _from_named(told, known))
        return _optional([part for part in inside if part is not NoneType], around)
    if origin is tuple and inside[1:] == (...,):
        part = wire_of(inside[0], around)
        return part and Wire(_of(tuple, part.type, ...), _each(part.to), _each(part.back))
    if origin is tuple:
        return _row([(part, wire_of(part, around)) for part in inside])
    if origin in (Mapping, dict):
        part = wire_of(inside[1], around)
        return part and Wire(_of(dict, inside[0], part.type), _all(part.to), _all(part.back))
    if dataclasses.is_dataclass(kind) and kind not in around:
        return _dataclass(kind, (*around, kind))
    return None


def _optional(parts: list[Any], around: tuple[Any, ...]) -> Wire | None:
    """Return what travels for a type that may be None."""
    part = wire_of(parts[0], around) if len(parts) == 1 else None
    return part and Wire(
        part.type | None,
        lambda value: None if value is None else part.to(value),
        lambda told: None if told is None else part.back(told),
    )


def _row(parts: list[tuple[Any, Wire | None]]) -> Wire | None:
    """Return what travels for a tuple of so many parts."""
    if not any(wire for _, wire in parts):
        return None
    to = [wire.to if wire else _same for _, wire in parts]
    back = [wire.back if wire else _same for _, wire in parts]
    return Wire(
        _of(tuple, *(wire.type if wire else part for part, wire in parts)),
        lambda values: tuple(change(value) for change, value in zip(to, values, strict=True)),
        lambda told: tuple(change(value) for change, value in zip(back, told, strict=True)),
    )


def _same(value: Any) -> Any:
    """Return what travels as it is."""
    return value


def _of(kind: Any, *inside: Any) -> Any:
    """Return a generic type of types that are known when it runs."""
    return kind[inside]


def _each(change: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Return a change of each part of a tuple."""
    return lambda values: tuple(map(change, values))


def _all(change: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Return a change of each value of a mapping."""
    return lambda values: {key: change(value) for key, value in values.items()}


def _dataclass(kind: Any, around: tuple[Any, ...]) -> Wire | None:
    """Return what travels for a dataclass: one with its fields, as they travel."""
    hints = get_type_hints(kind)
    names = [field.name for field in dataclasses.fields(kind)]
    wires = {name: wire for name in names if (wire := wire_of(hints[name], around)) is not None}
    if not wires:
        return None
    types = [(name, wires[name].type if name in wires else hints[name]) for name in names]
    stand_in = dataclasses.make_dataclass(kind.__name__, types, frozen=True, slots=True)

    def to(value: Any) -> Any:
        told = {name: getattr(value, name) for name in names}
        return stand_in(**told | {name: wire.to(told[name]) for name, wire in wires.items()})

    def back(value: Any) -> Any:
        told = {name: getattr(value, name) for name in names}
        return kind(**told | {name: wire.back(told[name]) for name, wire in wires.items()})

    return Wire(stand_in, to, back)


def _classes(kind: Any, found: dict[Any, None]) -> dict[Any, None]:
    """Return the dataclasses that a type names, and those that they name."""
    if dataclasses.is_dataclass(kind) and kind not in found:
        found[kind] = None
        for hint in get_type_hints(kind).values():
            _classes(hint, found)
    for part in get_args(kind):
        _classes(part, found)
    return found


def _named(value: Any) -> Any:
    """Return a value as lists, each led by the name of its class."""
    if dataclasses.is_dataclass(value):
        fields = (getattr(value, field.name) for field in dataclasses.fields(value))
        return [type(value).__name__, *map(_named, fields)]
    if isinstance(value, tuple):
        return ["", *map(_named, value)]
    if isinstance(value, (Decimal, date)):
        return [type(value).__name__, str(value)]
    return value


def _from_named(told: Any, known: Mapping[str, Any]) -> Any:
    """Return the value that lists tell."""
    if not isinstance(told, list):
        return told
    name, *parts = told
    if name in known:
        return known[name](*(_from_named(part, known) for part in parts))
    if name == "":
        return tuple(_from_named(part, known) for part in parts)
    if name == Decimal.__name__:
        return Decimal(parts[0])
    if name == date.__name__:
        return date.fromisoformat(parts[0])
    raise ValueError(f"{name} is no class that may stand here")
