"""Say in plain sentences how a document's date is known."""

from collections.abc import Sequence

from babel.dates import format_date

from checker.dating.dateline import Written
from checker.dating.told import Told
from checker.dating.weekdays import Fit, checks, dated_past

HOW = {
    "dateline": "the text opens with the dateline",
    "published": "the text says when it was published:",
    "updated": "the text says when it was last updated:",
}

#: So many candidates are written out; the rest are counted.
NAMED = 4


def written_sentence(written: Written) -> str:
    """Tell of a date that the document writes on itself."""
    return f"{HOW[written.kind]} “{written.quote}”"


def bound_sentence(past: Told, when: str) -> str:
    """Tell of the latest event told in the past."""
    return (
        f"the latest time that it tells as past is {when} (“{past.quote}”), "
        "so it was not written before"
    )


def fit_sentences(
    told: Sequence[Told], found: Sequence[Fit], past: Told | None, when: str
) -> tuple[str, ...]:
    """Tell of the weekdays that fit only some dates."""
    weekdays, days = checks(told), dated_past(told)
    opening = f"the text says {_listed([t.mention.text for t in weekdays])}"
    if days:
        opening += f" and tells {_listed([t.mention.text for t in days])} without a year"
    fitting = [format_date(fit.named, "EEEE d MMMM y", locale="en") for fit in found[:NAMED]]
    more = f" and {len(found) - NAMED} more" if len(found) > NAMED else ""
    sentences = [opening, f"that fits {', '.join(fitting)}{more}"]
    if past is not None:
        sentences.append(f"{when} is told as past (“{past.quote}”), so it is not older")
    if len(found) > 1 and past is not None:
        named = format_date(found[0].named, "d MMMM y", locale="en")
        sentences.append(f"{named} is preferred, because nothing named is later than {when}")
    elif len(found) > 1:
        sentences.append("none is preferred, because no year is named")
    if found[0].first != found[0].last:
        sentences.append("it was written on that day or within the week around it")
    return tuple(sentences)


def _listed(quotes: Sequence[str]) -> str:
    """Return quotations in a row."""
    return " and ".join(f"“{quote}”" for quote in dict.fromkeys(quotes))
