"""Many texts are escaped at once, and each is what it would be alone."""

import sys

from hypothesis import given
from hypothesis import strategies as st

from checker.reporting.escaped import show, show_all
from checker.reporting.visible import HIDDEN, has_hidden

#: What is escaped, what is hidden, and what breaks lines.
ODD = st.text(st.sampled_from("ab <>&'\"\n\r\t\0\u200b\u202e\xe9"), max_size=8)


@given(st.lists(ODD, max_size=5))
def test_texts_shown_together_are_as_if_shown_alone(texts: list[str]) -> None:
    assert show_all(texts) == [str(show(text)) for text in texts]


def test_what_is_hidden_is_found_in_any_text() -> None:
    hidden = [char for n in range(sys.maxunicode + 1) if HIDDEN.match(char := chr(n))]

    assert all(has_hidden(f"a\n{char}") for char in hidden)
    assert not has_hidden("a\nb\tc\xa0\u200d")
