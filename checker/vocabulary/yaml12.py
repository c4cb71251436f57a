"""Read YAML 1.2 quickly: the C parser with the core schema, duplicate keys refused.

YAML 1.1, which the parser speaks by itself, reads `no` as false and `1:30` as ninety; packs are
full of such words. Only what YAML 1.2 calls a number, a truth value or null is taken for one.
Aliases, tags and deep nesting are refused: a text of a few lines could fill the memory with them.
"""

import math
import re
from functools import lru_cache
from typing import Any, TypeAlias

import yaml

from checker.messages.speaker import ENGLISH
from checker.model.message import Message, Value, say

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

#: A place in a text, as either parser tells it.
Mark: TypeAlias = Any
#: So deep may lists and mappings lie in each other; the C parser breaks down at some thousands.
MOST_LEVELS = 40
#: What YAML lets nobody write as it is, and an escape could bring in all the same.
NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
#: So many characters may a number have.
MOST_DIGITS = 300


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
            if not isinstance(key, yaml.ScalarNode):
                raise Refused(say("yaml.key"), key.start_mark)
            if key.value in seen:
                raise Refused(say("yaml.twice", key=key.value), key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep=deep)

    def construct_yaml_map(self, node: yaml.MappingNode) -> Any:
        """Yield the mapping through `construct_mapping`, which refuses duplicates."""
        mapping: dict[Any, Any] = {}
        yield mapping
        mapping.update(self.construct_mapping(node, deep=True))

    def construct_number(self, node: yaml.ScalarNode) -> int | float:
        """Return a number; a leading zero makes no other of it, as it did in YAML 1.1."""
        written = node.value
        number = float(written) if len(written) <= MOST_DIGITS else math.inf
        if math.isinf(number):
            raise Refused(say("yaml.too-large", number=written[:12]), node.start_mark)
        return int(written) if written.lstrip("+-").isdecimal() else number


# Without this the resolvers of YAML 1.1 would be copied from the base.
Core.yaml_implicit_resolvers = {}
Core.add_constructor("tag:yaml.org,2002:map", Core.construct_yaml_map)
Core.add_constructor("tag:yaml.org,2002:int", Core.construct_number)
Core.add_constructor("tag:yaml.org,2002:float", Core.construct_number)
for tag, pattern, first in CORE:
    Core.add_implicit_resolver(tag, re.compile(pattern), list(first))


class Words(Core):
    """The loader that leaves every scalar a string: a fingerprint such as 1234e567 is no number."""


Words.yaml_implicit_resolvers = {}


def parse(text: str, loader: type[Core] = Core) -> Any:
    """Return what a YAML text holds.

    Raises:
        yaml.MarkedYAMLError: the text is no YAML 1.2, or is refused; with its place.
    """
    try:
        _check_shape(text)
        return yaml.load(text, Loader=loader)  # noqa: S506 - a subclass of the safe loader
    except yaml.reader.ReaderError as err:
        raise _unreadable(text, err) from err


def _check_shape(text: str) -> None:
    """Refuse aliases, tags and deep nesting, before anything is built of a text.

    Raises:
        yaml.YAMLError: the text has one of them, or is no YAML.
    """
    level = 0
    event: Any
    for event in yaml.parse(text, Loader=Core):
        if isinstance(event, yaml.CollectionStartEvent):
            level += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            level -= 1
        if level > MOST_LEVELS:
            raise Refused(say("yaml.too-deep", levels=str(MOST_LEVELS)), event.start_mark)
        if isinstance(event, yaml.AliasEvent):
            raise Refused(say("yaml.alias", name=str(event.anchor)), event.start_mark)
        if isinstance(event, yaml.ScalarEvent) and (found := NO_TEXT.search(event.value)):
            code = f"U+{ord(found[0]):04X}"
            raise Refused(say("yaml.escaped", code=code), event.start_mark)
        if getattr(event, "tag", None):
            raise Refused(say("yaml.tag", name=str(event.tag)), event.start_mark)


class Refused(yaml.MarkedYAMLError):
    """YAML that is not read here, though others may read it."""

    def __init__(self, fault: Message, mark: Mark) -> None:
        """Keep what is wrong, to be put into words later, and where."""
        super().__init__(problem=ENGLISH.tell(fault), problem_mark=mark)
        self.fault = fault


def problem_of(error: yaml.MarkedYAMLError) -> Value:
    """Return what is wrong with a text; what the parser itself finds is told in its words."""
    return error.fault if isinstance(error, Refused) else str(error.problem)


def _unreadable(text: str, err: yaml.reader.ReaderError) -> yaml.MarkedYAMLError:
    """Return the error for a character that YAML does not allow; it is told by byte or character.

    The parser counts bytes; all that it refuses is one byte long but for a few non-characters.
    """
    before = text.encode(errors="replace")[: err.position]
    mark: Mark = yaml.Mark("", err.position, before.count(b"\n"), 0, None, 0)
    return Refused(say("yaml.character", code=f"U+{err.character:04X}"), mark)


def line_of(text: str, path: list[Any]) -> int:
    """Return the line, from 1, on which the entry at a path of keys and indices stands."""
    node = _composed(text)
    line = node.start_mark.line if node else 0
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


@lru_cache(maxsize=2)
def _composed(text: str) -> Any:
    """Return the nodes of a text, whose faults are told one after another."""
    return yaml.compose(text, Loader=Core)
