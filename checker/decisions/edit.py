"""The text of a decision file: a fresh one, or one in which only what changes is written anew.

Only the values that differ are replaced; every other character stays, comments, order and line
ends among them. A loader that writes the whole file anew would take `1234e567` for a number.
"""

import re
import textwrap
from collections.abc import Iterator
from typing import Any

from ruamel.yaml import YAML

from checker.errors import UsageError
from checker.model.decision import Decision
from checker.model.message import say

#: What YAML 1.2 does not allow in a text (section 5.1), a byte order mark among it.
NO_TEXT = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
#: Words that every reader of YAML takes for a string as they stand.
PLAIN = re.compile(r"(?:\d{4}-\d{2}-\d{2}-|[^\W\d_])(?:[\w.'-]| (?=\w))*")
#: What a reader of YAML 1.1 takes for something else.
NO_STRING = re.compile(r"null|true|false|yes|no|on|off|[yn]", re.IGNORECASE)
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
#: Columns of a line of prose, as in the rest of the project's YAML.
WIDTH = 100
#: Fields that may change; the others name the file and its finding.
CHANGING = (
    "verdict", "standing_claim", "reason", "decided_by", "decided_on", "expires_on", "note",
)  # fmt: skip
PROSE = ("reason", "note")


def fresh(decision: Decision) -> str:
    """Return the text of a new file."""
    rule, fingerprint = _scalar(decision.rule_id), _scalar(decision.fingerprint)
    lines = [
        f"id: {_scalar(decision.decision_id)}\n",
        f"finding: {{rule: {rule}, fingerprint: {fingerprint}}}\n",
    ]
    lines += [f"{name}: {_written(name, value)}\n" for name, value in _fields(decision) if value]
    return "".join(lines)


def changed(text: str, before: Decision, after: Decision) -> str:
    """Return the text of a file in which the fields that differ say what they are to say.

    Args:
        text: of the file, as it lies on disk.
        before: what it says.
        after: what it is to say.

    Raises:
        UsageError: its fields do not stand one below the other.
    """
    newline = "\r\n" if text.count("\r\n") == text.count("\n") else "\n"
    text = text.replace(newline, "\n")
    was = dict(_fields(before))
    for name, value in _fields(after):
        if value != was[name]:
            text = _with_field(text, name, value, after.path)
    return text.replace("\n", newline)


def cleaned(text: str) -> str:
    """Return prose as a file keeps it: without what YAML cannot hold, a paragraph a line."""
    paragraphs = [" ".join(line.split()) for line in NO_TEXT.sub("", text).splitlines()]
    return "\n".join(paragraph for paragraph in paragraphs if paragraph)


def _fields(decision: Decision) -> Iterator[tuple[str, str]]:
    """Yield the fields that may change, in the order of a new file."""
    expires = decision.expires_on
    yield "verdict", decision.verdict.value
    yield "standing_claim", decision.standing_claim
    yield "reason", decision.reason
    yield "decided_by", decision.decided_by
    yield "decided_on", decision.decided_on.isoformat()
    yield "expires_on", expires.isoformat() if expires else ""
    yield "note", decision.note


def _with_field(text: str, name: str, value: str, where: str) -> str:
    """Return the text with one field set; a field without a value is taken out."""
    root = YAML(typ="rt", pure=True).compose(text)
    if root.flow_style:
        raise UsageError(
            where=where,
            what=say("decision-file.braces"),
            remedy=say("decision-file.by-hand"),
        )
    places = {key.value: (key.start_mark, node) for key, node in root.value}
    if name not in places:
        return _with_line(text, f"{name}: {_written(name, value)}", places, name)
    key, node = places[name]
    start, end = _beginning(text, key, node), _end(text, key, node)
    behind = text.find("\n", end) if text.find("\n", end) >= 0 else len(text)
    if not value:
        return text[: key.index - key.column] + text[behind + 1 :]
    comment = text[end:behind]
    if name in PROSE:  # the comment moves to the head of the block: within, it would be words
        comment = comment or _comment_of_head(text, node)
        block = textwrap.indent(_prose(value, comment.strip()), " " * key.column).lstrip(" ")
        return text[:start] + _gap(text, start) + block + text[behind:]
    return text[:start] + _gap(text, start) + _scalar(value) + text[end:]


def _beginning(text: str, key: Any, node: Any) -> int:
    """Return where a value begins; one that is left empty, behind the colon of its field."""
    start: int = node.start_mark.index
    return start if start < node.end_mark.index else text.index(":", key.index) + 1


def _gap(text: str, start: int) -> str:
    """Return the space that a value needs before it."""
    return "" if text[start - 1].isspace() else " "


def _comment_of_head(text: str, node: Any) -> str:
    """Return the comment that stands where a block begins; empty where there is none."""
    if node.style not in ("|", ">"):
        return ""
    return "".join(text[node.start_mark.index :].partition("\n")[0].partition("#")[1:])


def _with_line(text: str, line: str, places: dict[str, Any], name: str) -> str:
    """Return the text with a line for a field, below the field that comes before it."""
    before = [n for n in ("id", "finding", *CHANGING[: CHANGING.index(name)]) if n in places]
    key, node = places[before[-1]]
    end = text.find("\n", _end(text, key, node))
    indented = textwrap.indent(line, " " * key.column)
    if end < 0:
        return f"{text}\n{indented}\n"
    return f"{text[:end]}\n{indented}{text[end:]}"


def _end(text: str, key: Any, node: Any) -> int:
    """Return where a value ends, without the comment behind it."""
    start = _beginning(text, key, node)
    if getattr(node, "style", None) not in ("|", ">"):
        return start + int(node.end_mark.index - node.start_mark.index)
    end = line_end = text.find("\n", start)
    while line_end >= 0:
        line_end = text.find("\n", start := line_end + 1)
        line = text[start : line_end if line_end >= 0 else len(text)]
        if line.strip() and len(line) - len(line.lstrip(" ")) <= key.column:
            break
        if line.strip():
            end = start + len(line)
    return end if end >= 0 else len(text)


def _written(name: str, value: str) -> str:
    """Return the value of a field as YAML has it."""
    return _prose(value) if name in PROSE else _scalar(value)


def _prose(text: str, comment: str = "") -> str:
    """Return a folded block, one paragraph for each line of a text."""
    # A line of a folded block reads as one with the next; an empty one between parts them.
    folded = "\n\n".join(
        textwrap.fill(line, WIDTH, break_long_words=False, break_on_hyphens=False)
        for line in cleaned(text).split("\n")
    )
    head = f">-  {comment}" if comment else ">-"
    return f"{head}\n{textwrap.indent(folded, '  ')}"


def _scalar(text: str) -> str:
    """Return a YAML scalar that every reader takes for this string, or for this day."""
    flat = " ".join(NO_TEXT.sub("", text).split())
    if DAY.fullmatch(flat) or (PLAIN.fullmatch(flat) and not NO_STRING.fullmatch(flat)):
        return flat
    return '"' + flat.replace("\\", "\\\\").replace('"', '\\"') + '"'
