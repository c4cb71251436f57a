"""Read a report that is to be proved; only what cannot be compared at all is refused."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from checker.errors import InputError
from checker.messages.catalogue import DEFAULT, languages
from checker.model.message import Message, say
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
            where=str(path), what=say("report.not-there"), remedy=say("report.not-there-remedy")
        ) from err
    except ValueError as err:
        raise InputError(
            where=str(path),
            what=say("fault.no-json", reason=str(err)),
            remedy=say("fault.run-check"),
        ) from err
    fault = _fault(report)
    if fault:
        raise InputError(where=str(path), what=fault, remedy=say("fault.run-check-anew"))
    checked: dict[str, Any] = report
    return checked


def language_of(report: Mapping[str, Any]) -> str:
    """Return the language that a report is told in; English where it does not say."""
    language = str(report.get("language"))
    return language if language in languages() else DEFAULT


def _fault(report: Any) -> Message | None:
    """Return why a report cannot be proved; None where it can."""
    if not isinstance(report, dict):
        return say("report.no-report")
    if report.get("schema_version") != SCHEMA_VERSION:
        told = repr(report.get("schema_version"))
        return say("report.version", version=told, known=str(SCHEMA_VERSION))
    for part in LISTS:
        entries = report.get(part)
        if not isinstance(entries, list) or not all(isinstance(e, dict) for e in entries):
            return say("report.no-list", part=part)
    try:
        date.fromisoformat(str(report.get("as_of")))
    except ValueError:
        return say("report.no-as-of", day=repr(report.get("as_of")))
    return None
