"""Join a part to its whole."""

from collections.abc import Sequence
from dataclasses import replace

from checker.pipelines.quantities.lexicon import Lexicon
from checker.pipelines.quantities.reading import Reading
from checker.pipelines.quantities.tokens import Sort, Token

#: "two in ten": the whole of such shares is small.
SMALL_WHOLE = 20
#: The rule of parts that say how many of every so many: "one in five", "three out of four".
SHARE_OF_ONE = "share-of-one"
#: How many words may name the things counted between a part and its whole.
NOUN_WORDS = 2


def part_of_whole(
    tokens: Sequence[Token], a: Reading, b: Reading, lexicon: Lexicon
) -> Reading | None:
    """Return "80 of the 230 seats" as one reading with its whole."""
    if a.unit or b.unit or a.part or b.part or b.ordinal or a.out_of or a.low or b.low:
        return None
    if not 0 < a.value < b.value or not _is_whole(tokens, a, b, lexicon):
        return None
    rule = SHARE_OF_ONE if _is_of_each(tokens, a, b, lexicon) else "out-of"
    return replace(a, last=b.last, out_of=b.value, rule=rule)


def _is_of_each(tokens: Sequence[Token], a: Reading, b: Reading, lexicon: Lexicon) -> bool:
    """Say whether a part is one of every so many, and not of things that were counted."""
    if a.ordinal:
        return False
    kinds = ["whole_links_of_one"]
    if a.value < 10 and b.value <= SMALL_WHOLE:  # noqa: PLR2004
        kinds.append("whole_links_strong")
    found = (lexicon.phrases[kind].after(tokens, a.last) for kind in kinds)
    return any(link is not None and link[0] == b.first for link in found)


def _is_whole(tokens: Sequence[Token], a: Reading, b: Reading, lexicon: Lexicon) -> bool:
    """Say whether the words between make the second number the whole of the first."""
    kinds = ["whole_links_strong"]
    if a.ordinal:
        kinds.append("whole_links_of_ranks")
    elif a.value > 1:
        kinds.append("whole_links")
    if a.value == 1 or (a.value < 10 and b.value <= SMALL_WHOLE):  # noqa: PLR2004
        kinds.append("whole_links_of_one")
    for kind in kinds:
        found = lexicon.phrases[kind].after(tokens, a.last)
        if found and found[0] == b.first:
            return True
    return _is_whole_after_noun(tokens, a, b, lexicon)


def _is_whole_after_noun(tokens: Sequence[Token], a: Reading, b: Reading, lexicon: Lexicon) -> bool:
    """Say whether "out of" stands between, after the things counted ("80 seats out of 230")."""
    found = lexicon.phrases["whole_links_strong"].before(tokens, b.first)
    if found is None:
        return False
    between = tokens[a.last : found[0]]
    nouns = [t for t in between if t.text != "("]
    return len(nouns) <= NOUN_WORDS and all(t.sort is Sort.WORD for t in nouns)
