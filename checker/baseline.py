"""The findings that are known: `claims/baseline.json`, or an earlier report, and what is new.

A baseline names the open findings of one day, so that a check can fail on what came since.
"""

import json
from pathlib import Path
from typing import Any

from checker.errors import InputError
from checker.model.decision import Standing
from checker.model.message import Message, say
from checker.model.outcome import Outcome
from checker.own_files import Unfit, parse_json, read_own

#: Where a project keeps it; it is reviewed and committed like the decisions beside it.
FILE = Path("claims", "baseline.json")

#: Version of the shape: `findings` as in `reports/report.json`, less of each.
SCHEMA_VERSION = 1

OPEN = Standing.OPEN.value


def render(outcome: Outcome) -> str:
    """Return the baseline of an outcome: its open findings by fingerprint, and no day."""
    entries = [
        {"fingerprint": f.fingerprint, "rule_id": f.rule_id, "message": f.message}
        for f in sorted(outcome.with_standing(Standing.OPEN), key=lambda f: f.fingerprint)
    ]
    told = {"schema_version": SCHEMA_VERSION, "findings": entries}
    return json.dumps(told, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


#: What may be named to compare with.
REMEDY = "baseline.remedy"


def read_known(project: Path) -> frozenset[str]:
    """Return the fingerprints that a project's own baseline has as open.

    Raises:
        InputError: it is not there, leads out of the project, or is no baseline.
    """
    try:
        return _open(read_own(project / FILE, project), FILE.as_posix())
    except Unfit as err:
        raise InputError(where=FILE.as_posix(), what=err.fault, remedy=say(REMEDY)) from err


def read(path: Path) -> frozenset[str]:
    """Return the fingerprints that a baseline, or the report of an earlier check, has as open.

    Raises:
        InputError: the file is not there, or is neither of the two.
    """
    try:
        return _open(path.read_bytes(), str(path))
    except OSError as err:
        what = say("fault.unreadable", reason=err.strerror or str(err))
        raise InputError(where=str(path), what=what, remedy=say(REMEDY)) from err


def _open(raw: bytes, where: str) -> frozenset[str]:
    """Return the fingerprints that are open in what a file holds."""
    try:
        told = parse_json(raw)
    except ValueError as err:
        what = say("fault.no-json", reason=str(err))
        raise InputError(where=where, what=what, remedy=say(REMEDY)) from err
    fault = _fault(told)
    if fault:
        raise InputError(where=where, what=fault, remedy=say(REMEDY))
    return frozenset(f["fingerprint"] for f in told["findings"] if f.get("standing", OPEN) == OPEN)


def _fault(told: Any) -> Message | None:
    """Return why a file cannot be compared with; None where it can."""
    if not isinstance(told, dict) or not isinstance(told.get("findings"), list):
        return say("baseline.neither")
    if told.get("schema_version") != SCHEMA_VERSION:
        version = repr(told.get("schema_version"))
        return say("baseline.version", version=version, known=str(SCHEMA_VERSION))
    for number, entry in enumerate(told["findings"]):
        if not isinstance(entry, dict) or not isinstance(entry.get("fingerprint"), str):
            return say("baseline.no-fingerprint", number=str(number))
    return None
