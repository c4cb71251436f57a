"""Where things stand, as SARIF has it: artifacts with their hashes, regions in code points."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from checker.model.outcome import Outcome
from checker.model.reported import Reported
from checker.reporting.cited import Cited

#: The folder of the project; GitHub knows it under this name.
BASE = "%SRCROOT%"

#: Leads a file and is no part of its text (SARIF 3.30.2), while our positions count it.
BYTE_ORDER_MARK = "\ufeff"


def file_at(path: str) -> dict[str, Any]:
    """Return the location of a file of the project."""
    return {"uri": quote(path), "uriBaseId": BASE}


@dataclass(frozen=True, kw_only=True, slots=True)
class Files:
    """The files of a run, in the order in which the log lists them."""

    index: Mapping[str, int]  #: path -> place in the list of artifacts
    marked: frozenset[str]  #: paths of files that a byte order mark leads

    @classmethod
    def of(cls, outcome: Outcome) -> "Files":
        """Return the files of an outcome: every source, and the text that was taken out of it."""
        paths = sorted({p for d in outcome.documents for p in (_source(d), d.place)})
        return cls(
            index={path: n for n, path in enumerate(paths)},
            marked=frozenset(
                d.place for d in outcome.documents if d.text.startswith(BYTE_ORDER_MARK)
            ),
        )

    def artifacts(self, outcome: Outcome) -> list[dict[str, Any]]:
        """Return the files with their hashes; the hash of a source is that of its bytes."""
        made: dict[str, dict[str, Any]] = {}
        for document in outcome.documents:
            made[_source(document)] = _artifact(
                _source(document), document.source.sha256, document.source.title, "analysisTarget"
            )
            if document.is_extracted:
                digest = hashlib.sha256(document.text.encode()).hexdigest()
                title = f"The text of {_source(document)}, in which positions count"
                made[document.place] = _artifact(document.place, digest, title, "added")
        return [made[path] for path in self.index]

    def physical(self, cite: Cited) -> dict[str, Any]:
        """Return a place in a file, by line and column and by offset, with the words there."""
        at = file_at(cite.path)
        if cite.path in self.index:
            at["index"] = self.index[cite.path]
        region = {"startLine": cite.line}
        return {"artifactLocation": at, "region": self._region(cite) or region}

    def _region(self, cite: Cited) -> dict[str, Any]:
        """Return the stretch of the words; empty where the file itself is meant."""
        if cite.evidence is None:
            return {}
        mark = 1 if cite.path in self.marked else 0
        span = cite.evidence.span
        start, end = max(0, span.start - mark), max(0, span.end - mark)
        return {
            "startLine": cite.line,
            "startColumn": max(1, cite.column - (mark if cite.line == 1 else 0)),
            "endLine": cite.end_line,
            "endColumn": max(1, cite.end_column - (mark if cite.end_line == 1 else 0)),
            "charOffset": start,
            "charLength": end - start,
            "snippet": {"text": cite.evidence.quote},
        }


def _source(document: Reported) -> str:
    """Return the file of a source as it was given."""
    return f"seeds/{document.source.path}"


def _artifact(path: str, digest: str, title: str, role: str) -> dict[str, Any]:
    """Return one file."""
    made: dict[str, Any] = {"location": file_at(path), "roles": [role]}
    if digest:
        made["hashes"] = {"sha-256": digest}
    if title:
        made["description"] = {"text": title}
    return made
