"""What is spoken of before a word, and what the grammar of a word says of what it stands for."""

from typing import TYPE_CHECKING

from checker.pipelines.grammar import clauses, enclosing_clause

if TYPE_CHECKING:
    from checker.pipelines.doc import Token
    from checker.pipelines.run_of_tokens import Tokens


def spoken_word(token: "Token") -> "Token | None":
    """Return the word for what is spoken of before a token: the subject of the clause before."""
    sentence = token.sent
    own = enclosing_clause(token)
    before = [
        s
        for s in _subjects(sentence)
        if s.i < token.i and not (own and own.subject and s.i == own.subject.i)
    ]
    if not before and sentence.start > 0:
        previous = token.doc[sentence.start - 1].sent
        root = enclosing_clause(previous.root)
        before = [root.subject] if root is not None and root.subject is not None else []
        if before and not previous.start <= before[0].i < previous.end:
            return None
    return before[-1] if before else None


def _subjects(sentence: "Tokens") -> list["Token"]:
    """Return the subjects of a sentence's clauses, in text order."""
    found = {c.subject.i: c.subject for c in clauses(sentence) if c.subject is not None}
    return [found[i] for i in sorted(found)]


def gender_of(token: "Token") -> str:
    """Return the gender that the words tell, empty where they do not."""
    found = token.morph.get("Gender", [])
    return found[0] if len(found) == 1 else ""


def is_definite(noun: "Token") -> bool:
    """Say whether a noun has a definite article, if only in its preposition, or a demonstrative."""
    return any(c.dep_ == "case" and c.lemma_.lower() != c.lower_ for c in noun.children) or any(
        c.dep_ == "det"
        and (c.morph.get("Definite", []) == ["Def"] or c.morph.get("PronType", []) == ["Dem"])
        for c in noun.children
    )
