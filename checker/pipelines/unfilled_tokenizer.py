"""A tokenizer that knows nothing yet: a pipeline brings its own rules, and sets all of them.

spaCy would fill it with what it knows of a language and throw that away, a fifth of loading.
"""

from collections.abc import Callable
from typing import Any

from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.util import registry

NAME = "checker.unfilled_tokenizer.v1"
#: What a pipeline is told when it is loaded.
CONFIG: dict[str, Any] = {"nlp": {"tokenizer": {"@tokenizers": NAME}}}


@registry.tokenizers(NAME)  # type: ignore[untyped-decorator]
def unfilled() -> Callable[[Language], Tokenizer]:
    """Return what makes the tokenizer of a pipeline that is about to be loaded."""
    return lambda nlp: Tokenizer(nlp.vocab)
