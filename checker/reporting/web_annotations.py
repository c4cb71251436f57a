"""The quotes of all findings as W3C Web Annotations (JSON-LD): one annotation for each quote.

Positions count code points of the file as it is decoded, with no normalisation of any kind.
"""

import uuid
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from checker.messages.speaker import speaker_in
from checker.model.finding import Evidence, Finding, Role
from checker.model.outcome import Outcome
from checker.model.reported import Reported
from checker.reporting.anchors import finding_anchor
from checker.reporting.json_text import json_text

CONTEXT = "http://www.w3.org/ns/anno.jsonld"

#: Ids are names by content (RFC 9562, version 5): the same quote of the same finding keeps its id.
NAMES = uuid.uuid5(uuid.NAMESPACE_URL, "standing-claims")

#: Code points before and after a quote, by which it is found again where the text has moved.
AROUND = 32


def render(outcome: Outcome) -> str:
    """Return a collection with one page that holds all annotations, in report order."""
    documents = {d.source.source_id: d for d in outcome.documents}
    items = [
        _annotation(finding, evidence, documents)
        for finding in outcome.findings
        for evidence in finding.evidence
        if evidence.source_id in documents
    ]
    made = {
        "@context": CONTEXT,
        "id": _name("collection"),
        "type": "AnnotationCollection",
        "label": speaker_in(outcome.language).say(
            "annotations.title", day=outcome.as_of.isoformat()
        ),
        "total": len(items),
    }
    if items:  # a page must hold something
        made["first"] = {
            "id": _name("page"),
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        }
    return json_text(made)


def _name(*parts: str) -> str:
    """Return an id that stays the same for the same parts."""
    return uuid.uuid5(NAMES, "\x1f".join(parts)).urn


def _annotation(
    finding: Finding, evidence: Evidence, documents: dict[str, Reported]
) -> dict[str, Any]:
    """Return the annotation of one quote; one that is only shown links, the others are assessed."""
    shown = evidence.role is Role.CONTEXT
    span = evidence.span
    return {
        "@context": CONTEXT,
        "id": _name(
            finding.fingerprint, evidence.source_id, f"{span.start}-{span.end}", evidence.claim_id
        ),
        "type": "Annotation",
        "motivation": "linking" if shown else "assessing",
        "body": list(_bodies(finding, evidence)),
        "target": _target(evidence, documents[evidence.source_id]),
    }


def _bodies(finding: Finding, evidence: Evidence) -> Iterator[dict[str, Any]]:
    """Yield what is said of a quote, and the words by which it can be filtered."""
    yield {
        "type": "TextualBody",
        "value": finding.message,
        "format": "text/plain",
        "language": "en",
        "purpose": "assessing",
    }
    for tag in (finding.rule_id, finding.severity.value, finding.verdict, evidence.role.value):
        yield {"type": "TextualBody", "value": tag, "purpose": "tagging"}
    yield {
        "id": f"report.html#{finding_anchor(finding.fingerprint)}",
        "type": "Text",
        "format": "text/html",
    }


def _target(evidence: Evidence, document: Reported) -> dict[str, Any]:
    """Return the words in the file in which positions count, as seen from `reports/`."""
    span, text = evidence.span, document.text
    target: dict[str, Any] = {
        "type": "SpecificResource",
        "source": f"../{quote(document.place)}",
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": evidence.quote,
                "prefix": text[max(0, span.start - AROUND) : span.start],
                "suffix": text[span.end : span.end + AROUND],
            },
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        ],
    }
    return target
