"""What the words around an unlisted name say of a person: an office, a title, an age."""

from collections.abc import Iterator

from checker.pipelines.cues import Cues
from checker.pipelines.name_words import Signs
from checker.pipelines.passage import Name, NameKind, Passage

#: How much each construction says.
FOLLOWING, TITLED = 2, 3


def of_person(name: Name, passage: Passage, signs: Signs, words: Cues) -> Iterator[int]:
    """Yield how much each construction around a mention says that it is a person."""
    if not _bears_office(name, passage):
        if _follows_office(name, passage, words):
            yield FOLLOWING
        if is_titled(name, passage, signs):
            yield TITLED
            return
    if _has_age(name, passage, signs):
        yield TITLED


def owner_of(noun: int, passage: Passage, words: Cues) -> Name | None:
    """Return the name or office that a noun belongs to by `of`: `coach of the team`."""
    doc, at = passage.doc, noun - 1
    while at > 0 and doc[at].pos_ == "DET" and doc[at].lower_ not in words.of:
        at -= 1
    return passage.name_at(at - 1) if at > 0 and doc[at].lower_ in words.of else None


def _follows_office(name: Name, passage: Passage, words: Cues) -> bool:
    """Say whether a name of several words stands in apposition to an office: `the mayor, A B,`."""
    at = name.start - 1
    if at > 0 and passage.doc[at].text == ",":
        at -= 1
        owner = owner_of(at, passage, words)
        if owner is not None and owner.kind is NameKind.OFFICE and " " in name.text:
            return True
    before = passage.name_at(at) if at >= 0 else None
    if before is None or before.kind is not NameKind.OFFICE or " " not in name.text:
        return False
    return at == name.start - 1 or name.end >= len(passage.doc) or passage.doc[name.end].is_punct


def _bears_office(name: Name, passage: Passage) -> bool:
    """Say whether an office is part of what a thing is called: `Governor Almeida Bridge`."""
    before = passage.name_at(name.start - 1) if name.start else None
    headed = name.kind is NameKind.THING and name.sort
    return bool(headed) and before is not None and before.kind is NameKind.OFFICE


def is_titled(name: Name, passage: Passage, signs: Signs) -> bool:
    """Say whether a title stands right before a name."""
    return name.start > 0 and passage.doc[name.start - 1].text.rstrip(".") in signs.titles


def _has_age(name: Name, passage: Passage, signs: Signs) -> bool:
    """Say whether an age follows in commas (`, 54,`), or a relative that only people take."""
    doc, at = passage.doc, name.end
    if at < len(doc) and doc[at].text == ",":
        at += 1
    if at < len(doc) and doc[at].lower_ in signs.who:
        return True
    if at == name.end or at >= len(doc):
        return False
    if doc[at].lower_ in signs.aged and at + 1 < len(doc):
        at += 1
    young = doc[at].text.isdigit() and len(doc[at].text) == 2  # noqa: PLR2004
    alone = at + 1 < len(doc) and (doc[at + 1].is_punct or doc[at].lower_ != doc[at - 1].lower_)
    return young and alone and (doc[at - 1].lower_ in signs.aged or doc[at + 1].text == ",")
