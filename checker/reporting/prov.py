"""Where everything comes from, as W3C PROV (PROV-JSON): sources, claims, findings, decisions.

A claim is a quotation of its source; a finding is derived from the claims that carry it and was
made by the check; a decision is derived from its finding and attributed to its editor.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import count
from typing import Any, NamedTuple
from urllib.parse import quote

from checker import __version__
from checker.model.claim import Claim
from checker.model.outcome import Outcome
from checker.reporting.json_text import JsonMember, Lines, json_at, json_parts, json_strings

#: Names of records and of attributes; names, not addresses: nothing is fetched.
PREFIXES = {"sc": "https://standing-claims.example/ns#", "prov": "http://www.w3.org/ns/prov#"}

EXTRACTION, COMPARISON, REPORT = "sc:extraction", "sc:comparison", "sc:report"
CHECKER = "sc:checker"

#: Names that need no letter written out.
PLAIN = re.compile(r"[\w.~-]*", re.ASCII)

#: How deep a record stands in the report.
DEPTH = 2


class _Made(NamedTuple):
    """The records as they stand in the report, as texts: there are too many to build a value of."""

    told: dict[str, dict[str, str]]  #: kind -> name -> the record of a thing
    related: dict[str, list[str]]  #: kind -> the records of relations, each with its name


def render(outcome: Outcome) -> str:
    """Return the record; it tells no time of day, for the run has none."""
    return "".join(parts(outcome))


def parts(outcome: Outcome) -> Iterator[str]:
    """Return the record part by part."""
    made = _Made({}, {})
    _add(made, "activity", EXTRACTION, {"prov:label": "Claims are read from the sources"})
    compared = {"prov:label": "Claims are compared", "sc:asOf": outcome.as_of.isoformat()}
    _add(made, "activity", COMPARISON, compared)
    checker = {"prov:label": "standing-claims", "sc:version": __version__}
    _add(made, "agent", CHECKER, checker | {"prov:type": _name("prov:SoftwareAgent")})
    report = {"prov:type": _name("prov:Collection"), "prov:label": "report"}
    _add(made, "entity", REPORT, report)
    for activity in (EXTRACTION, COMPARISON):
        _relate(made, "wasAssociatedWith", {"prov:activity": activity, "prov:agent": CHECKER})
    _relate(made, "wasGeneratedBy", {"prov:entity": REPORT, "prov:activity": COMPARISON})
    for add in (_add_sources, _add_claims, _add_findings, _add_decisions):
        add(made, outcome)
    lines = {
        kind: [f'    "{name}": {record}' for name, record in records.items()]
        for kind, records in made.told.items()
    }
    lines |= made.related
    lines["prefix"] = [f'    "{name}": "{of}"' for name, of in PREFIXES.items()]
    return json_parts({kind: Lines("{}", sorted(told)) for kind, told in lines.items() if told})


def _add_sources(made: _Made, outcome: Outcome) -> None:
    """Add the sources; what was read is used by the reading."""
    for document in outcome.documents:
        source = document.source
        name = _id("source", source.source_id)
        told = {
            "prov:type": "source",
            "prov:label": source.title or source.path,
            "prov:atLocation": f"seeds/{source.path}",
            "sc:sha256": source.sha256,
            "sc:url": source.url,
            "sc:publisher": source.publisher,
            "sc:positionsIn": document.place,
        }
        _add(made, "entity", name, {key: value for key, value in told.items() if value != ""})
        _relate(made, "used", {"prov:activity": EXTRACTION, "prov:entity": name})


def _add_claims(made: _Made, outcome: Outcome) -> None:
    """Add the claims, each a quotation of its source."""
    sources = {d.source.source_id: _id("source", d.source.source_id) for d in outcome.documents}
    names = [_id("claim", claim.claim_id) for claim in outcome.claims]
    made.told["entity"].update(zip(names, _claims(outcome.claims), strict=True))
    done = {"prov:activity": EXTRACTION, "prov:entity": "%s"}
    _relate_all(made, "wasGeneratedBy", done, names)
    _relate_all(made, "used", done | {"prov:activity": COMPARISON}, names)
    quoted = {
        "prov:activity": EXTRACTION,
        "prov:generatedEntity": "%s",
        "prov:type": _name("prov:Quotation"),
        "prov:usedEntity": "%s",
    }
    read_from = [sources.get(c.source_id) or _id("source", c.source_id) for c in outcome.claims]
    _relate_all(made, "wasDerivedFrom", quoted, names, read_from)


def _claims(claims: Sequence[Claim]) -> Iterator[str]:
    """Yield the record of each claim; there are so many that it is put together as a text."""
    said_by, extractor, object_, predicate, subject, valid = (
        JsonMember(f"sc:{name}", DEPTH)
        for name in ("attributedTo", "extractor", "object", "predicate", "subject", "validTime")
    )
    for c, words in zip(claims, json_strings([c.quote for c in claims]), strict=True):
        value = f',\n      "prov:value": {words}' if c.quote else ""
        yield (
            f'{{\n      "prov:type": "claim"{value}{said_by[c.attributed_to]}'
            f',\n      "sc:end": {c.span.end}{extractor[c.extractor]}{object_[c.object]}'
            f'{predicate[c.predicate]},\n      "sc:start": {c.span.start}{subject[c.subject]}'
            f"{valid[c.valid.edtf]}\n    }}"
        )


def _add_findings(made: _Made, outcome: Outcome) -> None:
    """Add the findings; one about the text itself is derived from the source."""
    known = {claim.claim_id for claim in outcome.claims}
    for finding in outcome.findings:
        name = _id("finding", finding.fingerprint)
        told = {
            "prov:type": "finding",
            "prov:label": finding.message,
            "sc:rule": finding.rule_id,
            "sc:verdict": finding.verdict,
            "sc:severity": finding.severity.value,
            "sc:standing": outcome.standing(finding).value,
        }
        _add(made, "entity", name, told)
        _relate(made, "wasGeneratedBy", {"prov:entity": name, "prov:activity": COMPARISON})
        _relate(made, "hadMember", {"prov:collection": REPORT, "prov:entity": name})
        carried = {
            _id("claim", e.claim_id) if e.claim_id in known else _id("source", e.source_id)
            for e in finding.evidence
        }
        for used in sorted(name for name in carried if name in made.told["entity"]):
            _relate(made, "wasDerivedFrom", {"prov:generatedEntity": name, "prov:usedEntity": used})


def _add_decisions(made: _Made, outcome: Outcome) -> None:
    """Add the decisions and the editors who made them."""
    for decision in outcome.decisions:
        name, editor = _id("decision", decision.decision_id), _id("editor", decision.decided_by)
        told = {
            "prov:type": "decision",
            "prov:label": decision.reason,
            "prov:atLocation": decision.path,
            "sc:verdict": decision.verdict.value,
            "sc:decidedOn": decision.decided_on.isoformat(),
        }
        _add(made, "entity", name, told)
        person = {"prov:type": _name("prov:Person"), "prov:label": decision.decided_by}
        _add(made, "agent", editor, person)
        _relate(made, "wasAttributedTo", {"prov:entity": name, "prov:agent": editor})
        finding = _id("finding", decision.fingerprint)
        if finding in made.told["entity"]:
            _relate(
                made, "wasDerivedFrom", {"prov:generatedEntity": name, "prov:usedEntity": finding}
            )


def _add(made: _Made, kind: str, name: str, record: dict[str, Any]) -> None:
    """Add a record, in place of one of its name."""
    made.told.setdefault(kind, {})[name] = json_at(record, DEPTH)


def _relate(made: _Made, relation: str, ends: dict[str, Any]) -> None:
    """Add a relation between records; their ids count up, and so stay the same."""
    listed = made.related.setdefault(relation, [])
    listed.append(f'    "_:{relation}{len(listed):06}": {json_at(ends, DEPTH)}')


def _relate_all(made: _Made, relation: str, ends: dict[str, Any], *names: Sequence[str]) -> None:
    """Add many relations between records, with names at the places of `%s`, which are sorted."""
    listed = made.related.setdefault(relation, [])
    line = f'    "_:{relation}%06d": {json_at(ends, DEPTH)}'
    listed += map(line.__mod__, zip(count(len(listed)), *names, strict=False))


def _id(kind: str, name: str) -> str:
    """Return the name of a record; letters that no qualified name may have are written out."""
    return f"sc:{kind}-{name if PLAIN.fullmatch(name) else quote(name, safe='')}"


def _name(name: str) -> dict[str, str]:
    """Return a qualified name as a value."""
    return {"$": name, "type": "prov:QUALIFIED_NAME"}
