"""Write a decision file: a new one, or one in which some fields change and all else stays.

Nobody's work is written over. A new file is only made where none is, and a file is only changed
or taken away while it is, byte for byte, what the editor saw.
"""

import hashlib
from pathlib import Path

from checker.decisions.edit import changed, fresh
from checker.decisions.read import decision_of
from checker.errors import UsageError
from checker.model.decision import Decision
from checker.model.message import Message, say
from checker.sources.write import remove, write_new, write_text


def seen(project: Path, path: str) -> str:
    """Return what a file is known by until somebody changes it; empty where none is."""
    file = project / path
    return hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else ""


def decision_text(project: Path, decision: Decision) -> str:
    """Return what the file of a decision is to hold, with the comments and order that it has.

    Raises:
        DecisionInvalid: the file that is there, or what would be written, has faults.
        UsageError: the file that is there cannot be changed field by field.
    """
    file = project / decision.path
    if file.is_file():
        raw = file.read_bytes()
        text = changed(raw.decode("utf-8"), decision_of(raw, decision.path), decision)
    else:
        text = fresh(decision)
    if decision_of(text.encode(), decision.path) != decision:
        raise UsageError(
            where=decision.path,
            what=say("decision-file.not-by-field"),
            remedy=say("decision-file.by-hand"),
        )
    return text


def write_decision(project: Path, decision: Decision, *, known: str) -> Path:
    """Write a decision into its file; return the path.

    Args:
        project: the folder that holds `claims/`.
        decision: what the file is to say.
        known: what `seen` said when the editor looked; empty for a file that is not there yet.

    Raises:
        DecisionInvalid: the file that is there, or what would be written, has faults.
        UsageError: somebody else has written or changed the file since.
    """
    _refuse_others(project, decision.path, known)
    text = decision_text(project, decision)
    file = project / decision.path
    if known:
        return write_text(file, text, within=project)
    try:
        return write_new(file, text.encode(), within=project)
    except FileExistsError as err:
        raise _by_others(decision.path, say("decision-file.is-there")) from err


def withdraw_decision(project: Path, path: str, *, known: str) -> None:
    """Take a decision file away.

    Raises:
        UsageError: somebody else has changed the file since `seen` gave what is known.
    """
    _refuse_others(project, path, known)
    remove(project / path, within=project)


def _refuse_others(project: Path, path: str, known: str) -> None:
    """Refuse to touch a file that is not what the editor saw."""
    now = seen(project, path)
    if now == known:
        return
    if not known:
        raise _by_others(path, say("decision-file.is-there"))
    raise _by_others(path, say("fault.changed-by-others" if now else "decision-file.is-gone"))


def _by_others(path: str, what: Message) -> UsageError:
    """Return the error that a file is not what the editor saw."""
    return UsageError(where=path, what=what, remedy=say("decision-file.look-at-it"))
