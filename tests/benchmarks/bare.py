"""The trained components of the pipelines alone over the paragraphs of a project, and nothing else.

As a program, `python -m benchmarks.bare PARAGRAPHS JOBS`, it is what a check is compared with: so
many processes, each with the pipelines loaded, share the sources as a check shares them.
"""

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from multiprocessing import get_context
from pathlib import Path

from spacy.language import Language

from checker.model.document import Document
from checker.pipelines.build import as_it_comes, supported_languages
from checker.pipelines.read_passages import READ
from checker.sources.find import find_sources
from checker.sources.read import read_document
from checker.vocabulary import load_vocabulary

#: So many sources are handed to a process at a time.
TOGETHER = 8

Paragraphs = Mapping[str, Sequence[str]]  #: by language


def paragraphs(project: Path) -> list[Paragraphs]:
    """Return the paragraphs that a check parses, of each source."""
    vocabulary = load_vocabulary(project / "claims" / "vocabulary")
    found, _ = find_sources(project)
    return [_of(read_document(project, source, vocabulary)) for source in found]


@cache
def trained(language: str) -> Language:
    """Return the pipeline of a language as it comes, with its trained components alone."""
    nlp = as_it_comes(language)
    learnt = [name for name, pipe in nlp.pipeline if getattr(pipe, "is_trainable", False)]
    nlp.select_pipes(enable=learnt)
    return nlp


def parse(sources: Iterable[Paragraphs]) -> None:
    """Parse the paragraphs of some sources."""
    for language in supported_languages():
        texts = [text for source in sources for text in source.get(language, ())]
        for _ in trained(language).pipe(texts) if texts else ():
            pass


def main(file: str, jobs: str) -> None:
    """Parse the paragraphs that a file lists."""
    sources: list[Paragraphs] = json.loads(Path(file).read_text("utf-8"))
    shares = [sources[at : at + TOGETHER] for at in range(0, len(sources), TOGETHER)]
    with ProcessPoolExecutor(int(jobs), mp_context=get_context("spawn")) as pool:
        list(pool.map(parse, shares))


def _of(document: Document) -> Paragraphs:
    """Return the paragraphs of a document that a check parses."""
    found: dict[str, list[str]] = {}
    for segment in document.segments:
        if segment.kind in READ and segment.reading.strip():
            found.setdefault(segment.language, []).append(segment.reading)
    return {language: found[language] for language in supported_languages() if language in found}


if __name__ == "__main__":
    main(*sys.argv[1:])
