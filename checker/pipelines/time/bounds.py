"""Read the words before a time that bind it (`since`, `until`) or loosen it (`about`)."""

from dataclasses import dataclass

from checker.model.time_mention import Bound, TimeForm
from checker.pipelines.time.building import Found
from checker.pipelines.time.guards import before_at
from checker.pipelines.time.lexicon import Lexicon
from checker.pipelines.time.slots import Tokens, phrases_at

#: In the packs, words such as "for", which bind a length of time only.
LENGTH = "length"

#: ... and "from", which starts something on a day or in a year, but after a noun only says where
#: a thing of that month, decade or century belongs ("letters from the 1920s").
STARTING = "starting"

#: What can bind a length of time: "after eight years", but not "from eight years".
AROUND_LENGTHS = ("during", "after", "before", "by", LENGTH)


@dataclass(frozen=True, slots=True)
class Binding:
    """How a time is bound; `cue` is the tokens that say so."""

    bound: Bound
    cue: tuple[int, int] | None
    approximate: bool


def binding(lexicon: Lexicon, found: Found, tokens: Tokens) -> Binding:
    """Return how the words around a time bind it."""
    at, approximate = found.first, found.approximate
    loose = before_at(lexicon, "approximate", tokens, at)
    amount = found.form in (TimeForm.DURATION, TimeForm.AGE) or found.part.shift is not None
    if loose is not None and (amount or loose[1] == "about"):
        at, approximate = loose[0], True
    if found.form is TimeForm.RANGE and found.to is not None:
        return Binding(Bound.BETWEEN, None, approximate)
    for after, bound in phrases_at(lexicon.words.get("onwards", {}), tokens, found.after):
        return Binding(Bound(str(bound)), (found.after, after), approximate)
    if next(phrases_at(lexicon.words.get("year_company", {}), tokens, found.after), None):
        return Binding(Bound.AT, None, approximate)
    cue = before_at(lexicon, "bound", tokens, at)
    length = found.form is not TimeForm.DATE
    if cue is None or (cue[1] not in AROUND_LENGTHS if length else cue[1] == LENGTH):
        return Binding(Bound.AT, None, approximate)
    if cue[1] == STARTING:
        vague = found.part.masked or (found.part.month and not (found.part.day or found.part.year))
        return Binding(Bound.AT if vague else Bound.SINCE, (cue[0], at), approximate)
    bound = Bound.DURING if cue[1] == LENGTH else Bound(str(cue[1]))
    return Binding(bound, (cue[0], at), approximate)
