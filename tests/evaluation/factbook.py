"""Measure office holders read from country profiles against a pattern on their `(since ...)` lines.

A profile becomes a document: the country's name as its headline, a heading for each section, a
line `label: text` for each field. The pattern is rigid and knows these files alone: the holder is
what stands between the last title and `(since`. Right is a holder of the same country and office,
since the same time, under a name that agrees in its last words.
"""

import calendar
import html
import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from checker.extractors.catalogue import extract_claims
from checker.model.document import Source, SourceKind
from checker.model.names import fold
from checker.model.outcome import Dating
from checker.pipelines.passage import ReadDocument
from checker.pipelines.read_passages import read_passages
from checker.sources.read import read_text
from checker.vocabulary import Vocabulary, load_vocabulary

DATA = Path(__file__).resolve().parents[3] / "shared" / "data" / "factbook"
EDITION = "2025-12"
PROFILES = 40
SEED = 20251211
SECTION = "Government"
OFFICES = ("chief of state", "head of government")

SINCE = re.compile(r"([^;()]*?)\s*\((?:[^()]*?,\s*)?since ([^();,]+)[^()]*\)")
#: Parentheses without a time, and a realm after a name.
ASIDE = re.compile(
    r"\((?![^()]*since)[^()]*\)|(?<=[A-Z]) of [A-Z][a-z]+|;? also (?:spelled|referred to as) \w+"
)
TITLES = re.compile(
    r".*\b(?:President|Prime Minister|Minister|King|Queen|Sultan|Amir|Emir|Governor|"
    r"Governor-General|Governor General|Administrator|Premier|Chancellor|Chairman|Chairperson|"
    r"Chair|Chief Executive|"
    r"Chief Minister|Taoiseach|Pope|Prince|Princess|Grand Duke|Emperor|Leader|"
    r"Mayor|Captain|Regent|"
    r"General|Gen\.|Capt\.|Col\.|Lt\.|Gen|Field Marshal|Commander|Sir|Dame|Dr\.|Sheikh|Secretary|"
    r"Commissioner|Speaker|State Affairs|Bishop|Council|Committee|Party|Ratu|Crown Prince|"
    r"Co-prince|Co-princes|Archbishop|Mr\.|Ms\.|Islands?|Realm|Highness|Presidency)\s+(?=\S)"
)
MONTHS = {name: number for number, name in enumerate(calendar.month_name) if name}


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One line of the table of measurements."""

    measure: str
    size: int  #: tuples that the pattern gives
    found: int  #: tuples that we give
    right: int

    @property
    def rate(self) -> float:
        """Return F1."""
        return 2 * self.right / (self.size + self.found) if self.size + self.found else 0.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Tuple:
    """Who holds an office of a country, and since when."""

    country: str
    office: str
    holder: str
    since: str  #: EDTF


def rows() -> Iterator[Row]:
    """Yield the measurement; nothing where the data is not there."""
    profiles = drawn()
    if not profiles:
        return
    vocabulary = load_vocabulary()
    size = found = right = 0
    for profile in profiles:
        ours = by_extractor(profile, vocabulary)
        theirs = [replace(t, country=named(profile, vocabulary)) for t in by_pattern(profile)]
        size, found = size + len(theirs), found + len(ours)
        right += len(theirs) - len(differences(theirs, ours)[0])
    yield Row(measure="Factbook office holders", size=size, found=found, right=right)


def drawn(count: int = PROFILES) -> list[dict[str, Any]]:
    """Return the profiles of countries drawn at random, always the same."""
    path = DATA / f"factbook_{EDITION}.jsonl"
    if not path.is_file():
        return []
    lines = path.read_text("utf-8").splitlines()
    profiles = [p for p in map(json.loads, lines) if by_pattern(p)]
    return random.Random(SEED).sample(  # noqa: S311 - always the same sample
        profiles, min(count, len(profiles))
    )


def by_pattern(profile: dict[str, Any]) -> list[Tuple]:
    """Return the holders that a pattern on the fields of the executive gives."""
    found = []
    executive = profile["sections"].get(SECTION, {}).get("Executive branch", {})
    for office in OFFICES:
        field = executive.get(office, {})
        text = plain(field.get("text", "") if isinstance(field, dict) else field)
        held = re.split(r"\brepresented by\b|\bnote\s?\d?[:-]", text)[0]
        held = ASIDE.sub(" ", held)
        found += [
            Tuple(
                country=profile["name"],
                office=office,
                holder=TITLES.sub("", match[1].strip(" ;,").removeprefix("and ")),
                since=edtf(match[2]),
            )
            for match in SINCE.finditer(held)
        ]
    return found


def edtf(words: str) -> str:
    """Return the EDTF of `30 September 2022`, `April 2018` or `1982`."""
    parts = words.split()
    numbers = [p for p in parts if p.isdigit()]
    month = next((MONTHS[p] for p in parts if p in MONTHS), 0)
    year = next((n for n in numbers if len(n) == 4), "")
    day = next((int(n) for n in numbers if len(n) < 4), 0)
    return "-".join([year, *([f"{month:02}"] if month else []), *([f"{day:02}"] if day else [])])


def by_extractor(profile: dict[str, Any], vocabulary: Vocabulary) -> list[Tuple]:
    """Return the holders that are read from the profile as a document."""
    source = Source(
        source_id="profile",
        path="profile.txt",
        sha256="",
        language="en",
        published_on=profile["commit_date"],
        kind=SourceKind.REFERENCE,
    )
    document = read_text(text_of(profile).encode(), source, vocabulary)
    read = ReadDocument(
        document=document,
        passages=read_passages(document, vocabulary),
        dating=Dating(edtf=source.published_on, basis="manifest", certain=True),
    )
    found = {
        Tuple(
            country=claim.subject,
            office=claim.predicate,
            holder=claim.object,
            since=claim.valid.edtf.split("/")[0],
        ): None
        for claim in extract_claims(read, vocabulary)
        if claim.predicate in OFFICES
    }
    return list(found)


def named(profile: dict[str, Any], vocabulary: Vocabulary) -> str:
    """Return the name under which the vocabulary knows a country; its own where it does not."""
    name: str = html.unescape(profile["name"]).split(" (")[0]
    for entry, data in vocabulary.family("places").items():
        if name in data.get("names", {}).get("en", ()):
            return entry
    return name


def text_of(profile: dict[str, Any]) -> str:
    """Return a profile as a text: headline, headings, and a line for each field."""
    lines = [html.unescape(profile["name"])]
    for section, fields in profile["sections"].items():
        lines.append(section)
        for name, field in fields.items():
            lines.append(name)
            lines += [line for line in lines_of("", field) if line]
    return "\n\n".join(lines)


def lines_of(label: str, field: Any) -> Iterator[str]:
    """Yield a field as lines `label: text`, those of its parts under their own labels."""
    if isinstance(field, str):
        yield f"{label}: {plain(field)}" if label else plain(field)
    elif isinstance(field, dict):
        for name, part in field.items():
            yield from lines_of(label if name == "text" else name, part)


def plain(text: str) -> str:
    """Return a text without its markup, on one line."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", text)).split())


def differences(theirs: list[Tuple], ours: list[Tuple]) -> tuple[list[Tuple], list[Tuple]]:
    """Return what only the pattern gives, and what only we give."""
    left = list(ours)
    missed = []
    for told in theirs:
        match = next((o for o in left if agree(told, o)), None)
        if match is None:
            missed.append(told)
        else:
            left.remove(match)
    return missed, left


def agree(one: Tuple, other: Tuple) -> bool:
    """Say whether two tuples tell the same of one holder.

    The pattern's names may begin with the end of a title (`of Ministers X`), so that ours has to
    be the end of its name, with every family name (in capitals) in it.
    """
    if (one.country, one.office, one.since) != (other.country, other.office, other.since):
        return False
    told, ours = fold(one.holder).split(), fold(other.holder).split()
    family = {w for part in one.holder.split() if part.isupper() for w in fold(part).split()}
    return bool(ours) and told[-len(ours) :] == ours and family <= {*ours}
