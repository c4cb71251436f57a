"""What is remembered of a text is what reading it anew tells."""

from datetime import date

import pytest

from checker.model.document import Source
from checker.model.extract import Extract
from checker.pipelines import read_texts as module
from checker.pipelines.memory import Memory
from checker.pipelines.read_texts import ReadText, read_texts
from checker.reading.reading import extract_of
from checker.sources.read import read_text
from checker.vocabulary import Vocabulary, load_vocabulary

pytestmark = pytest.mark.model

SHARED = "Kari Nordby has been prime minister of Norway since 14 October 2021."
TEXTS = (
    SHARED,
    "The ferry, which is 85 m (279 ft) long, was built in Gdansk in 1999.",
    SHARED,
    "Not one of the 169 members voted against it.",
)
PAGES = (
    f"Norway\n\n{SHARED}\n\n{SHARED}\n\nHe lives in Oslo.\n",
    f"Cabinet of Norway\n\n{SHARED}\n\nIn May 2024 she met Ola Nordmann, who founded the club.\n",
    f"Another page\n\n{SHARED}\n",
)


@pytest.fixture(name="vocabulary")
def words() -> Vocabulary:
    """Return the shipped vocabulary."""
    return load_vocabulary()


@pytest.fixture
def memory(monkeypatch: pytest.MonkeyPatch) -> Memory[tuple[str, str, str], ReadText]:
    """Give a memory to this test alone."""
    own: Memory[tuple[str, str, str], ReadText] = Memory(10_000)
    monkeypatch.setattr(module, "MEMORY", own)
    return own


def told(vocabulary: Vocabulary) -> list[tuple[tuple[object, ...], list[tuple[object, ...]]]]:
    """Return what each text tells, and its tokens."""
    return [
        (
            (read.names, read.times, read.quantities),
            [(t.i, t.text, t.lemma_, t.pos_, t.dep_, t.head.i, t.sent.start) for t in read.doc],
        )
        for read in read_texts(TEXTS, "en", vocabulary)
    ]


def test_remembered_is_as_read_anew(
    vocabulary: Vocabulary, memory: Memory[tuple[str, str, str], ReadText]
) -> None:
    anew = told(vocabulary)
    assert len(memory) == len(set(TEXTS))
    assert told(vocabulary) == anew
    memory.forget()
    assert told(vocabulary) == anew


@pytest.mark.usefixtures("memory")
def test_a_text_that_comes_again_is_read_once(vocabulary: Vocabulary) -> None:
    first, _, third, _ = read_texts(TEXTS, "en", vocabulary)
    assert [read.doc for read in read_texts([SHARED], "en", vocabulary)] == [first.doc]
    assert third is first


def test_documents_yield_the_same_in_any_order(
    vocabulary: Vocabulary, memory: Memory[tuple[str, str, str], ReadText]
) -> None:
    def extracts(order: tuple[int, ...], *, remember: bool) -> dict[int, Extract]:
        memory.forget()
        found = {}
        for at in order:
            if not remember:
                memory.forget()
            source = Source(source_id=f"page{at}", path=f"page{at}.txt", sha256="", language="en")
            document = read_text(PAGES[at].encode(), source, vocabulary)
            found[at] = extract_of(document, vocabulary, date(2026, 1, 1))
        return found

    alone = extracts((0, 1, 2), remember=False)
    assert extracts((0, 1, 2), remember=True) == alone
    assert extracts((2, 1, 0), remember=True) == alone


def test_little_memory_is_enough(vocabulary: Vocabulary, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MEMORY", Memory(10_000))
    anew = told(vocabulary)
    monkeypatch.setattr(module, "MEMORY", Memory(70))
    assert told(vocabulary) == anew
    assert told(vocabulary) == anew
