"""What is read of offices: who holds which, of what body, when, and how it is told."""

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from checker.extractors.catalogue import extract_claims
from checker.model.claim import Claim, Modality, Polarity
from checker.model.document import Source, SourceKind
from checker.model.outcome import Dating
from checker.pipelines.passage import ReadDocument
from checker.pipelines.read_passages import read_passages
from checker.sources.read import read_text
from checker.vocabulary import Vocabulary, load_vocabulary

CASES = Path(__file__).parent / "cases"
EXTRACTOR = "office"


def cases() -> list[Any]:
    """Return every case of every language, named."""
    return [
        pytest.param(path.stem[-2:], case, id=f"{path.stem[-2:]}: {name}")
        for path in sorted(CASES.glob("office_*.yaml"))
        for name, case in YAML(typ="safe", pure=True).load(path.read_text("utf-8")).items()
    ]


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    """Return the shipped packs."""
    return load_vocabulary(None)


@pytest.mark.parametrize(("language", "case"), cases())
def test_reads(language: str, case: dict[str, Any], vocabulary: Vocabulary) -> None:
    found = read_claims(language, case, vocabulary)

    assert sorted(set(found)) == sorted(normal(line) for line in case["claims"])


def read_claims(language: str, case: dict[str, Any], vocabulary: Vocabulary) -> list[str]:
    """Return the claims on offices that the text of a case gives."""
    on = str(case.get("on", ""))
    source = Source(
        source_id="case",
        path="case.txt",
        sha256="",
        language=language,
        published_on=on,
        kind=SourceKind(case.get("kind", "news" if on else "encyclopedia")),
    )
    document = read_text(case["text"].encode(), source, vocabulary)
    read = ReadDocument(
        document=document,
        passages=read_passages(document, vocabulary),
        dating=Dating(edtf=on, basis="manifest", certain=bool(on)),
    )

    return [told(c) for c in extract_claims(read, vocabulary) if c.extractor == EXTRACTOR]


def told(claim: Claim) -> str:
    """Return a claim as the cases write it."""
    status = dict(claim.qualifiers).get("status", "")
    parts = [claim.subject, claim.predicate, claim.object, claim.valid.edtf, status]
    marks = []
    if claim.polarity is not Polarity.AFFIRMED:
        marks.append(claim.polarity.value)
    if claim.modality is not Modality.ASSERTED:
        marks.append(claim.modality.value)
    if claim.attributed_to:
        marks.append(f"by {claim.attributed_to}")
    return normal(" | ".join([*parts, " ".join(marks)]))


def normal(line: str) -> str:
    """Return a line of a case with even spaces, without the empty part at its end."""
    return " | ".join(part.strip() for part in line.split("|")).removesuffix(" | ")
