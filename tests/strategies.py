"""Hypothesis strategies for the values of the model."""

from datetime import date, timedelta

from hypothesis import strategies as st

from checker.model.claim import Claim, Modality, ObjectKind, Polarity, Tense
from checker.model.interval import Interval
from checker.model.span import Span

#: Any text that UTF-8 can hold, line breaks and quotation marks more often than chance has them.
TEXTS = st.text(
    st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from('"\r\n,; \t')), max_size=12
)
WORDS = TEXTS.filter(bool)
DAYS = st.dates(min_value=date(100, 1, 1), max_value=date(9990, 12, 31))
FIGURES = st.one_of(
    st.none(),
    st.integers(-(10**15), 10**15).map(float),
    st.floats(-1e300, 1e300, allow_subnormal=False),
)


@st.composite
def spans(draw: st.DrawFn) -> Span:
    """Return a span of at least one code point."""
    start = draw(st.integers(0, 10**6))
    return Span(start, start + draw(st.integers(1, 500)))


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Return an interval with ends that are exact, imprecise, unknown or open."""
    start = draw(st.none() | DAYS)
    end = draw(st.none() | (DAYS if start is None else DAYS.filter(lambda day: day > start)))
    slack = st.integers(0, 400).map(lambda days: timedelta(days=days))
    return Interval(
        edtf=draw(st.sampled_from(["", "2024", "2019-11/..", "196X", "../2018-03-02"])),
        start=start,
        start_latest=start and start + draw(slack),
        end_earliest=end and end - min(draw(slack), end - date(1, 1, 1)),
        end=end,
        open_end=end is None and draw(st.booleans()),
    )


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    """Return a claim of any content; `claim_id` is not unique yet."""
    return Claim(
        source_id=draw(st.sampled_from(["almanac", "gazette", "letter"])),
        span=draw(spans()),
        quote=draw(WORDS),
        language=draw(st.sampled_from(["en", "pt", "und"])),
        subject=draw(WORDS),
        predicate=draw(WORDS),
        object=draw(TEXTS),
        object_kind=draw(st.sampled_from(ObjectKind)),
        extractor="by-hand",
        value=draw(FIGURES),
        unit=draw(TEXTS),
        qualifiers=tuple(sorted(draw(st.dictionaries(WORDS, TEXTS, max_size=3)).items())),
        valid=draw(intervals()),
        asserted_on=draw(st.sampled_from(["", "2024-05", "2024-05-06"])),
        tense=draw(st.sampled_from(Tense)),
        polarity=draw(st.sampled_from(Polarity)),
        modality=draw(st.sampled_from(Modality)),
        attributed_to=draw(TEXTS),
        damage=draw(TEXTS),
        claim_id=draw(WORDS),
    )


def claim_lists(max_size: int = 6) -> st.SearchStrategy[list[Claim]]:
    """Return lists of claims in any order, each with an id of its own."""
    return st.lists(claims(), max_size=max_size, unique_by=lambda claim: claim.claim_id)
