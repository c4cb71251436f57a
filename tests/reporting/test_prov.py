"""PROV: another implementation reads it back unchanged, and the record hangs together."""

import json
from typing import Any

import pytest
from reporting.hostile import hostile_outcome
from reporting.outcomes import empty_outcome, outcome
from reporting.world import CLAIMS

from checker.model.outcome import Outcome
from checker.reporting.prov import render

OUTCOMES = [outcome(), empty_outcome(), hostile_outcome()]
IDS = ["world", "empty", "hostile"]


@pytest.mark.parametrize("made", OUTCOMES, ids=IDS)
def test_another_implementation_reads_it_back(made: Outcome) -> None:
    prov = pytest.importorskip("prov.model", reason="the package prov is not installed")
    written = render(made)

    read = prov.ProvDocument.deserialize(content=written, format="json")
    again = prov.ProvDocument.deserialize(content=read.serialize(format="json"), format="json")

    assert read == again
    kinds = json.loads(written)
    kinds.pop("prefix")
    assert len(read.get_records()) == sum(len(records) for records in kinds.values())


def test_another_implementation_notices_a_change() -> None:
    prov = pytest.importorskip("prov.model", reason="the package prov is not installed")
    written = render(outcome())
    changed = written.replace("prov:Quotation", "prov:Revision")

    read = [prov.ProvDocument.deserialize(content=c, format="json") for c in (written, changed)]

    assert read[0] != read[1]


def dangling(record: dict[str, Any]) -> list[str]:
    """Return what is related and was never told."""
    told = {name for kind in ("entity", "activity", "agent") for name in record.get(kind, {})}
    relations = [r for kind, listed in record.items() if kind[0] in "wuh" for r in listed.values()]
    ends = {end for r in relations for key, end in r.items() if key != "prov:type"}
    return sorted(ends - told)


def in_circles(record: dict[str, Any]) -> bool:
    """Say whether something is derived from itself, over any number of steps."""
    edges: dict[str, set[str]] = {}
    for r in record.get("wasDerivedFrom", {}).values():
        edges.setdefault(r["prov:generatedEntity"], set()).add(r["prov:usedEntity"])
    while leaves := {name for name, used in edges.items() if not used & edges.keys()}:
        edges = {name: used for name, used in edges.items() if name not in leaves}
    return bool(edges)


def generated_twice(record: dict[str, Any]) -> bool:
    """Say whether an entity was made by two activities (PROV-CONSTRAINTS 5.3)."""
    made = [r["prov:entity"] for r in record.get("wasGeneratedBy", {}).values()]
    return len(set(made)) != len(made)


@pytest.mark.parametrize("made", OUTCOMES, ids=IDS)
def test_the_record_hangs_together(made: Outcome) -> None:
    record = json.loads(render(made))

    assert dangling(record) == []
    assert not in_circles(record)
    assert not generated_twice(record)


def test_a_broken_record_is_caught() -> None:
    record = json.loads(render(outcome()))
    (first, *_) = record["wasDerivedFrom"].values()
    back = {"prov:generatedEntity": first["prov:usedEntity"]}
    record["wasDerivedFrom"]["_:x"] = back | {"prov:usedEntity": first["prov:generatedEntity"]}
    record["wasGeneratedBy"]["_:x"] = dict(record["wasGeneratedBy"]["_:wasGeneratedBy000000"])
    record["entity"].pop(first["prov:usedEntity"])

    assert dangling(record) == [first["prov:usedEntity"]]
    assert in_circles(record)
    assert generated_twice(record)


def test_a_claim_is_a_quotation_of_its_source() -> None:
    record = json.loads(render(outcome()))

    quoted = [
        r
        for r in record["wasDerivedFrom"].values()
        if r.get("prov:type", {}).get("$") == "prov:Quotation"
    ]
    assert len(quoted) == len(CLAIMS)
    assert all(r["prov:usedEntity"].startswith("sc:source-") for r in quoted)
