"""The language of a run: what was asked for, else what the project's settings say, else English."""

from pathlib import Path
from typing import Any

from checker.errors import InputError, UsageError, brief
from checker.messages.catalogue import DEFAULT, languages
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
            raise UsageError(where=f"--lang {asked}", what=UNKNOWN, remedy=_known())
        return asked
    return _setting(project)


def _setting(project: Path) -> str:
    """Return the language that a project's settings name."""
    if not (project / FILE).is_file():
        return DEFAULT
    from yaml import MarkedYAMLError

    from checker.vocabulary.yaml12 import Words, parse

    try:
        settings: Any = parse(read_own(project / FILE, project).decode("utf-8-sig"), Words) or {}
    except (Unfit, UnicodeDecodeError) as err:
        raise InputError(where=FILE, what=str(err), remedy=REMEDY) from err
    except MarkedYAMLError as err:
        line = err.problem_mark.line + 1 if err.problem_mark else 1
        what = f"is no YAML: {err.problem}"
        raise InputError(where=f"{FILE}:{line}", what=what, remedy=REMEDY) from err
    if not isinstance(settings, dict):
        raise InputError(where=FILE, what="it is no list of settings", remedy=REMEDY)
    if unknown := sorted(set(settings) - {"language"}):
        what = f"there is no setting {brief(unknown[0])}"
        raise InputError(where=FILE, what=what, remedy=REMEDY)
    language = settings.get("language", DEFAULT)
    if not isinstance(language, str) or language not in languages():
        what = f'language "{brief(str(language))}": {UNKNOWN}'
        raise InputError(where=FILE, what=what, remedy=_known())
    return language


UNKNOWN = "is no language that messages are told in"
REMEDY = "The one setting is `language: pt`"


def _known() -> str:
    """Return the languages to choose from."""
    return f"There are {', '.join(languages())}"
