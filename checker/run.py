"""The flow, top to bottom: sources, passages, dates, claims, names, rules, decisions, reports."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from checker.constraints.as_rule import as_rule
from checker.constraints.read import read_rules
from checker.dating.date_document import date_document
from checker.dating.date_table import date_table
from checker.decisions.apply import apply_decisions, decision_rules
from checker.decisions.read import read_decisions
from checker.errors import SourceUnreadable
from checker.extractors.yield_of import yield_of
from checker.judging.claims import Claims
from checker.judging.context import RuleContext
from checker.judging.coverage import coverage
from checker.judging.falls_due import falls_due
from checker.judging.reader import speaker_of, told_dating, told_document
from checker.linking.link import link
from checker.linking.linked import Linked
from checker.made_with import made_with
from checker.messages.catalogue import DEFAULT
from checker.messages.speaker import ENGLISH, Speaker
from checker.model.claim import Claim
from checker.model.document import Document, Source
from checker.model.extract import Extract
from checker.model.outcome import Outcome, Unread
from checker.pipelines.passage import ReadDocument
from checker.pipelines.read_passages import read_passages
from checker.pipelines.tense import tense_of
from checker.reporting import html
from checker.reporting.catalogue import FORMATS
from checker.reporting.shelves import FOLDER
from checker.rules.apply import apply_rules
from checker.sources.find import find_sources
from checker.sources.read import read_document, read_text
from checker.sources.write import write_text
from checker.tables.claims_table import claims_csv, claims_table
from checker.vocabulary import Vocabulary, load_vocabulary

#: Told which step, how far it is and how far it goes.
Progress = Callable[[str, int, int], None]


def run_check(
    project: Path, *, as_of: date, on_progress: Progress | None = None, language: str = DEFAULT
) -> Outcome:
    """Return everything that a check of a project's documents finds.

    Args:
        project: a folder with `seeds/`; nothing in it is written.
        as_of: the day that the check is made for.
        on_progress: told of each document that is read.
        language: of messages and reports; nothing that is compared depends on it.

    Raises:
        InputError: the manifest, the vocabulary, a rule or a decision cannot be understood.
    """
    vocabulary = load_vocabulary(project / "claims" / "vocabulary")
    own = [as_rule(rule) for rule in read_rules(project, vocabulary)]
    decisions = read_decisions(project)
    extracts, unread = read_extracts(project, vocabulary, as_of, on_progress)
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
        unread=tuple(unread),
        uncovered=ledger.uncovered,
        due=falls_due(claims, context),
        language=language,
        made_with=made_with(project, vocabulary),
    )


def read_extracts(
    project: Path, vocabulary: Vocabulary, as_of: date, on_progress: Progress | None
) -> tuple[list[Extract], list[Unread]]:
    """Return what each document yields, by source_id, and the sources that cannot be read."""
    sources, unread = find_sources(project)
    extracts: list[Extract] = []
    for done, source in enumerate(sources):
        if on_progress is not None:
            on_progress(f"reading {source.path}", done, len(sources))
        try:
            document = read_document(project, source, vocabulary)
        except SourceUnreadable as error:
            unread.append(Unread(path=f"seeds/{source.path}", what=error.what, remedy=error.remedy))
            continue
        extracts.append(extract_of(document, vocabulary, as_of))
    return sorted(extracts, key=lambda e: e.document.source.source_id), unread


def claims_of_text(
    raw: bytes, source: Source, vocabulary: Vocabulary, *, as_of: date
) -> tuple[Claim, ...]:
    """Return the claims of one text that stands alone, under canonical names."""
    extract = extract_of(read_text(raw, source, vocabulary), vocabulary, as_of)
    return link([extract], vocabulary).claims


def extract_of(document: Document, vocabulary: Vocabulary, as_of: date) -> Extract:
    """Return what one document yields."""
    if document.records:
        table = ReadDocument(document=document, passages=(), dating=date_table(document, as_of))
        return yield_of(table, vocabulary)
    passages = read_passages(document, vocabulary)
    times = [(p.segment, p.times) for p in passages]
    told = tense_of(passages, vocabulary)
    dating = date_document(document, times, told, as_of, vocabulary, file_date=document.file_date)
    read = ReadDocument(document=document, passages=passages, dating=dating)
    return yield_of(read, vocabulary)


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
    )


def write_texts(project: Path, documents: Sequence[Document]) -> list[Path]:
    """Write the texts that were taken out of files; return their folder, if there are any.

    Texts of sources that are no longer there are removed.
    """
    folder = project / "reports" / "text"
    texts = {f"{d.source.source_id}.txt": d.text for d in documents if d.is_extracted}
    for stale in sorted(folder.glob("*.txt")):
        if stale.name not in texts:
            stale.unlink()
    for name, text in texts.items():
        write_text(folder / name, text)
    return [folder] if texts else []


def write_outcome(project: Path, outcome: Outcome) -> list[Path]:
    """Write the claims table and all reports, each in one step; return what was written."""
    written = [
        write_text(project / "claims" / "claims.csv", claims_csv(claims_table(outcome.claims)))
    ]
    for file, render in FORMATS.values():
        written.append(write_text(project / "reports" / file, render(outcome)))
    written += write_pages(project, outcome)
    return [*written, *write_texts(project, outcome.documents)]


def write_pages(project: Path, outcome: Outcome) -> list[Path]:
    """Write the pages behind the entry page of a large report; return their folder, if any.

    Pages that the report no longer has are removed.
    """
    reports = project / "reports"
    kept = {write_text(reports / name, text) for name, text in html.pages(outcome)}
    for stale in sorted((reports / FOLDER).glob("*.html")):
        if stale not in kept:
            stale.unlink()
    return [reports / FOLDER] if kept else []
