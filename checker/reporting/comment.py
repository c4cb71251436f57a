"""The outcome as a comment on a pull request: a table of what is open, the rest folded away."""

from checker.messages.speaker import speaker_in
from checker.model.decision import Standing
from checker.model.finding import Finding, Severity
from checker.model.outcome import Outcome
from checker.reporting.cited import cited, ranked
from checker.reporting.counts import against_known, counted, decided, left_out, opened, read
from checker.reporting.markdown import code, inline
from checker.reporting.places import Places, places

#: By this a job finds its own comment again and renews it, instead of writing one more.
MARKER = "<!-- standing-claims: comment -->"

#: Rows of the table, and lines folded away, before the rest is counted.
ROWS, FOLDED = 10, 20

#: Places named in a row of the table.
PLACES = 4


def render(outcome: Outcome) -> str:
    """Return the comment; it stays far below the 65,536 characters that forges allow."""
    where, say = places(outcome), speaker_in(outcome.language).say
    found = ranked(outcome)
    grave = [f for f in found if f.severity is not Severity.NOTE]
    folded = [f for f in found if f.severity is Severity.NOTE]
    folded = [*outcome.with_standing(Standing.ACKNOWLEDGED), *folded]
    blocks = [
        MARKER,
        say("comment.title", open=opened(outcome)),
        against_known(outcome),
        _table(grave[:ROWS], outcome, where),
        say("comment.rest", count=len(grave) - ROWS) if len(grave) > ROWS else "",
        _details(folded, outcome),
        "\n".join(f"- {inline(line, 300)}" for line in left_out(outcome)[:ROWS]),
        say(
            "comment.closing",
            day=outcome.as_of.isoformat(),
            decided=decided(outcome),
            read=read(outcome),
            more=say("comment.more"),
        ),
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _table(findings: list[Finding], outcome: Outcome, where: Places) -> str:
    """Return the gravest findings as a table; empty where nothing asks for anything."""
    if not findings:
        return ""
    say = speaker_in(outcome.language).say
    rows = [say("comment.head"), "| --- | --- | --- |"]
    for finding in findings:
        at = cited(finding, outcome, where)
        files = dict.fromkeys(code(f"{cite.path}:{cite.line}") for cite in at[:PLACES])
        shown = "<br>".join(files).replace("|", "\\|")
        rest = len(at) - PLACES
        more = f"<br>{say('comment.and-more', count=rest)}" if rest > 0 else ""
        what = inline(finding.message, 300)
        if finding.suggestion:
            what += f"<br>→ {inline(finding.suggestion, 200)}"
        label = f"**{say(f'severity.{finding.severity.value}')}** {code(finding.rule_id)}"
        rows.append(f"| {label} | {what} | {shown}{more} |")
    return "\n".join(rows)


def _details(findings: list[Finding], outcome: Outcome) -> str:
    """Return what asks nothing now, folded away: acknowledged findings and notes."""
    if not findings:
        return ""
    say = speaker_in(outcome.language).say
    lines = [
        f"- {_standing(finding, outcome)} {code(finding.rule_id)} {inline(finding.message, 200)}"
        for finding in findings[:FOLDED]
    ]
    if len(findings) > FOLDED:
        lines.append(f"- {say('comment.and-more', count=len(findings) - FOLDED)}")
    told = counted(len(findings), "finding", outcome.language)
    title = say("comment.folded", findings=told, count=len(findings))
    opening = f"<details><summary>{title}</summary>"
    return "\n".join([opening, "", *lines, "", "</details>"])


def _standing(finding: Finding, outcome: Outcome) -> str:
    """Return why a finding is folded away."""
    say = speaker_in(outcome.language).say
    severity = say(f"severity.{finding.severity.value}")
    if outcome.standing(finding) is Standing.ACKNOWLEDGED:
        return say("summary.acknowledged", severity=severity)
    return severity
