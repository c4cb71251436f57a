"""Find what is named after a day: `Ponte 5 de Maio`, `the 5 May Bridge`."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from checker.model.span import Span
from checker.pipelines.lexicon import Meaning, NameLexicon
from checker.pipelines.name_runs import is_capital

if TYPE_CHECKING:
    from checker.pipelines.doc import Doc, Token

#: A number of as many digits is a year, which no name after a day holds.
YEAR = 4


def named_after_days(
    doc: "Doc", days: Sequence[Span], lexicon: NameLexicon
) -> Iterator[tuple[int, int, Meaning]]:
    """Yield names `[start, end)` that hold one of the dates of a passage, with their kind."""
    for day in days:
        inside = doc.char_span(day.start, day.end)
        if inside is None or not _is_day(inside.text.split()):
            continue
        start, end = inside.start, inside.end
        if lexicon.head_first:
            start = _first_head(doc, start, lexicon)
        else:
            if not _is_article(doc[start]) and (start == 0 or not _is_article(doc[start - 1])):
                continue  # `on 4 July Parliament voted`
            start += _is_article(doc[start])
            end += end < len(doc)
        meaning = lexicon.heads.get(doc[start if lexicon.head_first else end - 1].text)
        if meaning is not None and (start, end) != (inside.start, inside.end):
            yield start, end, meaning


def _first_head(doc: "Doc", end: int, lexicon: NameLexicon) -> int:
    """Return where the first head word stands among the capitalised words right before `end`."""
    first = at = end
    while at > 0 and is_capital(doc[at - 1]) and not doc[at].is_sent_start:
        at -= 1
        if doc[at].text in lexicon.heads:
            first = at
    return first


def _is_article(token: "Token") -> bool:
    """Say whether a token is `the`."""
    return "Def" in token.morph.get("Definite", [])


def _is_day(words: Sequence[str]) -> bool:
    """Say whether words are a number and a capitalised month, without a year."""
    digits = [w for w in words if w.isdigit()]
    capital = [w for w in words[1:] if w[0].isupper()]
    return len(digits) == 1 and len(capital) == 1 and len(digits[0]) < YEAR
