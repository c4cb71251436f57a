"""Lead the forms of a person's name to one: surname to full name, a letter off to the usual form.

Two people of one surname are never merged: where a short form can be either, it stays as it is.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from types import MappingProxyType

from checker.model.names import fold, folded_words, is_regnal
from checker.model.naming import Person
from checker.naming.bearers import bearers
from checker.naming.heads import Heads
from checker.naming.spelling import Spelling

#: What two names must share: a word counts for two, an initial for one; `J. Moreland` has three.
IN_ONE_TEXT, IN_TWO_TEXTS = 3, 4
#: Where nobody is told as kin.
NO_KIN: Mapping[str, frozenset[str]] = MappingProxyType({})


def people(
    mentions: Iterable[str], ways: Spelling, kin: Mapping[str, frozenset[str]] = NO_KIN
) -> tuple[Person, ...]:
    """Return the people that the name forms of one document lead to.

    Args:
        mentions: every mention's text, repeated as often as it occurs.
        ways: in which names are written.
        kin: folded names told as kin of somebody -> the single words that stand for the elder.
    """
    counts = Counter(mentions)
    full = _merged_full([f for f in counts if len(folded_words(f)) > 1], counts, ways, kin)
    known = bearers(full, ways)
    forms: dict[str, set[str]] = {name: set(members) for name, (members, _) in full.items()}
    slips: dict[str, set[str]] = {name: set(off) for name, (_, off) in full.items()}
    for form in sorted(f for f in counts if len(folded_words(f)) == 1):
        word = fold(form)
        owners = [n for n in known.with_word(word) if may_stand_for(form, n, ways)]
        if len(owners) == 1 and any(form in kin.get(fold(m), ()) for m in full[owners[0]][0]):
            continue
        owners = owners or known.alike(word) or known.near(word)
        if len(owners) == 1:
            forms[owners[0]].add(form)
            if any(ways.is_slip(word, w) for w in folded_words(owners[0])[1:]):
                slips[owners[0]].add(form)
    return tuple(
        Person(name=name, forms=tuple(sorted(forms[name])), slips=tuple(sorted(slips[name])))
        for name in sorted(forms)
    )


def may_stand_for(short: str, full: str, ways: Spelling) -> bool:
    """Say whether a name of one word may stand alone for a full name.

    A given name in second place does not: `Francis` is no `Kenneth Francis Harwell`. Where a text
    writes family names in capitals, no given name stands alone in capitals either.
    """
    words, written = folded_words(full), full.split()
    word = fold(short)
    if word not in words:
        return False
    shouted = {
        w for part in written if part.isupper() and len(part) > 1 for w in folded_words(part)
    }
    mixed = bool(shouted) and not full.isupper()
    sure = shouted if mixed and short.isupper() else {words[0], words[-1], *shouted}
    return word in sure or word not in ways.given_names


def same_person(one: str, other: str, ways: Spelling, least: int = IN_TWO_TEXTS) -> bool:
    """Say whether two full names are forms of one.

    One must hold all words of the other in their order, or their initials, and begin with the
    same word (or end with all words of the other, as a name known without its first parts).
    `Ana Cruz Neto` is not `Ana Cruz`.
    """
    a, b = folded_words(one), folded_words(other)
    if len(a) > len(b):
        a, b = b, a
    if a == b:
        return True
    if len(a) < 2 or ways.generation(a) != ways.generation(b):  # noqa: PLR2004
        return False
    if is_regnal(a[-1]) and is_regnal(b[-1]) and a[-1] != b[-1]:
        return False
    if len(b) > len(a) and all(ways.alike(x, y) for x, y in zip(a, b[-len(a) :], strict=True)):
        return True
    return _agree(a[0], b[0], ways) > 0 and _shared(a, b, ways) >= least


def are_kin(one: str, other: str, kin: Collection[str], ways: Spelling) -> bool:
    """Say whether a name is told as that of kin, and the other begins as no form of it does."""
    a, b = folded_words(one), folded_words(other)
    told = fold(one) in kin or fold(other) in kin
    return told and not _agree(a[0], b[0], ways)


def _agree(one: str, other: str, ways: Spelling) -> int:
    """Return how much two words agree: 2 as words, 1 as a word and its initial, 0 not at all."""
    if len(one) > 1 and len(other) > 1:
        return 2 if ways.alike(one, other) else 0
    return 1 if one[0] == other[0] else 0


def _shared(a: Sequence[str], b: Sequence[str], ways: Spelling) -> int:
    """Return how much of `b` the words of `a` agree with in order; 0 where one does not."""
    if not a:
        return 0
    best = 0
    for at in range(len(b) - len(a) + 1):
        agreed = _agree(a[0], b[at], ways)
        if not agreed:
            continue
        rest = _shared(a[1:], b[at + 1 :], ways)
        if rest or len(a) == 1:
            best = max(best, agreed + rest)
    return best


def slip_of(one: str, other: str, ways: Spelling) -> bool:
    """Say whether two full names differ by one letter of one word."""
    a, b = folded_words(one), folded_words(other)
    if len(a) != len(b) or len(a) == 1:
        return False
    off = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    return len(off) == 1 and ways.is_slip(*off[0])


def _merged_full(
    names: list[str],
    counts: Mapping[str, int],
    ways: Spelling,
    kin: Mapping[str, frozenset[str]],
) -> dict[str, tuple[set[str], set[str]]]:
    """Return canonical full name -> (all its forms, those of them that are slips)."""
    merged: dict[str, tuple[set[str], set[str]]] = {}
    heads = Heads(ways)
    for name in sorted(names, key=lambda n: (*_fullness(n), -counts[n], n)):
        owners = [
            n
            for n in heads.forms(name)
            if same_person(name, n, ways, IN_ONE_TEXT) and not are_kin(name, n, kin, ways)
        ]
        if len(owners) == 1:
            merged[owners[0]][0].add(name)
            if slip_of(name, owners[0], ways):
                merged[owners[0]][1].add(name)
            continue
        off = [n for n in heads.slips(name) if slip_of(name, n, ways)]
        if len(off) == 1:
            merged[off[0]][0].add(name)
            merged[off[0]][1].add(name)
            continue
        merged[name] = ({name}, set())
        heads.add(name)
    return merged


def _fullness(name: str) -> tuple[int, int]:
    """Return what sorts the fullest names first: by words, and by words that are no initials."""
    words = folded_words(name)
    return -len(words), -sum(len(word) > 1 for word in words)
