"""The live view put together: every address, who answers there, and who stands before them."""

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from checker.errors import CheckerError
from checker.model.message import say
from checker.serve import adding, report_pages, running, settling, sourcing
from checker.serve.desk import Desk
from checker.serve.forms import posted
from checker.serve.guard import Guard, Pass
from checker.serve.look import page

#: Every address that something is sent to; `posted` looks at the token of each.
SENT_TO = {
    "/live/run": running.run_again,
    "/live/baseline": running.accept_run,
    "/live/settle/{fingerprint}": settling.settle,
    "/live/settle/{fingerprint}/withdraw": settling.withdraw,
    "/live/source/{source_id}": sourcing.edit,
    "/live/source/{source_id}/accept": sourcing.accept,
    "/live/add": adding.add,
}
SHOWN = {
    "/": report_pages.entry,
    "/live/run": running.look_on,
    "/live/progress": running.progress,
    "/live/baseline": running.baseline_form,
    "/live/settle/{fingerprint}": settling.settle_form,
    "/live/sources": sourcing.source_list,
    "/live/source/{source_id}": sourcing.source_form,
    "/live/add": adding.add_form,
    "/live/static/{name}": report_pages.static,
    "/{path:path}": report_pages.report_file,
}


#: Why a request is not answered, by its status.
REFUSALS = {403: "serving.other-run", 404: "serving.not-there", 405: "serving.no-method"}


def build_app(desk: Desk, let: Pass) -> Starlette:
    """Return the application that serves a project."""
    app = Starlette(
        routes=[
            *(Route(path, posted(answer), methods=["POST"]) for path, answer in SENT_TO.items()),
            *(Route(path, answer, methods=["GET"]) for path, answer in SHOWN.items()),
        ],
        middleware=[Middleware(Guard, let=let)],
        exception_handlers={CheckerError: _told, HTTPException: _refused},
    )
    app.state.desk = desk
    app.state.let = let
    return app


def _told(request: Request, error: Exception) -> Response:
    """Return the page that tells where, what, and what to do."""
    return page(request, "message", status=409, error=error)


def _refused(request: Request, error: Exception) -> Response:
    """Return the page for what is not there or not allowed."""
    assert isinstance(error, HTTPException)  # noqa: S101 - registered for it alone
    why = REFUSALS.get(error.status_code, "serving.not-done")
    return page(request, "message", status=error.status_code, error=say(why))
