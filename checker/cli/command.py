"""The command as a process of its own."""

import os
import sys
import threading
from typing import NoReturn

from checker.cli.app import main


def command() -> NoReturn:
    """Run the command line, and end the process without tidying up.

    Python would free every claim and every sentence one by one before it ends: of many documents
    that is a second in which somebody waits for nothing.
    """
    try:
        main()
    except SystemExit as end:  # what the run has made is held until here, and never freed
        if threading.active_count() > 1 or not isinstance(end.code, int):
            raise
        try:
            sys.stdout.flush()
            sys.stderr.flush()
        except OSError:  # the reader has gone: Python says so in its own way
            raise end from None
        os._exit(end.code)
