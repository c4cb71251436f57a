"""Read CoNLL-U sentences as the words that stand in the text, contractions whole.

A treebank splits a contraction into its syntactic words; the tokenizer at run time does not.
So each range line becomes one word here. It takes the first part that no other part
stands above in the tree: its class, features, lemma, relation and head.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

NAME_KEY = "NER"
NO_SPACE = "SpaceAfter=No"
OUTSIDE = "O"
BLANK = "_"
ROOT = "0"
# What these say about a word is not to be seen in the word: part of a phrase, misspelt.
UNSEEN_FEATURES = ("ExtPos=", "Typo=")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of the text; `head` is its index in the sentence, its own when it is the root."""

    text: str
    space_after: bool
    lemma: str
    word_class: str
    features: str
    head: int
    relation: str
    name: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and whether it opens a document of the treebank."""

    words: tuple[Word, ...]
    opens_document: bool

    @property
    def marks_names(self) -> bool:
        """Whether the treebank marks names in this sentence."""
        return any(word.name for word in self.words)


@dataclass(frozen=True, slots=True)
class _Group:
    """The rows that make up one word of the text."""

    text: str
    misc: str
    rows: tuple[tuple[str, ...], ...]


def read_sentences(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a CoNLL-U file in their order."""
    blocks = path.read_text(encoding="utf-8").split("\n\n")
    for block in blocks:
        lines = [line for line in block.split("\n") if line]
        rows = [tuple(line.split("\t")) for line in lines if not line.startswith("#")]
        if rows:
            opens = any(line.startswith("# newdoc") for line in lines)
            yield Sentence(_words(tuple(_groups(rows))), opens)


def _groups(rows: list[tuple[str, ...]]) -> Iterator[_Group]:
    """Gather the rows under each range line; empty nodes are left out."""
    position = 0
    while position < len(rows):
        number, text, misc = rows[position][0], rows[position][1], rows[position][9]
        if "-" in number:
            first, last = (int(part) for part in number.split("-"))
            parts = tuple(rows[position + 1 : position + 2 + last - first])
            yield _Group(text, misc, parts)
            position += 1 + len(parts)
            continue
        if "." not in number:
            yield _Group(text, misc, (rows[position],))
        position += 1


def _words(groups: tuple[_Group, ...]) -> tuple[Word, ...]:
    place = {row[0]: index for index, group in enumerate(groups) for row in group.rows}
    above = {row[0]: row[6] for group in groups for row in group.rows}
    leads = [_lead(group, above) for group in groups]
    heads = [place.get(lead[6], index) for index, lead in enumerate(leads)]
    names = _names(groups)
    return tuple(
        Word(
            text=group.text,
            space_after=NO_SPACE not in group.misc.split("|"),
            lemma="" if lead[2] == BLANK else lead[2],
            word_class=lead[3],
            features=_features(lead[5]),
            head=heads[index],
            relation="ROOT" if heads[index] == index else lead[7],
            name=names[index],
        )
        for index, (group, lead) in enumerate(zip(groups, leads, strict=True))
    )


def _features(column: str) -> str:
    kept = (entry for entry in column.split("|") if not entry.startswith(UNSEEN_FEATURES))
    return "" if column == BLANK else "|".join(kept)


def _lead(group: _Group, above: dict[str, str]) -> tuple[str, ...]:
    """Choose the row that speaks for a contraction: the first with no other part above it."""
    parts = {row[0] for row in group.rows}
    return next(row for row in group.rows if not parts & set(_climb(row[0], above)))


def _climb(number: str, above: dict[str, str]) -> Iterator[str]:
    while (number := above.get(number, ROOT)) != ROOT:
        yield number


def _names(groups: tuple[_Group, ...]) -> list[str]:
    """One BIO tag a word, empty where the treebank marks no names.

    A name that opens on the second part of a contraction opens on the next word instead.
    """
    tags = [_name_tag(group.rows[0]) for group in groups]
    for index, tag in enumerate(tags):
        label = tag.partition("-")[2]
        before = tags[index - 1] if index else OUTSIDE
        if tag.startswith("I-") and before.partition("-")[2] != label:
            tags[index] = f"B-{label}"
    return tags


def _name_tag(row: tuple[str, ...]) -> str:
    for entry in row[9].split("|"):
        key, _, value = entry.partition("=")
        if key == NAME_KEY:
            return value
    return ""
