"""What a rule finds, why, how to settle it and what it misses, in another language than English.

The English words are the docstring of the rule's file. Another language has them as data, section
by section, in `explanations.yaml`, under the name of the rule.
"""

import textwrap
from dataclasses import replace

from checker.messages.catalogue import DEFAULT, data
from checker.model.outcome import RuleRun

#: The sections of an explanation, in order; a language names their headings under `headings`.
SECTIONS = ("what", "why", "how", "limits", "source")
#: Code points of a line, as in the docstrings.
WIDTH = 100
INDENT = "    "


def in_language(rule: RuleRun, language: str) -> RuleRun:
    """Return a rule with its title and explanation in a language, where that has them.

    A project's own rules are told in the words of their authors.
    """
    told = data(language, "explanations") if language != DEFAULT else {}
    if rule.name not in told:
        return rule
    sections, headings = told[rule.name], told["headings"]
    parts = [f"{sections['title']}.\n"]
    for section in SECTIONS:
        if section in sections:
            words = textwrap.fill(
                sections[section], WIDTH, initial_indent=INDENT, subsequent_indent=INDENT
            )
            parts.append(f"{headings[section]}\n{words}")
    return replace(rule, title=sections["title"], explanation="\n".join(parts) + "\n")
