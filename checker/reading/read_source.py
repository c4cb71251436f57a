"""Read one source; a fault of ours costs this document, and no other."""

import traceback
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from checker.collecting import seldom_collected
from checker.errors import CheckerError, ComponentMissing, SourceUnreadable
from checker.model.document import Source
from checker.model.message import say
from checker.model.outcome import Unread
from checker.reading.make_ready import make_ready
from checker.reading.reading import Reading, reading_of
from checker.sources.formats import TABLES, ending
from checker.sources.read import read_document
from checker.vocabulary import Vocabulary

#: Where the program itself lies.
PACKAGE = Path(__file__).parents[1]


@dataclass(frozen=True, kw_only=True, slots=True)
class Desk:
    """What reading a source needs besides the source."""

    project: Path
    vocabulary: Vocabulary
    as_of: date


def read_source(source: Source, desk: Desk) -> Reading | Unread:
    """Return what one source yields, or why it cannot be read."""
    where = f"seeds/{source.path}"
    try:
        with seldom_collected():
            if ending(source.path) not in TABLES:
                make_ready(source.language)
            document = read_document(desk.project, source, desk.vocabulary)
            return reading_of(document, desk.vocabulary, desk.as_of)
    except SourceUnreadable as error:
        return Unread(path=where, what=error.what, remedy=error.remedy)
    except CheckerError:
        raise
    except ImportError as error:  # what a reader is built on: the other documents may need it too
        raise ComponentMissing(
            where=where,
            what=say("fault.reader-missing", name=str(error.name or error)),
            remedy=say("fault.reader-missing-remedy"),
        ) from error
    except Exception as error:  # noqa: BLE001 - a fault of ours costs this document, not the others
        return Unread(
            path=where,
            what=say("fault.program", kind=type(error).__name__, place=_place(error)),
            remedy=say("fault.program-remedy"),
        )


def _place(error: Exception) -> str:
    """Return the line of ours that led to an error, as it stands in a clone."""
    lines = [
        f"checker/{file.relative_to(PACKAGE).as_posix()}:{frame.lineno}"
        for frame in traceback.extract_tb(error.__traceback__)
        if (file := Path(frame.filename)).is_relative_to(PACKAGE)
    ]
    return lines[-1]
