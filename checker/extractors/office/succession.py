"""Who came after whom in an office: `X replaced Y as prime minister`, `X sucede a Y`.

The office is named in the clause itself, or is the one that the successor was said to hold before.
"""

from collections.abc import Iterator
from dataclasses import replace

from checker.extractors.claiming import as_title, cues_of
from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.extractor import Extractor
from checker.extractors.office.body import body_of
from checker.extractors.office.change import change_forms, is_passive, is_wished
from checker.extractors.office.claim import office_claim
from checker.extractors.office.handover import Change, held_since, put_in_place, when_changed
from checker.extractors.office.holder import described_person, person
from checker.extractors.office.holding import holdings
from checker.extractors.office.meant import person_before
from checker.extractors.office.phrase import OfficePhrase
from checker.extractors.office.told import told_in
from checker.extractors.office.words import office_words
from checker.extractors.timing import from_start, joined, observed, tells_of_its_day, until_end
from checker.model.claim import Claim, Polarity, Tense
from checker.model.document import SegmentKind
from checker.pipelines.cues import Cues
from checker.pipelines.grammar import Clause, clauses
from checker.pipelines.passage import Name, Passage
from checker.pipelines.scopes import telling

#: How far after the verb, in tokens, the other person may stand.
REACH = 8


def extract(around: Discourse) -> Iterator[Claim]:
    """Yield what verbs of succession say."""
    for passage in around.read.passages:
        if passage.segment.kind in (SegmentKind.HEADING, SegmentKind.HEADLINE):
            continue
        words = cues_of(passage, around.vocabulary)
        held = _held(passage, around, words)
        for change in _changes(passage, around):
            yield from _claims(change, held, passage, around, words)


def _held(
    passage: Passage, around: Discourse, words: Cues
) -> list[tuple[OfficePhrase, Name | None]]:
    """Return the offices of a passage, each with the person said to hold it."""
    return [
        (phrase, next((h.holder for h in holdings(phrase, passage, around, words)), None))
        for phrase in around.offices_in(passage)
    ]


def _changes(passage: Passage, around: Discourse) -> Iterator[Change]:
    """Yield each change that a verb of succession tells."""
    offices = office_words(around.vocabulary, passage.language)
    succeed, hand_over = offices.succeed, offices.hand_over
    for clause in clauses(passage.doc):
        forms = change_forms(clause)
        if not forms & (succeed | hand_over):
            continue
        if any(c.lemma_.lower() in offices.departure for c in clause.verb.children):
            continue  # `following the death of X` says who left, not whom X follows
        put = put_in_place(clause, passage, around) if forms & succeed else None
        if put is not None:
            yield put
            continue
        before = _person_before(clause, passage, around)
        after = _person_after(clause, passage, around)
        if after is None:
            continue
        agent = clause.agent() if clause.passive else None
        if forms & hand_over or (agent is not None and agent.i < after.end):  # `by his brother X`
            yield Change(newer=after, older=before, clause=clause)
        else:
            yield Change(newer=before, older=after, clause=clause)


def _person_before(clause: Clause, passage: Passage, around: Discourse) -> Name | None:
    """Return the subject's person, else the last person before the verb in the sentence."""
    if clause.subject is not None and clause.subject.i < clause.verb.i:
        name = person(clause.subject, passage, around)
        if name is not None:
            return name
    said = clause.subject if clause.subject is not None and clause.subject.pos_ == "PRON" else None
    opens = clause.subject is None and clause.verb.is_sent_start
    at = clause.verb if opens else said
    meant = person_before(passage, at.i, around) if at is not None else None
    if meant is not None:
        return meant
    here = passage.names_in(clause.verb.sent)
    people = [n for n in here if around.is_person(n) and n.end <= clause.verb.i]
    return people[-1] if people else None


def _person_after(clause: Clause, passage: Passage, around: Discourse) -> Name | None:
    """Return the first person after the verb, before any stop."""
    agent = clause.agent()
    owners = [range(p.start, p.end) for p in around.offices_in(passage)]
    own = {t.i for t in clause.objects} | ({agent.i} if agent is not None else set())
    for token in passage.doc[clause.verb.i + 1 : clause.verb.i + 1 + REACH]:
        name = passage.name_at(token)
        if (
            name is not None
            and name.start > clause.verb.i
            and not any(name.start in phrase for phrase in owners)
            and (around.is_person(name) or (token.i in own and person(token, passage, around)))
        ):
            return name
        if token.is_sent_start or token.text in (",", ";", "."):
            break
    return _person_led_to(clause, passage, around)


def _person_led_to(clause: Clause, passage: Passage, around: Discourse) -> Name | None:
    """Return to whom a clause hands over, or by whom one is followed, after a time in commas."""
    agent = clause.agent()
    offices = office_words(around.vocabulary, passage.language)
    place = any(" " in form for form in change_forms(clause) & offices.hand_over)
    nouns = [n for case, n in clause.obliques if place or case in offices.taken_from]
    nouns += clause.objects if place else ()
    nouns = nouns if agent is None else [agent]  # much is handed over that is no office
    people = [described_person(noun, passage, around) for noun in nouns]
    found = [name for name in people if name is not None and around.is_person(name)]
    return found[0] if len(found) == 1 and found[0].start > clause.verb.i else None


def _claims(
    change: Change,
    held: list[tuple[OfficePhrase, Name | None]],
    passage: Passage,
    around: Discourse,
    words: Cues,
) -> Iterator[Claim]:
    """Yield the claims of a change: the newer holder from then on, the older until then."""
    found = _office_of(change, held, passage, around)
    if found is None:
        return
    office, body = found
    plain = telling(change.clause, words)
    dated = any(child.lower_ in words.when for child in change.clause.children)
    if dated and plain.tense is Tense.PAST and plain.polarity is Polarity.AFFIRMED:
        plain = as_title(plain)  # `since 2021, when he succeeded X` is no condition
    when = when_changed(change, passage, around)
    people = (change.newer, change.older)
    tokens = [t for n in people if n for t in (n.start, n.end - 1)] + [change.clause.verb.i]
    tellings = []
    to_come = plain.tense is Tense.FUTURE
    newer = None if is_wished(change.clause) else change.newer
    if newer is not None and (to_come or not when.is_unknown):
        status = "elect" if to_come else "titular"
        tellings.append((newer, status, from_start(when), plain))
    elif newer is not None and plain.is_plain and _is_news_of(newer, held, around):
        tellings.append((newer, "titular", observed(around.read), plain))
    if change.older is not None and not to_come and plain.is_plain:
        until = until_end(when if not when.is_unknown else observed(around.read))
        valid = joined(held_since(change.older, passage, around, words), until)
        past = replace(as_title(plain), tense=Tense.PAST)
        tellings.append((change.older, "former", valid, past))
    for holder, status, valid, told in tellings:
        yield office_claim(
            passage,
            around,
            tokens=tokens,
            office=office,
            body=body,
            holder=holder,
            told=told,
            valid=valid,
            status=status,
        )


def _is_news_of(
    newer: Name, held: list[tuple[OfficePhrase, Name | None]], around: Discourse
) -> bool:
    """Say whether only the change tells, in a text of its day, that a person holds the office."""
    told = any(_same(holder, newer) for _, holder in held)
    return not told and around.is_person(newer) and tells_of_its_day(around.read)


def _office_of(
    change: Change,
    held: list[tuple[OfficePhrase, Name | None]],
    passage: Passage,
    around: Discourse,
) -> tuple[str, Entity] | None:
    """Return the office that changes hands, and whose it is; None where the text does not say."""
    sentence = change.clause.verb.sent
    after = [
        phrase
        for phrase, holder in held
        if change.clause.verb.i < phrase.start < sentence.end
        and holder in (None, change.older, change.newer)
    ]
    before = [
        phrase for phrase, holder in held
        if phrase.start < change.clause.verb.i and _holds(holder, change)
    ]  # fmt: skip
    at_head = _at_head_of(change, passage, around)
    told = {t.at: t.body for t in told_in(passage, around)}
    for phrase in (*after, *reversed(before)):
        body = at_head or told.get(phrase.name.start) or body_of(phrase, passage, around)
        if body is not None:
            return phrase.office, body
    for t in reversed(told_in(passage, around)):
        near = sentence.start <= t.at < change.clause.verb.i
        if (
            near
            and t.holding is not None
            and not t.holding.phrase.name.text
            and _same(t.holder, change.newer)
        ):
            return t.office, t.body
    return None


def _holds(holder: Name | None, change: Change) -> bool:
    """Say whether a holder is the newer one, or the older one who is passed over."""
    if _same(holder, change.newer):
        return True
    leaves = change.older is not None and change.older.end <= change.clause.verb.i
    return (leaves or is_passive(change.clause)) and _same(holder, change.older)


def _same(one: Name | None, other: Name | None) -> bool:
    """Say whether two mentions are of one person, as far as their words show."""
    if one is None or other is None:
        return False
    a, b = one.text.split(), other.text.split()
    return a[-1] == b[-1] or {*a} <= {*b} or {*b} <= {*a}


def _at_head_of(change: Change, passage: Passage, around: Discourse) -> Entity | None:
    """Return the body named in `at the head of X` or `à frente de X`."""
    heads = office_words(around.vocabulary, passage.language).at_head
    for token in passage.doc[change.clause.verb.i : change.clause.verb.sent.end]:
        if token.lower_ in heads:
            for name in passage.names:
                if token.i < name.start <= token.i + 3:
                    return around.resolve(passage.doc[name.end - 1], passage)
    return None


EXTRACTOR = Extractor(id="succession", title="Who came after whom", extract=extract)
