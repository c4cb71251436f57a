"""Figures that say nothing by themselves: years, scores, times of day, `one of the`, plots."""

from checker.extractors.quantity.fiction import is_in_fiction
from checker.extractors.quantity.figure import Figure
from checker.extractors.quantity.words import phrase_at
from checker.model.quantity import Form

#: Whole numbers of four digits within these are years until a noun says otherwise.
YEARS = range(1500, 2101)
YEAR_DIGITS = 4
#: Dimensions in which packages are sold.
PACKED = ("mass", "volume")


def says_nothing(figure: Figure) -> bool:
    """Say whether a figure is none that measures or counts."""
    if figure.mention.form is Form.CARDINAL and (_is_year(figure) or _is_score(figure)):
        return True
    if _is_asked(figure) or _is_of_package(figure) or is_in_fiction(figure):
        return True
    doc = figure.doc
    idioms = figure.words.groups.get("after_idiom", frozenset())
    counts = figure.mention.form in (Form.CARDINAL, Form.ORDINAL)
    end, _ = phrase_at(doc, figure.after, len(doc), idioms)
    if counts and doc[figure.after : end].text.lower() in idioms:
        return True
    upto = doc[max(figure.left, figure.start - 2) : figure.end].text.lower()
    before = doc[max(figure.left, figure.start - 2) : figure.start].text.lower()
    closing = tuple(f" {idiom}" for idiom in figure.words.groups.get("before_idiom", ()))
    return f" {upto}".endswith(closing) or f" {before}".endswith(closing)


def _is_year(figure: Figure) -> bool:
    """Say whether a number is a year: four bare digits with no noun after them."""
    text = figure.mention.text
    if not (text.isdigit() and len(text) == YEAR_DIGITS and int(text) in YEARS):
        return False
    at = figure.after
    return at >= figure.right or figure.doc[at].pos_ not in ("NOUN", "ADJ")


def _is_asked(figure: Figure) -> bool:
    """Say whether the figure stands in a question, which tells none."""
    sentence = figure.doc[figure.end - 1].sent
    last = next((t for t in reversed(list(sentence)) if t.is_punct and not t.is_quote), None)
    return last is not None and last.text == "?" and last.i >= figure.right


def _is_of_package(figure: Figure) -> bool:
    """Say whether the figure is only how much one package holds: `a bag of 60 kilos`."""
    if figure.dimension not in PACKED:
        return False
    doc, words, at = figure.doc, figure.words, figure.lead - 1
    if at - 1 >= figure.left and words.has("of", doc[at]) and words.has("package", doc[at - 1]):
        return True
    return figure.after < figure.right and words.has("package", doc[figure.after])


def _is_score(figure: Figure) -> bool:
    """Say whether a number is one side of a score, a section or a version: `2-1`, `§ 3`."""
    text = figure.passage.segment.reading
    start, end = figure.mention.span.start, figure.mention.span.end
    around = (text[max(0, start - 2) : start], text[end : end + 2])
    return (around[0].endswith(("-", "–", "/", "§", "#")) and around[0][:1].isdigit()) or (
        around[1].startswith(("-", "–", "/", ":")) and around[1][1:2].isdigit()
    )
