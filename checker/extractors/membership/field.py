"""A labelled field that lists bodies by their letters: `Participation: AU, IMF, WTO (observer)`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from checker.extractors.discourse import Discourse
from checker.extractors.membership.words import Words
from checker.model.names import fold
from checker.model.span import Span
from checker.pipelines.passage import Passage
from checker.vocabulary import Vocabulary

#: One item of the list, and the note in parentheses behind it. It begins where another ends, and
#: nothing is given back: a name that ends in no mark is not tried again from each of its letters.
ITEM = re.compile(
    r"(?<![^,;().])\s*+(?P<name>[^,;()\s][^,;().]*+|(?<=\s))"
    r"(?:\((?P<note>[^()]*+)\))?+\s*+(?:[,;.]|$)"
)
#: Fewer items make no list.
LEAST = 3
#: Words that the name of a listed body has at most.
LONGEST = 9


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """One body of a field: its name, where it stands, and what the note says."""

    name: str
    span: Span
    status: str
    role: str


def field_items(passage: Passage, around: Discourse, words: Words) -> Iterator[Item]:
    """Yield the bodies of a labelled field; nothing where the passage is none."""
    start = _start(passage, words)
    if start is None:
        return
    index = body_index(around.vocabulary)
    found = []
    for match in ITEM.finditer(passage.segment.reading[start:]):
        text, note = match["name"].rstrip(), (match["note"] or "").strip().lower()
        if not text[:1].isupper() and not text[1:2].isupper():
            return
        if len(text.split()) > LONGEST:
            return
        if not any(word in note for word in words.not_member):
            role = next((r for w, r in words.roles if _is_said(w, note)), "")
            seat = "elected" if any(w in note for w in words.seats) else ""
            status = "observer" if role == "observer" else "member"
            found.append(
                Item(
                    name=index.get(text) or index.get(fold(text)) or text,
                    span=Span(0, len(text)).shift(start + match.start("name")),
                    status=status,
                    role=seat or (role if role != "observer" else ""),
                )
            )
    if len(found) >= LEAST:
        yield from found


def _is_said(word: str, note: str) -> bool:
    """Say whether a note holds a word, and not only its letters."""
    return word in note and re.search(rf"\b{re.escape(word)}\b", note) is not None


def _start(passage: Passage, words: Words) -> int | None:
    """Return where the list of a field begins, None where no label stands before it."""
    label, colon, _ = passage.segment.reading.partition(":")
    if colon and fold(label) in {fold(w) for w in words.labels}:
        return len(label) + 1
    section = fold(passage.segment.section.rstrip(":"))
    return 0 if section and section in {fold(w) for w in words.labels} else None


@cache
def body_index(vocabulary: Vocabulary) -> dict[str, str]:
    """Return name -> body, short forms with other meanings included where one body has them."""
    index: dict[str, str] = {}
    doubtful: set[str] = set()
    for entry, data in sorted(vocabulary.family("organisations").items()):
        if not isinstance(data, dict) or "names" not in data:
            continue
        full = [name for tongue in sorted(data["names"]) for name in data["names"][tongue]]
        for name in (*full, *data.get("ambiguous", ())):
            for form in {name, fold(name)} if len(name) > LEAST else {name}:
                if index.setdefault(form, entry) != entry:
                    doubtful.add(form)
    return {form: entry for form, entry in index.items() if form not in doubtful}
