"""Who says what a passage says: quotation marks, reporting verbs, `according to`."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.model.span import Span
from checker.pipelines.cues import Cues, phrase_in, verb_lemma
from checker.pipelines.grammar import clause_of_verb, enclosing_clause
from checker.pipelines.passage import Name, NameKind, Passage
from checker.pipelines.scopes import CONTENT

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: Opening quotation mark -> the closing ones that answer it.
MARKS = {'"': '"', "“": "”", "«": "»", "„": "“”", "‹": "›"}
MARK = re.compile(f"[{''.join(MARKS)}{''.join(MARKS.values())}]")
#: How far from a quotation, in tokens, its reporting verb may stand.
REACH = 40


@lru_cache(maxsize=4096)
def quotations(text: str) -> tuple[Span, ...]:
    """Return the stretches of a text within quotation marks, marks included."""
    found: list[Span] = []
    start, closing = -1, ""
    for mark in MARK.finditer(text):
        at, character = mark.start(), mark.group()
        if start < 0 and character in MARKS:
            start, closing = at, MARKS[character]
        elif start >= 0 and character in closing:
            found.append(Span(start, at + 1))
            start = -1
    if start >= 0:
        found.append(Span(start, len(text)))
    return tuple(found)


def speaker(passage: Passage, start: int, end: int, words: Cues) -> str:
    """Return who says the tokens `[start, end)`; empty where the narrator does."""
    span = passage.span_of(start, end)
    quoted = next((q for q in quotations(passage.segment.reading) if q.contains(span)), None)
    if quoted is not None:
        return _speaker_of_quotation(passage, quoted, words)
    return _according_to(passage, start, words) or _reported(passage, start, words)


def _speaker_of_quotation(passage: Passage, quoted: Span, words: Cues) -> str:
    """Return the subject of the reporting verb nearest to a quotation."""
    first, last = passage.tokens_of(quoted)
    best: tuple[int, str] | None = None
    for token in passage.doc[max(0, first - REACH) : last + REACH]:
        if first <= token.i < last or token.pos_ != "VERB":
            continue
        if verb_lemma(token) not in words.report_verbs:
            continue
        subject = clause_of_verb(token).subject
        distance = first - token.i if token.i < first else token.i - last
        if subject is not None and (best is None or distance < best[0]):
            best = (distance, _label(subject, passage))
    return best[1] if best else "quoted"


def _according_to(passage: Passage, at: int, words: Cues) -> str:
    """Return the source of `according to X` in the sentence."""
    sentence = passage.doc[at].sent
    phrase = phrase_in(words.reporting_nouns, sentence.text)
    if not phrase:
        return ""
    for token in sentence:
        if token.lower_ == phrase.split()[-1] and token.pos_ not in ("ADJ", "NUM"):
            place = token.i + 1
            while place < sentence.end and passage.doc[place].pos_ in ("DET", "ADP", "ADJ"):
                place += 1
            if place < sentence.end and passage.doc[place].pos_ in ("NOUN", "PROPN"):
                return _label(passage.doc[place], passage)
    return ""


def _reported(passage: Passage, at: int, words: Cues) -> str:
    """Return the subject of a reporting verb whose content holds a token."""
    clause = enclosing_clause(passage.doc[at])
    for _ in range(5):
        if clause is None:
            return ""
        head, above = clause.head, clause.head.head
        if head.i == above.i:
            return _parenthetic(passage, at, words)
        if (
            head.dep_ in CONTENT
            and verb_lemma(above) in words.report_verbs
            and head.dep_ == "ccomp"
        ):
            subject = clause_of_verb(above).subject
            return _label(subject, passage) if subject is not None else ""
        clause = enclosing_clause(above)
    return ""


def _parenthetic(passage: Passage, at: int, words: Cues) -> str:
    """Return the speaker of `..., X said` where the parser hangs it below what is said."""
    sentence = passage.doc[at].sent
    for token in sentence:
        if token.dep_ in ("parataxis", "ccomp") and verb_lemma(token) in words.report_verbs:
            subject = clause_of_verb(token).subject
            within = token.left_edge.i <= at <= token.right_edge.i
            if subject is not None and not within and subject.pos_ not in ("DET", "PRON"):
                return _label(subject, passage)
    return ""


def _label(token: "Token", passage: Passage) -> str:
    """Return the name of a speaker: the person named in the noun phrase, else its words."""
    edge = passage.doc[token.left_edge.i : token.right_edge.i + 1]
    people: list[Name] = [n for n in passage.names_in(edge) if n.kind is NameKind.PERSON]
    name = passage.name_at(token)
    if name is not None and name.kind is not NameKind.OFFICE:
        return name.text
    if people:
        return people[0].text
    start = token.left_edge.i
    while start < token.i and passage.doc[start].pos_ in ("ADP", "PUNCT", "SCONJ"):
        start += 1
    return passage.doc[start : token.i + 1].text
