"""Read YAML 1.2 quickly: the C parser with the core schema, duplicate keys refused.

YAML 1.1, which the parser speaks by itself, reads `no` as false and `1:30` as ninety; packs are
full of such words. Only what YAML 1.2 calls a number, a truth value or null is taken for one.
"""

import re
from typing import Any

import yaml

#: YAML 1.2, section 10.3.2, core schema.
CORE = (
    ("tag:yaml.org,2002:bool", r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("tag:yaml.org,2002:int", r"^[-+]?[0-9]+$", "-+0123456789"),
    (
        "tag:yaml.org,2002:float",
        r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$",
        "-+.0123456789",
    ),
    ("tag:yaml.org,2002:null", r"^(?:null|Null|NULL|~|)$", ["n", "N", "~", ""]),
)


class Core(yaml.CSafeLoader):
    """The C loader, with the scalars of YAML 1.2 and without duplicate keys."""

    def construct_mapping(
        self,
        node: yaml.MappingNode,
        deep: bool = False,  # noqa: FBT001, FBT002 - the signature of the base
    ) -> dict[Any, Any]:
        """Return a mapping; a key that stands twice is a fault at its second place."""
        seen = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.MarkedYAMLError(
                    problem=f'"{key.value}" stands twice', problem_mark=key.start_mark
                )
            seen.add(key.value)
        return super().construct_mapping(node, deep=deep)

    def construct_yaml_map(self, node: yaml.MappingNode) -> Any:
        """Yield the mapping through `construct_mapping`, which refuses duplicates."""
        mapping: dict[Any, Any] = {}
        yield mapping
        mapping.update(self.construct_mapping(node, deep=True))


# Without this the resolvers of YAML 1.1 would be copied from the base.
Core.yaml_implicit_resolvers = {}
Core.add_constructor("tag:yaml.org,2002:map", Core.construct_yaml_map)
for tag, pattern, first in CORE:
    Core.add_implicit_resolver(tag, re.compile(pattern), list(first))


def parse(text: str) -> Any:
    """Return what a YAML text holds.

    Raises:
        yaml.YAMLError: the text is no YAML 1.2, or a key stands twice; with its place.
    """
    return yaml.load(text, Loader=Core)  # noqa: S506 - a subclass of the safe loader


def line_of(text: str, path: list[Any]) -> int:
    """Return the line, from 1, on which the entry at a path of keys and indices stands."""
    node = yaml.compose(text, Loader=Core)
    line = 0
    for part in path:
        if isinstance(node, yaml.MappingNode):
            found = next(((k, v) for k, v in node.value if k.value == str(part)), None)
            if found is None:
                break
            line, node = found[0].start_mark.line, found[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int):
            node = node.value[part]
            line = node.start_mark.line
    return line + 1
