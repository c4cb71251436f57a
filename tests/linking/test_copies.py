"""Copies of one text count as one source; texts on one matter do not."""

from collections.abc import Mapping
from dataclasses import replace

from builders import document

from checker.linking.copies import copies
from checker.model.document import Document
from checker.naming.word_numbers import word_numbers

STORY = " ".join(f"word{n} of the long story that everybody printed" for n in range(20))
OTHER = " ".join(f"thing{n} told in another way by somebody else" for n in range(20))


def found(documents: list[Document]) -> Mapping[str, str]:
    """Return which of the documents are copies, and of which."""
    return copies(documents, {d.source.source_id: word_numbers(d.text) for d in documents})


def published(source_id: str, text: str, day: str) -> Document:
    """Return a document with a date of publication."""
    made = document(text=text, source_id=source_id)
    return replace(made, source=replace(made.source, published_on=day))


def test_a_shortened_copy_leads_to_the_text_published_first() -> None:
    first = published("agency", STORY, "2024-05-01")
    copy = published("portal", STORY[: len(STORY) * 2 // 3] + " With agencies.", "2024-05-02")

    assert found([copy, first]) == {"portal": "agency"}


def test_another_text_is_no_copy() -> None:
    assert found([published("a", STORY, "2024"), published("b", OTHER, "2024")]) == {}


def test_a_short_text_is_never_called_a_copy() -> None:
    assert (
        found([published("a", "One short line.", ""), published("b", "One short line.", "")]) == {}
    )


def test_a_text_that_comes_again_months_later_is_a_new_edition() -> None:
    first = published("edition-1", STORY, "2020-11")
    again = published("edition-2", STORY, "2022-12-20")

    assert found([first, again]) == {}
