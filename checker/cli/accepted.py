"""The findings that are known before a check: of the baseline, a report, or a git revision."""

import io
import subprocess
import tarfile
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from checker.baseline import FILE, read, read_known
from checker.cli.checking import checked
from checker.errors import UsageError
from checker.model.decision import Standing
from checker.model.message import say

#: The folders of a project that a check reads.
READ = ("seeds", "claims")


def accepted(project: Path, against: str, day: date, *, needed: bool) -> frozenset[str] | None:
    """Return the fingerprints of what is known; None where nothing was ever accepted.

    Args:
        project: the folder that is checked.
        against: a baseline, a report.json or a git revision; empty for the project's own baseline.
        day: the day of the check; an earlier revision is checked as of the same day, so that what
            only time has brought is not taken for new.
        needed: whether the project must have a baseline.

    Raises:
        InputError: the file is none of these.
        UsageError: there is no such file, and no such revision.
    """
    if not against:
        there = (project / FILE).is_file()
        return read_known(project) if needed or there else None
    if Path(against).exists() or Path(against).suffix == ".json":
        return read(Path(against))
    with TemporaryDirectory() as folder:
        _extract(project, against, Path(folder))
        made = checked(Path(folder), day)
    return frozenset(f.fingerprint for f in made.with_standing(Standing.OPEN))


def _extract(project: Path, revision: str, folder: Path) -> None:
    """Write what a check reads of a project, as a revision has it, into a folder."""
    commit = _git(project, revision, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    listed = _git(project, revision, "ls-tree", "--name-only", "-z", commit.decode().strip(), ".")
    there = set(listed.decode("utf-8", "replace").split("\0"))
    named = [name for name in READ if name in there]
    if "seeds" not in named:
        raise UsageError(
            where=f"--against {revision}",
            what=say("usage.revision-no-seeds"),
            remedy=say("usage.revision-no-seeds-remedy"),
        )
    archive = _git(project, revision, "archive", "--format=tar", commit.decode().strip(), *named)
    with tarfile.open(fileobj=io.BytesIO(archive)) as packed:
        packed.extractall(folder, filter="data")


def _git(project: Path, revision: str, *arguments: str) -> bytes:
    """Return what git says of a project's revision."""
    try:
        done = subprocess.run(  # noqa: S603 - the revision comes behind a word of its own
            ["git", "-C", str(project), *arguments],  # noqa: S607 - the git of the one who asks
            capture_output=True,
            check=False,
        )
    except OSError as err:
        raise _unknown(revision) from err
    if done.returncode:
        raise _unknown(revision)
    return done.stdout


def _unknown(revision: str) -> UsageError:
    """Return the error that a revision cannot be read."""
    return UsageError(
        where=f"--against {revision}",
        what=say("usage.no-revision"),
        remedy=say("usage.no-revision-remedy"),
    )
