"""The settings of a project: the language of a run, asked for, else set, else English."""

from pathlib import Path
from typing import Any

from checker.errors import InputError, UsageError, brief
from checker.messages.catalogue import DEFAULT, languages
from checker.model.message import Message, Value, say
from checker.own_files import Unfit, read_own

#: The settings of a project.
FILE = "claims/settings.yaml"


def chosen_language(project: Path, asked: str = "") -> str:
    """Return the language that a run tells everything in.

    Args:
        project: the folder that holds `claims/`.
        asked: two letters; empty where the run does not say.

    Raises:
        UsageError: there is no catalogue of the language that was asked for.
        InputError: the settings cannot be understood.
    """
    if asked:
        if asked not in languages():
            raise UsageError(
                where=f"--lang {asked}", what=say("settings.unknown-language"), remedy=_known()
            )
        return asked
    return _setting(project)


def _setting(project: Path) -> str:
    """Return the language that a project's settings name."""
    if not (project / FILE).is_file():
        return DEFAULT
    from yaml import MarkedYAMLError

    from checker.vocabulary.yaml12 import Words, parse, problem_of

    try:
        settings: Any = parse(read_own(project / FILE, project).decode("utf-8-sig"), Words) or {}
    except Unfit as err:
        raise _wrong(err.fault) from err
    except UnicodeDecodeError as err:
        raise _wrong(say("fault.no-utf8", byte=str(err.start))) from err
    except MarkedYAMLError as err:
        line = err.problem_mark.line + 1 if err.problem_mark else 1
        what = say("fault.no-yaml", reason=problem_of(err))
        raise _wrong(what, f"{FILE}:{line}") from err
    if not isinstance(settings, dict):
        raise _wrong(say("settings.no-list"))
    if unknown := sorted(set(settings) - {"language"}):
        raise _wrong(say("settings.no-setting", name=brief(unknown[0])))
    language = settings.get("language", DEFAULT)
    if not isinstance(language, str) or language not in languages():
        what = say("settings.language", language=brief(str(language)))
        raise InputError(where=FILE, what=what, remedy=_known())
    return language


def _wrong(what: Value, where: str = FILE) -> InputError:
    """Return the error that the settings cannot be understood."""
    return InputError(where=where, what=what, remedy=say("settings.remedy"))


def _known() -> Message:
    """Return the languages to choose from."""
    return say("fault.there-are", names=", ".join(languages()))
