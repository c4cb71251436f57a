"""Quotations of one utterance whose words differ: found by shared shingles, told apart by words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache

from rapidfuzz import fuzz

from checker.judging.context import RuleContext
from checker.judging.figures import earliest_day
from checker.model.names import fold
from checker.model.sightings import Quotation
from checker.vocabulary import Vocabulary

#: Words in a shingle, and how many shingles two quotations share at least to be compared.
SHINGLE, SHARED = 3, 2
#: What so many quotations share says nothing of any two of them.
COMMON = 20
#: So much of the shorter quotation must be the same, word for word.
SAME = 0.75
#: An utterance is printed within so many days.
DAYS = 10
#: Words as alike as this are spellings or forms of one word.
ONE_WORD = 60.0
#: Words that carry what is said have so many letters at least.
CONTENT = 5


@dataclass(frozen=True, kw_only=True, slots=True)
class Altered:
    """Two quotations of one utterance, and the words in which they differ."""

    one: Quotation
    other: Quotation
    differences: tuple[tuple[str, str], ...]
    is_grave: bool  #: in a number or a negation


def altered(context: RuleContext) -> Iterator[Altered]:
    """Yield the pairs of quotations of different sources that differ in what is said."""
    told = [
        q
        for source_id in sorted(context.documents)
        for q in context.sightings_of(context.documents[source_id]).quotations
    ]
    for first, second in _near(told):
        one, other = told[first], told[second]
        if _may_be_one(one, other, context):
            found = _difference(one, other, context.vocabulary)
            if found is not None:
                yield found


def _near(told: Sequence[Quotation]) -> Iterator[tuple[int, int]]:
    """Yield the numbers of quotations that share some shingles, each pair once."""
    holders: dict[tuple[str, ...], set[int]] = {}
    for at, quotation in enumerate(told):
        for start in range(len(quotation.words) - SHINGLE + 1):
            shingle = (quotation.language, *quotation.words[start : start + SHINGLE])
            holders.setdefault(shingle, set()).add(at)
    shared: dict[tuple[int, int], int] = {}
    for held in holders.values():
        if 1 < len(held) <= COMMON:
            listed = sorted(held)
            for place, one in enumerate(listed):
                for other in listed[place + 1 :]:
                    shared[one, other] = shared.get((one, other), 0) + 1
    yield from sorted(pair for pair, count in shared.items() if count >= SHARED)


def _may_be_one(one: Quotation, other: Quotation, context: RuleContext) -> bool:
    """Say whether two texts can quote one utterance: of one speaker, in the same days."""
    if one.source_id == other.source_id or set(one.names).isdisjoint(other.names):
        return False
    days = [earliest_day(q.source_id, context) for q in (one, other)]
    first, second = days
    return first is None or second is None or abs((first - second).days) <= DAYS


def _difference(one: Quotation, other: Quotation, vocabulary: Vocabulary) -> Altered | None:
    """Return how two quotations differ, where it is in what they say.

    What is cut at the ends, or where a text says that it left words out, is no difference; two
    quotations that differ in much are two utterances, or two translations of one.
    """
    matcher = SequenceMatcher(None, one.words, other.words, autojunk=False)
    shorter = min(len(one.words), len(other.words))
    if sum(block.size for block in matcher.get_matching_blocks()) < SAME * shorter:
        return None
    cut = one.is_cut or other.is_cut
    inner = [
        (one.words[a:b], other.words[c:d])
        for tag, a, b, c, d in matcher.get_opcodes()
        if tag != "equal" and not _at_an_end(tag, (a, b, c, d), one, other)
    ]
    changed = [(a, b) for a, b in inner if not (cut and not (a and b))]
    grave = [pair for pair in changed if _turns(*pair, one.language, vocabulary)]
    told = grave or [pair for pair in changed if _says_otherwise(*pair)]
    if not told or (not grave and len(changed) > 1) or len(grave) > 1 + len(changed) // 2:
        return None
    return Altered(
        one=one,
        other=other,
        differences=tuple((" ".join(a), " ".join(b)) for a, b in told),
        is_grave=bool(grave),
    )


def _at_an_end(tag: str, at: tuple[int, int, int, int], one: Quotation, other: Quotation) -> bool:
    """Say whether words are only missing at the start or the end of a quotation."""
    a, b, c, d = at
    starts = a == 0 and c == 0
    ends = b == len(one.words) and d == len(other.words)
    return tag != "replace" and (starts or ends)


def _turns(
    one: tuple[str, ...], other: tuple[str, ...], language: str, vocabulary: Vocabulary
) -> bool:
    """Say whether two stretches differ in a figure or a negation."""
    negation, numbers = _words(language, vocabulary)
    if set(one) & negation != set(other) & negation:
        return True
    first, second = ([w for w in s if w.isdigit() or w in numbers] for s in (one, other))
    return bool(first and second) and first != second and _alike(first, second)


def _alike(first: list[str], second: list[str]) -> bool:
    """Say whether figures are written alike: `13` and `thirteen` may be one number."""
    return [w.isdigit() for w in first] == [w.isdigit() for w in second]


def _says_otherwise(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Say whether one word that carries the meaning stands for another."""
    if len(one) != 1 or len(other) != 1:
        return False
    a, b = one[0], other[0]
    is_content = min(len(a), len(b)) >= CONTENT and a.isalpha() and b.isalpha()
    return is_content and fuzz.ratio(a, b) < ONE_WORD


@cache
def _words(language: str, vocabulary: Vocabulary) -> tuple[frozenset[str], frozenset[str]]:
    """Return the folded words of negation and of number of a language."""
    entry = vocabulary.pack("rules/quotations").get(language, {})
    negation, numbers = (entry.get(name, ()) for name in ("negation", "numbers"))
    return frozenset(map(fold, negation)), frozenset(map(fold, numbers))
