"""Load the packs: read, validate against their schemas, merge; all faults are told at once."""

import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from checker.errors import VocabularyInvalid, in_lines, located
from checker.model.message import Value, say
from checker.own_files import Unfit, read_own, shown_path
from checker.store.key import key_of
from checker.store.store import Store
from checker.vocabulary.schema_faults import broken
from checker.vocabulary.vocabulary import Vocabulary

#: The first line of a pack names its schema, for editors and for us.
SCHEMA_LINE = re.compile(
    r"#\s*yaml-language-server:\s*\$schema="
    r"(?:[^\w\s-]|[\w-]++(?!\.schema\.json))*+([\w-]++)\.schema\.json"
)

#: The packs that ship with the package.
SHIPPED = Path(str(resources.files("checker.vocabulary") / "packs"))


@cache
def load_vocabulary(own: Path | None = None, store: Store = Store()) -> Vocabulary:
    """Return the shipped packs with a project's own folder of packs laid over them.

    Args:
        own: a project's `claims/vocabulary/`; a folder that is not there adds nothing.
        store: keeps what the packs say, so that they are not parsed again while they stay.

    Raises:
        VocabularyInvalid: with every fault of every pack, each with file and line.
    """
    shipped = [(path.name, name, path.read_bytes()) for path, name in pack_files(SHIPPED)]
    laid_over = _read(own) if own is not None else []
    digest = hashlib.sha256()
    for _, name, content in (*shipped, *laid_over):
        digest.update(name.encode() + b"\0" + content)
    version = digest.hexdigest()[:16]
    key = key_of("vocabulary", digest.hexdigest())
    kept = store.read(key, dict)
    if kept is not None:
        return Vocabulary(kept, version)
    faults: list[Value] = []
    own_packs = [(name, _entries(shown, raw, faults)) for shown, name, raw in laid_over]
    if faults:
        raise _invalid(own, faults)
    packs: dict[str, dict[str, Any]] = {}
    for shown, name, content in shipped:
        packs[name] = _entries(shown, content, faults, checked=False)
    for name, entries in own_packs:
        packs.setdefault(name, {}).update(entries)
    store.write(key, packs)
    return Vocabulary(packs, version)


def _invalid(own: Path | None, faults: Sequence[Value]) -> VocabularyInvalid:
    """Return the error that tells all faults."""
    return VocabularyInvalid(
        where=str(own or SHIPPED),
        what=say("packs.faults", faults=in_lines(faults)),
        remedy=say("fault.mend-lines"),
    )


def _read(own: Path) -> list[tuple[str, str, bytes]]:
    """Return where each pack of a project lies, its name, and what it holds."""
    faults: list[Value] = []
    found: list[tuple[str, str, bytes]] = []
    project = own.parent.parent  # packs lie in `claims/vocabulary/`
    for path, name in pack_files(own):
        shown = shown_path(path, project)
        try:
            found.append((shown, name, read_own(path, project)))
        except Unfit as err:
            faults.append(located(f"{shown}:1", err.fault))
    if faults:
        raise _invalid(own, faults)
    return found


def pack_files(folder: Path | None) -> Iterator[tuple[Path, str]]:
    """Yield each pack of a folder with its name, sorted by name."""
    if folder is None or not folder.is_dir():
        return
    for path in sorted(folder.rglob("*.yaml")):
        yield path, path.relative_to(folder).with_suffix("").as_posix()


def _entries(
    shown: str, content: bytes, faults: list[Value], *, checked: bool = True
) -> dict[str, Any]:
    """Return the entries of one pack, and add what is wrong with it to `faults`.

    The shipped packs are held to their schemas by the tests; at run time only a project's own are.
    """
    from yaml import MarkedYAMLError

    from checker.vocabulary.yaml12 import parse, problem_of

    text = content.decode("utf-8", errors="replace")
    try:
        entries = parse(text)
    except MarkedYAMLError as err:
        line = err.problem_mark.line + 1 if err.problem_mark else 1
        faults.append(located(f"{shown}:{line}", problem_of(err)))
        return {}
    if not isinstance(entries, dict):
        faults.append(located(f"{shown}:1", say("packs.no-mapping")))
        return {}
    if checked:
        faults.extend(schema_faults(shown, text, entries))
    return entries


def schema_faults(name: str, text: str, entries: dict[str, Any]) -> Iterator[Value]:
    """Yield a fault for each place where the entries of a pack break the schema that it names."""
    from checker.vocabulary.yaml12 import line_of

    named = SCHEMA_LINE.match(text)
    if named is None:
        yield located(f"{name}:1", say("packs.no-schema-line"))
        return
    validator = _validator(named.group(1))
    if validator is None:
        yield located(f"{name}:1", say("packs.no-schema", name=named.group(1)))
        return
    for error in sorted(validator.iter_errors(entries), key=lambda e: list(map(str, e.path))):
        where = " > ".join(str(part) for part in error.absolute_path)
        line = line_of(text, list(error.absolute_path))
        yield located(f"{name}:{line}: {where}", broken(error))


@cache
def _validator(schema: str) -> Any:
    """Return the validator of a shipped schema, None where there is none of that name."""
    from jsonschema import Draft202012Validator

    file = resources.files("checker.vocabulary") / "schemas" / f"{schema}.schema.json"
    return Draft202012Validator(json.loads(file.read_text("utf-8"))) if file.is_file() else None
