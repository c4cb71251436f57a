"""Read the decisions of a project: one YAML file each, every fault told at once.

A decision is an editor's written settlement of one finding, named by its fingerprint.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from yaml import MarkedYAMLError

from checker.errors import DecisionInvalid, brief, listed
from checker.model.decision import Decision, Verdict
from checker.own_files import Unfit, read_own, shown_path
from checker.vocabulary.yaml12 import Words, line_of, parse

#: Where a project keeps them.
FOLDER = Path("claims", "decisions")

#: Other endings that an editor may have given by mistake; such a file is a fault, not skipped.
MISTAKEN_ENDINGS = frozenset({".yml", ".json", ".txt"})


def read_decisions(project: Path) -> tuple[Decision, ...]:
    """Return the decisions of a project, sorted by file; a project without the folder has none.

    Raises:
        DecisionInvalid: with every fault of every file, each with file and line.
    """
    faults: list[str] = []
    decisions: list[Decision] = []
    folder = project / FOLDER
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        shown = shown_path(path, project)
        if path.suffix == ".yaml":
            try:
                decisions.extend(_decision(read_own(path, project), shown, faults))
            except Unfit as err:
                faults.append(f"{shown}:1: {err}")
        elif path.suffix.lower() in MISTAKEN_ENDINGS:
            faults.append(f'{shown}:1: decision files end in ".yaml" (found "{path.suffix}")')
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
    faults: list[str] = []
    for decision in _decision(raw, shown, faults):
        return decision
    raise _invalid(faults)


def _invalid(faults: list[str]) -> DecisionInvalid:
    """Return the error that tells all faults."""
    return DecisionInvalid(
        where=FOLDER.as_posix(),
        what=f"{len(faults)} fault(s) in the decisions:" + listed(faults) + "\n",
        remedy="Mend the lines named above, or take the file away",
    )


def _decision(raw: bytes, shown: str, faults: list[str]) -> Iterator[Decision]:
    """Yield the decision of one file, or nothing after adding its faults."""
    try:
        text = raw.decode("utf-8-sig")
        entry = parse(text, Words)
    except UnicodeDecodeError as err:
        faults.append(f"{shown}:1: the file is not UTF-8 (byte {err.start + 1})")
        return
    except MarkedYAMLError as err:
        line = err.problem_mark.line + 1 if err.problem_mark else 1
        faults.append(f"{shown}:{line}: not valid YAML: {err.problem}")
        return
    if not isinstance(entry, dict):
        faults.append(f"{shown}:1: a decision is a mapping of fields (id, finding, verdict, ...)")
        return
    filled = _filled(entry)
    found = list(_faults(filled, text))
    faults.extend(f"{shown}:{line}: {what}" for line, what in found)
    if not found:
        yield _built(filled, shown)


def _filled(entry: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields that have a value; a field left empty counts as missing."""
    return {
        key: _filled(value) if isinstance(value, dict) else value
        for key, value in entry.items()
        if not isinstance(value, str) or value.strip()
    }


def _faults(entry: Mapping[str, Any], text: str) -> Iterator[tuple[int, str]]:
    """Yield line and words of each place where the fields break the schema, in file order."""
    found = {
        (line_of(text, list(error.absolute_path)), _words(error))
        for error in _validator().iter_errors(entry)
    }
    if not found and "expires_on" in entry and entry["expires_on"] <= entry["decided_on"]:
        what = f"expires_on ({entry['expires_on']}) must be later than decided_on"
        found = {(line_of(text, ["expires_on"]), f"{what} ({entry['decided_on']})")}
    yield from sorted(found)


def _words(error: Any) -> str:
    """Return what is wrong with a field, in words that name the field."""
    where = ".".join(str(part) for part in error.absolute_path)
    if error.validator == "required":
        missing = sorted(set(error.validator_value) - set(error.instance))
        named = " and ".join(f'"{where}.{name}"' if where else f'"{name}"' for name in missing)
        return f"{named} missing or left empty"
    if error.validator in ("format", "pattern") and where.endswith("_on"):
        return f'{where}: "{brief(str(error.instance), 40)}" is not a day such as 2026-08-14'
    return f"{where}: {brief(error.message)}" if where else brief(error.message)


@cache
def _validator() -> Draft202012Validator:
    """Return the validator of the shipped schema."""
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


def _repeated(decisions: list[Decision]) -> Iterator[str]:
    """Yield a fault for each decision on a fingerprint, or under an id, that another one has."""
    prints: dict[str, Decision] = {}
    names: dict[str, Decision] = {}
    for decision in decisions:
        first = prints.setdefault(decision.fingerprint, decision)
        if first is not decision:
            yield (
                f"{decision.path}:1: finding {decision.fingerprint} is already decided in "
                f"{first.path}; keep one of the two"
            )
        namesake = names.setdefault(decision.decision_id, decision)
        if namesake is not decision:
            yield f'{decision.path}:1: the id "{decision.decision_id}" is taken by {namesake.path}'
