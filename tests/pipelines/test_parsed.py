"""A text taken over from its parser answers as the parser does."""

import pytest
from spacy.tokens import Doc as Parse

from checker.pipelines.build import pipeline
from checker.pipelines.parsed import doc_of, parsed

pytestmark = pytest.mark.model

TEXTS = {
    "en": (
        "In 2019, Kari Nordby's firm (85 m, $12) said: \"We'll move to Narvik\". It didn't.",
        "The 7,000 workers whom it employs there, and who had asked for it, were not heard.",
        "Facts  at a glance",
        "",
    ),
    "pt": ("O clube, que foi fundado em 1923 e que venceu a taça, mudou-se para o Porto.",),
}
PLAIN = ("text", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "ent_iob_", "idx", "i")
SIGNS = ("is_alpha", "is_currency", "is_lower", "is_punct", "is_quote", "is_title", "like_num")
RUNS = ("children", "subtree", "ancestors", "sent")


@pytest.fixture(name="parse", params=[(lang, t) for lang, texts in TEXTS.items() for t in texts])
def as_parsed(request: pytest.FixtureRequest) -> Parse:
    """Return a text as its parser tells it."""
    language, text = request.param
    return pipeline(language)(text)


def test_tokens_answer_alike(parse: Parse) -> None:
    doc = doc_of(parsed(parse))
    assert (doc.text, len(doc), doc.lang_) == (parse.text, len(parse), parse.lang_)
    for mine, theirs in zip(doc, parse, strict=True):
        for name in (*PLAIN, *SIGNS, "whitespace_", "is_sent_start"):
            assert getattr(mine, name) == getattr(theirs, name), name
        for name in RUNS:
            assert [t.i for t in getattr(mine, name)] == [t.i for t in getattr(theirs, name)], name
        for name in ("head", "left_edge", "right_edge"):
            assert getattr(mine, name).i == getattr(theirs, name).i, name
        for name in ("Tense", "VerbForm", "PronType", "Number"):
            assert mine.morph.get(name, []) == theirs.morph.get(name, [])
        assert bool(mine.morph) == bool(theirs.morph)


def test_runs_answer_alike(parse: Parse) -> None:
    doc = doc_of(parsed(parse))
    assert [(s.start, s.end) for s in doc.sents] == [(s.start, s.end) for s in parse.sents]
    places = range(-3, len(parse) + 3)
    for start, end in ((a, b) for a in places for b in places):
        mine, theirs = doc[start:end], parse[start:end]
        assert (mine.start, mine.end, mine.text) == (theirs.start, theirs.end, theirs.text)
        if len(theirs):
            assert mine.root.i == theirs.root.i
            assert (mine[0].i, mine[-1].i) == (theirs[0].i, theirs[-1].i)
            assert mine == doc[theirs.start : theirs.end]


def test_spans_touch_the_same_tokens(parse: Parse) -> None:
    doc = doc_of(parsed(parse))
    for start in range(len(parse.text)):
        for end in range(start + 1, min(start + 9, len(parse.text))):
            mine = doc.char_span(start, end)
            theirs = parse.char_span(start, end, alignment_mode="expand")
            told = None if theirs is None else (theirs.start, theirs.end)
            assert (None if mine is None else (mine.start, mine.end)) == told
