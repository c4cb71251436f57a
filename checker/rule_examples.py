"""The examples of a project's rules: texts that break a rule, and texts that keep it.

An example goes the whole way of a document: its text is read for claims, and the rule is put to
them. It is right where the rule reports something of exactly the listed subjects.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from checker.constraints.as_rule import as_rule
from checker.constraints.own_rule import OwnRule, RuleExample
from checker.constraints.read import read_rules
from checker.judging.claims import Claims
from checker.linking.link import link
from checker.messages.speaker import Speaker
from checker.model.document import Source
from checker.reading.reading import extract_of
from checker.reporting.visible import flat, one_line
from checker.run import rule_context
from checker.sources.read import read_text
from checker.vocabulary import Vocabulary, load_vocabulary

#: The day on which an example is taken to be read.
READ_ON = date(2026, 1, 1)
#: So much of an example's text is shown in the table.
SHOWN = 72
COLUMNS = ("rule", "language", "is", "wanted", "found", "text")
#: What an example that is missing would have to be, as the catalogues name it.
BREAKS, KEEPS = "examples.breaks", "examples.keeps"


@dataclass(frozen=True, kw_only=True, slots=True)
class Tried:
    """One example and what its rule found in it; without a text, an example that is missing."""

    rule: OwnRule
    example: RuleExample
    found: tuple[str, ...]

    @property
    def is_right(self) -> bool:
        """Say whether the example is judged as it says."""
        return bool(self.example.text) and sorted(self.found) == sorted(self.example.finds)


def tried_examples(project: Path) -> Iterator[Tried]:
    """Yield the examples of a project's rules, tried, and those that are missing.

    Raises:
        InputError: the vocabulary or a rule pack has faults.
    """
    vocabulary = load_vocabulary(project / "claims" / "vocabulary")
    for rule in read_rules(project, vocabulary):
        for example in rule.examples:
            yield Tried(rule=rule, example=example, found=_found(rule, example, vocabulary))
        yield from _missing(rule)


def _found(rule: OwnRule, example: RuleExample, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the subjects of which a rule reports something in an example."""
    raw = example.text.encode()
    source = Source(
        source_id="example",
        path="example.txt",
        sha256=hashlib.sha256(raw).hexdigest(),
        title="Example",
        language=example.language,
        published_on=example.published_on,
    )
    extract = extract_of(read_text(raw, source, vocabulary), vocabulary, READ_ON)
    linked = link([extract], vocabulary)
    context = rule_context([extract], linked, vocabulary, READ_ON)
    found = as_rule(rule).check(Claims.of(linked.claims, context), context)
    return tuple(dict.fromkeys(observation.subject for observation in found))


def _missing(rule: OwnRule) -> Iterator[Tried]:
    """Yield an empty example where a language has no text that breaks, or none that keeps, a rule.

    A rule that is never seen to speak, or never seen to be silent, is not tested.
    """
    told = {(e.language, bool(e.finds)) for e in rule.examples}
    for language in sorted({e.language for e in rule.examples}):
        for breaks in (True, False):
            if (language, breaks) not in told:
                wanted = BREAKS if breaks else KEEPS
                empty = RuleExample(text="", language=language, finds=(wanted,))
                yield Tried(rule=rule, example=empty, found=())


def table(tried: Sequence[Tried], speaker: Speaker) -> list[str]:
    """Return the examples as the lines of one table."""
    header = tuple(speaker.say(f"examples.{name}") for name in COLUMNS)
    cells = [header, *(tuple(map(flat, _cells(each, speaker))) for each in tried)]
    widths = [max(len(row[n]) for row in cells) for n in range(len(COLUMNS) - 1)]
    return [
        "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[-1]])
        for row in cells
    ]


def _cells(each: Tried, speaker: Speaker) -> tuple[str, ...]:
    """Return the cells of one example."""
    example, nothing = each.example, speaker.say("examples.nothing")
    verdict = "right" if each.is_right else "wrong" if example.text else "missing"
    wanted = example.finds if example.text else map(speaker.say, example.finds)
    return (
        f"{each.rule.id} {each.rule.name}",
        example.language,
        speaker.say(f"examples.{verdict}"),
        ", ".join(wanted) or nothing,
        ", ".join(each.found) or nothing,
        one_line(example.text, SHOWN) if example.text else f"{each.rule.path}:{each.rule.line}",
    )
