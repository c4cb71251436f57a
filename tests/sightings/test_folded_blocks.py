"""Blocks are found by the words that they hold, whole, folded, and in their own language."""

from dataclasses import replace

import pytest
from builders import document

from checker.sightings.folded_blocks import FIRST, WITHIN, FoldedBlocks

TEXT = """Erratum: the bridge of Lima is older.
The ferry ends on Sunday, and the ferry of Porto ends on Friday.
SUNDAYSCHOOL
In Malmö, the erratum was found.
Ends
"""


@pytest.mark.parametrize(
    ("phrases", "how", "lines"),
    [
        (("sunday",), WITHIN, [1]),
        (("ends", "friday"), WITHIN, [1, 4]),
        (("malmo the",), WITHIN, [3]),
        (("erratum",), WITHIN, [0, 3]),
        (("erratum",), FIRST, [0]),
        (("sunday", "end"), FIRST, [2, 4]),
        (("porto ends on friday in",), WITHIN, []),  # no phrase runs from one block into the next
        ((), WITHIN, []),
    ],
)
def test_blocks_are_found_in_order(phrases: tuple[str, ...], how: str, lines: list[int]) -> None:
    told = document(text=TEXT)

    found = list(FoldedBlocks(told).holding(lambda _: phrases, how))

    assert found == [told.segments[at] for at in lines]


def test_a_block_is_asked_for_words_of_its_own_language() -> None:
    first, second = document(text="It ends.\nIt ends.").segments
    told = replace(document(), segments=(first, replace(second, language="pt")))
    words = {"en": (), "pt": ("ends",)}

    found = list(FoldedBlocks(told).holding(lambda language: words[language]))

    assert [block.language for block in found] == ["pt"]
