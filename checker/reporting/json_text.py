"""A value as JSON for files: sorted keys, indented, in the letters of its texts."""

from typing import Any

import msgspec


def json_text(value: Any) -> str:
    """Return the text, as `json.dumps` with an indent of 2 has it, many times faster.

    For values of objects, lists, texts, whole numbers and truths; figures with a fraction may be
    told with other digits.
    """
    made = msgspec.json.encode(value, order="sorted")
    return msgspec.json.format(made, indent=2).decode("utf-8") + "\n"
