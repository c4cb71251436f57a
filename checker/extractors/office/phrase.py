"""The noun phrase of an office: whose it is, and how it is held (`the interim mayor of X`)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity, entity_of
from checker.extractors.office.after import words_after
from checker.extractors.office.before import words_before
from checker.extractors.office.headship import HEAD, heads, is_body, local_office, named_head
from checker.extractors.office.institution import institutions
from checker.extractors.office.split import Split, split_offices
from checker.extractors.office.words import OfficeWords, office_words, seat_index
from checker.pipelines.cues import Cues
from checker.pipelines.passage import Name, NameKind, Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Doc

#: Kinds of names that can be towns, which have secretaries of health and no ministers.
TOWNS = (NameKind.PLACE, NameKind.UNKNOWN, NameKind.THING)


@dataclass(frozen=True, kw_only=True, slots=True)
class OfficePhrase:
    """Tokens `[start, end)` of the phrase, the office, its body and its status."""

    name: Name  #: the office word itself
    office: str
    start: int
    end: int
    body: Entity | None  #: None where the phrase does not say
    status: str  #: titular | acting | former | elect | candidate
    begins: bool  #: the phrase itself says that the holder is new: `the new minister`
    foreign: bool = False  #: whose it is, is said, but not understood
    post: bool = False  #: the post, not its holder: `the post of minister`, `the presidency`
    determined: bool = False  #: starts with an article or another determiner
    by_people: bool = False  #: the body is named by its people: `the Polish bishop`
    to: str = ""  #: of an ambassador: accredited to


def office_phrases(passage: Passage, around: Discourse, words: Cues) -> Iterator[OfficePhrase]:
    """Yield the office phrases of a passage, in order; those in a chain share holder and body."""
    offices = office_words(around.vocabulary, passage.language)
    found = [
        phrase
        for name in (*passage.names, *_seats(passage, around))
        if name.kind is NameKind.OFFICE
        and (phrase := _phrase(name, passage, around, words, offices)) is not None
    ]
    for split in split_offices(passage, around.vocabulary, words):
        whole = _phrase(split.name, passage, around, words, offices, split)
        found += [whole] if whole is not None else []
    for name, owner, end in institutions(passage, around):
        run = _phrase(name, passage, around, words, offices)
        if run is not None and owner is not None:
            office = office_for(name.entry, owner, around)
            run = replace(run, office=office, body=owner, end=end, foreign=False)
        found += [run] if run is not None else []
    for name in heads(passage, around):
        run = _phrase(name, passage, around, words, offices)
        if run is not None and is_body(run.body) and not _is_narrower(run, passage, words):
            found.append(run)
    yield from _chained(sorted(found, key=lambda phrase: phrase.start), passage)


def _is_narrower(run: OfficePhrase, passage: Passage, words: Cues) -> bool:
    """Say whether a noun goes on with what else it is of: `its head of shipping`."""
    at = run.name.end
    named = any(passage.name_at(i) is not None for i in range(at, run.end))
    return at < len(passage.doc) and passage.doc[at].lower_ in words.of and not named


def _seats(passage: Passage, around: Discourse) -> Iterator[Name]:
    """Yield the words for seats that are part of no name: `the presidency`."""
    index = seat_index(around.vocabulary, passage.language)
    for start, end, office in index.matches(passage.doc):
        if all(passage.name_at(at) is None for at in range(start, end)):
            yield Name(
                start=start,
                end=end,
                text=passage.doc[start:end].text,
                kind=NameKind.OFFICE,
                entry=office,
                sort="seat",
            )


def _phrase(
    name: Name,
    passage: Passage,
    around: Discourse,
    words: Cues,
    offices: OfficeWords,
    split: Split | None = None,
) -> OfficePhrase | None:
    """Return the phrase around an office word; None where it is another, lesser office."""
    before = words_before(name, passage, around, words)
    after = words_after(name, passage, around, words)
    told = {*before.seen, *after.seen, _joined_prefix(name), *(split.seen if split else ())}
    until = _until_now(before.start, passage, offices)
    if until:
        told |= words.former
    if {*before.seen, *after.seen} & offices.lesser:
        return None
    start = _post_before(before.start - until, passage, words, offices)
    people = entity_of(split.people) if split is not None and split.people is not None else None
    body = people or before.owner or after.owner
    return OfficePhrase(
        name=name,
        office=office_for(name.entry, body, around),
        start=start,
        end=after.end,
        body=body,
        status=_status(told - offices.outgoing, name, words, offices),
        begins=bool(told & words.new),
        foreign=body is None and (before.foreign or after.foreign),
        post=start < before.start - until or name.sort == "seat",
        determined=passage.doc[before.start].pos_ in ("DET", "PRON"),
        by_people=before.owner is not None and before.by_people,
        to=after.to,
    )


def _until_now(start: int, passage: Passage, offices: OfficeWords) -> int:
    """Return how many words before the phrase make it a former one: `until now director of X`."""
    before = passage.doc[max(0, start - 3) : start]
    words = [token.lower_ for token in before]
    seen = [token.lower_ for token in passage.doc[start : start + 1]]
    for at in range(len(words)):
        told = (" ".join(words[at:]), " ".join([*words[at:], *seen]))
        if any(text in offices.until_now for text in told):
            return len(words) - at
    return 0


def _post_before(start: int, passage: Passage, words: Cues, offices: OfficeWords) -> int:
    """Return where the phrase starts with the post that it hangs on: `the post of minister`."""
    doc = passage.doc
    at = start - 1
    if at < 1 or doc[at].lower_ not in words.of:
        return start
    return at - 1 if doc[at - 1].lower_ in offices.posts else start


def _chained(found: list[OfficePhrase], passage: Passage) -> Iterator[OfficePhrase]:
    """Yield the phrases, those of one person as one: `president and chief executive of X`."""
    doc = passage.doc
    chain: list[OfficePhrase] = []
    for phrase in found:
        joined = bool(chain) and not phrase.determined and _joins(chain[-1].end, phrase.start, doc)
        if not joined:
            yield from _shared(chain)
            chain = []
        chain.append(phrase)
    yield from _shared(chain)


def _joins(end: int, start: int, doc: "Doc") -> bool:
    """Say whether only an `and` stands between two phrases."""
    return start - end == 1 and bool(doc[end].pos_ == "CCONJ")


def _shared(chain: list[OfficePhrase]) -> Iterator[OfficePhrase]:
    """Yield the phrases of a chain, each with the extent of all and the body that one names."""
    if len(chain) < 2:  # noqa: PLR2004 - a chain is at least two
        yield from chain
        return
    body = chain[0].body or chain[-1].body
    for phrase in chain:
        yield replace(
            phrase,
            start=chain[0].start,
            end=chain[-1].end,
            body=phrase.body or body,
            status=chain[0].status if phrase.start == phrase.name.start else phrase.status,
            determined=chain[0].determined,
        )


def _joined_prefix(name: Name) -> str:
    """Return what is joined to the office word by a hyphen: `ex` of `ex-president`."""
    first = name.text.lower().split("-")[0]
    return first if "-" in name.text else ""


def _status(modifiers: set[str], name: Name, words: Cues, offices: OfficeWords) -> str:
    """Return how the office is held."""
    if name.sort == "former" or modifiers & words.former:
        return "former"
    if modifiers & words.acting or set(name.text.lower().split()) & words.acting:
        return "acting"
    if modifiers & words.candidate:
        return "candidate"
    if modifiers & (words.designate | offices.to_come):
        return "elect"
    return "titular"


def office_for(entry: str, body: Entity | None, around: Discourse) -> str:
    """Return the office that a word means for this body: not all chancellors are one thing."""
    if entry == HEAD:
        return named_head(body, around.vocabulary)
    offices = around.vocabulary.pack("offices/offices")
    of_town = local_office(entry, around.vocabulary)
    town = body is not None and body.kind in TOWNS and not body.is_country
    town = town and body is not None and body.sort not in ("region", "metonym")
    if of_town in offices and town:
        return of_town
    country = body.name if body is not None else (around.country.name if around.country else "")
    for office in entry.split("|"):
        data = offices.get(office, {})
        if country in data.get("not_for", ()) or country not in data.get("only_for", (country,)):
            continue
        if body is not None and body.sort and body.sort not in data.get("of_sorts", (body.sort,)):
            continue
        return office
    return entry.split("|", maxsplit=1)[0]
