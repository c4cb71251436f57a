"""Summary and comment: words of sources stay words, on GitHub and on GitLab; cuts are counted."""

import html
import re

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token
from reporting.hostile import WORDS, hostile_outcome, many
from reporting.outcomes import empty_outcome, outcome

from checker.model.finding import Severity
from checker.model.outcome import Outcome
from checker.reporting import comment, summary
from checker.reporting.catalogue import Render
from checker.reporting.markdown import code, inline
from checker.reporting.visible import one_line

BOTH = pytest.mark.parametrize("render", [summary.render, comment.render])
MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])

#: The only HTML that these pages hold.
OWN = re.compile(r"<br>|</?details>|</?summary>|<!-- standing-claims: comment -->")


def tokens(text: str) -> list[Token]:
    """Return all tokens, those inside of lines among them."""
    return [t for block in MARKDOWN.parse(text) for t in (block, *(block.children or ()))]


@BOTH
def test_words_of_sources_make_no_markup(render: Render) -> None:
    read = tokens(render(hostile_outcome()))

    assert not {"link_open", "image", "em_open", "s_open"} & {token.type for token in read}
    strong = [read[n + 1].content for n, token in enumerate(read) if token.type == "strong_open"]
    assert not [told for told in strong if told != "warning" and "Open:" not in told]
    for token in read:
        if token.type in ("html_inline", "html_block"):
            assert not re.search("<", OWN.sub("", token.content))


@BOTH
def test_nobody_is_mentioned_and_nothing_linked(render: Render) -> None:
    text = "".join(t.content for t in tokens(render(hostile_outcome())) if t.type == "text")

    assert "octocat" in text
    assert not re.search(r"@\w|#\d|!\d|://|www\.", text)


def test_every_row_of_the_table_has_three_cells() -> None:
    read = MARKDOWN.parse(comment.render(hostile_outcome()))

    rows = [n for n, token in enumerate(read) if token.type == "tr_open"]
    cells = [
        sum(t.type in ("td_open", "th_open") for t in read[start:end])
        for start, end in zip(rows, [*rows[1:], len(read)], strict=True)
    ]
    assert cells == [3] * (comment.ROWS + 1)


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
def test_inline_shows_the_very_words(words: str) -> None:
    read = tokens(f"x {inline(words, 400)}")

    shown = "".join(token.content for token in read if token.children is None and token.content)
    assert shown.replace("\u200b", "").removeprefix("x ").strip() == one_line(words, 400)


@pytest.mark.parametrize("words", ["a`b", "``", "`", "seeds/a``b|c.txt:1", "plain"])
def test_code_shows_the_very_name(words: str) -> None:
    (span,) = [token for token in tokens(code(words)) if token.type == "code_inline"]

    assert span.content == words


def test_a_path_in_a_cell_is_the_very_path() -> None:
    spans = [t for t in tokens(comment.render(hostile_outcome())) if t.type == "code_inline"]

    assert any("/a,b:c %25|d.txt:" in span.content for span in spans)


def test_a_naive_page_would_be_caught() -> None:
    naive = f"| {WORDS['markup']} | {WORDS['mention']} |"

    assert {"link_open", "strong_open"} <= {token.type for token in tokens(naive)}


@BOTH
def test_what_is_cut_is_counted(render: Render) -> None:
    text = render(many(2000, Severity.WARNING))

    shown = len(re.findall(r"\*\*warning\*\*", text))
    assert f"{2000 - shown:,} more errors and warnings" in text
    assert len(text) < 65_536


@BOTH
@pytest.mark.parametrize("made", [outcome(), empty_outcome()], ids=["world", "empty"])
def test_counts_and_what_was_left_out_are_told(render: Render, made: Outcome) -> None:
    text = html.unescape(render(made)).replace("\\", "")

    assert ("1 error, 1 warning, 5 notes" in text) is bool(made.findings)
    assert "1 acknowledged, 1 settled" in text or not made.findings
    assert ("scan.pdf: the file holds no text" in text) is bool(made.unread)
    assert ("Not run: VAL150" in text) is bool(made.rules)


def test_a_comment_can_be_found_again() -> None:
    assert comment.render(outcome()).startswith(comment.MARKER + "\n")
