"""The flow, top to bottom: sources, passages, dates, claims, names, rules, decisions, reports."""

from collections.abc import Sequence
from datetime import date
from functools import partial
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
from checker.linking.linked import Linked
from checker.made_with import made_with
from checker.messages.catalogue import DEFAULT
from checker.model.extract import Extract
from checker.model.outcome import Outcome
from checker.reading.read_extracts import Progress, begin_to_read
from checker.reading.read_source import Desk
from checker.reading.read_sources import Reader
from checker.rules.apply import apply_rules
from checker.rules.said_of_keys import Memory
from checker.shared_out import begun, processes_for
from checker.sources.find import find_sources
from checker.store.store import Store
from checker.vocabulary import Vocabulary, load_vocabulary


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
        jobs: the most processes that may work at once; 0 for as many as there are cores.
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
    from checker.linking.link import link  # slow to load, and this too: while others read
    from checker.tables.claims_table import claims_table

    extracts, unreadable = underway.extracts()
    with made_to_last():
        linked = link(extracts, vocabulary)
        context = rule_context(extracts, linked, vocabulary, as_of, language)
        claims = Claims.of(linked.claims, context)
        memory = Memory(store=store, project=str(project.resolve()))
        several = processes_for(len(linked.claims), jobs)
        applied = begun(partial(apply_rules, claims, context, own, memory), several)
        claims_table(linked.claims)  # which breaks off where a claim breaks its contract
        ledger, due = coverage(claims, extracts, context), falls_due(claims, context)
        found, rules = applied()
        findings, rulings = apply_decisions(found, decisions, as_of, context.speaker)
        return Outcome(
            as_of=as_of,
            documents=tuple(told_document(e.document, context.speaker) for e in extracts),
            datings={name: told_dating(d, context.speaker) for name, d in context.datings.items()},
            claims=linked.claims,
            findings=findings,
            rulings=rulings,
            decisions=decisions,
            rules=(*rules, *decision_rules(language)),
            coverage=ledger.counts,
            unread=(*unread, *unreadable),
            uncovered=ledger.uncovered,
            due=due,
            language=language,
            labels=labels_of(linked.claims, context.speaker),
            made_with=made_with(project, vocabulary),
        )


def rule_context(
    extracts: Sequence[Extract],
    linked: Linked,
    vocabulary: Vocabulary,
    as_of: date,
    language: str = DEFAULT,
) -> RuleContext:
    """Return what the rules may know beside the claims."""
    return RuleContext(
        as_of=as_of,
        vocabulary=vocabulary,
        documents={e.document.source.source_id: e.document for e in extracts},
        datings={e.document.source.source_id: e.dating for e in extracts},
        copies=linked.copies,
        variants=linked.variants,
        speaker=speaker_of(language, vocabulary),
        sightings={e.document.source.source_id: e.sightings for e in extracts if e.sightings},
    )
