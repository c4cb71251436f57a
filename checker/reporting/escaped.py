"""Text as HTML: escaped, and what cannot be seen shown as what it is."""

import re

from markupsafe import Markup, escape

from checker.reporting.visible import HIDDEN, code, newlines

#: A calendar day.
DAY = re.compile(r"(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])")


def show(text: str) -> Markup:
    """Return text escaped, with each hidden character shown as its code."""
    if not HIDDEN.search(text):
        return escape(newlines(text))
    parts: list[Markup] = []
    position = 0
    text = newlines(text)
    for match in HIDDEN.finditer(text):
        parts.append(escape(text[position : match.start()]))
        parts.append(Markup('<span class="hidden-char">{}</span>').format(code(match.group())))
        position = match.end()
    return Markup("").join([*parts, escape(text[position:])])


def dated(text: str) -> Markup:
    """Return text as `show` does, its days unbroken at the end of a line."""
    return Markup(DAY.sub(r'<span class="whole">\g<0></span>', str(show(text))))  # noqa: S704 - escaped
