"""Tell how a document's date is known."""

from collections.abc import Sequence

from checker.dating.dateline import Written
from checker.dating.told import Told
from checker.dating.weekdays import Fit, checks, dated_past
from checker.model.message import Day, Listing, Message, Value, listing, say

#: So many candidates are written out; the rest are counted.
NAMED = 4


def written_sentence(written: Written) -> Message:
    """Tell of a date that the document writes on itself."""
    return say("dating.written", how=written.kind, quote=written.quote)


def bound_sentence(past: Told, when: str) -> Message:
    """Tell of the latest event told in the past."""
    return say("dating.bound", date=when, quote=past.quote)


def fit_sentences(
    told: Sequence[Told], found: Sequence[Fit], past: Told | None, when: str
) -> tuple[Message, ...]:
    """Tell of the weekdays that fit only some dates."""
    sentences = [_named(told), say("dating.fits", days=_fitting(found))]
    if past is not None:
        sentences.append(say("dating.not-older", date=when, quote=past.quote))
    if len(found) > 1 and past is not None:
        sentences.append(say("dating.preferred", day=Day(found[0].named), date=when))
    elif len(found) > 1:
        sentences.append(say("dating.none-preferred"))
    if found[0].first != found[0].last:
        sentences.append(say("dating.within-week"))
    return tuple(sentences)


def _named(told: Sequence[Told]) -> Message:
    """Return the weekdays that a text names, and what days without a year it tells as past."""
    weekdays, days = _listed(checks(told)), dated_past(told)
    if not days:
        return say("dating.weekdays", weekdays=weekdays)
    return say("dating.weekdays-and-days", weekdays=weekdays, days=_listed(days))


def _fitting(found: Sequence[Fit]) -> Value:
    """Return the days that fit; of many, the first few."""
    days = listing((Day(fit.named, weekday=True) for fit in found[:NAMED]), ",")
    if len(found) <= NAMED:
        return days
    return say("dating.and-more", days=days, count=len(found) - NAMED)


def _listed(told: Sequence[Told]) -> Listing:
    """Return quotations in a row."""
    return listing(dict.fromkeys(f"“{t.mention.text}”" for t in told))
