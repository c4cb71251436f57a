"""Find the time expressions of a text."""

from dataclasses import replace

from checker.model.span import Span
from checker.model.time_mention import Anchor, TimeForm, TimeMention
from checker.pipelines.time.bounds import binding
from checker.pipelines.time.building import Found, found
from checker.pipelines.time.guards import (
    fits_context,
    is_licensed,
    names_are_names,
    stands_alone,
)
from checker.pipelines.time.lexicon import Lexicon, lexicon
from checker.pipelines.time.matching import matches_at
from checker.pipelines.time.parts import is_possible, joined, written
from checker.pipelines.time.ranges import with_listed_years, with_ranges
from checker.pipelines.time.slots import Tokens, phrases_at
from checker.pipelines.time.tokens import tokens_of
from checker.vocabulary import Vocabulary


def tag_times(text: str, language: str, vocabulary: Vocabulary) -> tuple[TimeMention, ...]:
    """Return the time expressions of a text in order; none where the language has no pack.

    Patterns come from the pack `time/<language>`; each token is tried once against the few that
    it can begin, so the work grows with the length of the text only.
    """
    words = lexicon(language, vocabulary)
    if words is None:
        return ()
    tokens = tokens_of(text)
    times = with_listed_years(words, with_ranges(words, _times(words, tokens), tokens), tokens)
    return tuple(_mention(words, time, tokens, text) for time in times if time.licensed)


def _times(words: Lexicon, tokens: Tokens) -> list[Found]:
    """Return the times of a text, with those that only a range would license."""
    times: list[Found] = []
    at = 0
    while at < len(tokens):
        if not (tokens[at].norm in words.openers or tokens[at].is_figure):
            at += 1
            continue
        skipped = next(phrases_at(words.not_times, tokens, at), None)
        if skipped is not None:
            at = skipped[0]
            continue
        time, at = _time_at(words, tokens, at)
        if time is not None:
            previous = times[-1] if times else None
            times.append(replace(time, licensed=is_licensed(words, time, tokens, previous)))
    return times


def _time_at(words: Lexicon, tokens: Tokens, at: int) -> tuple[Found | None, int]:
    """Return the longest time that begins at a token, and the token to go on from."""
    for match in matches_at(words, tokens, at):
        if not (
            stands_alone(tokens, match.first, match.after)
            and fits_context(match, tokens)
            and names_are_names(words, match, tokens)
        ):
            continue
        if _is_before_our_era(words, tokens, match.after):
            return None, match.after
        time = _without_dot(found(match), tokens)
        if is_possible(time.part) and (time.to is None or is_possible(time.to)):
            return time, time.after
        if time.part.year is not None:
            return None, match.after
    return None, at + 1


def _is_before_our_era(words: Lexicon, tokens: Tokens, after: int) -> bool:
    """Say whether what follows counts the years backwards ("1 January 49 BC")."""
    if after < len(tokens) and tokens[after].is_figure:
        after += 1
    return next(phrases_at(words.words.get("era_before", {}), tokens, after), None) is not None


def _without_dot(time: Found, tokens: Tokens) -> Found:
    """Leave the dot of an abbreviation at the very end to the sentence."""
    if tokens[time.after - 1].norm == "." and time.after - time.first > 1:
        return replace(time, after=time.after - 1)
    return time


def _mention(words: Lexicon, time: Found, tokens: Tokens, text: str) -> TimeMention:
    """Return the time as a value that leaves this room."""
    bound = binding(words, time, tokens)
    span = Span(tokens[time.first].start, tokens[time.after - 1].end)
    cue = bound.cue
    edtf = _edtf(time, approximate=bound.approximate)
    return TimeMention(
        span=span,
        text=text[span.start : span.end],
        form=time.form,
        rule=time.rule,
        edtf=edtf,
        anchor=Anchor.NONE if edtf else time.anchor,
        part=time.part,
        to=time.to,
        bound=bound.bound,
        cue=Span(tokens[cue[0]].start, tokens[cue[1] - 1].end) if cue else None,
        approximate=bound.approximate,
    )


def _edtf(time: Found, *, approximate: bool) -> str:
    """Return what the words alone give."""
    if time.form not in (TimeForm.DATE, TimeForm.RANGE):
        return ""
    start = written(time.part)
    if time.to is not None:
        return joined(start, written(time.to))
    return f"{start}~" if approximate and start and not start.startswith("[") else start
