"""A value as JSON for files: sorted keys, indented, in the letters of its texts.

What there is very much of is put together as text: quicker than to build a value and to tell that.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, NamedTuple

import msgspec

#: Of one level.
INDENT = "  "

#: So many lines are one part of a text.
TOGETHER = 100


def json_text(value: Any) -> str:
    """Return the text, as `json.dumps` with an indent of 2 has it, many times faster.

    For values of objects, lists, texts, whole numbers and truths; figures with a fraction may be
    told with other digits.
    """
    return f"{json_at(value, 0)}\n"


def json_line(value: Any) -> str:
    """Return the text of a value in as few letters as can be, its keys sorted."""
    return msgspec.json.encode(value, order="sorted").decode("utf-8")


def json_at(value: Any, depth: int) -> str:
    """Return the text of a value that stands so many levels deep in another."""
    made = msgspec.json.encode(value, order="sorted")
    told = msgspec.json.format(made, indent=len(INDENT)).decode("utf-8")
    return told.replace("\n", "\n" + INDENT * depth) if depth else told  # no text holds a newline


class Lines(NamedTuple):
    """An object or a list as its members, each a text that begins with its indentation."""

    ends: str  #: `{}` or `[]`
    lines: Iterable[str]  #: one text may be several members


def json_parts(members: Mapping[str, str | Lines]) -> Iterator[str]:
    """Yield the text of an object, of members that are told already.

    The whole is not put together: a large text takes longer to copy than to make.
    """
    lead = "{\n"
    for name in sorted(members):
        member = members[name]
        if isinstance(member, str):
            yield f'{lead}{INDENT}"{name}": {member}'
        else:
            yield f'{lead}{INDENT}"{name}": {member.ends[0]}'
            lines, between = iter(member.lines), "\n"
            while some := ",\n".join(islice(lines, TOGETHER)):
                yield f"{between}{some}"
                between = ",\n"
            yield f"\n{INDENT}{member.ends[1]}" if between == ",\n" else member.ends[1]
        lead = ",\n"
    yield "\n}\n"


def json_strings(texts: Sequence[str]) -> list[str]:
    """Return each of many texts as JSON has it, made at once."""
    return msgspec.json.Encoder().encode_lines(texts).decode("utf-8").split("\n")[:-1]


class JsonMember(dict[str, str]):
    """What the member of one name is for each text, with its comma in front; nothing for none."""

    def __init__(self, name: str, depth: int) -> None:
        """Take the name, and how deep the objects stand."""
        super().__init__({"": ""})
        self._lead = f',\n{INDENT * (depth + 1)}"{name}": '

    def __missing__(self, text: str) -> str:
        """Make it once for a text that comes again and again."""
        self[text] = made = f"{self._lead}{msgspec.json.encode(text).decode('utf-8')}"
        return made
