"""When a document was written, on texts as data."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.dating import date_document
from checker.messages.speaker import ENGLISH
from checker.model.document import Document, Segment, SegmentKind, Source
from checker.model.offsets import Offsets
from checker.model.outcome import Dating
from checker.model.span import Span
from checker.pipelines.time.tag import tag_times
from checker.vocabulary import load_vocabulary

AS_OF = date(2026, 11, 21)
CASES = yaml.safe_load((Path(__file__).parent / "cases" / "dating.yaml").read_text("utf-8"))


def _dated(
    text: list[str], language: str, *, published_on: str = "", retrieved_on: str = ""
) -> Dating:
    """Return the dating of a document of these paragraphs."""
    segments = tuple(
        Segment(
            kind=SegmentKind.PARAGRAPH,
            span=Span(0, len(paragraph)),
            reading=paragraph,
            offsets=Offsets.straight(0, len(paragraph)),
            language=language,
        )
        for paragraph in text
    )
    document = Document(
        source=Source(
            source_id="a",
            path="a.txt",
            sha256="",
            published_on=published_on,
            retrieved_on=retrieved_on,
        ),
        text="\n".join(text),
        segments=segments,
        damages=(),
        language=language,
    )
    vocabulary = load_vocabulary()
    times = [(s, tag_times(s.reading, language, vocabulary)) for s in segments]
    return date_document(document, times, None, AS_OF, vocabulary)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_date_document(case: dict[str, Any]) -> None:
    dating = _dated(case["text"], case["language"])

    wanted = {k: v for k, v in case.items() if k not in ("name", "language", "text")}
    found = {name: getattr(dating, name) for name in wanted}
    assert found == {name: _plain(value) for name, value in wanted.items()}


def _plain(value: object) -> object:
    """Return days that YAML has read as dates as they were written."""
    if isinstance(value, list):
        return tuple(str(entry) for entry in value)
    return value if isinstance(value, bool) else str(value)


def test_date_document_takes_the_manifest_first() -> None:
    dating = _dated(["LUANDA, 12 de maio de 2022 – Reabriu."], "pt", published_on="2022-06")

    assert (dating.edtf, dating.basis, dating.certain) == ("2022-06", "manifest", True)


def test_date_document_is_no_younger_than_its_retrieval() -> None:
    text = ["O porto reabriu nesta quinta-feira (28).", "Fechou em 10 de novembro de 2014."]

    dating = _dated(text, "pt", retrieved_on="2016-01-01")

    assert dating.candidates[-1] == "2015-05-28"


def test_date_document_says_how_it_knows() -> None:
    text = ["O porto reabriu nesta quinta-feira (28). Fechara em 10 de novembro.", "Faliu em 2014."]

    sentences = " / ".join(map(ENGLISH.tell, _dated(text, "pt").evidence))

    assert "nesta quinta-feira (28)" in sentences
    assert "Thursday 28 November 2019, Thursday 28 November 2024" in sentences
    assert "28 November 2019 is preferred, because nothing named is later than 2014" in sentences
