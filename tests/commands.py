"""The command line run in this process, and two tables that contradict each other to run it on."""

import pytest

from checker import cli

HEADER = "subject,predicate,object,valid_from,valid_until\n"
OLD = HEADER + "Oulu,mayor,Aino Laine,2019-01-01,2021-12-31\n"
RIVAL = HEADER + "Oulu,mayor,Eero Aalto,2020-01-01,2020-12-31\n"


def command(*arguments: str) -> int:
    """Run the command line and return its exit code."""
    with pytest.raises(SystemExit) as end:
        cli.main(arguments)
    return int(end.value.code or 0)
