"""What texts share is kept by stretches, so that copies cost no more for being many."""

import numpy as np

from checker.linking.shingles import SHINGLE, stretches
from checker.naming.word_numbers import word_numbers

STORY = " ".join(f"word{n}" for n in range(100))
BYLINES = [word_numbers(f"Told by writer{n}. {STORY}") for n in range(50)]
SHINGLES = 100 - SHINGLE + 1


def test_what_all_copies_share_is_one_stretch() -> None:
    told = stretches(BYLINES)

    assert told.weights.tolist() == [SHINGLES]
    assert told.counts.tolist() == [len(BYLINES)]
    assert told.in_common(0, 1) == SHINGLES


def test_a_text_that_only_shares_a_footer_is_not_near() -> None:
    other = " ".join(f"thing{n}" for n in range(150))
    told = stretches([*BYLINES, word_numbers(f"{other} word1 word2 word3 word4 word5")])

    assert told.longer(0, 0.5).tolist() == list(range(1, len(BYLINES)))
    assert told.in_common(0, len(BYLINES)) == 1


def test_no_texts_and_short_ones_share_nothing() -> None:
    assert stretches([]).sizes.tolist() == []
    assert stretches([word_numbers("a b"), word_numbers("a b")]).sizes.tolist() == [0, 0]
    assert np.array_equal(stretches([word_numbers(STORY)]).sizes, [SHINGLES])
