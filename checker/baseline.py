"""The findings that are known: `claims/baseline.json`, or an earlier report, and what is new.

A baseline names the open findings of one day, so that a check can fail on what came since.
"""

import json
from pathlib import Path
from typing import Any

from checker.errors import InputError
from checker.model.decision import Standing
from checker.model.outcome import Outcome

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


def read(path: Path) -> frozenset[str]:
    """Return the fingerprints that a baseline, or the report of an earlier check, has as open.

    Raises:
        InputError: the file is not there, or is neither of the two.
    """
    remedy = "`checker baseline` writes one; `checker check` writes reports/report.json"
    try:
        told = json.loads(path.read_bytes())
    except OSError as err:
        raise InputError(where=str(path), what="cannot be read", remedy=remedy) from err
    except ValueError as err:
        raise InputError(where=str(path), what=f"is no JSON ({err})", remedy=remedy) from err
    fault = _fault(told)
    if fault:
        raise InputError(where=str(path), what=fault, remedy=remedy)
    return frozenset(f["fingerprint"] for f in told["findings"] if f.get("standing", OPEN) == OPEN)


def _fault(told: Any) -> str:
    """Return why a file cannot be compared with; empty where it can."""
    if not isinstance(told, dict) or not isinstance(told.get("findings"), list):
        return "is neither a baseline nor a report of a check"
    if told.get("schema_version") != SCHEMA_VERSION:
        version = told.get("schema_version")
        return f"has schema_version {version!r}, and this program reads {SCHEMA_VERSION}"
    for number, entry in enumerate(told["findings"]):
        if not isinstance(entry, dict) or not isinstance(entry.get("fingerprint"), str):
            return f"has no fingerprint in its finding {number}"
    return ""
