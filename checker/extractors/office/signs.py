"""Signs that a name beside an office is not its holder's, or no longer."""

from checker.extractors.office.change import change_forms
from checker.extractors.office.phrase import OfficePhrase
from checker.extractors.office.words import OfficeWords
from checker.pipelines.cues import Cues
from checker.pipelines.grammar import enclosing_clause
from checker.pipelines.passage import Name, Passage


def is_of_kin(phrase: OfficePhrase, passage: Passage, words: Cues, offices: OfficeWords) -> bool:
    """Say whether who is spoken of only belongs to the holder: `the wife of the mayor, X,`."""
    before = passage.doc[max(0, phrase.start - 2) : phrase.start]
    return (
        len(before) == 2  # noqa: PLR2004 - the noun and its preposition
        and before[1].lower_ in words.of
        and before[0].lemma_.lower() in offices.kin
    )


def is_dismissed(phrase: OfficePhrase, passage: Passage, offices: OfficeWords) -> bool:
    """Say whether the phrase says that its holder was sent away: `the sacked manager X`."""
    before = passage.doc[max(0, phrase.start - 1) : phrase.name.start]
    return any(t.pos_ in ("VERB", "ADJ") and t.lemma_.lower() in offices.dismiss for t in before)


def is_dead(phrase: OfficePhrase, holder: Name, passage: Passage, offices: OfficeWords) -> bool:
    """Say whether the death of a holder is spoken of: `the death in battle of King X`."""
    doc = passage.doc
    nouns = []
    if holder.end + 1 < len(doc) and doc[holder.end].tag_ == "POS":
        nouns.append(doc[holder.end].head.head)
    token = doc[phrase.start - 1] if phrase.start else None
    while token is not None and token.pos_ == "ADP" and token.head.pos_ == "NOUN":
        nouns.append(token.head)  # `death in battle of`
        token = token.head.head
    return any(noun.lemma_.lower() in offices.death for noun in nouns)


def is_aside(phrase: OfficePhrase, passage: Passage) -> bool:
    """Say whether a phrase after a comma is no title of another name that follows it."""
    follower = passage.name_at(phrase.end) if phrase.end < len(passage.doc) else None
    return follower is None or follower.start != phrase.end


def is_subject(phrase: OfficePhrase, passage: Passage) -> bool:
    """Say whether a phrase after a comma goes on as a clause of its own: `X, the mayor said`."""
    doc = passage.doc
    if not phrase.determined or phrase.end >= len(doc):
        return False
    follows = doc[phrase.end]
    root = doc[phrase.start : phrase.end].root
    return bool(follows.pos_ == "VERB" and root.dep_ == "nsubj" and root.head.i == follows.i)


def is_of_change(at: int, passage: Passage, offices: OfficeWords) -> bool:
    """Say whether `as` belongs to a verb whose object held the office before."""
    clause = enclosing_clause(passage.doc[at])
    if clause is None:
        return False
    return bool(change_forms(clause) & (offices.succeed | offices.dismiss | offices.leave))
