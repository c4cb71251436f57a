"""Bind to loopback and serve until the person at the terminal ends it."""

import socket
from collections.abc import Callable

import uvicorn

from checker.errors import UsageError
from checker.model.message import say
from checker.serve.app import build_app
from checker.serve.desk import Desk, check_again
from checker.serve.guard import Pass
from checker.sources.extracted import MAX_FILE_BYTES

HOST = "127.0.0.1"
#: Bytes of a form around the file that it brings.
ROOM = 256 * 1024
#: Seconds that an answer may still take once the server is told to end.
LAST_WORDS = 2


def serve(desk: Desk, *, port: int, on_address: Callable[[str], None]) -> None:
    """Check a project and serve it on this machine alone.

    Args:
        desk: a project with `seeds/`.
        port: 0 for any that is free.
        on_address: told where to look, once somebody answers there.

    Raises:
        UsageError: the port is taken.
    """
    with _bound(port) as listener:
        let = Pass(port=listener.getsockname()[1], most_bytes=MAX_FILE_BYTES + ROOM)
        config = uvicorn.Config(
            build_app(desk, let),
            log_config=None,
            access_log=False,
            lifespan="off",
            ws="none",
            proxy_headers=False,  # nobody stands before us who could tell of another host
            server_header=False,
            timeout_graceful_shutdown=LAST_WORDS,
        )
        check_again(desk)
        on_address(let.address)
        uvicorn.Server(config).run(sockets=[listener])


def _bound(port: int) -> socket.socket:
    """Return a socket that listens on loopback."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((HOST, port))
    except (OSError, OverflowError) as err:
        listener.close()
        raise UsageError(
            where=f"--port {port}",
            what=say("usage.port", reason=getattr(err, "strerror", None) or str(err)),
            remedy=say("usage.port-remedy"),
        ) from err
    listener.listen()
    return listener
