"""Worlds: clean documents that tell the same facts, with marks on the facts that they tell.

Each folder of `documents/` is a world: its texts, a manifest, and `marks.yaml`, which says what
facts stand where. So a fault can be put where the extractors read nothing, and its miss counts.
"""

import csv
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.model.document import Source, SourceKind
from checker.model.span import Span
from checker.vocabulary.yaml12 import parse

DOCUMENTS = Path(__file__).parent / "documents"
MARKS, MANIFEST = "marks.yaml", "manifest.csv"


@dataclass(frozen=True, kw_only=True, slots=True)
class Text:
    """One document: its words, and what the manifest says of it."""

    words: str
    source: Source

    @property
    def source_id(self) -> str:
        """Return the id of its source."""
        return self.source.source_id

    @property
    def language(self) -> str:
        """Return the language that the manifest states."""
        return self.source.language


@dataclass(frozen=True, kw_only=True, slots=True)
class Mark:
    """A fact of a document, by the words that tell it."""

    text: Text
    span: Span  #: of the words
    words: str
    told: Mapping[str, Any]  #: what else the mark says: `name`, `to`, `brings`, `or`, `also`

    def part(self, words: str) -> Span:
        """Return the place of words inside the marked ones."""
        start = self.span.start + self.words.index(words)
        return Span(start, start + len(words))


@dataclass(frozen=True, kw_only=True, slots=True)
class World:
    """Documents that tell the same facts, and the marks on them by kind of fault."""

    name: str
    texts: tuple[Text, ...]  #: by source_id
    marks: Mapping[str, tuple[Mark, ...]]

    def marked(self, kind: str) -> tuple[Mark, ...]:
        """Return the marks for a kind of fault."""
        return self.marks.get(kind, ())

    def names(self) -> Iterator[tuple[Text, str]]:
        """Yield each text with each person that a mark names in it, once."""
        seen: dict[tuple[str, str], Text] = {}
        for mark in self.marked("holder"):
            seen.setdefault((mark.text.source_id, mark.told["name"]), mark.text)
        for (_, name), text in seen.items():
            yield text, name


def worlds(folder: Path = DOCUMENTS) -> tuple[World, ...]:
    """Return all worlds of a folder, by name."""
    return tuple(_world(path.parent) for path in sorted(folder.glob(f"*/{MARKS}")))


def _world(folder: Path) -> World:
    """Return the world of a folder."""
    with (folder / MANIFEST).open(encoding="utf-8", newline="") as file:
        rows = sorted(csv.DictReader(file), key=lambda row: row["source_id"])
    texts = tuple(_text(folder, row) for row in rows)
    told: Mapping[str, Sequence[Mapping[str, Any]]] = parse((folder / MARKS).read_text("utf-8"))
    by_id = {text.source_id: text for text in texts}
    marks = {
        kind: tuple(_mark(by_id[one["in"]], one) for one in listed) for kind, listed in told.items()
    }
    return World(name=folder.name, texts=texts, marks=marks)


def _text(folder: Path, row: Mapping[str, str]) -> Text:
    """Return one document; ids are those of the world, so that names never meet."""
    raw = (folder / row["path"]).read_bytes()
    checksum = hashlib.sha256(raw).hexdigest()
    source = Source(
        source_id=row["source_id"],
        path=row["path"],
        sha256=checksum,
        title=row["title"],
        language=row["language"],
        published_on=row["published_on"],
        kind=SourceKind(row["kind"]),
        listed_sha256=checksum,
    )
    return Text(words=raw.decode(), source=source)


def _mark(text: Text, told: Mapping[str, Any]) -> Mark:
    """Return a mark; its words stand in the document exactly once.

    Raises:
        ValueError: they do not.
    """
    words = told["words"]
    if text.words.count(words) != 1:
        raise ValueError(f"{text.source.path}: {words!r} stands {text.words.count(words)} times")
    start = text.words.index(words)
    return Mark(text=text, span=Span(start, start + len(words)), words=words, told=told)
