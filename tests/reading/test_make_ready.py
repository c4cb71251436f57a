"""What reading needs is loaded beforehand where it can be, and by whoever needs it where not."""

import pytest

from checker.pipelines.build import pipeline
from checker.reading import make_ready as room
from checker.reading.make_ready import make_ready
from checker.sources.identifier import identifier

pytestmark = pytest.mark.model


def test_all_is_loaded() -> None:
    """Neither the identifier nor the pipeline has to be loaded any more."""
    make_ready.cache_clear()
    make_ready("pt")
    for loaded in (identifier, lambda: pipeline("pt")):
        before = pipeline.cache_info().misses + identifier.cache_info().misses
        loaded()
        assert pipeline.cache_info().misses + identifier.cache_info().misses == before


@pytest.mark.parametrize("language", ["", "fi"])
def test_a_language_that_cannot_be_read_loads_no_pipeline(language: str) -> None:
    """It is told later, of the text itself, what it is in."""
    before = pipeline.cache_info().misses
    make_ready.cache_clear()
    make_ready(language)
    assert pipeline.cache_info().misses == before


def test_a_missing_pipeline_is_told_by_who_needs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text may be in another language than the manifest says."""
    from checker.errors import ComponentMissing

    def missing(language: str) -> None:
        raise ComponentMissing(where=language, what="", remedy="")

    monkeypatch.setattr(room, "pipeline", missing)
    make_ready.cache_clear()
    make_ready("en")
