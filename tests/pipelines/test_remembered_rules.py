"""What is remembered of a word is what the rules of the pipeline tell of it."""

import pytest
from spacy.language import Language

from checker.pipelines.build import as_it_comes, pipeline
from checker.pipelines.remembered_rules import NAME, RULES

pytestmark = pytest.mark.model

TEXTS = (
    "Kari Nordby's firm has moved its 1,200 workers to better offices in Narvik.",
    "It ain't over: they're gonna leave, and we've gotta follow 'em, y'all.",
    "The ferries that she had been running were sold; buying them back cost $12m.",
    "Who'd have thought that he'd better go, and that she'd gone?",
    "Not  all spaces\tare one.",
    "",
)
TOLD: list[int | str] = ["TAG", "DEP", "POS", "MORPH", "LEMMA", "ENT_TYPE", "HEAD", "SENT_START"]


@pytest.fixture(scope="module")
def plain() -> Language:
    """Return the package as it comes."""
    return as_it_comes("en")


def test_takes_the_place_of_the_rules() -> None:
    names = pipeline("en").pipe_names
    assert NAME in names
    assert not set(RULES) & set(names)


def test_tells_what_the_rules_tell(plain: Language) -> None:
    for _ in range(2):  # first asked, then remembered
        for text in TEXTS:
            mine, theirs = pipeline("en")(text), plain(text)
            assert mine.to_array(TOLD).tolist() == theirs.to_array(TOLD).tolist(), text


def test_tells_the_same_in_any_order(plain: Language) -> None:
    for text in reversed(TEXTS):
        mine, theirs = pipeline("en")(text), plain(text)
        assert mine.to_array(TOLD).tolist() == theirs.to_array(TOLD).tolist(), text
