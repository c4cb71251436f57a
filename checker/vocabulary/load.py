"""Load the packs: read, validate against their schemas, merge; all faults are told at once."""

import hashlib
import json
import re
from collections.abc import Iterator
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from checker.errors import VocabularyInvalid
from checker.vocabulary.vocabulary import Vocabulary

#: The first line of a pack names its schema, for editors and for us.
SCHEMA_LINE = re.compile(r"#\s*yaml-language-server:\s*\$schema=\S*?([\w-]+)\.schema\.json")


@cache
def load_vocabulary(own: Path | None = None) -> Vocabulary:
    """Return the shipped packs with a project's own folder of packs laid over them.

    Args:
        own: a project's `claims/vocabulary/`; a folder that is not there adds nothing.

    Raises:
        VocabularyInvalid: with every fault of every pack, each with file and line.
    """
    shipped = Path(str(resources.files("checker.vocabulary") / "packs"))
    faults: list[str] = []
    digest = hashlib.sha256()
    packs: dict[str, dict[str, Any]] = {}
    for folder in (shipped, own):
        for path, name in _files(folder):
            text = path.read_bytes()
            digest.update(name.encode() + b"\0" + text)
            entries = _entries(path, text.decode("utf-8", errors="replace"), faults)
            packs.setdefault(name, {}).update(entries)
    if faults:
        raise VocabularyInvalid(
            where=str(own or shipped),
            what="the vocabulary has faults:\n  " + "\n  ".join(faults),
            remedy="Mend the lines named above",
        )
    return Vocabulary(packs, digest.hexdigest()[:16])


def _files(folder: Path | None) -> Iterator[tuple[Path, str]]:
    """Yield each pack of a folder with its name, sorted by name."""
    if folder is None or not folder.is_dir():
        return
    for path in sorted(folder.rglob("*.yaml")):
        yield path, path.relative_to(folder).with_suffix("").as_posix()


def _entries(path: Path, text: str, faults: list[str]) -> dict[str, Any]:
    """Return the entries of one pack, and add what is wrong with it to `faults`."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError

    try:
        entries = YAML(typ="safe", pure=True).load(text)
    except MarkedYAMLError as err:
        mark = err.problem_mark
        faults.append(f"{path.name}:{mark.line + 1 if mark else 1}: {err.problem}")
        return {}
    if not isinstance(entries, dict):
        faults.append(f"{path.name}:1: a pack is a mapping of entries")
        return {}
    schema = SCHEMA_LINE.match(text)
    if schema is None:
        faults.append(f"{path.name}:1: the first line must name the schema of the pack")
        return {}
    faults.extend(_schema_faults(path, text, entries, schema.group(1)))
    return entries


def _schema_faults(path: Path, text: str, entries: dict[str, Any], schema: str) -> Iterator[str]:
    """Yield one line for each place where the entries break their schema."""
    validator = _validator(schema)
    if validator is None:
        yield f'{path.name}:1: there is no schema "{schema}"'
        return
    for error in sorted(validator.iter_errors(entries), key=lambda e: list(map(str, e.path))):
        where = " > ".join(str(part) for part in error.absolute_path)
        yield f"{path.name}:{_line(text, list(error.absolute_path))}: {where}: {error.message}"


@cache
def _validator(schema: str) -> Any:
    """Return the validator of a shipped schema, None where there is none of that name."""
    from jsonschema import Draft202012Validator

    file = resources.files("checker.vocabulary") / "schemas" / f"{schema}.schema.json"
    return Draft202012Validator(json.loads(file.read_text("utf-8"))) if file.is_file() else None


def _line(text: str, where: list[Any]) -> int:
    """Return the line of an entry, as near as the path leads (only called for faults)."""
    from ruamel.yaml import YAML

    node = YAML(typ="rt", pure=True).load(text)
    line = 0
    for part in where:
        try:
            line = node.lc.key(part)[0] if isinstance(part, str) else node.lc.item(part)[0]
            node = node[part]
        except (AttributeError, KeyError, TypeError, IndexError):
            break
    return int(line) + 1
