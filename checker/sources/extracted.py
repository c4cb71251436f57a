"""What a reader of html, pdf or docx hands on: the main text, and what the file says of itself."""

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date as day

from checker.errors import SourceUnreadable
from checker.model.message import Message, say
from checker.sources.decode import MAX_BYTES

#: Packed and marked-up files hold more than their text; larger ones are refused all the same.
MAX_FILE_BYTES = 64 * 1024 * 1024
#: Control characters but tab and newline, and halves of surrogate pairs, which no file can hold.
UNPRINTED = re.compile("[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
NEWLINES = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
BLANK_LINES = re.compile(r"(?<![ \t])[ \t]*\n(?:[ \t]*\n)+")
#: How much of `2024-05-06` is a day, a month, a year.
PRECISIONS = (10, 7, 4)
#: So much of a title or publisher is kept.
LONGEST_NAME = 300


@dataclass(frozen=True, kw_only=True, slots=True)
class Extracted:
    """The main text of a file, and its metadata where it has any."""

    text: str
    title: str = ""
    publisher: str = ""
    url: str = ""
    language: str = ""  #: two or three letters
    date: str = ""  #: EDTF


def extracted(  # noqa: PLR0913 - what a file may say of itself, all named
    text: str,
    *,
    where: str,
    remedy: Message,
    title: str = "",
    publisher: str = "",
    url: str = "",
    language: str = "",
    date: str = "",
) -> Extracted:
    """Return a text and its metadata, cleaned of what cannot be shown.

    Raises:
        SourceUnreadable: there is no text, or more than is read.
    """
    cleaned = UNPRINTED.sub("", NEWLINES.sub("\n", text))
    cleaned = BLANK_LINES.sub("\n\n", cleaned).strip() + "\n"
    if not any(char.isalnum() for char in cleaned):
        raise SourceUnreadable(where=where, what=say("source-file.no-readable-text"), remedy=remedy)
    if len(cleaned) > MAX_BYTES:
        raise SourceUnreadable(
            where=where,
            what=say("source-file.characters", count=str(len(cleaned)), limit=str(MAX_BYTES)),
            remedy=say("source-file.split"),
        )
    return Extracted(
        text=cleaned,
        title=_name(title),
        publisher=_name(publisher),
        url=url if re.fullmatch(r"https?://[^\s<>\"]{1,2000}", url) else "",
        language=_language(language),
        date=date,
    )


def stated_date(days: Collection[day]) -> str:
    """Return the EDTF of the days on which a file says that it was made and changed.

    They are one time as far as they agree: a day, a month, a year; years apart they say nothing.
    """
    if not days:
        return ""
    first, last = min(days).isoformat(), max(days).isoformat()
    return next((last[:n] for n in PRECISIONS if first[:n] == last[:n]), "")


def _name(text: str) -> str:
    """Return a name on one line, without what cannot be seen."""
    seen = "".join(c if unicodedata.category(c)[0] != "C" else " " for c in text)
    return " ".join(seen.split())[:LONGEST_NAME]


def _language(tag: str) -> str:
    """Return the language of a tag such as `pt-BR`, empty where it is none."""
    found = re.fullmatch(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{1,8})*", tag.strip())
    return found[1].lower() if found and found[1].lower() != "und" else ""
