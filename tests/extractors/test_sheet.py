"""What is read of fact sheets, sheet by sheet; and what must give nothing."""

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import builders
import pytest

from checker.extractors.discourse import discourse
from checker.extractors.office.bodies import with_bodies
from checker.extractors.sheet import extract as sheet
from checker.model.claim import Claim
from checker.model.outcome import Dating
from checker.pipelines.passage import ReadDocument
from checker.pipelines.read_passages import read_passages
from checker.sources.read import read_text
from checker.vocabulary import load_vocabulary
from checker.vocabulary.yaml12 import parse

CASES = Path(__file__).parent / "cases"
TODAY = "2026-05-01"

pytestmark = pytest.mark.model

SHEETS = [
    pytest.param(language, case, id=f"{language}-{case['text'][:40]!r}")
    for language in ("en", "pt")
    for case in parse((CASES / f"sheet_{language}.yaml").read_text("utf-8"))
]


@pytest.mark.parametrize(("language", "case"), SHEETS)
def test_sheet(language: str, case: dict[str, Any]) -> None:
    told = [short(claim) for claim in read(case["text"], language)]

    assert told == case["claims"]


@pytest.mark.parametrize(("language", "case"), SHEETS)
def test_quote_is_in_the_text(language: str, case: dict[str, Any]) -> None:
    for claim in read(case["text"], language):
        assert claim.quote == case["text"][claim.span.start : claim.span.end]


def short(claim: Claim) -> str:
    """Return a claim as the cases write it."""
    return f"{claim.subject} | {claim.predicate} | {claim.object} | {claim.valid.edtf}".rstrip()


@cache
def read(text: str, language: str) -> tuple[Claim, ...]:
    """Return what a sheet of a day gives."""
    vocabulary = load_vocabulary()
    source = replace(builders.source(source_id="sheet"), language=language)
    document = read_text(text.encode(), source, vocabulary)
    read_document = ReadDocument(
        document=document,
        passages=read_passages(document, vocabulary),
        dating=Dating(edtf=TODAY, basis="manifest", certain=True),
    )
    around = with_bodies(discourse(read_document, vocabulary))
    return tuple(sheet.EXTRACTOR.extract(around))
