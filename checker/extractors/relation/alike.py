"""What another state did likewise: `Y followed suit`, `as did Y`, `o Y fez o mesmo`."""

from dataclasses import replace
from typing import TYPE_CHECKING

from checker.extractors.claiming import told_around
from checker.extractors.discourse import Discourse
from checker.extractors.membership.forms import is_form_of, is_form_of_any
from checker.extractors.relation.act import Act
from checker.extractors.relation.party import state_of
from checker.extractors.relation.telling import weighed
from checker.extractors.relation.words import RelationWords
from checker.extractors.timing import CALENDAR
from checker.pipelines.cues import Cues
from checker.pipelines.grammar import OBJECT, coordinated
from checker.pipelines.passage import Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Token
    from checker.pipelines.run_of_tokens import Tokens


def likewise(
    sentence: "Tokens",
    before: Act | None,
    passage: Passage,
    words: RelationWords,
    cue: Cues,
    around: Discourse,
) -> list[Act]:
    """Return the act that a sentence says another state did as well.

    Args:
        sentence: the sentence.
        before: the last act of this sentence or of the one before it.
        passage: where it stands.
        words: the words of the language.
        cue: its cue words.
        around: the document.
    """
    if before is None or not before.relation.partners:
        return []
    verb = next((t for t in sentence if _is_likewise(t, words)), None)
    if verb is None or before.at >= verb.i:
        return []
    told, clause = told_around(passage, verb.i, cue)
    subject = clause.subject if clause is not None else None
    names = [passage.name_at(t) for t in coordinated(subject)] if subject is not None else []
    if not any(n is not None and state_of(n, around) is not None for n in names):
        return []
    act = replace(
        before,
        at=verb.i,
        relation=replace(before.relation, owner=None),
        told=weighed(told, verb, cue, around.vocabulary, by_decision=True),
        clause=clause,
        active=True,
        tokens=(verb.i, *([subject.i] if subject is not None else [])),
        next_at=sentence.end,
        first=False,
        aside=False,
        own=None,
        shares=(),
    )
    shared = before.at >= sentence.start and _joins(verb, words) and not _timed(verb, passage)
    return [replace(act, own=(sentence.start, verb.i)) if shared else act]


def _is_likewise(token: "Token", words: RelationWords) -> bool:
    """Say whether a verb says that somebody did as was told before."""
    if token.pos_ not in ("VERB", "AUX"):
        return False
    rest = token.doc[token.i + 1 : token.sent.end]
    for phrase in sorted(words.cues["likewise"]):
        verb, *others = phrase.split()
        said = [t.lower_ for t in rest[: len(others)]]
        if said == others and is_form_of(token, verb):
            return True
    alone = token.pos_ == "VERB" and is_form_of_any(token, words.cues["follow"])
    bare = len(rest) and rest[0].pos_ in ("ADP", "PUNCT")
    if alone and bare and not any(c.dep_ in OBJECT for c in token.children):
        return True
    return _joins(token, words)


def _joins(token: "Token", words: RelationWords) -> bool:
    """Say whether a verb stands for the one before it: `as did Y`."""
    lead = token.doc[token.i - 1].lower_ if token.i > token.sent.start else ""
    return f"{lead} {token.lower_}" in words.cues["as_did"]


def _timed(verb: "Token", passage: Passage) -> bool:
    """Say whether a time stands behind a verb in its sentence."""
    starts = (passage.tokens_of(m.span)[0] for m in passage.times if m.form in CALENDAR)
    return any(verb.i < start < verb.sent.end for start in starts)
