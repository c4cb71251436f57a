"""Measure the time tagger on specifications and aligned sentences that others wrote.

A case is right where each time has its exact span (a leading preposition or article may be in or
out of it: the two packs of the specification do not agree on that) and, in the parser files, the
exact days, seen as past and as future. "Three years ago" is a year here and a day there: right
where the day lies in the year. "Late last month" is the month here.

Left out, since no news text holds them: figures that only a chat would call a day ("on 15", "the
27th", "4.22", "9-18-15"), words run together ("april22"), years spelled out, years of three
figures, weeks by number, "rest of the week", "the week", "to date", parts of a mixed unit ("2 years
21 days ago"), week days counted ("two mondays from now"), and slang.
"""

import csv
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from checker.model.edtf import interval
from checker.model.time_mention import TimeForm, TimeMention
from checker.pipelines.time.resolve import resolve
from checker.pipelines.time.tag import tag_times
from checker.vocabulary import Vocabulary, load_vocabulary

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
SPECS = DATA / "recognizers_specs" / "Specs" / "DateTime"
LANGUAGES = {"English": "en", "Portuguese": "pt"}
FILES = ("DateExtractor", "DateParser", "DatePeriodExtractor", "DatePeriodParser")

#: What no news text holds, looked for in the words that the specification calls a time.
NOT_NEWS = re.compile(
    r"""^(?:on|em|the|in|for|o|dia|el|at)?\s*\d{1,2}(?:st|nd|rd|th)?\.?$     # a bare number
    | ^(?:the\s+)?(?:twenty|thirty)?[\s-]?(?:first|second|third|\w+th)$  # or its name
    | ^\D*\d{1,2}[./-]\d{1,2}\D*$                                        # 4.22
    | ^\D*\d{1,2}\s*[-/.,]\s*\d{1,2}\s*[-/.,]\s*\d{2}$                  # 9-18-15
    | ^\D*\d{1,2}\s*/\s*\d{1,2}\s*,\s*\d{2,4}$                          # 11/12,2016
    | \d{4}\s+[-/]\s*\d|\d{4}[-/]\s+\d|\d\s+[-/]\s*\d{4}               # 11 / 2016
    | \d[-/]\s+\d{4}|^\d\d?-\d{4}$|\d{4}\.\d|[a-z]\.\d
    | [a-z]{3}\d|\d(?!st|nd|rd|th|s\b|o\b|pm|am)[a-z]{3}                 # april22
    | \b(?:thousand|nineteen|hundred|mil|eighteen)\b                     # years in words
    | \byear\s\d{1,3}\b|\b[0-9]{3}\b
    | \b(?:week|semana)s?\s\d|\bw\d|\b\d{4}[\s-]w                        # week 31
    | \b(?:rest|resto|remainder)\b|\bto\s?date\b|\b[ym]td\b|\bdate\b|\bnow\b|\bagora\b
    | ^(?:the|my|o|a|os|as)?\s*
      (?:day|week|month|year|weekend|dia|semana|m[eê]s|ano|fim\sde\ssemana)$
    | \b(?:years?|months?|weeks?|anos?|mes(?:es)?)\b.*                   # 2 years 21 days ago
      \b(?:days?|weeks?|months?|dias?|meses)\b\s(?:ago|later|atr|dep)
    | \b(?:mondays?|tuesdays?|sundays?|fridays?|saturdays?)\s(?:from|later|ago)
    | (?:first|second|third|fifth|sixth|tenth)\s\w+day$                  # second sunday
    | \bhence\b|in\sthe\sfuture|\bw/c\b|starting\s(?:from|tom)
    | for\s\d\s(?:week|day)|\d\sweeks\sstarting
    | tmrw|\bcurrent\b|\bmy\b|\bupcoming\b|\bint?he\b|\bweekdays?\b|\bwork|\bbusiness\b
    | \b(?:couple|few|less|more|within|past|previous|following|coming)\b.*
      \b(?:than|days?|weeks?|months?|years?|decades?)\b
    | \b(?:summer|winter|spring|fall|autumn|ver[aã]o|inverno|primavera|outono)$(?<!next\s)
    """,
    re.IGNORECASE | re.VERBOSE,
)

#: Prepositions and articles that a span can begin with or not.
LEADING = re.compile(
    r"^(?:(?:on|in|the|at|of|for|during|from|between|by|sometime|"
    r"em|no|na|nos|nas|o|a|os|as|ao|de|do|da|dia|nesta|neste|entre)\s+)+",
    re.IGNORECASE,
)

#: What the specification gives for a day that no calendar has; we give none at all.
IMPOSSIBLE = "0001-01-01"

#: Vague parts of a period; the specification cuts it in two or three, we keep the whole.
VAGUE = re.compile(r"(?:earlier|later|end|start|beginning)\b", re.IGNORECASE)

YEAR = re.compile(r"(?<![\d.,])(?:1[5-9]|20)\d\d(?![\d.,]\d|\d)")


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One line of the table of measurements."""

    measure: str
    size: int  #: cases judged
    right: int
    left_out: int = 0

    @property
    def rate(self) -> float:
        """Return the share of right cases."""
        return self.right / self.size if self.size else 0.0


def rows() -> Iterator[Row]:
    """Yield one row per file and language; nothing where the data is not there."""
    vocabulary = load_vocabulary()
    for folder in LANGUAGES:
        for name in FILES:
            path = SPECS / folder / f"{name}.json"
            if path.is_file():
                yield _spec_row(path, vocabulary)
    if (DATA / "pud").is_dir():
        yield _pud_row(vocabulary)


def _spec_row(path: Path, vocabulary: Vocabulary) -> Row:
    """Return how many cases of one file come out right."""
    cases = read_cases(path)
    judged = [case for case in cases if is_news(case)]
    return Row(
        measure=f"{path.parent.name} {path.stem}",
        size=len(judged),
        right=sum(not missed(path, case, vocabulary) for case in judged),
        left_out=len(cases) - len(judged),
    )


def read_cases(path: Path) -> list[dict[str, Any]]:
    """Return the cases of a file; it starts with a byte-order mark."""
    cases: list[dict[str, Any]] = json.loads(path.read_text("utf-8-sig"))
    return cases


def is_news(case: dict[str, Any]) -> bool:
    """Say whether a news text could hold the times of a case."""
    return not any(
        NOT_NEWS.search(result["Text"]) or IMPOSSIBLE in json.dumps(result)
        for result in case.get("Results", ())
    )


def missed(path: Path, case: dict[str, Any], vocabulary: Vocabulary) -> str:
    """Return what is wrong with our reading of a case; empty where nothing is."""
    text = case["Input"]
    forms = (TimeForm.DATE, TimeForm.RANGE) if "Period" in path.stem else (TimeForm.DATE,)
    ours = [m for m in tag_times(text, LANGUAGES[path.parent.name], vocabulary) if m.form in forms]
    theirs = case.get("Results", [])
    if [_bare(m.text) for m in ours] != [_bare(r["Text"]) for r in theirs]:
        return f"spans {[m.text for m in ours]}"
    if not path.stem.endswith("Parser"):
        return ""
    today = case.get("Context", {}).get("ReferenceDateTime", "")[:10]
    for mention, result in zip(ours, theirs, strict=True):
        for tense, side in (("past", "PastResolution"), ("future", "FutureResolution")):
            edtf = resolve(mention, today, today, tense)
            if not _agrees(mention, edtf, result["Value"][side]):
                return f"{tense} {edtf or '-'} for {mention.text!r}"
    return ""


def _bare(text: str) -> str:
    """Return the words of a span without what it can begin with."""
    return LEADING.sub("", " ".join(text.casefold().split()))


def _agrees(mention: TimeMention, edtf: str, expected: dict[str, str]) -> bool:
    """Say whether our time has the days that are expected."""
    known = interval(edtf) if edtf else None
    if known is None or known.start is None or known.end is None:
        return False
    if "date" in expected:
        day = date.fromisoformat(expected["date"])
        coarse = mention.part.shift is not None and mention.part.unit in ("month", "year", "decade")
        if coarse or mention.approximate:
            return known.start <= day < known.end
        return (known.start, known.end) == (day, day + timedelta(days=1))
    if not expected:
        return True
    start, end = (date.fromisoformat(expected[key]) for key in ("startDate", "endDate"))
    if mention.part.phase or VAGUE.match(mention.text):
        return known.start <= start < end <= known.end
    return known.start == start and end in (known.end, known.end_earliest)


def _pud_row(vocabulary: Vocabulary) -> Row:
    """Return in how many aligned sentences with a year both languages give the same years."""
    with (DATA / "pud" / "pud_4lang.tsv").open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    judged = [row for row in table if YEAR.search(row["en"]) or YEAR.search(row["pt"])]
    right = sum(
        years_of(row["en"], "en", vocabulary) == years_of(row["pt"], "pt", vocabulary)
        for row in judged
    )
    return Row(measure="PUD years, English and Portuguese", size=len(judged), right=right)


def years_of(text: str, language: str, vocabulary: Vocabulary) -> list[str]:
    """Return the years, decades and centuries of a sentence, sorted."""
    found: list[str] = []
    for mention in tag_times(text, language, vocabulary):
        parts = [part for part in (mention.part, mention.to) if part is not None]
        found += [p.masked or str(p.year) for p in parts if p.masked or p.year is not None]
    return sorted(found)
