"""Measure memberships read from a listing field of country profiles against the split list.

The field stands as in the profile: the country as the headline, the label as a heading, the list
as a line. A body is right where our claim of that country stands on its words and tells the same
status. Bodies whose note says that the country is no member (yet, or any more) are not expected.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from evaluation.factbook import drawn, plain, text_of
from evaluation.line import Line, skipped

from checker.extractors.catalogue import extract_claims
from checker.model.document import Source, SourceKind
from checker.model.outcome import Dating
from checker.pipelines.passage import ReadDocument
from checker.pipelines.read_passages import read_passages
from checker.sources.read import read_text
from checker.vocabulary import Vocabulary, load_vocabulary

MEASURE = "Factbook organisations"
SECTION = "Government"
FIELD = "International organization participation"
#: One body of the list: its name, and the note in parentheses.
ITEM = re.compile(r"\s*([^,;()]+?)\s*(?:\(([^()]*)\))?\s*(?:[,;]|$)")
#: What a note says where the country is no member.
NO_MEMBER = re.compile(r"suspend|withdr|pending|candidate|applicant|former|non-?member")


@dataclass(frozen=True, kw_only=True, slots=True)
class Difference:
    """A body that only one side has."""

    country: str
    body: str
    status: str
    side: str  #: missed | extra


def lines() -> Iterator[Line]:
    """Yield the measurement."""
    profiles = [p for p in drawn() if listed(p)]
    if not profiles:
        yield skipped(MEASURE, "no profiles beside the project")
        return
    vocabulary = load_vocabulary()
    size = found = 0
    missed = extra = 0
    for profile in profiles:
        told, ours = listed(profile), read(profile, vocabulary)
        apart = differences(profile["name"], told, ours)
        size, found = size + len(told), found + len(ours)
        missed += sum(d.side == "missed" for d in apart)
        extra += sum(d.side == "extra" for d in apart)
    right = size - missed
    yield Line(
        measure=MEASURE,
        what="(country, body, status), against the split list",
        size=size,
        figures={"F1": 2 * right / (size + found) if size + found else 0.0},
    )


def listed(profile: dict[str, Any]) -> list[tuple[str, str]]:
    """Return the bodies of the list with their status."""
    field = profile["sections"].get(SECTION, {}).get(FIELD, {})
    text = plain(field.get("text", ""))
    return [
        (match[1], "observer" if "observer" in (match[2] or "") else "member")
        for match in ITEM.finditer(text)
        if match[1] != "none" and not NO_MEMBER.search(match[2] or "")
    ]


def read(profile: dict[str, Any], vocabulary: Vocabulary) -> list[tuple[str, str, str]]:
    """Return what we read from the field: words of the body, status, canonical name."""
    field = profile["sections"][SECTION][FIELD]
    text = text_of({"name": profile["name"], "sections": {SECTION: {FIELD: field}}})
    source = Source(
        source_id="profile",
        path="profile.txt",
        sha256="",
        language="en",
        published_on=profile["commit_date"],
        kind=SourceKind.REFERENCE,
    )
    document = read_text(text.encode(), source, vocabulary)
    taken = ReadDocument(
        document=document,
        passages=read_passages(document, vocabulary),
        dating=Dating(edtf=source.published_on, basis="manifest", certain=True),
    )
    return [
        (claim.quote, claim.qualifier("status"), claim.object)
        for claim in extract_claims(taken, vocabulary)
        if claim.extractor == "membership"
    ]


def differences(
    country: str, told: list[tuple[str, str]], ours: list[tuple[str, str, str]]
) -> list[Difference]:
    """Return what only one side has; each claim answers to one body."""
    left = list(ours)
    apart = []
    for body, status in told:
        match = next((o for o in left if o[0].startswith(body) and o[1] == status), None)
        if match is None:
            apart.append(Difference(country=country, body=body, status=status, side="missed"))
        else:
            left.remove(match)
    apart += [
        Difference(country=country, body=f"{o[2]} <- {o[0][:60]}", status=o[1], side="extra")
        for o in left
    ]
    return apart


if __name__ == "__main__":
    words = load_vocabulary()
    for one in (p for p in drawn() if listed(p)):
        for apart in differences(one["name"], listed(one), read(one, words)):
            print(apart.side, apart.country, "|", apart.body, "|", apart.status)
