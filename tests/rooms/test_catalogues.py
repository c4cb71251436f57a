"""What a folder holds is what its catalogue names, so that nothing runs or sleeps unseen."""

import importlib
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

#: Room -> attribute of the room, attribute of each of its modules.
CATALOGUES = {"checker.rules": ("RULES", "RULE"), "checker.extractors": ("EXTRACTORS", "EXTRACTOR")}

#: Modules of the reporting room that are a format: those with a pure `render`.
RENDER = "render"


@pytest.mark.parametrize("room", CATALOGUES)
def test_folder_and_catalogue_agree(project: Path, room: str) -> None:
    catalogue, entry = CATALOGUES[room]
    listed = list(vars(opened(room))[catalogue])

    stand = {vars(m)[entry].id: name for name, m in modules(project, room).items() if has(m, entry)}

    assert sorted(e.id for e in listed) == sorted(stand)


@pytest.mark.parametrize("room", CATALOGUES)
def test_ids_are_unique(room: str) -> None:
    ids = [entry.id for entry in vars(opened(room))[CATALOGUES[room][0]]]

    assert len(ids) == len(set(ids))


def test_rule_is_in_the_file_of_its_name(project: Path) -> None:
    opened("checker.rules")

    astray = [
        f"{name}: {vars(module)['RULE'].name}"
        for name, module in modules(project, "checker.rules").items()
        if has(module, "RULE") and vars(module)["RULE"].name != name.replace("_", "-")
    ]

    assert astray == []


def test_retired_ids_are_not_used_again() -> None:
    room = opened("checker.rules")

    assert not {rule.id for rule in room.RULES} & set(vars(room).get("RETIRED_IDS", ()))


def test_each_format_is_in_the_catalogue(project: Path) -> None:
    formats: Mapping[str, Any] = opened("checker.reporting.catalogue").FORMATS
    rendered = {render.__module__ for _, render in formats.values()}

    stand = {
        module.__name__
        for name, module in modules(project, "checker.reporting").items()
        if has(module, RENDER) and name != "text"  # the terminal's summary is no file
    }

    assert rendered == stand


def opened(room: str) -> ModuleType:
    """Return the module that holds a room's catalogue; skip the test where it is not built."""
    name = CATALOGUES.get(room, ("",))[0]
    for place in (room, f"{room}.catalogue"):
        try:
            module = importlib.import_module(place)
        except ModuleNotFoundError:
            continue
        if hasattr(module, name) or room not in CATALOGUES:
            return module
    pytest.skip(f"{room} is not built yet")


def modules(project: Path, room: str) -> dict[str, ModuleType]:
    """Return the modules that lie in a room's folder, by name."""
    folder = project.joinpath(*room.split("."))
    names = sorted(
        ".".join(path.relative_to(folder).with_suffix("").parts)
        for path in folder.rglob("*.py")
        if path.stem != "__init__"
    )
    return {name: importlib.import_module(f"{room}.{name}") for name in names}


def has(module: ModuleType, attribute: str) -> bool:
    """Say whether a module defines the attribute itself."""
    return attribute in vars(module)
