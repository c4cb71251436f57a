"""What a check said before something was added: the last report, or a check made for it."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.cli.checking import checked

if TYPE_CHECKING:
    from checker.model.document import Source

#: What of a source a report tells as the manifest and the file do.
COMPARED = ("source_id", "path", "sha256", "published_on", "listed")


def report_before(
    project: Path, day: date, *, quiet: bool, language: str = ""
) -> Mapping[str, Any]:
    """Return what a check of a project says, as it lies there: the last report where it fits."""
    from checker.brought import NOTHING, report_of
    from checker.explain import last_report
    from checker.sources.find import find_sources

    if not (project / "seeds").is_dir():
        return NOTHING
    sources = find_sources(project)[0]
    last = last_report(project)
    if not last or not _fits(last, sources, day):
        made = checked(project, day, quiet=quiet, language=language) if sources else None
        return report_of(made) if made else NOTHING
    return last


def _fits(report: Mapping[str, Any], sources: "list[Source]", day: date) -> bool:
    """Say whether a report is of the same documents and the same day."""
    unread = {entry["path"] for entry in report.get("unread", ())}
    told = {tuple(str(s[name]) for name in COMPARED) for s in report["sources"]}
    lie_there = {
        tuple(str(getattr(s, name)) for name in COMPARED)
        for s in sources
        if f"seeds/{s.path}" not in unread
    }
    return report.get("as_of") == day.isoformat() and told == lie_there
