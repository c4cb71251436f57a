"""Turn treebank sentences into paragraphs, the piece of text that the pipeline sees at run time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from checker.pipelines.training.conllu import Sentence, Word, read_sentences

LONGEST_PARAGRAPH = 6
CLOSING_MARKS = frozenset(".!?:;…»”\"')")


def write_paragraphs(treebank: Path, target: Path) -> None:
    """Write the paragraphs of a CoNLL-U file as spaCy training data."""
    docs = read_paragraphs(treebank, Vocab())
    DocBin(docs=docs).to_disk(target)


def read_paragraphs(treebank: Path, vocab: Vocab) -> list[Doc]:
    """Read a CoNLL-U file as one annotated document a paragraph."""
    return [_doc(paragraph, vocab) for paragraph in _paragraphs(read_sentences(treebank))]


def _paragraphs(sentences: Iterable[Sentence]) -> Iterator[list[Sentence]]:
    """Group sentences; one that closes with no mark is a heading and stands alone."""
    gathered: list[Sentence] = []
    for sentence in sentences:
        heading = sentence.words[-1].text[-1] not in CLOSING_MARKS
        full = len(gathered) == LONGEST_PARAGRAPH
        if gathered and (heading or full or sentence.opens_document):
            yield gathered
            gathered = []
        gathered.append(sentence)
        if heading:
            yield gathered
            gathered = []
    if gathered:
        yield gathered


def _doc(paragraph: list[Sentence], vocab: Vocab) -> Doc:
    words: list[Word] = []
    heads: list[int] = []
    starts: list[bool | int | None] = []
    spaces: list[bool] = []
    for sentence in paragraph:
        heads.extend(len(words) + word.head for word in sentence.words)
        starts.extend(index == 0 for index in range(len(sentence.words)))
        spaces.extend(word.space_after for word in sentence.words)
        spaces[-1] = True
        words.extend(sentence.words)
    spaces[-1] = False
    named = all(sentence.marks_names for sentence in paragraph)
    return Doc(
        vocab,
        words=[word.text for word in words],
        spaces=spaces,
        pos=[word.word_class for word in words],
        morphs=[word.features for word in words],
        lemmas=[word.lemma for word in words],
        heads=heads,
        deps=[word.relation for word in words],
        sent_starts=starts,
        ents=[word.name for word in words] if named else None,
    )
