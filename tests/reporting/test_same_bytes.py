"""Every format gives the same bytes, in any process, under any hash seed, locale and time zone."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from reporting.hostile import hostile_outcome

from checker.reporting import text
from checker.reporting.catalogue import FORMATS

#: Prints a digest for each format of the small world and of the hostile one.
PROGRAM = """
import hashlib
from reporting.hostile import hostile_outcome
from reporting.outcomes import outcome
from checker.reporting.catalogue import FORMATS
for name, (_, render) in FORMATS.items():
    for made in (outcome(), hostile_outcome()):
        print(name, hashlib.sha256(render(made).encode()).hexdigest())
"""


def digests(project: Path, **environment: str) -> str:
    path = os.pathsep.join([str(project), str(project / "tests")])
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        env={**os.environ, "PYTHONPATH": path, **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_same_bytes_everywhere(project: Path) -> None:
    here = digests(project, PYTHONHASHSEED="1", LC_ALL="C", TZ="UTC")
    there = digests(project, PYTHONHASHSEED="2", LC_ALL="C.UTF-8", TZ="Pacific/Kiritimati")

    assert here == there
    assert len(here.splitlines()) == 2 * len(FORMATS)


def test_formats_go_to_files_of_their_own() -> None:
    files = [name for name, _ in FORMATS.values()]

    assert len(set(files)) == len(files)


@pytest.mark.parametrize("name", FORMATS)
def test_render_needs_no_heavy_library(project: Path, name: str) -> None:
    module = FORMATS[name][1].__module__
    heavy = "{'pandas', 'spacy', 'numpy', 'lxml', 'icalendar', 'jsonschema'}"
    program = f"import sys, {module}; print(sorted({heavy} & set(sys.modules)))"

    done = subprocess.run(
        [sys.executable, "-c", program], cwd=project, capture_output=True, text=True, check=True
    )

    assert done.stdout == "[]\n"


@pytest.mark.parametrize("name", sorted({*FORMATS, "text"} - {"github", "html"}))
def test_no_words_of_a_source_begin_a_line(name: str) -> None:
    """Else a log that is read for commands could be given some; a page stands in no log."""
    render = FORMATS[name][1] if name in FORMATS else text.render

    lines = render(hostile_outcome()).splitlines()

    assert not [line for line in lines if line.lstrip().startswith(("::", "##["))]
