"""What stands around a name and belongs to it: `the ferry X`, `X plc`, `X & Y`."""

from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.topics import Description
from checker.pipelines.passage import Name, NameKind, Passage

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Classes of described things that an unlisted name can be.
HELD = ("organisation", "thing")


def description_before(name: Name, passage: Passage, around: Discourse) -> Description | None:
    """Return what the noun right before an unlisted name says it is: `the ferry X`."""
    if name.entry or not name.start or (name.sort and name.kind is NameKind.ORGANISATION):
        return None
    noun = passage.doc[name.start - 1]
    described = around.description(noun, passage.language) if noun.pos_ == "NOUN" else None
    return described if described is not None and described.of in HELD else None


def apposed_name(noun: "Token", passage: Passage) -> Name | None:
    """Return the name in apposition with an article of its own: `its predecessor, the X, was`."""
    doc, at = passage.doc, noun.i + 1
    if at + 2 >= len(doc) or doc[at].text != "," or doc[at + 1].pos_ != "DET":
        return None
    name = passage.name_at(at + 2)
    if name is None or name.start != at + 2 or name.end >= len(doc) or doc[name.end].text != ",":
        return None
    return name if name.kind in (NameKind.ORGANISATION, NameKind.THING) else None


def legal_form_of(token: "Token", passage: Passage) -> Name | None:
    """Return the name right before a legal form that heads it: `X plc`."""
    before = passage.name_at(token.i - 1) if token.i and token.pos_ == "PROPN" else None
    joined = before is not None and token.doc[token.i - 1].head.i == token.i
    return before if joined and before is not None and before.end == token.i else None


def is_mere_noun(name: Name, token: "Token") -> bool:
    """Say whether a name is only a noun with the capital of its sentence: `Deliveries`."""
    single = name.end == name.start + 1 and not name.entry and not name.sort
    return single and token.is_sent_start is True and token.pos_ == "NOUN"


def whole_name(name: Name, passage: Passage) -> tuple[int, int]:
    """Return the tokens of a name with those that it was torn from: `X & Y`, `Navegação Z`."""
    start, end, doc = name.start, name.end, passage.doc
    before = passage.name_at(start - 1) if start else None
    if before is not None and _is_torn(before, name, passage):
        start = before.start
    after = passage.name_at(end) if end < len(doc) else None
    if after is not None and _is_torn(name, after, passage):
        end = after.end
    if end + 1 < len(doc) and doc[end].text == "&" and doc[end + 1].text[0].isupper():
        after = passage.name_at(end + 1)
        end = after.end if after is not None else end + 2
    return start, end


def _is_torn(one: Name, other: Name, passage: Passage) -> bool:
    """Say whether two names that stand side by side are one: the second is flat under the first."""
    first, second = passage.doc[one.end - 1], passage.doc[other.start]
    unlisted = not one.entry and one.kind in (NameKind.ORGANISATION, NameKind.UNKNOWN)
    flat = second.dep_ in ("flat", "flat:name") and one.start <= second.head.i < one.end
    return unlisted and flat and first.pos_ == "PROPN" and first.i + 1 == second.i
