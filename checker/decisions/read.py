"""Read the decisions of a project: one YAML file each, every fault told at once.

A decision is an editor's written settlement of one finding, named by its fingerprint.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from yaml import MarkedYAMLError

from checker.errors import DecisionInvalid, brief, in_lines, located
from checker.messages.speaker import ENGLISH
from checker.model.decision import Decision, Verdict
from checker.model.message import Value, listing, say
from checker.own_files import Unfit, read_own, shown_path
from checker.vocabulary.schema_faults import broken
from checker.vocabulary.yaml12 import Words, line_of, parse, problem_of

#: Where a project keeps them.
FOLDER = Path("claims", "decisions")

#: Other endings that an editor may have given by mistake; such a file is a fault, not skipped.
MISTAKEN_ENDINGS = frozenset({".yml", ".json", ".txt"})


def read_decisions(project: Path) -> tuple[Decision, ...]:
    """Return the decisions of a project, sorted by file; a project without the folder has none.

    Raises:
        DecisionInvalid: with every fault of every file, each with file and line.
    """
    faults: list[Value] = []
    decisions: list[Decision] = []
    folder = project / FOLDER
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        shown = shown_path(path, project)
        if path.suffix == ".yaml":
            try:
                decisions.extend(_decision(read_own(path, project), shown, faults))
            except Unfit as err:
                faults.append(located(f"{shown}:1", err.fault))
        elif path.suffix.lower() in MISTAKEN_ENDINGS:
            fault = say("decision-file.ending", ending=path.suffix)
            faults.append(located(f"{shown}:1", fault))
    faults.extend(_repeated(decisions))
    if faults:
        raise _invalid(faults)
    return tuple(decisions)


def decision_of(raw: bytes, shown: str) -> Decision:
    """Return the decision that a file holds.

    Args:
        raw: the file, byte for byte.
        shown: its path, relative to the project.

    Raises:
        DecisionInvalid: with every fault.
    """
    faults: list[Value] = []
    for decision in _decision(raw, shown, faults):
        return decision
    raise _invalid(faults)


def _invalid(faults: Sequence[Value]) -> DecisionInvalid:
    """Return the error that tells all faults."""
    return DecisionInvalid(
        where=FOLDER.as_posix(),
        what=say("decision-file.faults", count=len(faults), faults=in_lines(faults)),
        remedy=say("decision-file.remedy"),
    )


def _decision(raw: bytes, shown: str, faults: list[Value]) -> Iterator[Decision]:
    """Yield the decision of one file, or nothing after adding its faults."""
    try:
        text = raw.decode("utf-8-sig")
        entry = parse(text, Words)
    except UnicodeDecodeError as err:
        fault = say("decision-file.not-utf8", byte=str(err.start + 1))
        faults.append(located(f"{shown}:1", fault))
        return
    except MarkedYAMLError as err:
        line = err.problem_mark.line + 1 if err.problem_mark else 1
        fault = say("decision-file.no-yaml", reason=problem_of(err))
        faults.append(located(f"{shown}:{line}", fault))
        return
    if not isinstance(entry, dict):
        faults.append(located(f"{shown}:1", say("decision-file.no-mapping")))
        return
    filled = _filled(entry)
    found = list(_faults(filled, text))
    faults.extend(located(f"{shown}:{line}", what) for line, what in found)
    if not found:
        yield _built(filled, shown)


def _filled(entry: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields that have a value; a field left empty counts as missing."""
    return {
        key: _filled(value) if isinstance(value, dict) else value
        for key, value in entry.items()
        if not isinstance(value, str) or value.strip()
    }


def _faults(entry: Mapping[str, Any], text: str) -> Iterator[tuple[int, Value]]:
    """Yield line and words of each place where the fields break the schema, in file order."""
    found: set[tuple[int, Value]] = {
        (line_of(text, list(error.absolute_path)), _words(error))
        for error in _validator().iter_errors(entry)
    }
    if not found and "expires_on" in entry and entry["expires_on"] <= entry["decided_on"]:
        days = {"until": entry["expires_on"], "day": entry["decided_on"]}
        found = {(line_of(text, ["expires_on"]), say("decision-file.expires", **days))}
    yield from sorted(found, key=lambda fault: (fault[0], ENGLISH.tell(fault[1])))


def _words(error: Any) -> Value:
    """Return what is wrong with a field, in words that name the field."""
    where = ".".join(str(part) for part in error.absolute_path)
    if error.validator == "required":
        missing = sorted(set(error.validator_value) - set(error.instance))
        named = listing(f'"{where}.{name}"' if where else f'"{name}"' for name in missing)
        return say("decision-file.missing", names=named, count=len(missing))
    if where.endswith("_on"):
        return say("decision-file.no-day", field=where, text=brief(str(error.instance), 40))
    fault = broken(error)
    return say("decision-file.field", field=where, fault=fault) if where else fault


@cache
def _validator() -> Any:
    """Return the validator of the shipped schema."""
    from jsonschema import Draft202012Validator

    file = resources.files("checker") / "schemas" / "decision.schema.json"
    schema = json.loads(file.read_text("utf-8"))
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def _built(entry: Mapping[str, Any], shown: str) -> Decision:
    """Return the value of a file whose fields are known to be sound."""
    expires = entry.get("expires_on")
    return Decision(
        decision_id=entry["id"],
        path=shown,
        rule_id=entry["finding"]["rule"],
        fingerprint=entry["finding"]["fingerprint"],
        verdict=Verdict(entry["verdict"]),
        reason=entry["reason"].strip(),
        decided_by=entry["decided_by"].strip(),
        decided_on=date.fromisoformat(entry["decided_on"]),
        standing_claim=entry.get("standing_claim", ""),
        expires_on=date.fromisoformat(expires) if expires else None,
        note=entry.get("note", "").strip(),
    )


def _repeated(decisions: list[Decision]) -> Iterator[Value]:
    """Yield a fault for each decision on a fingerprint, or under an id, that another one has."""
    prints: dict[str, Decision] = {}
    names: dict[str, Decision] = {}
    for decision in decisions:
        first = prints.setdefault(decision.fingerprint, decision)
        if first is not decision:
            named = {"fingerprint": decision.fingerprint, "path": first.path}
            yield located(f"{decision.path}:1", say("decision-file.twice", **named))
        namesake = names.setdefault(decision.decision_id, decision)
        if namesake is not decision:
            named = {"id": decision.decision_id, "path": namesake.path}
            yield located(f"{decision.path}:1", say("decision-file.id-twice", **named))
