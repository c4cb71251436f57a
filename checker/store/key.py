"""Keys: a hash of all that a value is made of, so that a stale value is never found."""

import hashlib
import platform
import sys
from functools import cache
from pathlib import Path
from typing import Any

#: The package: a change in any of its files makes everything anew.
PACKAGE = Path(__file__).parent.parent


def key_of(kind: str, *parts: Any) -> str:
    """Return the key of a value, for this program in this environment.

    Args:
        kind: what sort of value it is.
        parts: all that it is made of: what shows itself whole, such as texts, days, frozen
            dataclasses and lists of them; no sets, whose order is chance.
    """
    told = repr((kind, environment(), parts))
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


def file_hash(path: Path) -> str:
    """Return the hash of a file; empty where it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:  # whoever reads it says so
        return ""


@cache
def environment() -> str:
    """Return a hash of the program's files, of Python, and of all packages that are installed."""
    digest = hashlib.sha256(f"{sys.version}\0{platform.machine()}".encode())
    for package in sorted({name for folder in sys.path for name in _installed(Path(folder))}):
        digest.update(f"\0{package}".encode())
    for path in sorted(PACKAGE.rglob("*")):
        if "__pycache__" not in path.parts and path.is_file():
            content = path.read_bytes()
            name = path.relative_to(PACKAGE).as_posix()
            digest.update(f"\0{name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


def _installed(folder: Path) -> list[str]:
    """Return the packages of a folder of the path, each with its version."""
    return [path.name for path in folder.glob("*.dist-info")] if folder.is_dir() else []
