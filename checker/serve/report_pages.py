"""The report as the last check wrote it, live."""

from functools import partial
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, RedirectResponse, Response

from checker.decisions.apply import DECISION_RULES
from checker.model.decision import Standing
from checker.model.message import say
from checker.serve.desk import Desk, page_hash
from checker.serve.dress import dressed, links_of, policy_of
from checker.serve.look import STATIC, desk_of, language_of, page, part, static_text, told
from checker.serve.writing import wait_for_pages

#: What is sent of the other files of `reports/`; none of them can run anything.
TYPES = {
    ".csv": "text/csv",
    ".ics": "text/calendar",
    ".json": "application/json",
    ".sarif": "application/json",
}
#: Seconds that a page waits for what is being written before it says so.
PATIENCE = 1.0
STATIC_TYPES = {".css": "text/css", ".js": "text/javascript"}


def entry(_: Request) -> Response:
    """Lead to the report."""
    return RedirectResponse("/report.html", 303)


def report_file(request: Request) -> Response:
    """Return a page of the report, dressed, or another file of `reports/` as it is."""
    desk = desk_of(request)
    if desk.progress.running or desk.outcome is None:
        return page(request, "wait", writing=False)
    file = _file(desk.project / "reports", request.path_params["path"])
    if file.suffix == ".html" and not wait_for_pages(desk.writer, PATIENCE):
        return page(request, "wait", writing=True, following=_following(desk))
    if file.suffix != ".html":
        media_type = f"{TYPES.get(file.suffix, 'text/plain')}; charset=utf-8"
        policy = {"content-security-policy": "default-src 'none'; sandbox"}
        return FileResponse(file, media_type=media_type, headers=policy)
    raw = file.read_bytes()
    if page_hash(raw) not in desk.pages:
        why = say("serving.no-page", path=request.path_params["path"])
        return page(request, "message", status=404, error=why)
    text = raw.decode("utf-8")
    policy_live = policy_of(text)
    ours = {rule.rule_id for rule in DECISION_RULES}
    settleable = {
        f["fingerprint"]: bool(f["decision"])
        for f in desk.report["findings"]
        if f["rule_id"] not in ours
    }
    links = links_of(desk.report, settleable, partial(told, language_of(desk)))
    html = dressed(text, part(request, "bar.html.j2"), links)
    return HTMLResponse(html, headers={"content-security-policy": policy_live})


def _following(desk: Desk) -> str:
    """Return the fingerprint of the gravest finding that is open; empty where none asks."""
    for finding in desk.report["findings"]:
        settled_otherwise = finding["rule_id"] in {rule.rule_id for rule in DECISION_RULES}
        if finding["standing"] == Standing.OPEN.value and not settled_otherwise:
            return str(finding["fingerprint"])
    return ""


def _file(folder: Path, path: str) -> Path:
    """Return a file of a folder; links and ways that lead out of it lead nowhere."""
    root = folder.resolve()
    file = (root / path).resolve()
    if not file.is_relative_to(root) or not file.is_file():
        raise HTTPException(404)
    return file


def static(request: Request) -> Response:
    """Return a file that pages load."""
    name = request.path_params["name"]
    if name not in STATIC:
        raise HTTPException(404)
    return Response(static_text(name), media_type=STATIC_TYPES[Path(name).suffix])
