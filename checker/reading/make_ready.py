"""Load what reading a text needs before it is read, side by side where it can be."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import cache

from checker.errors import ComponentMissing
from checker.pipelines.build import pipeline, supported_languages
from checker.pipelines.spacy_alone import load as load_spacy


@cache
def make_ready(language: str) -> None:
    """Load spaCy and the pipeline of a language while that which tells languages is unpacked.

    Nothing is changed by it but how long the first text takes; should a text be in another
    language than expected, that one's pipeline is loaded when it is parsed.
    """
    from checker.sources.identifier import identifier

    with ThreadPoolExecutor(1) as beside:
        beside.submit(identifier)
        load_spacy()
        if language in supported_languages():
            with suppress(ComponentMissing):  # whoever needs it says so
                pipeline(language)
