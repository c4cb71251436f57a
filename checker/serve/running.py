"""Run the check again, look on, and accept what is open as known."""

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from checker import baseline
from checker.decisions.write import seen
from checker.errors import CheckerError, UsageError
from checker.model.decision import Standing
from checker.model.message import say
from checker.serve.desk import at_work, check_again, put_behind, ready, state_of
from checker.serve.forms import Sent
from checker.serve.look import desk_of, in_words, language_of, page, told
from checker.sources.write import write_text

FILE = baseline.FILE.as_posix()


def run_again(request: Request, _: Sent) -> Response:
    """Start a check and lead to where one looks on."""
    check_again(desk_of(request))
    return RedirectResponse("/live/run", 303)


def look_on(request: Request) -> Response:
    """Return the page that shows how far the check is, then what it brought."""
    desk = desk_of(request)
    kind = "wait" if desk.progress.running else "news"
    return page(request, kind, news=desk.news, writing=False)


def progress(request: Request) -> Response:
    """Return how far the check is, for the script of the page."""
    desk = desk_of(request)
    now = state_of(desk)
    step = in_words(language_of(desk), now.step)
    return JSONResponse(
        {"step": step, "done": now.done, "total": now.total, "running": now.running}
    )


def baseline_form(request: Request) -> Response:
    """Return the question whether all that is open is to be known from now on."""
    return _form(request)


def accept_run(request: Request, sent: Sent) -> Response:
    """Write the open findings down as known."""
    desk = desk_of(request)
    try:
        with at_work(desk):
            outcome = ready(desk)
            if outcome.unread:  # what such a source would bring could not be told from what is new
                raise UsageError(
                    where=outcome.unread[0].path,
                    what=say("serving.could-not-read"),
                    remedy=outcome.unread[0].remedy,
                )
            if seen(desk.project, FILE) != sent["known"]:
                raise UsageError(
                    where=FILE,
                    what=say("fault.changed-by-others"),
                    remedy=say("fault.look-again"),
                )
            write_text(desk.project / baseline.FILE, baseline.render(outcome), within=desk.project)
            put_behind(desk, outcome)
    except CheckerError as err:
        return _form(request, err)
    desk.notice = told(language_of(desk), "live.written", path=FILE)
    return RedirectResponse("/report.html", 303)


def _form(request: Request, error: CheckerError | None = None) -> Response:
    """Return the question, with what kept it from being done."""
    desk = desk_of(request)
    count = len(ready(desk).with_standing(Standing.OPEN))
    return page(
        request,
        "baseline",
        status=409 if error else 200,
        count=count,
        file=FILE,
        known=seen(desk.project, FILE),
        error=error,
    )
