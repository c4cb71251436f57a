"""A pipeline that is loaded into a tokenizer without rules splits texts as its makers meant."""

from typing import Any

import pytest

from checker.pipelines.build import as_it_comes, pipeline, supported_languages

pytestmark = pytest.mark.model

TEXT = (
    "Dr. Orva's co-op (est. 2014) can't sell 3.5km of rope; e.g. at www.orva.example/a?b=1, "
    "for US$12.50... D'Ávila deu-lho às 9h30m, na pág. 4 do n.º 17: «não»! :-) \n\n a.m. U.K.-led"
)


@pytest.mark.parametrize("language", supported_languages())
def test_it_knows_what_the_package_brings(language: str) -> None:
    """All rules are those of the package, and none of them is missing."""
    ours: Any = pipeline(language).tokenizer
    theirs: Any = as_it_comes(language).tokenizer
    assert ours.to_bytes(exclude=["vocab"]) == theirs.to_bytes(exclude=["vocab"])
    assert [token.text for token in ours(TEXT)] == [token.text for token in theirs(TEXT)]
    assert [token.norm_ for token in ours(TEXT)] == [token.norm_ for token in theirs(TEXT)]
