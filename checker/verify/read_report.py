"""Read a report that is to be proved; only what cannot be compared at all is refused."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from checker.errors import InputError
from checker.messages.catalogue import DEFAULT, languages
from checker.own_files import parse_json
from checker.reporting.report_json import SCHEMA_VERSION

#: The parts of a report that are lists of entries.
LISTS = ("sources", "rules", "findings", "decisions", "due", "uncovered", "unread")


def read_report(path: Path) -> dict[str, Any]:
    """Return a report as it lies there; its entries may say whatever they say.

    Raises:
        InputError: the file is no report, or one of another version.
    """
    try:
        report = parse_json(path.read_bytes())
    except OSError as err:
        raise InputError(
            where=str(path), what="is not there", remedy="Run `checker check`, or name a report"
        ) from err
    except ValueError as err:
        raise InputError(
            where=str(path), what=f"is no JSON ({err})", remedy="Run `checker check`"
        ) from err
    fault = _fault(report)
    if fault:
        raise InputError(where=str(path), what=fault, remedy="Run `checker check` to make it anew")
    checked: dict[str, Any] = report
    return checked


def language_of(report: Mapping[str, Any]) -> str:
    """Return the language that a report is told in; English where it does not say."""
    language = str(report.get("language"))
    return language if language in languages() else DEFAULT


def _fault(report: Any) -> str:
    """Return why a report cannot be proved; empty where it can."""
    if not isinstance(report, dict):
        return "is no report of a check"
    if report.get("schema_version") != SCHEMA_VERSION:
        told = report.get("schema_version")
        return f"has schema_version {told!r}, and this program proves {SCHEMA_VERSION}"
    for part in LISTS:
        entries = report.get(part)
        if not isinstance(entries, list) or not all(isinstance(e, dict) for e in entries):
            return f"has no list of entries under {part}"
    try:
        date.fromisoformat(str(report.get("as_of")))
    except ValueError:
        return f"says as_of {report.get('as_of')!r}, which is no day"
    return ""
