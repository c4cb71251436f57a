"""What stands around a name and belongs to it: `the ferry X`, `X plc`, `X & Y`."""

from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.event.nouns import noun_description
from checker.extractors.topics import Description
from checker.pipelines.passage import Name, NameKind, Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: Classes of described things that an unlisted name can be.
HELD = ("organisation", "thing")
#: Labels of a figure that is part of a name.
NUMBERING = ("nummod", "flat", "flat:name", "appos")
#: How many words a noun's phrase runs on to the name that ends it.
REACH = 4


def description_before(name: Name, passage: Passage, around: Discourse) -> Description | None:
    """Return what the noun right before an unlisted name says it is: `the ferry X`."""
    start = _start_with_title(name, passage)
    if name.entry or not start or (name.sort and name.kind is NameKind.ORGANISATION):
        return None
    noun = passage.doc[start - 1]
    if noun.pos_ == "ADJ" and noun.head.pos_ == "NOUN" and noun.head.i < noun.i:
        noun = noun.head
    described = None
    if noun.pos_ == "NOUN":
        described = noun_description(noun, around.vocabulary, passage.language)
    return described if described is not None and described.of in HELD else None


def _start_with_title(name: Name, passage: Passage) -> int:
    """Return where a name starts with what looks like a title of it: `the steamer Lady X`."""
    start = name.start
    while start and passage.doc[start - 1].pos_ == "PROPN" and passage.name_at(start - 1) is None:
        if not name.start <= passage.doc[start - 1].head.i < name.end:
            break
        start -= 1
    return start


def apposed_name(noun: "Token", passage: Passage) -> Name | None:
    """Return the name that stands beside a noun between commas: `the last mine in it, X, closed`.

    The sentence may end with it; a name that has another beside it is a list.
    """
    doc = passage.doc
    for child in noun.children:
        name = passage.name_at(child) if child.dep_ == "appos" else None
        if name is None or name.start <= noun.i or name.kind in (NameKind.OFFICE, NameKind.DEMONYM):
            continue
        first = name.start
        while doc[first - 1].pos_ == "DET":
            first -= 1
        closed = name.end >= len(doc) or doc[name.end].text in (",", ".", "(", "–", "—")
        if closed and doc[first - 1].text in (",", ":", "–", "—"):
            return name
    return None


def titled_name(noun: "Token", passage: Passage) -> Name | None:
    """Return the name that ends a noun's phrase: `the ferry X`, `a rede de supermercados X`."""
    doc, at = passage.doc, noun.i + 1
    while at < noun.sent.end and at <= noun.i + REACH:
        name = passage.name_at(at)
        if name is not None and name.kind is NameKind.DEMONYM and passage.language != "en":
            at = name.end  # `a empresa sueca X`
            continue
        if name is not None:
            office = passage.name_at(at - 1)
            titled = office is not None and office.kind is NameKind.OFFICE
            flat = doc[at].head.i == at - 1 and doc[at].dep_ in ("flat", "flat:name")
            joined = name.start == at and (titled or flat or doc[at - 1].pos_ in ("NOUN", "ADJ"))
            return name if joined and name.kind is not NameKind.DEMONYM else None
        if doc[at].pos_ in ("DET", "PROPN") and doc[at].text[0].isupper() and at == noun.i + 1:
            at += 1  # `the novel The X`
            named = passage.name_at(at)
            if named is not None and named.start == at:
                return named
            continue
        if passage.language == "en" or doc[at].pos_ not in ("ADJ", "NOUN", "ADP", "VERB"):
            return None
        if doc[at].pos_ == "ADP" and doc[at].lemma_ != doc[at].lower_:
            return None  # with its article it leads to another thing
        at += 1
    return None


def legal_form_of(token: "Token", passage: Passage) -> Name | None:
    """Return the name right before a legal form that heads it: `X plc`."""
    before = passage.name_at(token.i - 1) if token.i and token.pos_ == "PROPN" else None
    joined = before is not None and token.doc[token.i - 1].head.i == token.i
    return before if joined and before is not None and before.end == token.i else None


def is_mere_noun(name: Name, token: "Token") -> bool:
    """Say whether a name is only a noun with the capital of its sentence: `Deliveries`."""
    single = name.end == name.start + 1 and not name.entry and not name.sort
    return single and token.is_sent_start is True and token.pos_ == "NOUN"


def whole_name(name: Name, passage: Passage, of: frozenset[str]) -> tuple[int, int]:
    """Return the tokens of a name with those that it was torn from: `X & Y`, `Navegação Z`.

    Args:
        name: the name.
        passage: where it stands.
        of: words that tie two parts of it, where a noun before it says that it is one.
    """
    start, end, doc = name.start, name.end, passage.doc
    if of:
        start = _start_with_title(name, passage)
    before = passage.name_at(start - 1) if start else None
    if _is_half(start, name, passage):
        first = passage.name_at(start - 2)
        start = first.start if first is not None else start
    if before is not None and _is_torn(before, name, passage):
        start = before.start
    after = passage.name_at(end) if end < len(doc) else None
    if after is not None and _is_torn(name, after, passage):
        end = after.end
    if end + 1 < len(doc) and doc[end].lower_ in of:
        after = passage.name_at(end + 1)
        end = after.end if after is not None and after.start == end + 1 else end
    end = _end_of_number(name, end, passage)
    if end + 1 < len(doc) and doc[end].text == "&" and doc[end + 1].text[0].isupper():
        after = passage.name_at(end + 1)
        end = after.end if after is not None else end + 2
    return start, end


def _end_of_number(name: Name, end: int, passage: Passage) -> int:
    """Return the end of a name with the figure or the day that belongs to it: `Luna 9`."""
    listed = name.entry and name.kind is not NameKind.ORGANISATION  # `Boeing 737`
    if listed or end >= len(passage.doc) or not passage.doc[end].text[0].isdigit():
        return end
    figure = passage.doc[end]
    if not name.start <= figure.head.i <= figure.i or figure.dep_ not in NUMBERING:
        return end
    for mention in passage.times:
        first, last = passage.tokens_of(mention.span)
        if first <= end < last:
            part = mention.part
            named = first == end and part.day is not None and part.year is None
            return last if named else end
    return end + 1


def _is_half(start: int, name: Name, passage: Passage) -> bool:
    """Say whether a name is the second half of one joined by `and`: `X and Y Railway`."""
    if start < len(("first", "and")) or passage.doc[start - 1].pos_ != "CCONJ" or name.entry:
        return False
    first, last = passage.name_at(start - 2), passage.doc[name.end - 1]
    return (
        first is not None
        and not first.entry
        and last.i > start
        and passage.doc[first.end - 1].head.i == last.i
        and passage.doc[first.end - 1].dep_ in ("nmod", "compound")
    )


def _is_torn(one: Name, other: Name, passage: Passage) -> bool:
    """Say whether two names that stand side by side are one: the second is flat under the first."""
    first, second = passage.doc[one.end - 1], passage.doc[other.start]
    unlisted = not one.entry and one.kind in (NameKind.ORGANISATION, NameKind.UNKNOWN)
    flat = second.dep_ in ("flat", "flat:name") and one.start <= second.head.i < one.end
    return unlisted and flat and first.pos_ == "PROPN" and first.i + 1 == second.i


def is_tail(name: Name, passage: Passage) -> bool:
    """Say whether a place is only the last part of a name: `Air Lesotho`."""
    before = passage.doc[name.start - 1] if name.start else None
    return before is not None and before.pos_ in ("NOUN", "PROPN") and before.text[0].isupper()


def goes_on(name: Name, passage: Passage) -> bool:
    """Say whether a single name is only the first part of one: `John of Hainault`."""
    doc = passage.doc
    return (
        " " not in name.text
        and name.end + 1 < len(doc)
        and doc[name.end].pos_ == "ADP"
        and doc[name.end + 1].text[0].isupper()
        and doc[name.end + 1].ent_type_ != "DATE"
    )


def is_joined(token: "Token", name: Name) -> bool:
    """Say whether a name hangs on the noun before it, whatever that says it is: `the rival X`."""
    return any(
        c.dep_ in ("appos", "flat", "flat:name") and name.start <= c.i < name.end
        for c in token.children
    )
