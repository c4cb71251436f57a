"""Measure verdicts on four dated editions of country profiles: who held an office, and who after.

Each profile of each edition is a document of its day. Two editions are checked together, and each
office that both tell is held against the gold of `../shared/data/factbook/gold`: was the earlier
holder superseded, or is it the same person under another spelling, in another term, or with
another start? Gold was made by patterns; about one row in ten has a flaw.
"""

import csv
import html
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from evaluation.factbook import DATA, OFFICES, named, text_of
from evaluation.line import Line, share, skipped

from checker.judging.claims import Claims
from checker.linking.link import link
from checker.model.claim import Claim
from checker.model.document import Source, SourceKind
from checker.model.extract import Extract
from checker.model.finding import Finding
from checker.model.names import folded_words
from checker.reading.reading import extract_of
from checker.rules.apply import apply_rules
from checker.run import rule_context
from checker.sources.read import read_text
from checker.vocabulary import Vocabulary, load_vocabulary

MEASURE = "Factbook editions"
GOLD = DATA / "gold"
EDITIONS = ("2015-11", "2020-11", "2022-12", "2025-12")
AS_OF = date(2026, 1, 1)
#: The part of a profile that the gold of offices was made from.
SECTION, FIELD = "Government", "Executive branch"
SUPERSEDED = "superseded"
#: For each sort of hard pair, the verdicts that are right on it; "" is no finding at all.
RIGHT: Mapping[str, frozenset[str]] = {
    "different_person_same_surname": frozenset({SUPERSEDED, "succession"}),
    "different_person_same_start_date": frozenset({"contradiction", SUPERSEDED}),
    "same_person_new_term_or_title": frozenset({"", "scope", "succession", "precision"}),
    "same_person_non_consecutive_term": frozenset({"", "scope", "succession"}),
    "same_person_conflicting_start_date": frozenset({"contradiction", "undated-conflict"}),
    "same_person_spelling_variant": frozenset({"", "variant"}),
    "precision_only": frozenset({"", "precision"}),
    "parse_noise": frozenset({"", "variant"}),
}

Row = Mapping[str, str]
#: The findings of two editions, and the claims that they stand on.
Judged = tuple[Mapping[str, Claim], Sequence[Finding]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Verdict:
    """What was found of one row of gold."""

    row: Row
    verdicts: frozenset[str]  #: of the findings on that office of that country
    supersedes: bool  #: the earlier edition's holder is told to be superseded

    @property
    def is_right(self) -> bool:
        """Say whether a hard pair got one of its right verdicts, and none beside."""
        label = self.row["label"].split("(")[0]
        return (self.verdicts or frozenset({""})) <= RIGHT[label]


def lines(*, verbose: bool = False) -> Iterator[Line]:
    """Yield the measurements; print the rows that came out otherwise where asked."""
    if not GOLD.is_dir():
        yield skipped(MEASURE, "no profiles beside the project")
        return
    vocabulary = load_vocabulary()
    extracts = {edition: list(read(edition, vocabulary)) for edition in EDITIONS}
    pairs = list(_verdicts("office_pairs.csv", extracts, vocabulary))
    hard = list(_verdicts("hard_pairs.csv", extracts, vocabulary))
    known = {_key(v.row): v.row["label"] for v in hard}
    right = [v for v in pairs if v.supersedes and _is_superseded(v.row, known)]
    told = [v for v in pairs if v.supersedes]
    wanted = [v for v in pairs if _is_superseded(v.row, known)]
    if verbose:
        _show([v for v in pairs if v.supersedes != _is_superseded(v.row, known)])
        _show([v for v in hard if not v.is_right])
    yield Line(
        measure=f"{MEASURE}: superseded",
        what="holders told to be superseded, gold corrected by its hand-labelled rows",
        size=len(pairs),
        figures={
            "precision": share(len(right), len(told)),
            "recall": share(len(right), len(wanted)),
        },
    )
    yield Line(
        measure=f"{MEASURE}: hard pairs",
        what="verdicts right on pairs labelled by hand",
        size=len(hard),
        figures={"right": share(sum(v.is_right for v in hard), len(hard))},
    )


def read(edition: str, vocabulary: Vocabulary) -> Iterator[Extract]:
    """Yield what each profile of an edition tells of its executive."""
    for line in (DATA / f"factbook_{edition}.jsonl").read_text("utf-8").splitlines():
        profile = json.loads(line)
        fields = profile["sections"].get(SECTION, {})
        if FIELD not in fields:
            continue
        source = Source(
            source_id=f"{profile['gec']}-{edition}",
            path=f"{profile['gec']}-{edition}.txt",
            sha256="",
            title=f"{html.unescape(profile['name'])}, {edition}",
            language="en",
            published_on=profile["commit_date"],
            kind=SourceKind.REFERENCE,
        )
        text = text_of({**profile, "sections": {SECTION: {FIELD: fields[FIELD]}}})
        yield extract_of(read_text(text.encode(), source, vocabulary), vocabulary, AS_OF)


def judged(extracts: Sequence[Extract], vocabulary: Vocabulary) -> Judged:
    """Return the findings of documents that are checked together, and their claims."""
    linked = link(extracts, vocabulary)
    context = rule_context(extracts, linked, vocabulary, AS_OF)
    found, _ = apply_rules(Claims.of(linked.claims, context), context)
    return {c.claim_id: c for c in linked.claims}, found


def _verdicts(
    name: str, extracts: Mapping[str, list[Extract]], vocabulary: Vocabulary
) -> Iterator[Verdict]:
    """Yield what is found of each row of a table of gold."""
    with (GOLD / name).open(encoding="utf-8", newline="") as file:
        rows: list[Row] = [row for row in csv.DictReader(file) if row["office"] in OFFICES]
    of_editions: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        of_editions.setdefault((row["edition_from"], row["edition_to"]), []).append(row)
    for (one, other), members in sorted(of_editions.items()):
        found = judged(extracts[one] + extracts[other], vocabulary)
        for row in members:
            yield _verdict(row, found, vocabulary)


def _verdict(row: Row, found: Judged, vocabulary: Vocabulary) -> Verdict:
    """Return what was found of one row."""
    claims, findings = found
    country = named({"name": row["country"]}, vocabulary)
    editions = {f"{row['gec']}-{row[e]}" for e in ("edition_from", "edition_to")}
    of_row = [
        f
        for f in findings
        if f.predicate == row["office"]
        and (f.subject == country or editions <= {e.source_id for e in f.evidence})
        and editions & {e.source_id for e in f.evidence}
    ]
    earlier = f"{row['gec']}-{row['edition_from']}"
    superseded = [
        e
        for f in of_row
        if SUPERSEDED in f.verdicts
        for e in f.evidence
        if e.source_id == earlier and e.claim_id in claims and e.role.value != "superseding"
    ]
    return Verdict(
        row=row,
        verdicts=frozenset(verdict for f in of_row for verdict in f.verdicts),
        supersedes=any(_is_holder(row["holder_from"], claims[e.claim_id]) for e in superseded),
    )


def _is_holder(told: str, claim: Claim) -> bool:
    """Say whether a claim names the holder; family names stand in capitals. Empty is anyone."""
    family = {w for part in re.findall(r"[\w'-]+", told) if part.isupper() for w in _words(part)}
    return not family or bool(family & _words(claim.object))


def _words(name: str) -> set[str]:
    """Return the folded words of a name, parted at its hyphens too."""
    return set(folded_words(name.replace("-", " ")))


def _is_superseded(row: Row, known: Mapping[tuple[str, ...], str]) -> bool:
    """Say whether gold has another holder; rows labelled by hand count before the pattern's."""
    label = known.get(_key(row), "")
    return label.startswith("different_person") or (not label and row["label"] == SUPERSEDED)


def _key(row: Row) -> tuple[str, ...]:
    """Return what a row is about."""
    return tuple(row[k] for k in ("gec", "office", "edition_from", "edition_to"))


def _show(verdicts: Sequence[Verdict]) -> None:
    """Print the rows that came out otherwise."""
    for verdict in verdicts:
        cells = [value for key, value in verdict.row.items() if key != "label"]
        print(f"{verdict.row['label']}: {', '.join(cells)}")
        print(f"    <- {sorted(verdict.verdicts)}, superseded: {verdict.supersedes}")
