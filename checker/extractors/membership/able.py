"""Which names and descriptions can be those of a member, by their form alone."""

from typing import TYPE_CHECKING

from checker.pipelines.passage import Name, NameKind, Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Token


def can_belong(name: Name, passage: Passage) -> bool:
    """Say whether a name can be that of a member; only English writes demonyms with capitals."""
    first = passage.doc[name.start]
    common = first.pos_ in ("NOUN", "DET", "ADP", "PRON", "ADV")
    opens = first.is_sent_start and common and name.end - name.start == 1
    after = passage.name_at(name.end) if name.end < len(passage.doc) else None
    opens = opens or (first.is_sent_start and after is not None and bool(after.entry))
    if opens and name.kind is NameKind.UNKNOWN:  # a common noun or article that opens the sentence
        return False
    if name.kind is NameKind.DEMONYM:
        return passage.language != "en" and name.text[0].isupper() and name.sort == "country"
    if name.kind is NameKind.PLACE:
        return name.sort != "region"
    bare = name.end - name.start == 1 and bool(name.sort) and not name.entry
    if name.kind is NameKind.ORGANISATION and (bare or name.sort == "government"):
        return False
    return name.kind in (NameKind.ORGANISATION, NameKind.PERSON, NameKind.UNKNOWN) and (
        name.text[:1].isupper()
    )


def has_other_owner(token: "Token", passage: Passage) -> bool:
    """Say whether a description is of something else than the text: `a neighbouring country`."""
    determiners = [c for c in token.children if c.pos_ == "DET"]
    indefinite = any(c.morph.get("Definite", []) == ["Ind"] for c in determiners)
    names = any(passage.name_at(c) is not None for c in token.subtree if c.i < token.i)
    return indefinite or names or not determiners
