"""Measure figures of one country, field and year that two editions of a profile tell otherwise.

A figure that was only rounded must bring no warning and no error; one that was revised may.
"""

import csv
import html
import json
from collections.abc import Iterator, Mapping
from typing import Any

from evaluation.editions import AS_OF, GOLD, judged
from evaluation.factbook import DATA, lines_of
from evaluation.line import Line, share, skipped

from checker.model.document import Source, SourceKind
from checker.model.extract import Extract
from checker.model.finding import Severity
from checker.reading.reading import extract_of
from checker.sources.read import read_text
from checker.vocabulary import Vocabulary, load_vocabulary

MEASURE = "Factbook revisions"
ROUNDING = "rounding"
#: The columns that name the two editions.
EDITIONS = ("edition_from", "edition_to")

Row = Mapping[str, str]


def lines(*, verbose: bool = False) -> Iterator[Line]:
    """Yield the measurement; print the rounded figures that brought a finding where asked."""
    if not GOLD.is_dir():
        yield skipped(MEASURE, "no profiles beside the project")
        return
    vocabulary = load_vocabulary()
    with (GOLD / "quantity_same_year_revisions.csv").open(encoding="utf-8", newline="") as file:
        rows: list[Row] = [r for r in csv.DictReader(file) if r["label"].startswith(ROUNDING)]
    silent = told = 0
    for row in rows:
        read = [_extract(row, row[edition], vocabulary) for edition in EDITIONS]
        _, findings = judged(read, vocabulary)
        grave = [f.message for f in findings if f.severity is not Severity.NOTE]
        silent += not grave
        told += all(any(c.value is not None for c in extract.claims) for extract in read)
        if verbose and grave:
            print(f"rounding: {', '.join(row.values())}\n    <- {grave}")
    yield Line(
        measure=MEASURE,
        what="figures that were only rounded: silent; a figure was read in both editions",
        size=len(rows),
        figures={"silent": share(silent, len(rows)), "read": share(told, len(rows))},
    )


def _extract(row: Row, edition: str, vocabulary: Vocabulary) -> Extract:
    """Return what the field of one profile tells."""
    profile = _profile(row["gec"], edition)
    section, name, *_ = row["field"].split(" > ")
    field: Any = profile["sections"].get(section, {}).get(name, "")
    body = "\n\n".join(line for line in lines_of("", field) if line)
    source = Source(
        source_id=f"{row['gec']}-{edition}",
        path=f"{row['gec']}-{edition}.txt",
        sha256="",
        language="en",
        published_on=profile["commit_date"],
        kind=SourceKind.REFERENCE,
    )
    text = f"{html.unescape(profile['name'])}\n\n{section}\n\n{name}\n\n{body}\n"
    return extract_of(read_text(text.encode(), source, vocabulary), vocabulary, AS_OF)


def _profile(gec: str, edition: str) -> dict[str, Any]:
    """Return the profile of a country in an edition."""
    for line in (DATA / f"factbook_{edition}.jsonl").read_text("utf-8").splitlines():
        profile: dict[str, Any] = json.loads(line)
        if profile["gec"] == gec:
            return profile
    raise KeyError(gec)
