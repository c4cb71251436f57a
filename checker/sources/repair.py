"""Repair characters that were written in one encoding and read in another."""

import re
from dataclasses import dataclass
from functools import lru_cache
from html.entities import html5

from checker.model.message import Message, say
from checker.sources.edits import Edit

#: How far a word is followed to either side, in code points; no real word is longer.
REACH = 60
BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
#: A UTF-8 lead byte, read alone as a letter; the byte after it may have become a blank.
LEADS = "\u00c3\u00c2"
ENTITY = re.compile(r"&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[A-Za-z][A-Za-z0-9]{1,20});")
BLANK_AND_WORD = re.compile(r" {1,2}[^ \t\r\n]{0,60} ?")
LOST = re.compile("\ufffd+")
EDGES = "()[]{}\"'.,;:!?<>*_«»“”‘’|/"


@dataclass(frozen=True, slots=True)
class Garble:
    """A passage as a person sees it, and how it was read."""

    start: int
    end: int
    repaired: str  #: empty where nothing could be done
    reason: Message


@dataclass(frozen=True, slots=True)
class Repair:
    """All repairs of a text, sorted: the edits, and the passages that they mend."""

    edits: tuple[Edit, ...]
    garbles: tuple[Garble, ...]


def repair(text: str) -> Repair:
    """Find what can be repaired in a text; the text itself stays as it is."""
    edits = [edit for start, end in _words(text) for edit in _word_edits(text, start, end)]
    garbles = list(_passages(text, edits, say("damage.encoding")))
    entities = [_entity_edit(m) for m in ENTITY.finditer(text)]
    written = [e for e in entities if e is not None]
    garbles += _passages(text, written, say("damage.left-code"))
    garbles += [_lost(text, m) for m in LOST.finditer(text)]
    return Repair(
        tuple(sorted([*edits, *written])), tuple(sorted(garbles, key=lambda g: (g.start, g.end)))
    )


def _words(text: str) -> list[tuple[int, int]]:
    """Return words beyond ASCII, with the next where a byte may have become a blank."""
    words: list[tuple[int, int]] = []
    for found in BEYOND_ASCII.finditer(text):
        done = words[-1][1] if words else 0
        if found.end() <= done:
            continue
        start, end = word_around(text, max(found.start(), done), found.end())
        start = max(start, done)
        if text[end - 1] in LEADS and text[end : end + 1] == " ":
            after = BLANK_AND_WORD.match(text, end)
            end = after.end() if after else end
        words.append((start, end))
    return words


def word_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a stretch to the blanks around it, `REACH` code points at most."""
    low, high = max(0, start - REACH), min(len(text), end + REACH)
    while start > low and not text[start - 1].isspace():
        start -= 1
    while end < high and not text[end].isspace():
        end += 1
    return start, end


def _word_edits(text: str, start: int, end: int) -> list[Edit]:
    """Return the repairs of a word: run by run where that does, else as a whole."""
    word = text[start:end]
    fixed = _fix(word)
    if fixed == word:
        return []
    runs = [
        Edit(start + m.start(), start + m.end(), _fix(m[0]))
        for m in BEYOND_ASCII.finditer(word)
        if _fix(m[0]) != m[0]
    ]
    if _applied(word, start, runs) == fixed:
        return runs
    head = _shared(word, fixed)
    tail = _shared(word[head:][::-1], fixed[head:][::-1])
    return [Edit(start + head, end - tail, fixed[head : len(fixed) - tail])]


def _shared(one: str, other: str) -> int:
    """Return how many first code points two strings share."""
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count


def _applied(word: str, start: int, edits: list[Edit]) -> str:
    """Return a word that begins at `start` with its edits made."""
    pieces, at = [], 0
    for edit in edits:
        pieces += [word[at : edit.start - start], edit.replacement]
        at = edit.end - start
    return "".join([*pieces, word[at:]])


@lru_cache(maxsize=50_000)
def _fix(word: str) -> str:
    """Repair the encoding of a word, and nothing else of it."""
    import ftfy

    config = ftfy.TextFixerConfig(
        uncurl_quotes=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        fix_line_breaks=False,
        normalization=None,
        unescape_html=False,
    )
    return ftfy.fix_encoding(word, config)


def _entity_edit(found: re.Match[str]) -> Edit | None:
    """Return the edit for a character reference, None for what only looks like one."""
    from html import unescape

    named = found[0][1:]
    if not named.startswith("#") and named not in html5:
        return None
    plain = unescape(found[0])
    return Edit(found.start(), found.end(), " " if plain.isspace() else plain)


def _passages(text: str, edits: list[Edit], reason: Message) -> list[Garble]:
    """Return one garble for each word that holds edits."""
    garbles: list[Garble] = []
    group: list[Edit] = []
    for edit in edits:
        if group and re.search(r"\s", text[group[-1].end : edit.start]):
            garbles.append(_passage(text, group, reason))
            group = []
        group.append(edit)
    return [*garbles, _passage(text, group, reason)] if group else garbles


def _passage(text: str, group: list[Edit], reason: Message) -> Garble:
    """Return the word around some edits, without the punctuation at its edges."""
    start, end = group[0].start, group[-1].end
    start, end = word_around(text, start, end)
    while start < group[0].start and text[start] in EDGES:
        start += 1
    while end > group[-1].end and text[end - 1] in EDGES:
        end -= 1
    return Garble(start, end, _applied(text[start:end], start, group), reason)


def _lost(text: str, found: re.Match[str]) -> Garble:
    """Return the garble of a word with a character that is gone."""
    start, end = word_around(text, found.start(), found.end())
    return Garble(start, end, "", say("damage.lost"))
