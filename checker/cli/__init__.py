"""The command line: the only room that prints, asks the clock, and turns an outcome into a code.

One file per command, none of which loads a heavy library before it is called: help is instant.
"""

from checker.cli.app import app, main
from checker.cli.command import command

__all__ = ["app", "command", "main"]
