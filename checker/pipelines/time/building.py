"""Turn the values that a pattern caught into the parts of a time."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from checker.model.time_mention import Anchor, Phase, TimeForm, TimePart
from checker.pipelines.time.matching import Match
from checker.pipelines.time.patterns import Value

DIRECTIONS = (
    "direction", "past_word", "coming_word", "comes_word", "last_word", "next_word", "this_word",
    "lasts_word", "pasts_word", "nexts_word",
)  # fmt: skip

#: Decades told by two figures up to here belong to this century; "the 20s" are still the old ones.
LAST_SHORT_DECADE = 10

#: The first quarter and half of a year in EDTF, less one.
QUARTER, HALF = 32, 39
QUARTERS = 4  #: in a year


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """A time found between two tokens, not yet licensed nor bound."""

    first: int
    after: int
    rule: str
    form: TimeForm
    anchor: Anchor
    part: TimePart
    to: TimePart | None = None
    needs: str = ""
    approximate: bool = False
    licensed: bool = True


def found(match: Match) -> Found:
    """Return the time that a match tells."""
    pattern, values = match.pattern, match.captures
    part = _part(values, pattern.settings, pattern.form)
    return Found(
        first=match.first,
        after=match.after,
        rule=pattern.rule,
        form=pattern.form,
        anchor=pattern.anchor,
        part=part,
        to=_end(part, values),
        needs=pattern.needs,
        approximate="some" in values or "approximate" in values,
    )


def _part(values: Mapping[str, Value], settings: Mapping[str, Value], form: TimeForm) -> TimePart:
    """Return the start of a time."""
    unit, times = _unit(values, settings)
    direction = next((_int(values, name) for name in DIRECTIONS if name in values), None)
    named = TimePart(
        year=_first(values, "year", "year_two", "year_old", "year_short"),
        month=_first(values, "month", "month_number"),
        day=_first(values, "day", "day_ordinal", "day_number"),
        weekday=_first(values, "weekday", "weekday_short"),
        season=_season(values),
        masked=_masked(values),
        ordinal=_int(values, "ordinal") or 0,
        unit=unit,
        phase=Phase(str(values.get("phase", ""))),
    )
    amount = _first(values, "num", "some")
    if "one" in values:
        amount = 1
    if amount is not None:
        amount *= times
    return _shifted(named, values, settings, direction, amount, form)


def _shifted(
    part: TimePart,
    values: Mapping[str, Value],
    settings: Mapping[str, Value],
    direction: int | None,
    amount: int | None,
    form: TimeForm,
) -> TimePart:
    """Return the part with its distance from what it hangs on."""
    sign, day_name = _int(settings, "sign"), _int(values, "day_name")
    if sign is not None:
        steps = sign * (1 if amount is None else amount)
        if day_name is not None:
            steps = steps * (7 if part.unit == "week" else 1) + day_name
            return replace(part, shift=steps, unit="day")
        return replace(part, shift=steps)
    if day_name is not None:
        return replace(part, shift=day_name, unit="day")
    if form is TimeForm.RANGE and part.unit and direction is not None and not part.day:
        return replace(part, shift=direction, count=amount or 0)
    if form in (TimeForm.DURATION, TimeForm.AGE, TimeForm.RECURRING):
        return replace(part, count=amount or 0)
    if direction is not None and part.unit:
        return replace(part, shift=direction)
    if direction is not None:
        return replace(part, nearest=direction)
    return replace(part, shift=_int(settings, "shift"))


def _unit(values: Mapping[str, Value], settings: Mapping[str, Value]) -> tuple[str, int]:
    """Return the unit told and how many of it one word means (a fortnight is two weeks)."""
    told = values.get("period", values.get("unit", settings.get("unit", "")))
    unit, _, times = str(told).partition("*")
    return unit, int(times or 1)


def _season(values: Mapping[str, Value]) -> int | None:
    """Return the EDTF code of a season, a quarter or a half."""
    quarter = _first(values, "quarter", "quarter_number")
    if quarter is not None:
        return QUARTER + (quarter if 1 <= quarter <= QUARTERS else QUARTERS)
    half = _first(values, "half", "half_number")
    if half is not None:
        return HALF + (1 if half == 1 else 2)
    return _int(values, "season")


def _masked(values: Mapping[str, Value]) -> str:
    """Return the EDTF of a decade or a century."""
    century = _first(values, "century", "century_number")
    if century is not None and century > 0:
        return f"{century - 1:02d}XX"
    decade = _int(values, "decade")
    if decade is not None:
        return f"{decade // 10}X"
    short = _first(values, "decade_two", "decade_word")
    if short is not None:
        return f"{(2000 if short <= LAST_SHORT_DECADE else 1900) // 100}{short // 10}X"
    return ""


def _end(part: TimePart, values: Mapping[str, Value]) -> TimePart | None:
    """Return the end of a range told in one pattern."""
    ends = {name.removesuffix(":to"): int(v) for name, v in values.items() if name.endswith(":to")}
    if not ends:
        return None
    century = ends.get("roman", ends.get("century_number"))
    return replace(
        part,
        masked=f"{century - 1:02d}XX" if century else part.masked,
        year=ends.get("year", ends.get("year_next", ends.get("year_end", part.year))),
        month=ends.get("month", part.month),
        day=ends.get("day", part.day),
        weekday=ends.get("weekday", ends.get("weekday_short", part.weekday)),
    )


def _int(values: Mapping[str, Value], name: str) -> int | None:
    """Return a value as a number, None where it was not caught."""
    return int(values[name]) if name in values else None


def _first(values: Mapping[str, Value], *names: str) -> int | None:
    """Return the first of several values that was caught."""
    return next((int(values[name]) for name in names if name in values), None)
