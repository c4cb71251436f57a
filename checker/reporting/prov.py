"""Where everything comes from, as W3C PROV (PROV-JSON): sources, claims, findings, decisions.

A claim is a quotation of its source; a finding is derived from the claims that carry it and was
made by the check; a decision is derived from its finding and attributed to its editor.
"""

from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from msgspec import Struct, field

from checker import __version__
from checker.model.outcome import Outcome
from checker.reporting.json_text import json_text

#: Names of records and of attributes; names, not addresses: nothing is fetched.
PREFIXES = {"sc": "https://standing-claims.example/ns#", "prov": "http://www.w3.org/ns/prov#"}

EXTRACTION, COMPARISON, REPORT = "sc:extraction", "sc:comparison", "sc:report"
CHECKER = "sc:checker"

#: What the record of one thing or of one relation is: its attributes by name.
Record = dict[str, Any] | Struct

Records = dict[str, dict[str, Record]]


class _Claim(Struct, kw_only=True, omit_defaults=True, gc=False):
    """What is told of a claim; of so many, none is built as a mapping or looked at as garbage."""

    kind: str = field(name="prov:type")
    quote: str = field(name="prov:value", default="")
    start: int = field(name="sc:start")
    end: int = field(name="sc:end")
    subject: str = field(name="sc:subject", default="")
    predicate: str = field(name="sc:predicate", default="")
    object: str = field(name="sc:object", default="")
    valid_time: str = field(name="sc:validTime", default="")
    extractor: str = field(name="sc:extractor", default="")
    attributed_to: str = field(name="sc:attributedTo", default="")


class _Done(Struct, gc=False):
    """What an activity made or used."""

    entity: str = field(name="prov:entity")
    activity: str = field(name="prov:activity")


class _Quotation(Struct, gc=False):
    """That a claim is a quotation of its source."""

    claim: str = field(name="prov:generatedEntity")
    source: str = field(name="prov:usedEntity")
    activity: str = field(name="prov:activity")
    kind: dict[str, str] = field(name="prov:type")


def render(outcome: Outcome) -> str:
    """Return the record; it tells no time of day, for the run has none."""
    made: Records = {
        "activity": {
            EXTRACTION: {"prov:label": "Claims are read from the sources"},
            COMPARISON: {
                "prov:label": "Claims are compared",
                "sc:asOf": outcome.as_of.isoformat(),
            },
        },
        "agent": {
            CHECKER: {
                "prov:type": _name("prov:SoftwareAgent"),
                "prov:label": "standing-claims",
                "sc:version": __version__,
            }
        },
        "entity": {REPORT: {"prov:type": _name("prov:Collection"), "prov:label": "report"}},
        "wasAssociatedWith": {},
        "wasGeneratedBy": {},
    }
    for activity in (EXTRACTION, COMPARISON):
        _relate(made, "wasAssociatedWith", {"prov:activity": activity, "prov:agent": CHECKER})
    _relate(made, "wasGeneratedBy", {"prov:entity": REPORT, "prov:activity": COMPARISON})
    for add in (_add_sources, _add_claims, _add_findings, _add_decisions):
        add(made, outcome)
    record: dict[str, Any] = {"prefix": PREFIXES, **made}
    return json_text(record)


def _add_sources(made: Records, outcome: Outcome) -> None:
    """Add the sources; what was read is used by the reading."""
    for document in outcome.documents:
        source = document.source
        name = _id("source", source.source_id)
        made["entity"][name] = _told(
            {
                "prov:type": "source",
                "prov:label": source.title or source.path,
                "prov:atLocation": f"seeds/{source.path}",
                "sc:sha256": source.sha256,
                "sc:url": source.url,
                "sc:publisher": source.publisher,
                "sc:positionsIn": document.place,
            }
        )
        _relate(made, "used", {"prov:activity": EXTRACTION, "prov:entity": name})


def _add_claims(made: Records, outcome: Outcome) -> None:
    """Add the claims, each a quotation of its source."""
    sources = {d.source.source_id: _id("source", d.source.source_id) for d in outcome.documents}
    names = [_id("claim", claim.claim_id) for claim in outcome.claims]
    made["entity"] |= {
        name: _Claim(
            kind="claim",
            quote=claim.quote,
            start=claim.span.start,
            end=claim.span.end,
            subject=claim.subject,
            predicate=claim.predicate,
            object=claim.object,
            valid_time=claim.valid.edtf,
            extractor=claim.extractor,
            attributed_to=claim.attributed_to,
        )
        for name, claim in zip(names, outcome.claims, strict=True)
    }
    _relate_all(made, "wasGeneratedBy", (_Done(name, EXTRACTION) for name in names))
    _relate_all(made, "used", (_Done(name, COMPARISON) for name in names))
    quotation = _name("prov:Quotation")
    read_from = (sources.get(c.source_id) or _id("source", c.source_id) for c in outcome.claims)
    quoted = (
        _Quotation(name, source, EXTRACTION, quotation)
        for name, source in zip(names, read_from, strict=True)
    )
    _relate_all(made, "wasDerivedFrom", quoted)


def _add_findings(made: Records, outcome: Outcome) -> None:
    """Add the findings; one about the text itself is derived from the source."""
    known = {claim.claim_id for claim in outcome.claims}
    for finding in outcome.findings:
        name = _id("finding", finding.fingerprint)
        made["entity"][name] = {
            "prov:type": "finding",
            "prov:label": finding.message,
            "sc:rule": finding.rule_id,
            "sc:verdict": finding.verdict,
            "sc:severity": finding.severity.value,
            "sc:standing": outcome.standing(finding).value,
        }
        _relate(made, "wasGeneratedBy", {"prov:entity": name, "prov:activity": COMPARISON})
        _relate(made, "hadMember", {"prov:collection": REPORT, "prov:entity": name})
        carried = {
            _id("claim", e.claim_id) if e.claim_id in known else _id("source", e.source_id)
            for e in finding.evidence
        }
        for used in sorted(name for name in carried if name in made["entity"]):
            _relate(made, "wasDerivedFrom", {"prov:generatedEntity": name, "prov:usedEntity": used})


def _add_decisions(made: Records, outcome: Outcome) -> None:
    """Add the decisions and the editors who made them."""
    for decision in outcome.decisions:
        name, editor = _id("decision", decision.decision_id), _id("editor", decision.decided_by)
        made["entity"][name] = {
            "prov:type": "decision",
            "prov:label": decision.reason,
            "prov:atLocation": decision.path,
            "sc:verdict": decision.verdict.value,
            "sc:decidedOn": decision.decided_on.isoformat(),
        }
        made["agent"][editor] = {
            "prov:type": _name("prov:Person"),
            "prov:label": decision.decided_by,
        }
        _relate(made, "wasAttributedTo", {"prov:entity": name, "prov:agent": editor})
        finding = _id("finding", decision.fingerprint)
        if finding in made["entity"]:
            _relate(
                made, "wasDerivedFrom", {"prov:generatedEntity": name, "prov:usedEntity": finding}
            )


def _relate(made: Records, relation: str, ends: Record) -> None:
    """Add a relation between records."""
    _relate_all(made, relation, (ends,))


def _relate_all(made: Records, relation: str, ends: Iterable[Record]) -> None:
    """Add relations between records; their ids count up, and so stay the same."""
    listed = made.get(relation, {})
    listed |= {f"_:{relation}{n:06}": end for n, end in enumerate(ends, len(listed))}
    if listed:
        made[relation] = listed


def _id(kind: str, name: str) -> str:
    """Return the name of a record; letters that no qualified name may have are written out."""
    return f"sc:{kind}-{quote(name, safe='')}"


def _name(name: str) -> dict[str, str]:
    """Return a qualified name as a value."""
    return {"$": name, "type": "prov:QUALIFIED_NAME"}


def _told(attributes: dict[str, Any]) -> dict[str, Any]:
    """Return the attributes that say something."""
    return {key: value for key, value in attributes.items() if value != ""}
