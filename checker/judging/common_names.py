"""Names that many things bear: what is told of a National Assembly is told of one country's.

Where documents are about different things, such a name, or an abbreviation that no list explains,
means another thing in each of them.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from checker.judging.keys import Group
from checker.judging.rows import Row
from checker.model.names import fold, folded_words
from checker.vocabulary import Vocabulary


@dataclass(frozen=True, eq=False, slots=True)
class CommonWords:
    """Words that make no name one's own, folded."""

    heads: frozenset[str]  #: what a thing is: `assembly`
    others: frozenset[str]  #: what stands beside: `national`


def common_words(vocabulary: Vocabulary) -> CommonWords:
    """Return the words that make no name one's own."""
    kinds = vocabulary.pack("organisations/kinds").values()
    others = vocabulary.pack("rules/common_names").values()
    return CommonWords(
        heads=frozenset(
            fold(word)
            for kind in kinds
            for key, listed in kind.items()
            if key != "class"
            for word in listed
        ),
        others=frozenset(fold(word) for listed in others for word in listed),
    )


def is_common(name: str, words: CommonWords) -> bool:
    """Say whether a name is an unexplained abbreviation or has no word of its own.

    Two head words beside each other make a name: there is one Harbour Tunnel, or it is told which.
    """
    told = folded_words(name)
    if len(told) == 1:
        return name.isupper() or told[0] in words.heads or told[0] in words.others
    beside = any(word in words.others for word in told)
    return beside and all(word in words.heads or word in words.others for word in told)


def by_what_they_mean(
    groups: Iterable[Group], told: Collection[Row], vocabulary: Vocabulary
) -> Iterator[Group]:
    """Yield the groups, those of common names parted by what their sources are about."""
    words = common_words(vocabulary)
    common: dict[str, bool] = {}
    about: Mapping[str, str] = {}
    for group in groups:
        if group.subject not in common:
            common[group.subject] = is_common(group.subject, words)
        if not common[group.subject]:
            yield group
            continue
        about = about or _about(told)
        subjects = {about[row.source_id] for row in group.rows}
        if len(subjects) == 1:
            yield group
            continue
        for subject in sorted(subjects):
            rows = tuple(row for row in group.rows if about[row.source_id] == subject)
            yield replace(group, key=(*group.key, f"about={subject}"), rows=rows)


def _about(told: Collection[Row]) -> Mapping[str, str]:
    """Return what each source tells most of."""
    counted: dict[str, Counter[str]] = {}
    for row in told:
        counted.setdefault(row.source_id, Counter())[row.subject] += 1
    return {
        source_id: min(subjects, key=lambda s: (-subjects[s], s))
        for source_id, subjects in counted.items()
    }
