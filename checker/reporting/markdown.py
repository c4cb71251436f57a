"""Words of sources inside Markdown: shown as they are, whatever they hold."""

import re

from checker.reporting.visible import one_line

#: What could begin or end markup inside a line, a table's cell included (CommonMark 6, GFM).
MARKUP = re.compile(r"[\\`*_{}\[\]|~$]")

#: What a forge makes a link of: a mention, an issue, a merge request, an address.
LINKED = re.compile(r"(?<=[@#!])(?=\w)|(?<=:)(?=//)|(?<=\bwww)(?=\.)", re.IGNORECASE)

#: Stands in between, takes no room, and lets no link come about.
GAP = "&#8203;"


def inline(text: str, limit: int) -> str:
    """Return a text for one line of Markdown, cut where it is longer than `limit`."""
    plain = one_line(text, limit).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return LINKED.sub(GAP, MARKUP.sub(lambda match: f"\\{match.group()}", plain))


def code(text: str) -> str:
    """Return a name in a code span; its fence is longer than any run inside.

    In a cell of a table its bars have to be escaped besides (GFM 4.10).
    """
    flat = one_line(text, 400)
    fence = "`" * (1 + max((len(run) for run in re.findall("`+", flat)), default=0))
    edge = " " if flat.startswith("`") or flat.endswith("`") else ""
    return f"{fence}{edge}{flat}{edge}{fence}"
