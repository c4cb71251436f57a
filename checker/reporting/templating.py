"""The templates of the pages: every value escaped, nothing but the page's own script can run.

Styles and script are shipped as files and put into each page, allowed by their own checksums in
its content security policy.
"""

import base64
import hashlib
from decimal import Decimal
from functools import cache
from importlib import resources
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from checker.messages.speaker import speaker_in
from checker.reporting.coverage_html import CoverageHtml
from checker.reporting.escaped import dated, show
from checker.reporting.json_text import json_line
from checker.reporting.marked_html import MarkedHtml
from checker.reporting.said_html import SaidHtml, drawn
from checker.reporting.time_words import TimeWords
from checker.reporting.visible import visible


def fill(name: str, *, language: str, **values: Any) -> str:
    """Return a page from its template, its own words in a language."""
    styles, script = _static("report.css"), _static("report.js")
    return (
        _environment(language)
        .get_template(f"{name}.html.j2")
        .render(
            styles=Markup(styles),  # noqa: S704 shipped with the package
            script=Markup(script),  # noqa: S704 shipped with the package
            policy=_policy(styles, script),
            language=language,
            **values,
        )
    )


def _policy(styles: str, script: str) -> str:
    """Return the content security policy: this style, this script, and nothing from anywhere."""
    return (
        f"default-src 'none'; style-src '{_checksum(styles)}'; script-src '{_checksum(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _checksum(text: str) -> str:
    """Return the checksum of an inlined file as policies write it."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@cache
def _static(name: str) -> str:
    """Return a file that is put into the page, without its indentation."""
    text = (resources.files("checker.reporting") / "static" / name).read_text("utf-8")
    return "".join(line.lstrip(" ") for line in text.splitlines(keepends=True))


def templates_of(package: str) -> Environment:
    """Return the templates of a package; every value is escaped, and a missing one is an error."""

    def template(name: str) -> str:
        """Return a template without its indentation, which a page of many findings spares."""
        text = (resources.files(package) / "templates" / name).read_text("utf-8")
        return "".join(line.lstrip(" ") for line in text.splitlines(keepends=True))

    made = Environment(
        loader=FunctionLoader(template),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["visible"] = visible  # for attributes, where no markup can stand
    return made


@cache
def _environment(language: str) -> Environment:
    """Return the templates of the report in a language."""
    speaker = speaker_in(language)
    made = templates_of("checker.reporting")
    made.policies |= {"json.dumps_function": json_line, "json.dumps_kwargs": {}}
    made.globals.update(
        say=speaker.say,
        tell=speaker.tell,
        word=speaker.word,
        figure=lambda count: speaker.number(Decimal(count)),
    )
    made.filters["show"] = show
    made.filters["dated"] = dated
    times = TimeWords(speaker)
    made.filters["time_words"] = times.of
    made.filters["day_words"] = times.day
    made.filters["drawn"] = drawn
    made.filters["covered"] = CoverageHtml(speaker).bar
    said = SaidHtml(speaker, times)
    made.filters["said"] = said.rows
    made.filters["named"] = said.named
    made.filters["marked"] = MarkedHtml(speaker).words
    return made
