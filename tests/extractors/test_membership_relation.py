"""What is read of memberships and of relations between states, and what must give nothing."""

from functools import cache
from pathlib import Path
from typing import Any

import builders
import pytest

from checker.extractors.discourse import discourse
from checker.extractors.membership import extract as membership
from checker.extractors.relation import extract as relation
from checker.model.claim import Claim
from checker.model.outcome import Dating
from checker.pipelines.passage import ReadDocument
from checker.pipelines.read_passages import read_passages
from checker.vocabulary import load_vocabulary
from checker.vocabulary.yaml12 import parse

CASES = Path(__file__).parent / "cases"
LANGUAGES = ("en", "pt")
#: Kind of claim, which names the file of cases -> its extractor.
KINDS = {"membership": membership.EXTRACTOR, "relation": relation.EXTRACTOR}

pytestmark = pytest.mark.model


@cache
def cases(kind: str, language: str) -> list[dict[str, Any]]:
    return list(parse((CASES / f"{kind}_{language}.yaml").read_text("utf-8")))


SENTENCES = [
    pytest.param(kind, language, case, id=f"{kind}-{language}-{case['text'][:50]}")
    for kind in KINDS
    for language in LANGUAGES
    for case in cases(kind, language)
]


@pytest.mark.parametrize(("kind", "language", "case"), SENTENCES)
def test_sentence(kind: str, language: str, case: dict[str, Any]) -> None:
    text = "\n".join([*([case["about"]] if "about" in case else []), case["text"]])

    told = [short(claim) for claim in read(kind, text, language)]

    assert sorted(told) == sorted(case["claims"]) or alike(told, case["claims"])


@pytest.mark.parametrize(("kind", "language", "case"), SENTENCES)
def test_quote_is_in_the_text(kind: str, language: str, case: dict[str, Any]) -> None:
    for claim in read(kind, case["text"], language):
        assert claim.quote == case["text"][claim.span.start : claim.span.end]


def alike(told: list[str], wanted: list[str]) -> bool:
    """Compare, where a star stands for any time."""
    pairs = zip(sorted(told), sorted(wanted), strict=False)
    return len(told) == len(wanted) and all(
        mine == other or ("*" in other and untimed(mine) == untimed(other)) for mine, other in pairs
    )


def untimed(told: str) -> list[str]:
    parts = told.split(" | ")
    return [*parts[:3], *parts[4:]]


def read(kind: str, text: str, language: str) -> list[Claim]:
    vocabulary = load_vocabulary()
    document = builders.document(text=text, language=language)
    passages = read_passages(document, vocabulary)
    dating = Dating(edtf="", basis="unknown", certain=False)
    around = discourse(
        ReadDocument(document=document, passages=passages, dating=dating), vocabulary
    )
    return list(KINDS[kind].extract(around))


def short(claim: Claim) -> str:
    """Return a claim as the cases write it."""
    apart = claim.qualifier("with")
    if claim.extractor == "membership":
        told = (claim.qualifier("status"), claim.qualifier("role"))
        apart = ", ".join(part for part in told if part)
    return written(claim, [claim.subject, claim.object, apart, claim.valid.edtf])


def written(claim: Claim, parts: list[str]) -> str:
    left_out = claim.qualifier("except")
    rest = [
        claim.polarity if claim.polarity != "affirmed" else "",
        claim.modality if claim.modality != "asserted" else "",
        claim.qualifier("scope"),
        f"except {left_out}" if left_out else "",
    ]
    told = "; ".join(part for part in rest if part)
    return " | ".join([*parts, *([told] if told else [])])
