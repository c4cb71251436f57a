"""Whether a name only says of what kind a thing after it is: `joined NATO talks`."""

from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.membership.words import Words
from checker.pipelines.passage import Name, Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: How far after a name its noun may stand.
NEAR = 2


def belongs_to_noun(name: Name, passage: Passage, around: Discourse, words: Words) -> bool:
    """Say whether a name belongs to a noun after it that is no body itself."""
    last = passage.doc[name.end - 1]
    noun = last.head
    if last.dep_ not in ("compound", "nmod", "poss") or noun.i < name.end:
        return False
    if noun.lower_ in words.nouns_of_body:
        return False
    if not name.entry and _is_thing(passage.doc[name.end], passage, around):
        return True
    near = noun.i - name.end < NEAR and noun.pos_ == "NOUN" and noun.text.islower()
    return near and _is_thing(noun, passage, around)


def _is_thing(noun: "Token", passage: Passage, around: Discourse) -> bool:
    """Say whether a common noun calls no body: `the Lusophone scholarship league`."""
    described = around.description(noun, passage.language)
    plain = noun.pos_ == "NOUN" and noun.text.islower()
    return plain and (described is None or described.of != "organisation")


def owner_after(token: "Token", passage: Passage) -> Name | None:
    """Return the name that a preposition leads, its article left out."""
    doc, at = passage.doc, token.i + 1
    while at < len(doc) and doc[at].pos_ == "DET":
        at += 1
    return passage.name_at(at) if at < len(doc) else None
