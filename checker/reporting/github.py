"""The open findings as GitHub workflow commands: annotations on the lines of a pull request.

GitHub shows ten annotations of each severity in a step and drops the rest without a word. So the
findings are ranked, and where there are more than ten the tenth says how many are left out.
"""

from checker.model.finding import Finding, Severity
from checker.model.outcome import Outcome
from checker.reporting.cited import Cited, cited, ranked
from checker.reporting.counts import SEVERITIES, counted
from checker.reporting.places import Places, places
from checker.reporting.visible import one_line, visible

#: Annotations of a severity that GitHub shows in one step.
SHOWN = 10

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}

#: Evidences told inside an annotation, and the longest quote of one.
QUOTES, QUOTE_LENGTH = 4, 160


def render(outcome: Outcome) -> str:
    """Return one command a line; the words of sources can never start a command of their own."""
    where = places(outcome)
    found = ranked(outcome)
    lines: list[str] = []
    for severity in SEVERITIES:
        of_it = [finding for finding in found if finding.severity is severity]
        shown = of_it if len(of_it) <= SHOWN else of_it[: SHOWN - 1]
        lines += [_annotation(finding, cited(finding, outcome, where), where) for finding in shown]
        if len(of_it) > len(shown):
            lines.append(_rest(severity, len(of_it) - len(shown)))
    return "".join(f"{line}\n" for line in lines)


def _annotation(finding: Finding, at: tuple[Cited, ...], where: Places) -> str:
    """Return the command of one finding."""
    first = at[0]
    place = {"file": first.path, "line": str(first.line), "endLine": str(first.end_line)}
    if first.line == first.end_line:  # GitHub refuses columns of several lines
        place |= {"col": str(first.column), "endColumn": str(first.end_column)}
    properties = {**place, "title": f"{finding.rule_id} {finding.rule}"}
    told = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{COMMANDS[finding.severity]} {told}::{_data(_words(finding, at, where))}"


def _words(finding: Finding, at: tuple[Cited, ...], where: Places) -> str:
    """Return what an annotation says: what, the words that carry it, what would settle it."""
    told = [cite.evidence for cite in at if cite.evidence]
    lines = [one_line(finding.message, 600)]
    for evidence in told[:QUOTES]:
        place = where.shown(evidence.source_id, evidence.span.start)
        lines.append(f'{place}: "{one_line(evidence.quote, QUOTE_LENGTH)}"')
    if len(told) > QUOTES:
        lines.append(f"and {counted(len(told) - QUOTES, 'more place')}")
    if finding.suggestion:
        lines.append(f"-> {one_line(finding.suggestion, 300)}")
    return "\n".join([*lines, f"Finding {finding.fingerprint}"])


def _rest(severity: Severity, count: int) -> str:
    """Return the annotation that says what is not shown."""
    what = (
        f"and {counted(count, f'more {severity.value}')}. GitHub shows {SHOWN} annotations of a "
        "kind; these were the gravest. All are in reports/report.html and reports/summary.md."
    )
    return f"::{COMMANDS[severity]} title=Not all are shown::{_data(what)}"


def _data(text: str) -> str:
    """Return the words of a command, escaped as actions/toolkit does it."""
    return visible(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Return the value of a property of a command."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
