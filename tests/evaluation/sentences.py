"""Measure the extractors on sentences written by somebody who had not seen them.

There are six sets by as many authors. The first five were used while the extractors were mended;
the sixth was not, and is what the extractors do on text that they were not made for.

Precision: of the claims of a template made, the share that the sentence's author expected.
Recall: of the claims expected, the share made. A claim agrees with an expected one where subject,
predicate and object share their words (a figure: where the value agrees within rounding), where
the state and the other party of a relation agree, and where what is negated, planned, possible or
denied is told so. Times must not exclude each other.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from checker.linking.link import link
from checker.model.claim import Claim, Modality, Polarity
from checker.model.document import Source, SourceKind
from checker.model.edtf import interval
from checker.model.names import folded_words
from checker.reading.reading import extract_of
from checker.sources.read import read_text
from checker.vocabulary import Vocabulary, load_vocabulary
from checker.vocabulary.yaml12 import parse

SENTENCES = Path(__file__).parent / "sentences"
#: The day on which the sentences are taken to be read.
AS_OF = interval("2026-01-01").start
#: States of relations that count as one: those that exist may be told as made.
ONE_STATE = (
    frozenset({"established", "maintained"}),
    frozenset({"severed", "suspended"}),
    frozenset({"restored", "resumed", "re-established"}),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Tally:
    """One file of sentences: what was expected, made and agreed."""

    measure: str
    sentences: int
    expected: int
    made: int
    right: int  #: expected claims that were made
    agreed: int  #: claims made that were expected

    @property
    def precision(self) -> float:
        """Return the share of the claims made that were expected."""
        return self.agreed / self.made if self.made else 1.0

    @property
    def recall(self) -> float:
        """Return the share of the expected claims that were made."""
        return self.right / self.expected if self.expected else 1.0


def tallies(*, verbose: bool = False) -> Iterator[Tally]:
    """Yield the tally of each file, sorted by name; print what went wrong where asked."""
    vocabulary = load_vocabulary()
    for path in sorted(SENTENCES.rglob("*.yaml")):
        yield _tally(path, vocabulary, verbose=verbose)


def _tally(path: Path, vocabulary: Vocabulary, *, verbose: bool) -> Tally:
    """Return the tally of one file."""
    template, _, language = path.stem.partition("_")
    items = parse(path.read_text("utf-8"))
    expected = made = right = agreed = 0
    for item in items:
        wanted = item.get("claims") or []
        found = [c for c in claims_of(item, language, vocabulary) if c.extractor == template]
        hits = [any(agrees(w, c) for c in found) for w in wanted]
        fair = [any(agrees(w, c) for w in wanted) or not is_plain(c) for c in found]
        expected, made = expected + len(wanted), made + len(found)
        right, agreed = right + sum(hits), agreed + sum(fair)
        if verbose:
            _show(path.stem, item, wanted, hits, found, fair)
    return Tally(
        measure=path.relative_to(SENTENCES).with_suffix("").as_posix(),
        sentences=len(items),
        expected=expected,
        made=made,
        right=right,
        agreed=agreed,
    )


def claims_of(item: dict[str, Any], language: str, vocabulary: Vocabulary) -> tuple[Claim, ...]:
    """Return the claims of a text, under canonical names."""
    raw = item["text"].encode()
    source = Source(
        source_id="text",
        path="text.txt",
        sha256=hashlib.sha256(raw).hexdigest(),
        language=language,
        published_on=str(item.get("published_on", "")),
        kind=SourceKind(item.get("kind", "news")),
    )
    assert AS_OF is not None
    extract = extract_of(read_text(raw, source, vocabulary), vocabulary, AS_OF)
    return link([extract], vocabulary).claims


def is_plain(claim: Claim) -> bool:
    """Say whether a claim is asserted and affirmed by the narrator, of a holder or member."""
    return (
        claim.polarity is Polarity.AFFIRMED
        and claim.modality is Modality.ASSERTED
        and not claim.attributed_to
        and claim.qualifier("status") != "candidate"
    )


def agrees(wanted: dict[str, Any], claim: Claim) -> bool:
    """Say whether a claim says what was expected."""
    unreal = wanted.get("polarity") == "negated" or "modality" in wanted
    told_unreal = claim.polarity is Polarity.NEGATED or claim.modality is not Modality.ASSERTED
    if unreal != told_unreal or not _times_meet(str(wanted.get("valid", "")), claim):
        return False
    if "value" in wanted:  # what is measured often has no name; the figure and its time have
        return claim.value is not None and _near(abs(float(wanted["value"])), abs(claim.value))
    if not _shares(wanted["subject"], _said(claim)):
        return False
    if "with" in wanted:
        return _shares(wanted["with"], _said(claim)) and _same_state(wanted["object"], claim.object)
    named = not wanted.get("predicate") or _shares(wanted["predicate"], claim.predicate)
    return named and (not wanted.get("object") or _shares(str(wanted["object"]), _said(claim)))


def _same_state(wanted: str, told: str) -> bool:
    """Say whether two states of relations are one, as the README of the sentences has it."""
    return wanted == told or any({wanted, told} <= one for one in ONE_STATE)


def _said(claim: Claim) -> str:
    """Return the words of a claim."""
    values = " ".join(value for _, value in claim.qualifiers)
    return f"{claim.subject} {claim.object} {values} {claim.valid.edtf}"


def _usual(name: str) -> str:
    """Return the vocabulary's id of a listed name: `NATO` and its full name are equal."""
    vocabulary = load_vocabulary()
    for family in ("organisations", "places"):
        for entry, data in vocabulary.family(family).items():
            if isinstance(data, dict) and name in data.get("names", {}).get("en", ()):
                return entry
    return name


def _bare(name: str) -> str:
    """Return a name without the title before it and the legal form behind it."""
    titles, forms = _cut_off()
    words = name.split()
    while len(words) > 1 and words[0] in titles:
        words = words[1:]
    while len(words) > 1 and words[-1] in forms:
        words = words[:-1]
    return " ".join(words)


@cache
def _cut_off() -> tuple[frozenset[str], frozenset[str]]:
    """Return the titles and the legal forms that canonical names go without."""
    vocabulary = load_vocabulary()
    packs = (vocabulary.pack("people/titles"), vocabulary.pack("organisations/legal-forms"))
    titles, forms = (frozenset(w for words in p.values() for w in words) for p in packs)
    return titles, forms


def _shares(wanted: str, said: str) -> bool:
    """Say whether one name holds all words of the other."""
    wanted = _bare(_usual(wanted))
    one, other = set(folded_words(wanted)), set(folded_words(said))
    return bool(one) and (one <= other or other <= one)


def _near(wanted: float, told: float) -> bool:
    """Say whether two figures agree within half of one per cent."""
    return abs(wanted - told) <= 0.005 * max(wanted, told, 1e-9)


def _times_meet(wanted: str, claim: Claim) -> bool:
    """Say whether the expected time and that of the claim can both be."""
    try:
        return not wanted or interval(wanted).may_overlap(claim.valid)
    except ValueError:
        return True


def _show(
    name: str,
    item: dict[str, Any],
    wanted: list[dict[str, Any]],
    hits: list[bool],
    found: list[Claim],
    fair: list[bool],
) -> None:
    """Print what was missed and what was wrongly made."""
    for want, hit in zip(wanted, hits, strict=True):
        if not hit:
            print(f"{name} missed {want}\n    <- {item['text']!r}")
    for claim, good in zip(found, fair, strict=True):
        if not good:
            said = f"{claim.subject} | {claim.predicate} | {claim.object} | {claim.valid.edtf}"
            print(f"{name} extra  {said} {dict(claim.qualifiers)}\n    <- {item['text']!r}")
