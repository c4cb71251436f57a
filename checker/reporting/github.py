"""The open findings as GitHub workflow commands: annotations on the lines of a pull request.

GitHub shows ten annotations of each severity in a step and drops the rest without a word. So the
findings are ranked, and where there are more than ten the tenth says how many are left out.
"""

from checker.messages.speaker import Speaker, speaker_in
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
    where, speaker = places(outcome), speaker_in(outcome.language)
    found = ranked(outcome)
    lines: list[str] = []
    for severity in SEVERITIES:
        of_it = [finding for finding in found if finding.severity is severity]
        shown = of_it if len(of_it) <= SHOWN else of_it[: SHOWN - 1]
        lines += [_annotation(f, cited(f, outcome, where), where, speaker) for f in shown]
        if len(of_it) > len(shown):
            lines.append(_rest(severity, len(of_it) - len(shown), speaker))
    return "".join(f"{line}\n" for line in lines)


def _annotation(finding: Finding, at: tuple[Cited, ...], where: Places, speaker: Speaker) -> str:
    """Return the command of one finding."""
    first = at[0]
    place = {"file": first.path, "line": str(first.line), "endLine": str(first.end_line)}
    if first.line == first.end_line:  # GitHub refuses columns of several lines
        place |= {"col": str(first.column), "endColumn": str(first.end_column)}
    properties = {**place, "title": f"{finding.rule_id} {finding.rule}"}
    told = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{COMMANDS[finding.severity]} {told}::{_data(_words(finding, at, where, speaker))}"


def _words(finding: Finding, at: tuple[Cited, ...], where: Places, speaker: Speaker) -> str:
    """Return what an annotation says: what, the words that carry it, what would settle it."""
    told = [cite.evidence for cite in at if cite.evidence]
    lines = [one_line(finding.message, 600)]
    for evidence in told[:QUOTES]:
        place = where.shown(evidence.source_id, evidence.span.start)
        lines.append(f'{place}: "{one_line(evidence.quote, QUOTE_LENGTH)}"')
    if len(told) > QUOTES:
        lines.append(counted(len(told) - QUOTES, "more-place", speaker.language))
    if finding.suggestion:
        lines.append(f"-> {one_line(finding.suggestion, 300)}")
    return "\n".join([*lines, speaker.say("github.finding", fingerprint=finding.fingerprint)])


def _rest(severity: Severity, count: int, speaker: Speaker) -> str:
    """Return the annotation that says what is not shown."""
    more = counted(count, f"more-{severity.value}", speaker.language)
    what = speaker.say("github.rest", more=more, shown=SHOWN)
    title = _property(speaker.say("github.not-all"))
    return f"::{COMMANDS[severity]} title={title}::{_data(what)}"


def _data(text: str) -> str:
    """Return the words of a command, escaped as actions/toolkit does it."""
    return visible(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Return the value of a property of a command."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
