"""No sentence is endless, and none of usual length is touched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.pipelines.build import pipeline
from checker.pipelines.long_sentences import LONGEST, bounded

WORDS = st.sampled_from(["who", "was", ",", ".", "president", "of", "(", ")", "12", ";", "–"])


def lengths(text: str, language: str) -> list[int]:
    nlp = pipeline(language)
    (doc,) = nlp.pipe([bounded(nlp.make_doc(text))])
    return [len(sentence) for sentence in doc.sents]


@pytest.mark.model
@pytest.mark.parametrize("language", ["en", "pt"])
@pytest.mark.parametrize("piece", ["who was ", "12 million ", "a, ", "(", "of the "])
def test_endless_stretches_are_cut(piece: str, language: str) -> None:
    assert max(lengths("The town " + piece * 1500, language)) <= LONGEST + 1


@pytest.mark.model
@given(st.lists(WORDS, max_size=1000))
def test_starts_are_set_only_where_a_sentence_would_be_too_long(words: list[str]) -> None:
    doc = bounded(pipeline("en").make_doc(" ".join(words)))

    starts = [t.i for t in doc if t.is_sent_start and t.i]
    assert not starts or len(doc) > LONGEST
    assert all(b - a >= LONGEST // 2 for a, b in zip([0, *starts], starts, strict=False))


@pytest.mark.model
def test_a_long_sentence_is_cut_behind_a_pause() -> None:
    words = ["word"] * 250 + [","] + ["word"] * 300

    doc = bounded(pipeline("en").make_doc(" ".join(words)))

    assert [t.i for t in doc if t.is_sent_start and t.i] == [251]
