"""Characters that cannot be seen, or that turn text around, shown as what they are."""

import re

#: Controls but tab and newline, soft hyphen, invisible format characters, marks that change the
#: direction of writing, the separators of lines and paragraphs, tag characters, lone surrogates.
#: The joiners U+200C and U+200D are not among them: they belong to the spelling of some scripts.
#: Source: Unicode 15, categories Cc, Cf, Zl, Zp, Cs; UAX #9 for the directional ones.
HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\U000e0001\U000e0020-\U000e007f\ud800-\udfff]"
)


def code(char: str) -> str:
    """Return the name of a character as `U+202E`."""
    return f"U+{ord(char):04X}"


def newlines(text: str) -> str:
    """Return the text with every line break as one newline, for display alone."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def has_hidden(text: str) -> bool:
    """Say whether there is a character to be shown as what it is; none of them is printable."""
    return not text.replace("\n", " ").isprintable() and HIDDEN.search(text) is not None


def visible(text: str) -> str:
    """Return the text with each hidden character written out, safe for a terminal."""
    if text.isprintable():
        return text
    return HIDDEN.sub(lambda match: f"\u2039{code(match.group())}\u203a", newlines(text))


def flat(text: str) -> str:
    """Return the text visible and on one line, so that no word of it can begin a line."""
    return " ".join(visible(text).split())


def one_line(text: str, limit: int) -> str:
    """Return the text visible, on one line, and cut at a word where it is longer than `limit`."""
    line = flat(text)
    if len(line) <= limit:
        return line
    return line[: limit - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "\u2026"
