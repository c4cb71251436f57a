"""Marks inside a paragraph that are not read: of Markdown, of wikis, of footnotes."""

import re
from bisect import bisect_left, insort

from checker.sources.edits import Edit

#: Groups are read, the rest of a match is not.
MARKDOWN = (
    re.compile(r"!\[([^\]\n]{0,300})\]\([^)\s]{0,500}+[^)\n]{0,200}+\)"),
    re.compile(r"\[([^\]\n]{1,300})\]\([^)\s]{0,500}+[^)\n]{0,200}+\)"),
    re.compile(r"\*\*([^*\n]{1,500})\*\*"),
    re.compile(r"(?<![\w_])__([^_\n]{1,500})__(?![\w_])"),
    re.compile(r"(?<![\w*])\*([^*\s][^*\n]{0,300})\*(?![\w*])"),
    re.compile(r"(?<![\w_])_([^_\s][^_\n]{0,300})_(?![\w_])"),
    re.compile(r"`([^`\n]{1,300})`"),
)
WIKI = (
    re.compile(r"\[\[(?:[^\[\]|\n]{1,200}\|)?([^\[\]|\n]{1,200})\]\]"),
    re.compile(r"'''([^'\n]{1,300})'''"),
    re.compile(r"()(?<=[\w.,;:!?)”»\"])\[\d{1,3}\]"),
)


def markup_edits(text: str, start: int, end: int, *, markdown: bool) -> list[Edit]:
    """Return edits that leave out the marks in `[start, end)`."""
    if not markdown and text.find("[", start, end) < 0 and text.find("'''", start, end) < 0:
        return []
    edits: list[Edit] = []
    taken: list[tuple[int, int]] = []
    for pattern in (*WIKI, *(MARKDOWN if markdown else ())):
        for found in pattern.finditer(text, start, end):
            behind = bisect_left(taken, (found.end(), 0))
            if behind and found.start() < taken[behind - 1][1]:
                continue
            for low, high in ((found.start(), found.start(1)), (found.end(1), found.end())):
                if low < high:
                    edits.append(Edit(low, high, ""))
                    insort(taken, (low, high))
    return sorted(edits)
