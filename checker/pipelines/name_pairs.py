"""Tell where `and` joins the words of one name: a ministry's fields, the partners of a firm."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.pipelines.lexicon import NameLexicon
from checker.pipelines.name_words import OF_PLACES, Signs
from checker.pipelines.passage import Name, NameKind

if TYPE_CHECKING:
    from checker.pipelines.doc import Doc, Token

#: How far after a comma the noun may stand that says what two partners are.
REACH = 5
#: Kinds that neither of two partners is known to be.
WHOLE = (NameKind.OFFICE, NameKind.DEMONYM)


def goes_on_after_and(
    doc: "Doc", start: int, at: int, taken: Sequence[bool], lexicon: NameLexicon
) -> int:
    """Return how many tokens of a name that begins at `start` follow from its `and` on."""
    if doc[at].lower_ not in lexicon.conjunctions or at + 1 >= len(doc):
        return 0
    if doc[at + 1].text in lexicon.partners and not taken[at + 1]:
        return 2
    heads = [m for t in doc[start : at - 1] if (m := lexicon.heads.get(t.text)) is not None]
    if not heads or heads[0].kind is not NameKind.ORGANISATION:
        return 0
    end = at + 1
    while end < len(doc) and not taken[end] and _is_of_field(doc[end], lexicon):
        end += 1
    while not doc[end - 1].text[0].isupper() and end > at + 1:
        end -= 1
    ends = end >= len(doc) or not doc[end].text[0].isupper() or doc[end].is_sent_start
    return end - at if ends and end > at + 1 else 0


def _is_of_field(token: "Token", lexicon: NameLexicon) -> bool:
    """Say whether a word tells what a body is in charge of, or joins such words."""
    return token.text in lexicon.fields or token.lower_ in lexicon.connectors


def paired(
    doc: "Doc", names: Sequence[Name], signs: Signs, lexicon: NameLexicon
) -> tuple[Name, ...]:
    """Return the names, two partners in one where the text speaks of them as of one body."""
    found: list[Name] = []
    for name in names:
        before = found[-1] if found else None
        if before is not None and _are_partners(doc, before, name, signs, lexicon):
            found[-1] = replace(
                before,
                end=name.end,
                text=doc[before.start : name.end].text,
                kind=NameKind.ORGANISATION,
                sort="company",
            )
        else:
            found.append(name)
    return tuple(found)


def _are_partners(
    doc: "Doc", first: Name, second: Name, signs: Signs, lexicon: NameLexicon
) -> bool:
    """Say whether two names beside an `and` are told to be one body."""
    if second.start - first.end != 1 or doc[first.end].lower_ not in lexicon.conjunctions:
        return False
    if not all(_is_surname(name, lexicon) for name in (first, second)):
        return False
    return (
        _is_called_one(doc, first, signs.nouns)
        or _is_told_as_one(doc, second, signs.nouns)
        or _acts_as_one(doc, first, second)
    )


def _is_surname(name: Name, lexicon: NameLexicon) -> bool:
    """Say whether a name is one unlisted word that is no given name."""
    alone = " " not in name.text and not name.entry and name.kind not in WHOLE
    return alone and name.text not in lexicon.given_names and name.sort in ("", "person")


def _is_called_one(doc: "Doc", name: Name, nouns: Mapping[str, str]) -> bool:
    """Say whether a noun for one body stands right before a name: `the law firm X`."""
    return name.start > 0 and _is_noun_of_body(doc[name.start - 1], nouns)


def _is_told_as_one(doc: "Doc", name: Name, nouns: Mapping[str, str]) -> bool:
    """Say whether a name is followed by `, a law firm`."""
    at = name.end
    if at + 1 >= len(doc) or doc[at].text != ",":
        return False
    if "Ind" not in doc[at + 1].morph.get("Definite", []):
        return False
    for token in doc[at + 2 : at + 2 + REACH]:
        if _is_noun_of_body(token, nouns):
            return True
        if token.pos_ not in ("NOUN", "ADJ", "PROPN"):
            return False
    return False


def _is_noun_of_body(token: "Token", nouns: Mapping[str, str]) -> bool:
    """Say whether a word is a noun, in the singular, for a body."""
    sort = nouns.get(token.lower_, "")
    return bool(sort) and sort not in OF_PLACES and "Plur" not in token.morph.get("Number", [])


def _acts_as_one(doc: "Doc", first: Name, second: Name) -> bool:
    """Say whether both names open a clause whose verb is in the singular: `X and Y is`."""
    opens = first.start
    if opens > 0 and doc[opens - 1].pos_ == "DET" and not doc[opens].is_sent_start:
        opens -= 1
    if opens > 0 and not doc[opens].is_sent_start and doc[opens - 1].pos_ != "SCONJ":
        return False
    if second.end >= len(doc) or doc[second.end].pos_ not in ("VERB", "AUX"):
        return False
    return "Sing" in doc[second.end].morph.get("Number", [])
