"""What others get of the same cases: `dateparser` for times, `text2num` for numbers.

Both are given the language. `dateparser` is run on the whole text, and again with the words of the
time cut out for it; a time that it gives to the month or the year is taken for that whole period.
`text2num` turns number words into figures in place: it is right where the figures of the text it
gives back are the expected values, wherever they stand.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from evaluation.times import LANGUAGES, _bare

#: Figures of a text that stand alone, and those with the ending of an ordinal.
NUMBER = re.compile(r"(?<![\w.,])-?(?:\d[\d.,]*\d|[.,]?\d+)(?![\w\u00ba\u00aa]|[.,]\d)")
ORDINAL = re.compile(r"(?<![\w.,])\d[\d.,]*(?=st\b|nd\b|rd\b|th\b|\u00ba|\u00aa)")
SIDES = (("past", "PastResolution"), ("future", "FutureResolution"))


def has_dateparser() -> bool:
    """Say whether the library is installed."""
    return find_spec("dateparser") is not None


def has_text2num() -> bool:
    """Say whether the library is installed."""
    return find_spec("text_to_num") is not None


def searched(path: Path, case: dict[str, Any]) -> bool:
    """Say whether `dateparser` finds the times of a whole text, and their days where asked."""
    from dateparser.search import search_dates

    found = search_dates(
        case["Input"],
        languages=[LANGUAGES[path.parent.name]],
        settings={"RELATIVE_BASE": reference(case)},
    )
    results = case.get("Results", [])
    if [_bare(words) for words, _ in found or ()] != [_bare(r["Text"]) for r in results]:
        return False
    return not path.stem.endswith("Parser") or parsed(path, case)


def parsed(path: Path, case: dict[str, Any]) -> bool:
    """Say whether `dateparser` reads the times of a case whose words are cut out for it."""
    language, base = LANGUAGES[path.parent.name], reference(case)
    return all(
        _days(result["Text"], language, side, base) == _expected(result["Value"][key])
        for result in case.get("Results", [])
        for side, key in SIDES
    )


def reference(case: dict[str, Any]) -> datetime:
    """Return the day on which the text of a case is spoken."""
    told = case.get("Context", {}).get("ReferenceDateTime", "")[:10]
    return datetime.fromisoformat(told or "2016-11-07")


def _days(words: str, language: str, side: str, base: datetime) -> tuple[date, date] | None:
    """Return the first day of a time and the day after its last."""
    data = _parser(language, side, base).get_date_data(words)
    if data is None or data.date_obj is None:
        return None
    day = data.date_obj.date()
    if data.period == "year":
        return date(day.year, 1, 1), date(day.year + 1, 1, 1)
    if data.period == "month":
        return day.replace(day=1), (day.replace(day=28) + timedelta(days=4)).replace(day=1)
    return day, day + timedelta(days=1)


@cache
def _parser(language: str, side: str, base: datetime) -> Any:
    """Return a parser that prefers the past or the future."""
    from dateparser.date import DateDataParser

    return DateDataParser(
        languages=[language], settings={"RELATIVE_BASE": base, "PREFER_DATES_FROM": side}
    )


def _expected(value: dict[str, str]) -> tuple[date, date] | None:
    """Return the days of a specification."""
    if "date" in value:
        day = date.fromisoformat(value["date"])
        return day, day + timedelta(days=1)
    if "startDate" in value:
        return date.fromisoformat(value["startDate"]), date.fromisoformat(value["endDate"])
    return None


def numbers_read(path: Path, case: dict[str, Any]) -> bool:
    """Say whether `text2num` gives the values of a text."""
    from text_to_num import alpha2digit

    language = LANGUAGES[path.parent.name]
    turned = alpha2digit(case["Input"], language, 0)
    expected = [str((r.get("Resolution") or {}).get("value")) for r in case["Results"]]
    written = ORDINAL if path.stem == "OrdinalModel" else NUMBER
    return sorted(_values(turned, written, language)) == sorted(
        float(v.replace(",", ".") if language == "pt" else v) for v in expected
    )


def _values(text: str, written: re.Pattern[str], language: str) -> Iterator[float]:
    """Yield the figures of a text, in the custom of its language."""
    for match in written.finditer(text):
        plain = match.group().translate(str.maketrans(",.", ".," if language == "pt" else ",."))
        try:
            yield float(plain.replace(",", ""))
        except ValueError:
            continue
