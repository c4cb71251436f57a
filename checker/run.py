"""The flow, top to bottom: sources, passages, dates, claims, names, rules, decisions, reports."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path

from checker.collecting import made_to_last
from checker.constraints.as_rule import as_rule
from checker.constraints.read import read_rules
from checker.decisions.apply import apply_decisions, decision_rules
from checker.decisions.read import read_decisions
from checker.judging.claims import Claims
from checker.judging.context import RuleContext
from checker.judging.coverage import coverage
from checker.judging.falls_due import falls_due
from checker.judging.reader import labels_of, speaker_of, told_dating, told_document
from checker.laid import lay
from checker.linking.link import link
from checker.linking.linked import Linked
from checker.made_with import made_with
from checker.messages.catalogue import DEFAULT
from checker.messages.speaker import ENGLISH, Speaker
from checker.model.claim import Claim
from checker.model.document import Document, Source
from checker.model.extract import Extract
from checker.model.outcome import Outcome
from checker.reading.read_extracts import Progress, begin_to_read
from checker.reading.read_source import Desk
from checker.reading.read_sources import Reader
from checker.reading.reading import extract_of
from checker.reporting import html
from checker.reporting.catalogue import FORMATS
from checker.reporting.shelves import FOLDER
from checker.rules.apply import apply_rules
from checker.shared_out import processes, shared_out
from checker.sources.find import find_sources
from checker.sources.read import read_text
from checker.sources.write import remove, write_text
from checker.store.store import Store
from checker.vocabulary import Vocabulary, load_vocabulary

#: From so many claims on, reports of them are worth more processes than one.
MANY = 2_000


def run_check(  # noqa: PLR0913 - options of a run
    project: Path,
    *,
    as_of: date,
    on_progress: Progress | None = None,
    store: Store = Store(),
    jobs: int = 1,
    language: str = DEFAULT,
    reader: Reader | None = None,
) -> Outcome:
    """Return everything that a check of a project's documents finds.

    Args:
        project: a folder with `seeds/`; nothing in it is written.
        as_of: the day that the check is made for.
        on_progress: told of each document that is read.
        store: keeps what was read for the next run, and has what the last one kept.
        jobs: the most processes that may read at once; 0 for as many as there are cores.
        language: of messages and reports; nothing that is compared depends on it.
        reader: reads the sources elsewhere, and keeps what it has read.

    Raises:
        InputError: the manifest, the vocabulary, a rule or a decision cannot be understood.
    """
    vocabulary = load_vocabulary(project / "claims" / "vocabulary", store)
    own = [as_rule(rule) for rule in read_rules(project, vocabulary)]
    decisions = read_decisions(project)
    sources, unread = find_sources(project)
    desk = Desk(project=project, vocabulary=vocabulary, as_of=as_of)
    underway = begin_to_read(
        sources, desk, store=store, jobs=jobs, on_progress=on_progress, reader=reader
    )
    from checker.tables.claims_table import claims_table  # slow to load: while others read

    extracts, unreadable = underway.extracts()
    with made_to_last():
        linked = link(extracts, vocabulary)
        speaker = speaker_of(language, vocabulary)
        context = rule_context(extracts, linked, vocabulary, as_of, speaker)
        claims = Claims(table=claims_table(linked.claims), context=context)
        found, rules = apply_rules(claims, context, own)
        findings, rulings = apply_decisions(found, decisions, as_of, speaker)
        ledger = coverage(claims, extracts, context)
        return Outcome(
            as_of=as_of,
            documents=tuple(told_document(e.document, speaker) for e in extracts),
            datings={name: told_dating(d, speaker) for name, d in context.datings.items()},
            claims=linked.claims,
            findings=findings,
            rulings=rulings,
            decisions=decisions,
            rules=(*rules, *decision_rules(language)),
            coverage=ledger.counts,
            unread=(*unread, *unreadable),
            uncovered=ledger.uncovered,
            due=falls_due(claims, context),
            language=language,
            labels=labels_of(linked.claims, speaker),
            made_with=made_with(project, vocabulary),
        )


def claims_of_text(
    raw: bytes, source: Source, vocabulary: Vocabulary, *, as_of: date
) -> tuple[Claim, ...]:
    """Return the claims of one text that stands alone, under canonical names."""
    extract = extract_of(read_text(raw, source, vocabulary), vocabulary, as_of)
    return link([extract], vocabulary).claims


def rule_context(
    extracts: Sequence[Extract],
    linked: Linked,
    vocabulary: Vocabulary,
    as_of: date,
    speaker: Speaker = ENGLISH,
) -> RuleContext:
    """Return what the rules may know beside the claims."""
    return RuleContext(
        as_of=as_of,
        vocabulary=vocabulary,
        documents={e.document.source.source_id: e.document for e in extracts},
        datings={e.document.source.source_id: e.dating for e in extracts},
        copies=linked.copies,
        variants=linked.variants,
        speaker=speaker,
        sightings={e.document.source.source_id: e.sightings for e in extracts if e.sightings},
    )


def write_texts(project: Path, documents: Sequence[Document]) -> list[Path]:
    """Write the texts that were taken out of files; return their folder, if there are any.

    Texts of sources that are no longer there are removed.
    """
    folder = project / "reports" / "text"
    texts = {f"{d.source.source_id}.txt": d.text for d in documents if d.is_extracted}
    for stale in sorted(folder.glob("*.txt")):
        if stale.name not in texts:
            remove(stale, within=project)
    for name, text in texts.items():
        write_text(folder / name, text, within=project)
    return [folder] if texts else []


def write_outcome(
    project: Path,
    outcome: Outcome,
    store: Store = Store(),
    *,
    jobs: int = 1,
    beside: Callable[[], None] | None = None,
) -> list[Path]:
    """Write the claims table and all reports, each in one step; return what was written.

    Args:
        project: the folder that holds `claims/` and `reports/`.
        outcome: of a check.
        store: knows which pages of a large report lie there already.
        jobs: the most processes that may write at once; 0 for as many as there are cores.
        beside: what can be done in the meantime.
    """
    from checker.tables.claims_table import csv_of_claims

    several = processes(jobs) if len(outcome.claims) >= MANY else 1
    files: dict[Path, Callable[[], str]] = {
        project / "claims" / "claims.csv": partial(csv_of_claims, outcome.claims)
    }
    for file, render in FORMATS.values():
        files[project / "reports" / file] = partial(render, outcome)
    tasks: list[Callable[[], list[Path] | None]] = [
        partial(write_pages, project, outcome, store, several),  # first, for it is the longest
        *(partial(_write, path, made, project) for path, made in files.items()),
        beside or (lambda: None),
    ]
    pages, *written, _ = (done or [] for done in shared_out(tasks, several))
    return [*chain.from_iterable(written), *pages, *write_texts(project, outcome.documents)]


def _write(path: Path, made: Callable[[], str], project: Path) -> list[Path]:
    """Write a file that is made just now."""
    return [write_text(path, made(), within=project)]


def write_pages(
    project: Path, outcome: Outcome, store: Store = Store(), several: int = 1
) -> list[Path]:
    """Write the pages behind the entry page of a large report; return their folder, if any.

    A page that shows what it showed, and lies there as it was written, is left as it is. Pages that
    the report no longer has are removed.

    Args:
        project: the folder that holds `reports/`.
        outcome: of a check.
        store: knows which pages lie there already.
        several: the most processes that may write at once.
    """
    reports = project / "reports"
    laid = lay(project, list(html.pages(outcome)), store, several)
    for stale in sorted((reports / FOLDER).glob("*.html")):
        if stale.relative_to(reports).as_posix() not in laid:
            remove(stale, within=project)
    return [reports / FOLDER] if laid else []
