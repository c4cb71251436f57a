"""What is read of events and attributes, sentence by sentence; and what must give nothing."""

from functools import cache
from pathlib import Path
from typing import Any

import builders
import pytest

from checker.extractors.attribute import extract as attribute
from checker.extractors.discourse import discourse
from checker.extractors.event import extract as event
from checker.extractors.office.bodies import with_bodies
from checker.model.claim import Claim, Modality, Polarity
from checker.model.outcome import Dating
from checker.pipelines.passage import ReadDocument
from checker.pipelines.read_passages import read_passages
from checker.vocabulary import load_vocabulary
from checker.vocabulary.yaml12 import parse

CASES = Path(__file__).parent / "cases"
TODAY = "2026-05-01"

pytestmark = pytest.mark.model

#: Kind of claim, which names the file of cases -> its extractor.
KINDS = {"attribute": attribute.EXTRACTOR, "event": event.EXTRACTOR}

SENTENCES = [
    pytest.param(kind, language, case, id=f"{kind}-{language}-{case['text'][:60]}")
    for kind in KINDS
    for language in ("en", "pt")
    for case in parse((CASES / f"{kind}_{language}.yaml").read_text("utf-8"))
]


@pytest.mark.parametrize(("kind", "language", "case"), SENTENCES)
def test_sentence(kind: str, language: str, case: dict[str, Any]) -> None:
    told = {short(claim) for claim in read(kind, case["text"], language, case.get("on", TODAY))}

    assert sorted(told) == sorted(case["claims"])


@pytest.mark.parametrize(("kind", "language", "case"), SENTENCES)
def test_quote_is_in_the_text(kind: str, language: str, case: dict[str, Any]) -> None:
    for claim in read(kind, case["text"], language, case.get("on", TODAY)):
        assert claim.quote == case["text"][claim.span.start : claim.span.end]


def short(claim: Claim) -> str:
    """Return a claim as the cases write it."""
    marks = [
        *([claim.polarity.value] if claim.polarity is not Polarity.AFFIRMED else []),
        *([claim.modality.value] if claim.modality is not Modality.ASSERTED else []),
        *([f"by {claim.attributed_to}"] if claim.attributed_to else []),
    ]
    parts = [claim.subject, claim.predicate, claim.object, claim.valid.edtf]
    return " | ".join([*parts, *([" ".join(marks)] if marks else [])]).rstrip()


@cache
def read(kind: str, text: str, language: str, on: str) -> tuple[Claim, ...]:
    vocabulary = load_vocabulary()
    document = builders.document(text=text, language=language)
    around = discourse(
        ReadDocument(
            document=document,
            passages=read_passages(document, vocabulary),
            dating=Dating(edtf=on, basis="manifest", certain=True),
        ),
        vocabulary,
    )
    return tuple(KINDS[kind].extract(with_bodies(around)))
