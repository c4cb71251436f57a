"""A date that a document writes on itself: a dateline, or "last updated on"."""

from collections.abc import Sequence
from dataclasses import dataclass

from checker.model.document import Segment, SegmentKind
from checker.model.time_mention import TimeForm, TimeMention
from checker.pipelines.time.lexicon import Lexicon, lexicon
from checker.pipelines.time.slots import phrases_at
from checker.pipelines.time.tokens import Token, tokens_of
from checker.vocabulary import Vocabulary

#: A dateline stands in one of the first paragraphs, after a place of a few words.
FIRST_PARAGRAPHS = 4
PLACE_WORDS = 8

#: Particles inside the name of a place are short ("Rio de Janeiro", "Stoke on Trent").
SHORT_WORD = 3

#: Words that can stand between a label and its date ("Last updated: on Monday").
LABEL_GAP = 2

#: A list of dated events is no row of datelines, and a heading none either.
KINDS = (SegmentKind.HEADLINE, SegmentKind.PARAGRAPH, SegmentKind.BOILERPLATE)

#: Signs that cut a dateline off from the text.
CUTS = frozenset("-–—:|/·•")
ENDS = frozenset(".!?;)|")


@dataclass(frozen=True, kw_only=True, slots=True)
class Written:
    """A date that the document gives itself."""

    edtf: str
    quote: str
    kind: str  #: dateline | published | updated


def written_date(
    times: Sequence[tuple[Segment, tuple[TimeMention, ...]]], vocabulary: Vocabulary
) -> Written | None:
    """Return the dateline, else the day of publication, else of the last update."""
    paragraphs = [pair for pair in times if pair[0].kind in KINDS or _is_placed(*pair)]
    for segment, mentions in paragraphs[: FIRST_PARAGRAPHS + 1]:
        for mention in mentions[:2]:
            line = _dateline(segment, mention, lexicon(segment.language, vocabulary))
            if line:
                return Written(edtf=mention.edtf, quote=line, kind="dateline")
    labelled = [
        found
        for segment, mentions in times
        for mention in mentions
        if (found := _labelled(segment, mention, vocabulary))
    ]
    ranked = sorted(labelled, key=lambda found: found.edtf, reverse=True)
    ranked.sort(key=lambda found: found.kind != "published")
    return ranked[0] if ranked else None


def _is_placed(segment: Segment, mentions: tuple[TimeMention, ...]) -> bool:
    """Say whether a heading is a place, a comma and a day alone, as on a letter or a release."""
    if segment.kind is not SegmentKind.HEADING or len(mentions) != 1:
        return False
    before, after = segment.reading[: mentions[0].span.start], mentions[0].span.end
    return before.rstrip().endswith(",") and not segment.reading[after:].strip()


def _is_point(mention: TimeMention) -> bool:
    """Say whether a time is a day or a month that the words alone give."""
    known = mention.form is TimeForm.DATE and mention.part.month is not None
    return known and bool(mention.edtf) and not mention.approximate


def _dateline(segment: Segment, mention: TimeMention, words: Lexicon | None) -> str:
    """Return the words of a dateline at the head of a paragraph; empty where it is none."""
    if words is None or not _is_point(mention) or mention.part.day is None:
        return ""
    tokens = tokens_of(segment.reading)
    before = [token for token in tokens if token.end <= mention.span.start]
    after = [token for token in tokens if token.start >= mention.span.end]
    if len(before) > PLACE_WORDS or not all(_is_place(token) for token in before):
        return ""
    if before and words.has("month_sign", before[-1].norm):
        return ""
    rest = after[_bracketed(after) :]
    if not rest:
        return segment.reading.strip()
    if not (rest[0].norm in CUTS or _is_clock(words, rest)):
        return ""
    if rest[0].norm == ":" and not before:
        return ""
    return segment.reading[: rest[0].end].strip()


def _is_clock(words: Lexicon, tokens: list[Token]) -> bool:
    """Say whether the time of day comes next ("16:02", ", 4.02 pm", "at 10:22")."""
    leads = tokens[0].norm == "," or words.has("clock_lead", tokens[0].norm)
    clock = tokens[1:] if leads else tokens
    return len(clock) > 1 and clock[0].is_figure and clock[1].glued and not clock[1].is_figure


def _bracketed(tokens: list[Token]) -> int:
    """Return how many tokens a bracket closes in ("(Agency)" after the date, or the date's own)."""
    closing = next((at for at, token in enumerate(tokens[:PLACE_WORDS]) if token.norm == ")"), -1)
    opens = bool(tokens) and tokens[0].norm in {"(", ")"}
    return closing + 1 if opens else 0


def _is_place(token: Token) -> bool:
    """Say whether a token can belong to the place before a dateline."""
    return (
        token.is_capital
        or token.norm in {",", "(", ")", ".", "/", "-", "–", "—", "|"}
        or (token.is_word and len(token.norm) <= SHORT_WORD)
    )


def _labelled(segment: Segment, mention: TimeMention, vocabulary: Vocabulary) -> Written | None:
    """Return the date of a sentence such as "Last updated on ..."."""
    words = lexicon(segment.language, vocabulary)
    if words is None or not _is_point(mention):
        return None
    tokens = tokens_of(segment.reading)
    first = next(i for i, token in enumerate(tokens) if token.start >= mention.span.start)
    after = [token for token in tokens if token.start >= mention.span.end]
    if after and after[0].norm not in ENDS | {","} and not _is_clock(words, after):
        return None
    start = first
    while start > 0 and tokens[start - 1].norm not in ENDS - {")"}:
        start -= 1
    kind = _label(words, tokens, start, first)
    if not kind:
        return None
    quote = segment.reading[tokens[start].start : mention.span.end]
    return Written(edtf=mention.edtf, quote=quote, kind=kind)


def _label(words: Lexicon, tokens: list[Token], start: int, first: int) -> str:
    """Return what the label of a date says that happened on it."""
    while start < first and tokens[start].norm in {"(", "[", "*", "-"}:
        start += 1
    for after, kind in phrases_at(words.words.get("page_date", {}), tokens, start):
        if after <= first <= after + LABEL_GAP:
            return str(kind)
    return ""
