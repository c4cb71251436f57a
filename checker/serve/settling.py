"""Settle a finding: its form, and what becomes of what was sent."""

from dataclasses import replace

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from checker.decisions.read import read_decisions
from checker.decisions.write import seen, withdraw_decision, write_decision
from checker.errors import CheckerError, UsageError
from checker.model.decision import Decision, Verdict
from checker.model.message import say
from checker.reporting.anchors import finding_anchor
from checker.serve.desk import Desk, at_work, judge_again
from checker.serve.forms import Sent
from checker.serve.look import desk_of, language_of, page, told
from checker.settle import Entry, Said, decided, decision_on, named_finding


def settle_form(request: Request) -> Response:
    """Return the form in which a finding is settled."""
    desk = desk_of(request)
    finding = named_finding(desk.report["findings"], request.path_params["fingerprint"])
    return _form(request, finding, _there(desk, finding))


def settle(request: Request, sent: Sent) -> Response:
    """Write what was decided, and judge again."""
    desk = desk_of(request)
    finding = named_finding(desk.report["findings"], request.path_params["fingerprint"])
    there: Decision | None = None
    try:
        with at_work(desk):
            decisions = read_decisions(desk.project)
            there = decided(finding, decisions)
            _refuse_unseen(there, sent)
            decision = decision_on(finding, _said(sent), decisions, desk.day())
            if there:  # in a form, what is left empty is meant to be
                decision = _emptied(decision, sent)
            write_decision(desk.project, decision, known=sent["known"])
            judge_again(desk)
    except CheckerError as err:
        return _form(request, finding, there, sent=sent, error=err)
    desk.editor = decision.decided_by
    desk.notice = told(language_of(desk), "live.written", path=decision.path)
    return _back(finding)


def withdraw(request: Request, sent: Sent) -> Response:
    """Take a decision away, and judge again."""
    desk = desk_of(request)
    finding = named_finding(desk.report["findings"], request.path_params["fingerprint"])
    there: Decision | None = None
    try:
        with at_work(desk):
            there = decided(finding, read_decisions(desk.project))
            _refuse_unseen(there, sent)
            if there:
                withdraw_decision(desk.project, there.path, known=sent["known"])
                desk.notice = told(language_of(desk), "live.removed", path=there.path)
            judge_again(desk)
    except CheckerError as err:
        return _form(request, finding, there, sent=sent, error=err)
    return _back(finding)


def _there(desk: Desk, finding: Entry) -> Decision | None:
    """Return the decision on a finding as it lies in the project now."""
    return decided(finding, read_decisions(desk.project))


def _refuse_unseen(there: Decision | None, sent: Sent) -> None:
    """Refuse to decide where another decision has come, or gone, since the form was made."""
    if (there.path if there else "") != sent["path"]:
        raise UsageError(
            where=there.path if there else sent["path"],
            what=say("serving.by-others" if there else "decision-file.is-gone"),
            remedy=say("serving.look-below"),
        )


def _said(sent: Sent) -> Said:
    """Return what the editor says, as it was sent."""
    verdict = sent["verdict"]
    return Said(
        verdict=verdict,
        reason=sent["reason"],
        decided_by=sent["decided_by"],
        standing_claim=sent["standing_claim"] if verdict == Verdict.CLAIM_STANDS else "",
        expires_on=sent["expires_on"],
        note=sent["note"],
    )


def _emptied(decision: Decision, sent: Sent) -> Decision:
    """Return a changed decision without the fields that were emptied in the form."""
    return replace(
        decision,
        expires_on=decision.expires_on if sent["expires_on"] else None,
        note=decision.note if sent["note"].strip() else "",
        standing_claim=decision.standing_claim if sent["standing_claim"] else "",
    )


def _back(finding: Entry) -> Response:
    """Lead back to the finding in the report."""
    return RedirectResponse(f"/report.html#{finding_anchor(finding['fingerprint'])}", 303)


def _form(
    request: Request,
    finding: Entry,
    there: Decision | None,
    *,
    sent: Sent | None = None,
    error: CheckerError | None = None,
) -> Response:
    """Return the form: as the decision is, or as it was sent where that could not be written."""
    desk = desk_of(request)
    titles = {s["source_id"]: s["title"] or s["path"] for s in desk.report["sources"]}
    values = sent.fields if sent else _values(there, desk)
    known = seen(desk.project, there.path) if there else ""
    return page(
        request,
        "settle",
        status=409 if error and sent and sent["known"] != known else 422 if error else 200,
        finding=finding,
        titles=titles,
        verdicts=[verdict.value for verdict in Verdict],
        values={name: values.get(name, "") for name in _values(None, desk)},
        there=there,
        lies_there=(desk.project / there.path).read_text("utf-8") if there else "",
        known=known,
        error=error,
    )


def _values(there: Decision | None, desk: Desk) -> dict[str, str]:
    """Return what a fresh form says."""
    expires = there.expires_on if there else None
    return {
        "verdict": there.verdict.value if there else "",
        "standing_claim": there.standing_claim if there else "",
        "reason": there.reason if there else "",
        "decided_by": desk.editor or (there.decided_by if there else ""),
        "expires_on": expires.isoformat() if expires else "",
        "note": there.note if there else "",
    }
