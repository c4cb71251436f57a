"""Read sources: which there are, and the document that each holds."""

import hashlib
from dataclasses import replace
from pathlib import Path

from checker.errors import SourceUnreadable
from checker.model.document import Document, Source
from checker.model.message import say
from checker.sources.damage import find_damages
from checker.sources.decode import Decoded, decode
from checker.sources.extracted import Extracted
from checker.sources.find import find_sources
from checker.sources.formats import EXTRACTING, TABLES, ending
from checker.sources.language import tell_languages
from checker.sources.read_table import read_table
from checker.sources.repair import repair
from checker.sources.segment import segment_text
from checker.sources.words import function_words, page_words
from checker.vocabulary.vocabulary import Vocabulary

__all__ = ["find_sources", "read_document", "read_text"]


def read_document(project: Path, source: Source, vocabulary: Vocabulary) -> Document:
    """Return the document of a source.

    Raises:
        SourceUnreadable: where its file cannot be read as text.
    """
    where = f"seeds/{source.path}"
    try:
        raw = (project / "seeds" / source.path).read_bytes()
    except OSError as err:
        raise SourceUnreadable(
            where=where,
            what=say("source-file.unreadable", reason=err.strerror or str(err)),
            remedy=say("source-file.make-readable"),
        ) from err
    return read_text(raw, _as_read(source, raw), vocabulary)


def _as_read(source: Source, raw: bytes) -> Source:
    """Return a source with the checksum of what was read: its file may have changed since."""
    checksum = hashlib.sha256(raw).hexdigest()
    return source if source.sha256 in ("", checksum) else replace(source, sha256=checksum)


def read_text(raw: bytes, source: Source, vocabulary: Vocabulary) -> Document:
    """Return the document that the bytes of a source hold.

    Raises:
        SourceUnreadable: where they are no text.
    """
    if ending(source.path) in TABLES:
        return read_table(raw, source)
    taken = extracted_from(raw, source.path)
    decoded = Decoded(taken.text, "utf-8") if taken else decode(raw, f"seeds/{source.path}")
    text = decoded.text
    repaired = repair(text)
    labelled = segment_text(
        text,
        repaired.edits,
        page_words(vocabulary),
        markdown=ending(source.path) == ".md",
    )
    readings = [segment.reading for _, segment in labelled]
    stated = source.language or (taken.language if taken else "")
    language, told = tell_languages(readings, function_words(vocabulary), listed=stated)
    pairs = [
        (label, replace(segment, language=code))
        for (label, segment), code in zip(labelled, told, strict=True)
    ]
    return Document(
        source=_filled(source, taken),
        text=text,
        segments=tuple(segment for _, segment in pairs),
        damages=find_damages(decoded, repaired, pairs, vocabulary),
        language=language,
        is_extracted=taken is not None,
        file_date=taken.date if taken else "",
    )


def extracted_from(raw: bytes, path: str) -> Extracted | None:
    """Return the main text of a file that is no plain text; None where it is.

    Raises:
        SourceUnreadable: it cannot be taken out of it.
    """
    reader = EXTRACTING.get(ending(path))
    return reader(raw, f"seeds/{path}") if reader else None


def _filled(source: Source, taken: Extracted | None) -> Source:
    """Return a source with what the file says of itself, where the manifest is silent."""
    if taken is None:
        return source
    return replace(
        source,
        title=source.title or taken.title,
        publisher=source.publisher or taken.publisher,
        url=source.url or taken.url,
    )
