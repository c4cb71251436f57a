"""The holder's name in a line with a label: what is left once titles are cut off."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.labels import LabelWords, label_words
from checker.pipelines.cues import Cues
from checker.pipelines.lexicon import NameLexicon, name_lexicon
from checker.pipelines.passage import NameKind, Passage

if TYPE_CHECKING:
    from spacy.tokens import Token

#: A name of more words is more than a name.
LONGEST = 9


@dataclass(frozen=True, kw_only=True, slots=True)
class LabelledName:
    """A holder's name: tokens `[start, end)`, and how the titles before it qualify it."""

    start: int
    end: int
    title: str  #: the office that stands right before the name; empty where none does
    status: str


def name_in(
    start: int, end: int, passage: Passage, around: Discourse, words: Cues
) -> LabelledName | None:
    """Return the name among the tokens of an item; None where it does not show."""
    doc = passage.doc
    labels = label_words(around.vocabulary, passage.language)
    lexicon = name_lexicon(around.vocabulary, passage.language)
    at, title = _after_titles(start, end, passage, labels)
    told = {token.lower_ for token in doc[start:at]}
    if at > start and at < end and doc[at].lower_ in words.of:
        at, title = _after_owner(at + 1, end, passage, lexicon), ""
    last = _name_end(at, end, passage, lexicon)
    if last == at or last - at > LONGEST or not doc[at].text[0].isalpha():
        return None
    if last < end and doc[last].text not in (",", "."):
        return None
    status = "acting" if told & words.acting else "elect" if told & words.designate else "titular"
    return LabelledName(start=at, end=last, title=title, status=status)


def _after_titles(start: int, end: int, passage: Passage, labels: LabelWords) -> tuple[int, str]:
    """Return where the words after the last title start, and the office right before them."""
    at, title = start, ""
    for index in range(start, end):
        name = passage.name_at(index)
        office = name is not None and name.kind is NameKind.OFFICE
        if not office and not _is_title(passage.doc[index], labels):
            continue
        at = index + 1
        title = name.entry if name is not None and office and "|" not in name.entry else ""
    while at < end and passage.doc[at].is_punct:
        at += 1
    return at, title


def _is_title(token: "Token", labels: LabelWords) -> bool:
    """Say whether a word is a title; family names stand in capitals and are none."""
    return token.text.rstrip(".") in labels.titles and not (
        token.text.isupper() and len(token.text) > 1
    )


def _after_owner(start: int, end: int, passage: Passage, lexicon: NameLexicon) -> int:
    """Return where the name starts after `of` and the body that the title belongs to."""
    at = start
    while at < end:
        token, name = passage.doc[at], passage.name_at(at)
        known = name is not None and (name.entry or name.kind is NameKind.ORGANISATION)
        listed = known and name is not None and name.kind is not NameKind.PERSON
        if listed and name is not None:
            at = name.end
        elif token.pos_ in ("ADP", "DET", "CCONJ") or token.text in lexicon.heads:
            at += 1
        elif name is None and token.pos_ == "NOUN":
            at += 1
        else:
            break
    return at


def _name_end(start: int, end: int, passage: Passage, lexicon: NameLexicon) -> int:
    """Return where the capitalised words of a name end, its particles and initials within."""
    doc, at = passage.doc, start
    last = start
    while at < end:
        token = doc[at]
        capital = token.text[0].isupper()
        joins = token.lower_ in lexicon.particles or token.text in ("-", "'", "’", ".", '"')
        suffix = token.text == "," and at + 1 < end and doc[at + 1].text.endswith(".")
        small = "-" in token.text or "'" in token.text or "’" in token.text
        if not (capital or joins or suffix or small):
            break
        at += 1
        last = at if not joins or token.text in (".", '"') else last
    return last
