"""The examples of the vocabulary: texts that a predicate is read from, and texts that it is not.

An example stands with its predicate (or office) in the pack. It is right where the claims of that
predicate which its text gives are those that it lists, no fewer and no more.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from math import isclose
from pathlib import Path
from typing import Any

from checker.claims_of_text import claims_of_text
from checker.messages.speaker import Speaker
from checker.model.claim import Claim, Modality, Polarity
from checker.model.document import Source
from checker.model.names import fold
from checker.reporting.visible import flat
from checker.vocabulary import Vocabulary, load_vocabulary
from checker.vocabulary.load import SHIPPED, pack_files
from checker.vocabulary.yaml12 import line_of, parse

#: Families of packs whose entries are predicates.
FAMILIES = ("predicates", "offices")
#: The day on which an example is taken to be read; an example with a date has its own besides.
READ_ON = date(2026, 1, 1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Example:
    """One example and where it stands."""

    predicate: str
    path: Path
    number: int  #: among the examples of its predicate, from 0
    shipped: bool
    text: str
    language: str
    published_on: str
    claims: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Failure:
    """An example that is not read as it says."""

    example: Example
    missed: tuple[Mapping[str, Any], ...]
    extra: tuple[Claim, ...]


def examples(own: Path | None = None) -> Iterator[Example]:
    """Yield the examples of all predicates in force, shipped and of a project's own folder."""
    packs: dict[str, dict[str, tuple[Path, Any]]] = {}
    for folder in (SHIPPED, own):
        for path, name in pack_files(folder):
            if name.partition("/")[0] in FAMILIES:
                entries = parse(path.read_text("utf-8"))
                packs.setdefault(name, {}).update({e: (path, d) for e, d in entries.items()})
    in_force: dict[str, tuple[Path, Any]] = {}
    for name in sorted(packs):  # as the vocabulary merges a family
        in_force.update(packs[name])
    for predicate, (path, data) in in_force.items():
        for number, told in enumerate(data.get("examples", ()) if isinstance(data, dict) else ()):
            yield Example(
                predicate=predicate,
                path=path,
                number=number,
                shipped=path.is_relative_to(SHIPPED),
                text=told["text"],
                language=told["language"],
                published_on=str(told.get("published_on", "")),
                claims=tuple(told["claims"]),
            )


def failures(asked: Iterable[Example], own: Path | None = None) -> Iterator[Failure]:
    """Yield those of the examples that are not read as they say, with a project's own folder.

    Raises:
        VocabularyInvalid: a pack has faults.
    """
    vocabulary = load_vocabulary(own)
    for example in asked:
        made = claims_of(example, vocabulary)
        missed = tuple(w for w in example.claims if not any(agrees(w, c) for c in made))
        extra = tuple(c for c in made if not any(agrees(w, c) for w in example.claims))
        if missed or extra:
            yield Failure(example=example, missed=missed, extra=extra)


def claims_of(example: Example, vocabulary: Vocabulary) -> list[Claim]:
    """Return the claims of the example's predicate that its text gives, under canonical names."""
    raw = example.text.encode()
    source = Source(
        source_id="example",
        path="example.txt",
        sha256=hashlib.sha256(raw).hexdigest(),
        language=example.language,
        published_on=example.published_on,
    )
    made = claims_of_text(raw, source, vocabulary, as_of=READ_ON)
    return [claim for claim in made if claim.predicate == example.predicate]


def agrees(wanted: Mapping[str, Any], claim: Claim) -> bool:
    """Say whether a claim is the one that an example lists."""
    value = wanted.get("value")
    told = claim.value
    same_value = value is None or (told is not None and isclose(told, value, rel_tol=1e-9))
    return (
        same_value
        and fold(wanted["subject"]) == fold(claim.subject)
        and ("object" not in wanted or fold(str(wanted["object"])) == fold(claim.object))
        and wanted.get("unit", claim.unit) == claim.unit
        and str(wanted.get("valid", claim.valid.edtf)) == claim.valid.edtf
        and wanted.get("polarity", Polarity.AFFIRMED) == claim.polarity
        and wanted.get("modality", Modality.ASSERTED) == claim.modality
        and all(claim.qualifier(q) == v for q, v in wanted.get("qualifiers", {}).items())
    )


def told(failure: Failure, speaker: Speaker) -> str:
    """Return one line: where the example stands, what it wants, what was read instead."""
    example = failure.example
    text = example.path.read_text("utf-8")
    line = line_of(text, [example.predicate, "examples", example.number])
    shown = example.path
    if shown.is_relative_to(SHIPPED):  # as it stands in a clone
        shown = shown.relative_to(SHIPPED.parents[2])
    say = speaker.say
    parts = [say("examples.missed", claim=_listed(wanted)) for wanted in failure.missed]
    parts += [say("examples.read", claim=_read(claim)) for claim in failure.extra]
    where = f"{shown.as_posix()}:{line}: {example.predicate}"
    return flat(say("examples.in", where=where, told="; ".join(parts), text=example.text))


def _listed(wanted: Mapping[str, Any]) -> str:
    """Return a listed claim in one line."""
    return ", ".join(f"{key} {value}" for key, value in wanted.items())


def _read(claim: Claim) -> str:
    """Return a claim in the words of an example."""
    figure = {"value": f"{claim.value:.15g}", "unit": claim.unit} if claim.value is not None else {}
    told = {
        "subject": claim.subject,
        **(figure or {"object": claim.object}),
        "valid": claim.valid.edtf,
        "polarity": "" if claim.polarity is Polarity.AFFIRMED else claim.polarity.value,
        "modality": "" if claim.modality is Modality.ASSERTED else claim.modality.value,
        "qualifiers": dict(claim.qualifiers),
    }
    return ", ".join(f"{key} {value}" for key, value in told.items() if value)
