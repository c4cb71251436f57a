"""The errors of the project: every one says where, what, and what to do.

Findings are values; errors are exceptions. The tree::

    CheckerError                 base; exit code 2
      InputError                 something that an editor can repair
        SourceUnreadable         a document that cannot be read
        ManifestInvalid          seeds/manifest.csv, all faults at once
        VocabularyInvalid        vocabulary packs, all faults at once
        RulesInvalid             a project's own rule packs, all faults at once
        ClaimsTableInvalid       the claims table breaks its own contract
        DecisionInvalid          a decision file that cannot be understood
      UsageError                 options that do not fit together
      ComponentMissing           an optional part is not installed
      ClusterFailed              no scheduler, no worker, or workers that die of a source
      NotWritten                 a file cannot be written: a full disk, a folder that may not be
"""

from collections.abc import Callable, Sequence
from difflib import get_close_matches

from checker.messages.speaker import ENGLISH, Speaker
from checker.model.message import Listing, Message, Value, listing, say


class CheckerError(Exception):
    """Base of all errors: `where` (a path, perhaps with a line), `what`, and the `remedy`."""

    def __init__(self, *, where: Value, what: Value, remedy: Value) -> None:
        """Keep the parts; they are put into words where they are shown."""
        super().__init__(where, what, remedy)
        self.where = where
        self.what = what
        self.remedy = remedy

    def parts(self, speaker: Speaker = ENGLISH) -> tuple[str, str, str]:
        """Return where, what and the remedy in words."""
        return speaker.tell(self.where), speaker.tell(self.what), speaker.tell(self.remedy)

    def told(self, speaker: Speaker) -> str:
        """Return the whole in words."""
        where, what, remedy = self.parts(speaker)
        return f"{where}: {what}. {remedy}"

    def __str__(self) -> str:
        """Return the whole in the language of the source code."""
        return self.told(ENGLISH)

    def __reduce__(self) -> tuple[Callable[..., "CheckerError"], tuple[object, ...]]:
        """Let an error come out of another process as it is."""
        return _made_again, (type(self), self.where, self.what, self.remedy)


def _made_again(kind: type[CheckerError], where: Value, what: Value, remedy: Value) -> CheckerError:
    """Return an error that was raised in another process."""
    return kind(where=where, what=what, remedy=remedy)


class InputError(CheckerError):
    """Something in the input that an editor can repair."""


class SourceUnreadable(InputError):
    """A document cannot be read; the other documents are still checked."""


class ManifestInvalid(InputError):
    """The manifest of sources breaks its contract; `what` lists every fault."""


class VocabularyInvalid(InputError):
    """A vocabulary pack breaks its schema; `what` lists every fault with file and line."""


class RulesInvalid(InputError):
    """A rule pack breaks its schema or names what there is not; `what` lists every fault."""


class ClaimsTableInvalid(InputError):
    """The claims table breaks its contract; `what` lists every failure case."""


class DecisionInvalid(InputError):
    """A decision file cannot be understood."""


class UsageError(CheckerError):
    """Options that do not fit together."""


class ComponentMissing(CheckerError):
    """An optional part, such as a language pipeline, is not installed."""


class ClusterFailed(CheckerError):
    """Machines that were to read do not answer, or do not survive a source."""


class NotWritten(CheckerError):
    """A file cannot be written; what stood in its place still stands."""


def brief(words: str, most: int = 300) -> str:
    """Return words that may hold whatever stands in a file, cut to what one line can tell."""
    return words if len(words) <= most else f"{words[: most // 2]} ... {words[-most // 2 :]}"


def did_you_mean(wrong: str, known: Sequence[str]) -> Message | None:
    """Return a question that names what may have been meant; None where nothing is near."""
    folded = {name.casefold(): name for name in known}
    near = [folded[name] for name in get_close_matches(wrong.casefold(), list(folded))]
    return say("fault.did-you-mean", names=listing(near, "or")) if near else None


def located(place: str, fault: Value) -> Listing:
    """Return a fault with its place before it."""
    return listing([f"{place}:", fault], "")


def in_lines(faults: Sequence[Value], most: int = 200) -> Listing:
    """Return faults a line each, set in; no word of a file can begin a line of its own."""
    more = [say("fault.more", count=len(faults) - most)] if len(faults) > most else []
    return listing([*faults[:most], *more], "\n ")
