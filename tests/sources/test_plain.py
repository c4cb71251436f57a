"""What is left out for plain text finds the same as what looks for everything."""

from hypothesis import given
from hypothesis import strategies as st

from checker.sources.edits import BLANKS, UNSEEN, Edit, blank_edits

PIECES = st.sampled_from(["a", "b c", " ", "  ", "\t", "\n", "\r\n", "\xa0", "\u2009", "\xad"])


@given(st.lists(PIECES, max_size=12).map("".join))
def test_blanks_are_found_wherever_they_are(text: str) -> None:
    end = len(text)
    unseen = [Edit(m.start(), m.end(), "") for m in UNSEEN.finditer(text)]
    blanks = [Edit(m.start(), m.end(), " ") for m in BLANKS.finditer(text)]

    assert blank_edits(text, 0, end) == unseen + blanks
