"""Optional parts of the program: what a command needs that may not be installed."""

from collections.abc import Sequence
from importlib.util import find_spec

from checker.errors import ComponentMissing
from checker.model.message import listing, say


def need(where: str, names: Sequence[str], *, extra: str) -> None:
    """Refuse to go on where a package is not installed.

    Args:
        where: the command or option that needs them.
        names: of the packages, as Python imports them.
        extra: of this program, that brings them.

    Raises:
        ComponentMissing: with all that are missing.
    """
    missing = [name for name in names if find_spec(name) is None]
    if missing:
        install = f'python -m pip install "standing-claims[{extra}]"'
        raise ComponentMissing(
            where=where,
            what=say("fault.not-installed", names=listing(missing), count=len(missing)),
            remedy=say("fault.install", command=install),
        )
