"""`checker decide`: write down what was decided on a finding."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli.options import LangOption, ProjectOption, day_of
from checker.errors import UsageError
from checker.messages.speaker import speaker_in
from checker.model.message import say
from checker.settings import chosen_language

if TYPE_CHECKING:
    from checker.model.decision import Decision


def decide(  # noqa: PLR0913 - options of the command line
    fingerprint: Annotated[str, typer.Argument(help="Of the finding, or its beginning.")],
    project: ProjectOption = Path(),
    *,
    verdict: Annotated[
        str,
        typer.Option(
            help="claim-stands, both-stand, not-a-conflict, source-corrected or deferred."
        ),
    ] = "",
    reason: Annotated[str, typer.Option(help="Why, for a reader next year.")] = "",
    by: Annotated[str, typer.Option(metavar="NAME", help="Who decided.")] = "",
    until: Annotated[
        str, typer.Option(metavar="DATE", help="From then on it no longer holds.")
    ] = "",
    stands: Annotated[
        str, typer.Option(metavar="CLAIM_ID", help="The claim that stands, or its beginning.")
    ] = "",
    note: Annotated[str, typer.Option(help="Anything else, for people.")] = "",
    on: Annotated[
        str, typer.Option(metavar="DATE", help="Day of the decision.", show_default="today")
    ] = "",
    change: Annotated[
        bool, typer.Option("--change", help="Change the decision there is; what is unsaid stays.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Print the file; write nothing.")
    ] = False,
    language: LangOption = "",
) -> None:
    """Settle a finding of the last check: write a decision file, never over another."""
    from checker.decisions.read import read_decisions
    from checker.decisions.write import decision_text, seen, write_decision
    from checker.explain import last_findings
    from checker.settle import Said, decided, decision_on, named_finding, told

    speaker = speaker_in(chosen_language(project, language))
    finding = named_finding(last_findings(project), fingerprint)
    decisions = read_decisions(project)
    there = decided(finding, decisions)
    _refuse(there, change=change)
    known = seen(project, there.path) if there else ""
    said = Said(
        verdict=verdict,
        reason=reason,
        decided_by=by,
        standing_claim=stands,
        expires_on=until,
        note=note,
    )
    decision = decision_on(finding, said, decisions, day_of(on, "--on"))
    print("\n".join(told(finding, decision, speaker)))
    if dry_run:
        print(speaker.say("command.would-write", path=decision.path), file=sys.stderr)
        print(decision_text(project, decision), end="")
        return
    write_decision(project, decision, known=known)
    print(speaker.say("command.check-applies", path=decision.path), file=sys.stderr)


def _refuse(there: "Decision | None", *, change: bool) -> None:
    """Refuse to write over a decision that is not to be changed, or to change one that is not."""
    if there and not change:
        raise UsageError(
            where=there.path,
            what=say(
                "usage.decided-already",
                verdict=there.verdict.value,
                who=there.decided_by,
                day=there.decided_on.isoformat(),
            ),
            remedy=say("usage.change-it"),
        )
    if change and not there:
        raise UsageError(
            where="--change",
            what=say("usage.not-decided"),
            remedy=say("usage.leave-change-out"),
        )
