"""Make the claims table and the context of a case that is written as data."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import builders

from checker.judging.claims import Claims
from checker.judging.context import RuleContext
from checker.linking.linked import Variant
from checker.model.claim import Claim, Modality, ObjectKind, Polarity, Tense, qualifiers
from checker.model.document import Damage, DamageKind, Document, Source, SourceKind
from checker.model.edtf import interval
from checker.model.finding import Finding
from checker.model.mention import Mention
from checker.model.outcome import Dating
from checker.model.span import Span
from checker.rules.fold import fold
from checker.rules.rule import Rule
from checker.tables.claims_table import claims_table
from checker.vocabulary import Vocabulary, load_vocabulary
from checker.vocabulary.yaml12 import parse

CASES = Path(__file__).parent / "cases"
#: Sources that a case does not describe are news of this day.
TODAY = "2024-06-15"
OBJECT_KINDS = {
    "quantity": ObjectKind.QUANTITY,
    "relation": ObjectKind.STATE,
}


@dataclass(frozen=True, kw_only=True, eq=False, slots=True)
class World:
    """One case, ready for a rule."""

    claims: Claims
    context: RuleContext


@cache
def vocabulary() -> Vocabulary:
    """Return the shipped vocabulary."""
    return load_vocabulary()


@cache
def cases_of(name: str) -> Mapping[str, Any]:
    """Return the file of cases of a rule."""
    read: Mapping[str, Any] = parse((CASES / f"{name.replace('-', '_')}.yaml").read_text("utf-8"))
    return read


def findings(rule: Rule, world: World) -> tuple[Finding, ...]:
    """Return what a rule alone finds in a world."""
    return fold(rule.check(world.claims, world.context), {rule.id: rule})


def world(case: Mapping[str, Any], *, validated: bool = False) -> World:
    """Return the claims and the context of a case; their contract costs more than all else."""
    told = case.get("claims", [])
    described = {name: data or {} for name, data in case.get("sources", {}).items()}
    names = dict.fromkeys([*described, *(c["source"] for c in told)])
    quotes = {name: [_quote(c) for c in told if c["source"] == name] for name in names}
    documents = {n: _document(n, described.get(n, {}), quotes[n]) for n in names}
    made = [_claim(c, documents[c["source"]]) for c in told]
    context = RuleContext(
        as_of=date.fromisoformat(str(case.get("as_of", builders.AS_OF))),
        vocabulary=vocabulary(),
        documents=documents,
        datings={n: _dating(described.get(n, {})) for n in names},
        copies=case.get("copies", {}),
        variants=tuple(_variant(v, documents) for v in case.get("variants", [])),
    )
    if validated:
        claims_table(made)
    claims = Claims.of(made, context)
    return World(claims=claims, context=context)


def _quote(data: Mapping[str, Any]) -> str:
    """Return the words of a claim."""
    return str(data.get("quote") or f"{data['subject']}: {data['predicate']} {data['object']}")


def _document(name: str, data: Mapping[str, Any], quotes: list[str]) -> Document:
    """Return a source whose text holds the words of its claims, each a paragraph of its own."""
    text = data.get("text") or "\n\n".join(quotes) or "The sea is calm."
    made = builders.document(text=text, source_id=name, language=data.get("language", "en"))
    source: Source = replace(
        made.source,
        title=data.get("title", name.title()),
        publisher=data.get("publisher", ""),
        kind=SourceKind(data.get("kind", "news")),
        listed=data.get("listed", True),
        listed_sha256=data.get("listed_sha256", ""),
    )
    damages = tuple(_damage(d, text) for d in data.get("damages", []))
    return replace(made, source=source, damages=damages)


def _damage(data: Mapping[str, str], text: str) -> Damage:
    """Return a damage where its words stand."""
    at = text.index(data["quote"])
    return Damage(
        kind=DamageKind(data["kind"]),
        span=Span(at, at + len(data["quote"])),
        quote=data["quote"],
        repaired=data.get("repaired", ""),
        reason="two words are run together",
    )


def _dating(data: Mapping[str, Any]) -> Dating:
    """Return the date of a source; one that is said to be undated may have a lower bound."""
    not_before = str(data.get("not_before", ""))
    edtf = str(data.get("dated", "" if "not_before" in data or data.get("undated") else TODAY))
    candidates = tuple(data.get("candidates", ()))
    return Dating(
        edtf=edtf,
        basis="manifest" if edtf else "bound",
        certain=bool(edtf) and not candidates,
        not_before=not_before,
        evidence=("the text says so",),
        candidates=candidates or ((edtf,) if edtf else ()),
    )


def _variant(data: Mapping[str, str], documents: Mapping[str, Document]) -> Variant:
    """Return a slip of spelling where it stands."""
    usual, slip = (_mention(data[key], documents[data["source"]]) for key in ("usual", "slip"))
    return Variant(
        source_id=data["source"],
        mention=slip,
        canonical=data.get("canonical", data["usual"]),
        canonical_mention=usual,
        canonical_source_id=data["source"],
    )


def _mention(name: str, document: Document) -> Mention:
    """Return a name where it stands."""
    at = document.text.index(name)
    return Mention(
        text=name, kind="person", sort="", entry="", span=Span(at, at + len(name)), language="en"
    )


def _claim(data: Mapping[str, Any], document: Document) -> Claim:
    """Return a claim at the place of its words."""
    quote, template = _quote(data), data["template"]
    at = document.text.index(quote)
    status = {"office": "titular", "membership": "member"}.get(template)
    given = {k: str(v) for k, v in data.get("qualifiers", {}).items()}
    kind = OBJECT_KINDS.get(template, ObjectKind.ENTITY)
    valid = str(data.get("valid", ""))
    is_date = template == "event" and str(data["object"]) == valid
    return builders.claim(
        subject=data["subject"],
        predicate=data["predicate"],
        object_=str(data["object"]),
        span=(at, at + len(quote)),
        qualifiers=qualifiers(**({"status": status} | given)),
        claim_id=data["id"],
        source_id=document.source.source_id,
        quote=quote,
        language=document.language,
        object_kind=ObjectKind.DATE if is_date else kind,
        extractor=template,
        value=float(data["value"]) if "value" in data else None,
        unit=data.get("unit", ""),
        valid=interval(valid),
        asserted_on="",
        tense=Tense(data.get("tense", "past")),
        polarity=Polarity(data.get("polarity", "affirmed")),
        modality=Modality(data.get("modality", "asserted")),
        attributed_to=data.get("speaker", ""),
        damage=data.get("damage", ""),
    )
