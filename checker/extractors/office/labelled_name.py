"""The holder's name in a line with a label: what is left once titles are cut off."""

from collections.abc import Iterator
from dataclasses import dataclass

from checker.extractors.discourse import Discourse
from checker.extractors.office.labels import LabelWords, label_words
from checker.pipelines.cues import Cues
from checker.pipelines.lexicon import NameLexicon, name_lexicon
from checker.pipelines.passage import NameKind, Passage

#: A name of more words is more than a name.
LONGEST = 7
#: A suffix of a name has no more letters: `Jr.`
SUFFIX = 3


@dataclass(frozen=True, kw_only=True, slots=True)
class LabelledName:
    """A holder's name: tokens `[start, end)`, and how the titles before it qualify it."""

    start: int
    end: int
    text: str  #: without what stands in parentheses within it
    title: str  #: the office that stands right before the name; empty where none does
    status: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Word:
    """What stands between two spaces, as tokens `[start, end)`, without a comma at its end."""

    start: int
    end: int
    text: str
    closes: bool = False  #: a comma follows
    office: str = ""  #: the office that it is the last word of
    listed: bool = False  #: belongs to the name of a place or a body


def name_in(
    start: int, end: int, passage: Passage, around: Discourse, words: Cues
) -> LabelledName | None:
    """Return the name among the tokens of an item; None where it does not show."""
    labels = label_words(around.vocabulary, passage.language)
    lexicon = name_lexicon(around.vocabulary, passage.language)
    told = _without_what_follows(list(_words(start, end, passage)), labels)
    titles = _titles(told, labels)
    at = titles[-1] + 1 if titles else 0
    title = _title_before(at, told, titles, labels)
    if titles and at < len(told) and told[at].text.lower() in words.of:
        at, title = _after_owner(at + 1, told, lexicon), ""
    last = _name_end(at, told, words, lexicon, labels)
    if at == last or last - at > LONGEST:
        return None
    before = {word.text.lower() for word in told[:at]}
    status = "acting" if before & words.acting else "elect" if before & words.designate else ""
    return LabelledName(
        start=told[at].start,
        end=told[last - 1].end,
        text=" ".join(word.text for word in told[at:last]),
        title=title if "|" not in title else "",
        status=status or "titular",
    )


def _without_what_follows(told: list[Word], labels: LabelWords) -> list[Word]:
    """Return the words up to another name of the holder, or to how they came to the office."""
    end = next((i for i, w in enumerate(told) if i and w.text.lower() in labels.alias), len(told))
    while end and not any(c.isupper() for c in told[end - 1].text):
        end -= 1
    return told[:end]


def _titles(told: list[Word], labels: LabelWords) -> list[int]:
    """Return the places of the titles before a name; in `King ABU Sultan Bakr` one is within it."""
    titles = [i for i, word in enumerate(told) if word.office or _is_title(word, labels)]
    shouted = [i for i, word in enumerate(told) if _is_shouted(word)]
    if titles and shouted and shouted[-1] < titles[-1]:
        return [i for i in titles if i < shouted[0]]
    return titles


def _title_before(at: int, told: list[Word], titles: list[int], labels: LabelWords) -> str:
    """Return the office right before a name, other titles between them left out.

    The title of another body, whose name stands before it, is none of the state's.
    """
    while at > 0 and at - 1 in titles and not told[at - 1].closes:
        at -= 1
        if told[at].office:
            first = at
            while first and told[first - 1].office == told[at].office:
                first -= 1
            of_body = first > 0 and told[first - 1].text in labels.bodies
            return "" if of_body else told[at].office
    return ""


def _words(start: int, end: int, passage: Passage) -> Iterator[Word]:
    """Yield the words of an item outside parentheses."""
    doc, first, depth = passage.doc, start, 0
    for at in range(start, end):
        token = doc[at]
        if token.text in "([" or depth:
            depth += (token.text in "([") - (token.text in ")]")
            first = at + 1
            continue
        if not token.whitespace_ and at + 1 < end and doc[at + 1].text not in ("(", "[", ","):
            continue
        if token.text != ",":
            closes = at + 1 < end and doc[at + 1].text == ","
            yield _word(first, at + 1, passage, closes=closes)
        first = at + 1


def _word(start: int, end: int, passage: Passage, *, closes: bool) -> Word:
    """Return a word with what the names of the passage say of it."""
    name = passage.name_at(end - 1)
    office = name is not None and name.kind is NameKind.OFFICE
    body = name is not None and (
        name.kind in (NameKind.DEMONYM, NameKind.ORGANISATION)
        or (bool(name.entry) and name.kind is not NameKind.PERSON)
    )
    return Word(
        start=start,
        end=end,
        text=passage.doc[start:end].text,
        closes=closes,
        office=name.entry if name is not None and office else "",
        listed=body and not office,
    )


def _is_title(word: Word, labels: LabelWords) -> bool:
    """Say whether a word is a title; family names stand in capitals and are none."""
    return word.text.rstrip(".") in labels.titles and not _is_shouted(word)


def _is_shouted(word: Word) -> bool:
    """Say whether a word stands in capitals, as family names do."""
    return word.text.isupper() and len(word.text.rstrip(".")) > 1


def _after_owner(start: int, told: list[Word], lexicon: NameLexicon) -> int:
    """Return where the name starts after `of` and the body that the title belongs to."""
    at = start
    while at < len(told):
        word = told[at]
        if not (word.listed or word.text.islower() or word.text in lexicon.heads):
            break
        at += 1
    return at


def _name_end(
    start: int, told: list[Word], words: Cues, lexicon: NameLexicon, labels: LabelWords
) -> int:
    """Return where a name ends: before `of`, at the end, or nowhere that is sure (`start`)."""
    joining = lexicon.particles | labels.within
    at = start
    while at < len(told):
        word = told[at]
        if word.text.lower() in words.of and at > start and word.text not in joining:
            return at
        particle = word.text in joining and at + 1 < len(told)
        if not particle and not any(c.isupper() for c in word.text):
            return start
        at += 1
        if word.closes:
            rest = told[at:]
            suffix = len(rest) == 1 and len(rest[0].text.rstrip(".")) <= SUFFIX
            ranked = all(_is_title(w, labels) for w in rest)
            return at if ranked else at + 1 if suffix else start
    return at
