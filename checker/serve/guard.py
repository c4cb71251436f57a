"""What stands before the live view: who may ask, from where, and for how much.

Loopback keeps other machines out, but neither other people on this one nor the pages that the
editor's own browser has open. So every request must name this host (a name that somebody else
bends to 127.0.0.1 is another), and carry the key of this run; one that changes something must come
from a page of this host too. Forms carry a token besides, which `forms` looks at.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

#: Methods that change nothing.
SAFE = ("GET", "HEAD")
#: What a browser sends along where a page of this very host asks.
OWN = "same-origin"
#: Where one enters.
DOOR = "/"
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "cache-control": "no-store",
    "content-security-policy": POLICY,
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "same-origin",  # without a referrer, browsers name no origin of a form
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Pass:
    """What lets a request in; the secrets are made anew in each run."""

    port: int
    most_bytes: int  #: of a request
    key: str = field(default_factory=lambda: secrets.token_urlsafe(32))  #: to look at anything
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32))  #: to send a form

    @property
    def hosts(self) -> tuple[str, ...]:
        """Return the names by which this server may be asked."""
        return (f"127.0.0.1:{self.port}", f"localhost:{self.port}")

    @property
    def cookie(self) -> str:
        """Return the name of the cookie; other servers of this machine get it sent as well."""
        return f"checker-{self.port}"

    @property
    def address(self) -> str:
        """Return where the editor enters."""
        return f"http://{self.hosts[0]}{DOOR}?key={self.key}"


class TooLarge(Exception):
    """A request brings more than is taken."""


class Guard:
    """Let a request in, or answer it here; every answer gets the headers of a closed house."""

    def __init__(self, app: ASGIApp, *, let: Pass) -> None:
        """Stand before an application."""
        self.app = app
        self.let = let

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        if scope["type"] != "http":  # there are no sockets here
            await send({"type": "websocket.close", "code": 1000})
            return
        headers = Headers(scope=scope)
        closed = _with_headers(send)
        refusal = refused(scope, headers, self.let) or _entered(scope, self.let)
        if refusal:
            await refusal(scope, receive, closed)
            return
        try:
            await self.app(scope, _limited(receive, self.let.most_bytes), closed)
        except TooLarge:
            await _too_large(self.let.most_bytes)(scope, receive, closed)


def refused(scope: Scope, headers: Mapping[str, str], let: Pass) -> Response | None:
    """Return why a request is not answered; None where it is."""
    method, host = scope["method"], headers.get("host", "")
    if host not in let.hosts:
        return _no(f"This server answers to {' and '.join(let.hosts)} alone.")
    if not _has_key(scope, headers, let):
        return _no("Open the address that `checker serve` has printed; it holds the key.")
    if method in SAFE:
        return None
    if method != "POST":
        return PlainTextResponse("There is no such method here.", 405)
    if headers.get("origin") != f"http://{host}":
        return _no("What changes something must be sent from a page of this server.")
    if headers.get("sec-fetch-site", OWN) != OWN:
        return _no("The browser says that another site sends this.")
    length = headers.get("content-length", "0")
    if not length.isdecimal() or int(length) > let.most_bytes:
        return _too_large(let.most_bytes)
    return None


def _has_key(scope: Scope, headers: Mapping[str, str], let: Pass) -> bool:
    """Say whether a request has the key, in its cookie or at the door."""
    given = cookie_parser(headers.get("cookie", "")).get(let.cookie, "")
    return _same(given, let.key) or _same(_key_at_door(scope), let.key)


def _key_at_door(scope: Scope) -> str:
    """Return the key in the address; empty where it is not the door's."""
    if scope["path"] != DOOR or scope["method"] != "GET":
        return ""
    query: bytes = scope["query_string"]
    return parse_qs(query.decode("latin-1")).get("key", [""])[0]


def _entered(scope: Scope, let: Pass) -> Response | None:
    """Return the page that gives the key to the browser and leads in; None past the door.

    A page and not a redirect: one that another site began would not get the cookie sent.
    """
    if not _same(_key_at_door(scope), let.key):
        return None
    answer = HTMLResponse(
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The report</title>'
        f'<meta http-equiv="refresh" content="0; url={escape(DOOR)}"></head>'
        f'<body><main><h1>The report</h1><p><a href="{escape(DOOR)}">Open it</a></p></main>'
        "</body></html>"
    )
    answer.set_cookie(let.cookie, let.key, httponly=True, samesite="strict", path="/")
    return answer


def _same(given: str, wanted: str) -> bool:
    """Compare secrets without telling by the time how much of one is right."""
    return secrets.compare_digest(given.encode(), wanted.encode())


def _no(why: str) -> Response:
    """Return a refusal."""
    return PlainTextResponse(why + "\n", 403)


def _too_large(most: int) -> Response:
    """Return the refusal of a request that brings too much."""
    return PlainTextResponse(f"That is more than the {most} bytes that are taken.\n", 413)


def _limited(receive: Receive, most: int) -> Receive:
    """Return what hands on a request's body up to a size, whatever its headers say."""
    taken = 0

    async def limited() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > most:
            raise TooLarge
        return message

    return limited


def _with_headers(send: Send) -> Send:
    """Return what puts the headers of every answer before it is sent, where it has none such."""

    async def closed(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return closed
