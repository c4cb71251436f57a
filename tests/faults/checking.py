"""Check a world in this process; a variant of it reads the changed document alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from faults.fault import Injection
from faults.world import Text, World

from checker.judging.claims import Claims
from checker.linking.link import link
from checker.model.extract import Extract
from checker.model.finding import Finding
from checker.reading.reading import extract_of
from checker.rules.apply import apply_rules
from checker.run import rule_context
from checker.sources.read import read_text
from checker.vocabulary import Vocabulary

#: The day of every check: after all documents, before what they plan.
AS_OF = date(2026, 6, 1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Checked:
    """A world as it was written: what each document yields, and what is found."""

    world: World
    extracts: Mapping[str, Extract]  #: source_id -> what it yields
    findings: tuple[Finding, ...]

    @property
    def sentences(self) -> int:
        """Return the sentences of running text."""
        return sum(s.running_text for e in self.extracts.values() for s in e.sentences)


def checked(world: World, vocabulary: Vocabulary) -> Checked:
    """Return the check of the untouched documents."""
    extracts = {text.source_id: read(text, vocabulary) for text in world.texts}
    return Checked(world=world, extracts=extracts, findings=found_in(extracts, vocabulary))


def read(text: Text, vocabulary: Vocabulary) -> Extract:
    """Return what one document yields."""
    document = read_text(text.words.encode(), text.source, vocabulary)
    return extract_of(document, vocabulary, AS_OF)


def with_fault(injection: Injection, clean: Checked, vocabulary: Vocabulary) -> tuple[Finding, ...]:
    """Return what is found when one document of a world has a fault."""
    changed = read(injection.text, vocabulary)
    return found_in({**clean.extracts, injection.text.source_id: changed}, vocabulary)


def found_in(extracts: Mapping[str, Extract], vocabulary: Vocabulary) -> tuple[Finding, ...]:
    """Return what the rules find in some documents."""
    told = [extracts[source_id] for source_id in sorted(extracts)]
    linked = link(told, vocabulary)
    context = rule_context(told, linked, vocabulary, AS_OF)
    findings, _ = apply_rules(Claims.of(linked.claims, context), context)
    return findings
