"""Places where words are missing, as where a link and its words were taken out of a page."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.model.message import Message, say
from checker.sources.words import GapWords


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch of a segment's view that shows a gap, or would if others showed one plainly."""

    start: int
    end: int
    plain: bool  #: shows it by itself
    reason: Message


BLANK_BEFORE = say("damage.blank-before")
NO_NOUN = say("damage.no-noun")
WIDE_BLANK = say("damage.wide-blank")
EMPTY_MARKS = say("damage.empty-marks")
BEGINS = say("damage.begins")
JOINED = say("damage.joined")
#: In this order they are told of one passage.
REASONS = (BLANK_BEFORE, BEGINS, WIDE_BLANK, EMPTY_MARKS, NO_NOUN, JOINED)

#: A word from its first letter; the bounds keep a search linear, and nothing is given back.
LETTERS = r"(?<![^\W\d_])[^\W\d_]{1,40}+(?:['’-][^\W\d_]{1,40}+){0,6}+"
#: What all marks with a blank before them have.
BLANK_AND_MARK = re.compile(r"[ \xa0][.,;!?)]")
#: A word right before a blank and a mark; the mark ends there (no decimals, no ".net").
SPACED_MARK = re.compile(rf"({LETTERS}|[”»’\"')\]])[ \xa0]{{1,20}}([.,;!?)])(?![^\s\"”»’')\]])")
#: A word right before a mark, with no blank.
TIGHT_MARK = re.compile(rf"(?<![\w.'’/@-])({LETTERS})([.,;])(?![^\s\"”»’')\]])")
#: A comma, a blank, and the next mark: a name in between is gone.
TWO_MARKS = re.compile(r"[,;][ \xa0]{1,20}[.,;](?!\S)")
#: What hangs on a word that is not there, or leans on one.
ALONE = re.compile(
    r"(?<=[\s(“\"])['’][^\W\d_]{1,2}(?=[\s.,;])|(?<![\w'’])[^\W\d_]{1,6}['’] ?(?=[.,;!?)])"
)
#: A word, a dash glued to it, and a blank only behind.
LOPSIDED_DASH = re.compile(rf"(?<=\s)({LETTERS})[—–](?=\s)")
DASH_MARK = re.compile(r"[—–][ \xa0]{1,20}[.,;](?!\S)")
TWO_WORDS = re.compile(rf"(?<![\w'’-])({LETTERS})( {{1,20}})(?=({LETTERS})(?![\w'’-]))")
WIDE = re.compile(r"(?<=[^\s.!?…:\"”»’')\]]) {2,}(?=\w)")
EMPTY = re.compile(
    r"(?<=\s)(?:“\s{0,20}”|«\s{0,20}»|\"\s?\"|\(\s{0,20}\))(?=[\s.,;])|(?<=\s)\(\s{0,20}[,;](?=\s)"
)
BEGINNING = re.compile(r"[,;.](?=\s)")
WORD = re.compile(LETTERS)


def find_gaps(view: str, words: GapWords, *, spaced: bool) -> list[Gap]:
    """Return the gaps of a segment, in order.

    Args:
        view: the segment's words with all blanks left in.
        words: function words of its language.
        spaced: blanks before punctuation are the habit of this text or language.
    """
    gaps = [*_begins(view), *_tight(view, words), *_pairs(view, words), *_empty(view)]
    gaps += _wide(view, words)
    if not spaced:
        gaps += _spaced(view, words)
    return sorted(gaps, key=lambda g: (g.start, g.end))


def find_joined(view: str, words: GapWords) -> list[Gap]:
    """Return the function words that are run together."""
    found = (m for m in re.finditer(r"(?<![\w'’/@.-])[^\W\d_]{5,40}(?![\w'’/@-])", view))
    return [Gap(m.start(), m.end(), True, JOINED) for m in found if m[0] in words.joined]


def is_spaced(views: Sequence[str]) -> bool:
    """Say whether a text sets blanks before its punctuation as a habit."""
    text = "\n".join(views)
    spaced = len(re.findall(r"\w[ \xa0][.,](?!\S)", text))
    tight = len(re.findall(r"\w[.,](?!\S)", text))
    return spaced > tight


def _begins(view: str) -> Iterator[Gap]:
    """Yield the gap before a segment that begins with a mark."""
    if found := BEGINNING.match(view):
        yield Gap(0, found.end(), True, BEGINS)


def _spaced(view: str, words: GapWords) -> Iterator[Gap]:
    """Yield blanks before marks; plain after a word that asks for another."""
    if not BLANK_AND_MARK.search(view):
        return
    for found in SPACED_MARK.finditer(view):
        if found[2] in words.spaced_marks:
            continue
        asks = found[1].casefold() in words.function
        if not asks and found[2] in "!?)":
            continue
        yield Gap(found.start(), found.end(2), asks, NO_NOUN if asks else BLANK_BEFORE)
    for pattern in (DASH_MARK, TWO_MARKS):
        for found in pattern.finditer(view):
            yield Gap(found.start(), found.end(), True, BLANK_BEFORE)


def _tight(view: str, words: GapWords) -> Iterator[Gap]:
    """Yield marks right after a word that no mark can follow."""
    for found in TIGHT_MARK.finditer(view):
        if found[1] in words.never_last:
            # "ready to, in their words, ..." has no gap: a comma alone proves little
            yield Gap(found.start(), found.end(2), found[2] != ",", NO_NOUN)
    for found in ALONE.finditer(view) if "'" in view or "’" in view else ():
        if found[0].strip() in words.enclitics | words.elided:
            yield Gap(found.start(), found.end(), True, NO_NOUN)
    for found in LOPSIDED_DASH.finditer(view) if "—" in view or "–" in view else ():
        if found[1] in words.articles:
            yield Gap(found.start(), found.end(), True, NO_NOUN)


def _pairs(view: str, words: GapWords) -> Iterator[Gap]:
    """Yield two function words in a row of which the first asks for a noun."""
    pairs = TWO_WORDS.findall(view)  # hardly a text has any, so that their places come second
    if not any(one in words.before_noun and other in words.no_noun for one, _, other in pairs):
        return
    for found in TWO_WORDS.finditer(view):
        if found[1] in words.before_noun and found[3] in words.no_noun:
            yield Gap(found.start(), found.end(3), True, NO_NOUN)


def _wide(view: str, words: GapWords) -> Iterator[Gap]:
    """Yield several blanks inside a sentence; plain between two words that cannot be neighbours."""
    for found in WIDE.finditer(view):
        before = view[max(0, found.start() - 60) : found.start()].rsplit(None, 1)[-1:]
        word = WORD.match(view, found.end())
        asks = bool(before) and before[0].casefold() in words.articles | words.prepositions
        asks = asks and word is not None and word[0] in words.function
        start = found.start() - len(before[0]) if before else found.start()
        end = word.end() if word else found.end()
        yield Gap(start, end, asks, NO_NOUN if asks else WIDE_BLANK)


def _empty(view: str) -> Iterator[Gap]:
    """Yield quotation marks and brackets that hold nothing."""
    for found in EMPTY.finditer(view):
        yield Gap(found.start(), found.end(), True, EMPTY_MARKS)
