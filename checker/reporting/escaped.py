"""Text as HTML: escaped, and what cannot be seen shown as what it is."""

import re
from collections.abc import Sequence

from markupsafe import Markup, escape

from checker.reporting.visible import HIDDEN, code, has_hidden, newlines

#: A calendar day.
DAY = re.compile(r"(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])")

#: Stands between texts that are escaped together.
BETWEEN = "\0"


def escaped(text: str) -> str:
    """Return text escaped, as a plain text, for what is put together by hand."""
    return str(escape(text))


def escape_all(texts: Sequence[str]) -> list[str]:
    """Return many texts escaped, at once."""
    joined = BETWEEN.join(texts)
    if joined.count(BETWEEN) != len(texts) - 1:
        return [escaped(text) for text in texts]
    return escaped(joined).split(BETWEEN)


def show(text: str) -> Markup:
    """Return text escaped, with each hidden character shown as its code."""
    text = newlines(text)
    if not has_hidden(text):
        return escape(text)
    parts: list[Markup] = []
    position = 0
    for match in HIDDEN.finditer(text):
        parts.append(escape(text[position : match.start()]))
        parts.append(Markup('<span class="hidden-char">{}</span>').format(code(match.group())))
        position = match.end()
    return Markup("").join([*parts, escape(text[position:])])


def show_all(texts: Sequence[str]) -> list[str]:
    """Return what `show` makes of each of many texts, at once where none holds what is hidden."""
    if not texts or has_hidden(newlines("".join(texts))):
        return [str(show(text)) for text in texts]
    return escaped(newlines(BETWEEN.join(texts))).split(BETWEEN)


def dated(text: str) -> Markup:
    """Return text as `show` does, its days unbroken at the end of a line."""
    return Markup(DAY.sub(r'<span class="whole">\g<0></span>', str(show(text))))  # noqa: S704 - escaped
