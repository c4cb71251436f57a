"""Letters leave out only what is no form."""

from types import SimpleNamespace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from checker.extractors.membership.forms import is_form_of, is_form_of_any

WORDS = st.sampled_from(
    [
        "join",
        "joins",
        "rejoin",
        "admit",
        "readmit",
        "readmitted",
        "be",
        "is",
        "integrar",
        "integre",
        "integrou",
        "integra-se",
        "retirou-se",
        "retirar",
        "ser",
        "Ser",
        "a",
        "-",
    ]
)
MARK = SimpleNamespace(dep_="mark", i=0)


@st.composite
def tokens(draw: st.DrawFn) -> Any:
    """Return a word as a parser may tell it."""
    return SimpleNamespace(
        i=1,
        lower_=draw(WORDS).lower(),
        lemma_=draw(WORDS),
        pos_=draw(st.sampled_from(["VERB", "AUX", "NOUN", "ADJ", "ADP"])),
        children=draw(st.sampled_from([(), (MARK,)])),
    )


@given(tokens(), st.frozensets(WORDS))
def test_a_form_of_any_is_a_form_of_one(token: Any, lemmas: frozenset[str]) -> None:
    assert is_form_of_any(token, lemmas) == any(is_form_of(token, lemma) for lemma in lemmas)
