"""The pages of the live view beside the report, in the report's own styles."""

from functools import cache, partial
from importlib import resources
from typing import Any

from jinja2 import Environment
from starlette.requests import Request
from starlette.responses import HTMLResponse

from checker.errors import CheckerError
from checker.messages.catalogue import DEFAULT
from checker.messages.speaker import speaker_in
from checker.model.message import Value
from checker.reporting.templating import templates_of
from checker.serve.desk import Desk, state_of
from checker.serve.guard import Pass
from checker.settings import chosen_language

#: The name of each file that pages load, and where it lies.
STATIC = {
    "report.css": "checker.reporting",
    "serve.css": "checker.serve",
    "serve.js": "checker.serve",
}


def desk_of(request: Request) -> Desk:
    """Return what a request is about."""
    desk: Desk = request.app.state.desk
    return desk


def pass_of(request: Request) -> Pass:
    """Return what lets requests in."""
    let: Pass = request.app.state.let
    return let


def page(request: Request, name: str, *, status: int = 200, **values: Any) -> HTMLResponse:
    """Return a page made from one of the templates."""
    html = part(request, f"{name}.html.j2", **values)
    return HTMLResponse(html, status)


def part(request: Request, template: str, **values: Any) -> str:
    """Return what a template makes of some values; what was done last is told once."""
    desk = desk_of(request)
    notice = ""
    progress = state_of(desk)
    if not progress.running:  # a page that one only waits at is gone before it is read
        notice, desk.notice = desk.notice, ""
    language = language_of(desk)
    shared = {
        "t": partial(told, language),
        "words": partial(in_words, language),
        "language": language,
        "token": pass_of(request).token,
        "notice": notice,
        "progress": progress,
        "unwritten": desk.writer.error,
        "report": desk.report,
        "here": request.url.path,
    }
    return _environment().get_template(template).render(shared | values)


def told(language: str, entry: str, **values: str | int) -> str:
    """Return an entry of the catalogues in a language."""
    return speaker_in(language).say(entry, **values)


def in_words(language: str, what: CheckerError | Value) -> str:
    """Return an error or a message in a language."""
    speaker = speaker_in(language)
    return what.told(speaker) if isinstance(what, CheckerError) else speaker.tell(what)


def language_of(desk: Desk) -> str:
    """Return the language of the pages: that of the last check, else that of the next."""
    if desk.outcome:
        return desk.outcome.language
    try:
        return chosen_language(desk.project, desk.language)
    except CheckerError:  # the check tells what is wrong with the settings
        return DEFAULT


def static_text(name: str) -> str:
    """Return a file that pages load."""
    return (resources.files(STATIC[name]) / "static" / name).read_text("utf-8")


@cache
def _environment() -> Environment:
    """Return the templates of the live view, kept from page to page."""
    return templates_of("checker.serve")
