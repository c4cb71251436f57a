"""What quantity claims are read from one-paragraph texts, and from which texts none."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import builders
import pytest
import yaml

from checker.extractors.discourse import discourse
from checker.extractors.quantity.extract import EXTRACTOR
from checker.model.claim import Claim
from checker.model.document import SegmentKind
from checker.model.outcome import Dating
from checker.pipelines.passage import ReadDocument
from checker.pipelines.read_passages import read_passages
from checker.vocabulary import load_vocabulary

CASES = Path(__file__).parent / "cases"
DATE = "2024-05-10"


def cases() -> list[tuple[str, str, list[dict[str, Any]]]]:
    """Return language, text and expected claims of every case."""
    return [
        (language, case["text"], case["claims"])
        for language in ("en", "pt")
        for case in yaml.safe_load((CASES / f"quantity_{language}.yaml").read_text("utf-8"))
    ]


def claims_of(text: str, language: str) -> list[Claim]:
    """Return the quantity claims of a text that is dated."""
    vocabulary = load_vocabulary()
    document = builders.document(text=text, language=language)
    read = ReadDocument(
        document=document,
        passages=read_passages(document, vocabulary),
        dating=Dating(edtf=DATE, basis="manifest", certain=True),
    )
    return list(EXTRACTOR.extract(discourse(read, vocabulary)))


def told(claim: Claim) -> dict[str, Any]:
    """Return a claim as the cases write one."""
    return {
        "subject": claim.subject,
        "predicate": claim.predicate,
        "value": claim.value,
        "unit": claim.unit,
        "valid": claim.valid.edtf,
        "modality": claim.modality.value,
        "polarity": claim.polarity.value,
        "attributed_to": claim.attributed_to,
        **dict(claim.qualifiers),
    }


@pytest.mark.parametrize(("language", "text", "expected"), cases())
def test_reads_these_claims(language: str, text: str, expected: list[dict[str, Any]]) -> None:
    found = [told(c) for c in claims_of(text, language)]

    missing = [e for e in expected if not any(e.items() <= f.items() for f in found)]
    assert not missing, found
    assert len(found) >= len(expected) if expected else not found, found


@pytest.mark.parametrize(("language", "text"), [case[:2] for case in cases()])
def test_quotes_are_true_to_the_text_and_short(language: str, text: str) -> None:
    for claim in claims_of(text, language):
        assert claim.quote == text[claim.span.start : claim.span.end]
        assert len(claim.quote) <= 200


def test_headings_give_nothing() -> None:
    vocabulary = load_vocabulary()
    document = builders.document(text="Kenya's exports reached 5 million dollars.")
    heading = replace(document.segments[0], kind=SegmentKind.HEADING)
    document = replace(document, segments=(heading,))
    read = ReadDocument(
        document=document,
        passages=read_passages(document, vocabulary),
        dating=Dating(edtf=DATE, basis="manifest", certain=True),
    )

    assert list(EXTRACTOR.extract(discourse(read, vocabulary))) == []
