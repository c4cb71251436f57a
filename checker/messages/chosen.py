"""The language of a run: what was asked for, else what the project's settings say, else English."""

from pathlib import Path
from typing import Any

from checker.errors import InputError, UsageError
from checker.messages.catalogue import DEFAULT, languages

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
    return _setting(project / FILE)


def _setting(path: Path) -> str:
    """Return the language that a project's settings name."""
    if not path.is_file():
        return DEFAULT
    import yaml

    try:
        settings: Any = yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader) or {}  # noqa: S506 - text alone
    except (ValueError, yaml.YAMLError) as err:
        what = f"is no YAML: {' '.join(str(err).split())}"
        raise InputError(where=FILE, what=what, remedy=REMEDY) from err
    unknown = (
        sorted(set(settings) - {"language"}) if isinstance(settings, dict) else [str(settings)]
    )
    if unknown:
        raise InputError(where=FILE, what=f"there is no setting {unknown[0]}", remedy=REMEDY)
    language: str = settings.get("language", DEFAULT)
    if language not in languages():
        raise InputError(where=FILE, what=f'language "{language}": {UNKNOWN}', remedy=_known())
    return language


UNKNOWN = "is no language that messages are told in"
REMEDY = "The one setting is `language: pt`"


def _known() -> str:
    """Return the languages to choose from."""
    return f"There are {', '.join(languages())}"
