"""The outcome as SARIF 2.1.0 (OASIS), for code scanning and editors.

Every finding is a result, the decided ones suppressed by their decision; every evidence is a
location with its exact words.
"""

from collections.abc import Iterator
from typing import Any

from checker import __version__
from checker.messages.speaker import speaker_in
from checker.model.decision import Decision, Standing, Verdict
from checker.model.finding import Finding
from checker.model.outcome import Outcome, RuleRun
from checker.reporting.cited import Cited, cited
from checker.reporting.json_text import json_text
from checker.reporting.measured import told
from checker.reporting.places import places
from checker.reporting.sarif_places import BASE, Files, file_at
from checker.reporting.visible import one_line

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)

#: Under this name and version a fingerprint is compared between runs.
FINGERPRINT = "standingClaims/v1"
#: The name by which GitHub knows an alert again; without it, it would hash lines.
GITHUB_FINGERPRINT = "primaryLocationLineHash"


def render(outcome: Outcome) -> str:
    """Return the log of one run.

    Args:
        outcome: what the run found.
        baseline: fingerprints of an earlier run; None where there is nothing to compare with.
    """
    files = Files.of(outcome)
    folder = speaker_in(outcome.language).say("sarif.folder")
    run = {
        "tool": {"driver": _driver(outcome)},
        "automationDetails": {"id": "standing-claims/"},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "originalUriBaseIds": {BASE: {"description": _text(folder)}},
        "invocations": [_invocation(outcome)],
        "artifacts": files.artifacts(outcome),
        "results": list(_results(outcome, files)),
        "properties": {"asOf": outcome.as_of.isoformat()},
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json_text(log)


def _text(text: str) -> dict[str, str]:
    """Return a message; what sources say is no link (SARIF 3.11.6) and no placeholder (3.11.5)."""
    return {"text": text.replace("](", "\\](").replace("{", "{{").replace("}", "}}")}


def _driver(outcome: Outcome) -> dict[str, Any]:
    """Return the tool with its rules, those that did not run among them."""
    return {
        "name": "standing-claims",
        "version": __version__,
        "semanticVersion": __version__,
        "language": outcome.language,
        "rules": [_rule(rule, outcome.language) for rule in outcome.rules],
    }


def _rule(rule: RuleRun, language: str) -> dict[str, Any]:
    """Return one rule with its help; the severity is the finding's, so there is no default."""
    shown = rule.explanation.strip() or rule.title
    return {
        "id": rule.rule_id,
        "name": rule.name,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": shown.split("\n\n")[0]},
        "help": {"text": shown, "markdown": f"**{rule.title}**\n\n{shown}"},
        "properties": {"tags": [rule.kind], "measured": told(rule.measured, language)},
    }


def _invocation(outcome: Outcome) -> dict[str, Any]:
    """Return how the run went; what was left out is said."""
    say = speaker_in(outcome.language).say
    unread = [
        {
            "level": "error",
            "descriptor": {"id": "not-read"},
            "message": _text(say("sarif.not-read", path=u.path, what=u.what, remedy=u.remedy)),
            "locations": [{"physicalLocation": {"artifactLocation": file_at(u.path)}}],
        }
        for u in outcome.unread
    ]
    skipped = [
        {
            "level": "warning",
            "descriptor": {"id": "not-run"},
            "message": _text(
                say("sarif.not-run", rule=r.rule_id, name=r.name, reason=r.skipped_because)
            ),
            "associatedRule": {"id": r.rule_id, "index": index},
        }
        for index, r in enumerate(outcome.rules)
        if not r.ran
    ]
    return {
        "executionSuccessful": not outcome.unread,
        "toolExecutionNotifications": [*unread, *skipped],
    }


def _results(outcome: Outcome, files: Files) -> Iterator[dict[str, Any]]:
    """Yield one result for each finding, in report order."""
    where = places(outcome)
    index = {rule.rule_id: n for n, rule in enumerate(outcome.rules)}
    for finding in outcome.findings:
        first, *others = cited(finding, outcome, where)
        message = " ".join([finding.message, *filter(None, [_remedy(finding, outcome.language)])])
        result: dict[str, Any] = {
            "ruleId": finding.rule_id,
            "kind": "fail",
            "level": finding.severity.value,
            "message": _text(one_line(message, 2000)),
            "locations": [_location(first, files)],
            "relatedLocations": [
                {"id": number, **_location(cite, files)} for number, cite in enumerate(others, 1)
            ],
            "partialFingerprints": {
                FINGERPRINT: finding.fingerprint,
                GITHUB_FINGERPRINT: finding.fingerprint,
            },
            "suppressions": list(_suppressions(finding, outcome)),
            "properties": _properties(finding, outcome),
        }
        if finding.rule_id in index:
            result["ruleIndex"] = index[finding.rule_id]
        if outcome.known is not None:
            result["baselineState"] = "unchanged" if outcome.is_known(finding) else "new"
        yield result


def _remedy(finding: Finding, language: str) -> str:
    """Return what would settle a finding, in a sentence."""
    say = speaker_in(language).say
    return say("sarif.settle", suggestion=finding.suggestion) if finding.suggestion else ""


def _location(cite: Cited, files: Files) -> dict[str, Any]:
    """Return a place with its words, and what they do in the finding."""
    location: dict[str, Any] = {"physicalLocation": files.physical(cite)}
    evidence = cite.evidence
    if evidence is not None:
        said = [evidence.role.value, evidence.value, evidence.valid_time]
        location["message"] = _text(one_line("; ".join(filter(None, said)), 400))
        if evidence.claim_id:
            location["properties"] = {"claimId": evidence.claim_id}
    return location


def _suppressions(finding: Finding, outcome: Outcome) -> Iterator[dict[str, Any]]:
    """Yield the decision in force; one that only defers leaves the finding in sight."""
    ruling = outcome.rulings.get(finding.fingerprint)
    decision = ruling.decision if ruling else None
    if decision is None or outcome.standing(finding) is Standing.OPEN:
        return
    yield {
        "kind": "external",
        "status": "underReview" if decision.verdict is Verdict.DEFERRED else "accepted",
        "justification": decision.reason,
        "location": {"physicalLocation": {"artifactLocation": file_at(decision.path)}},
        "properties": _decided(decision),
    }


def _decided(decision: Decision) -> dict[str, str]:
    """Return who decided what, and until when."""
    until = {"expiresOn": decision.expires_on.isoformat()} if decision.expires_on else {}
    return {
        "decision": decision.decision_id,
        "verdict": decision.verdict.value,
        "decidedBy": decision.decided_by,
        "decidedOn": decision.decided_on.isoformat(),
        **until,
    }


def _properties(finding: Finding, outcome: Outcome) -> dict[str, Any]:
    """Return what SARIF has no name for."""
    return {
        "tags": [finding.kind.value],
        "verdict": finding.verdict,
        "verdicts": list(finding.verdicts),
        "subject": finding.subject,
        "predicate": finding.predicate,
        "standing": outcome.standing(finding).value,
        "inference": list(finding.inference),
    }
