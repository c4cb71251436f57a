"""`checker explain`: what a rule finds, what carries a finding, or where a claim stands."""

from pathlib import Path
from typing import Annotated

import typer

from checker.cli.options import LangOption, ProjectOption
from checker.errors import UsageError, did_you_mean
from checker.messages.speaker import speaker_in
from checker.model.message import say
from checker.settings import chosen_language

#: So few characters of a fingerprint may stand for the whole, as git has it.
SHORTEST_PREFIX = 4


def explain(
    what: Annotated[
        str,
        typer.Argument(help="Id or name of a rule, fingerprint of a finding, or id of a claim."),
    ],
    project: ProjectOption = Path(),
    *,
    language: LangOption = "",
) -> None:
    """Explain a rule, or a finding or claim of the last check with the words that carry it."""
    from checker.explain import catalogue, claim_told, explained, last_findings
    from checker.reporting.measured import told
    from checker.reporting.visible import flat, visible

    told_in = chosen_language(project, language)
    for rule in (listed := catalogue(project, told_in)):
        if what.casefold() in (rule.rule_id.casefold(), rule.name.casefold()):
            print(f"{rule.rule_id} {flat(rule.name)}\n\n{visible(rule.explanation.strip())}")
            measured = speaker_in(told_in).say("explain.measured")
            print(f"{measured}\n    {told(rule.measured, told_in)}")
            return
    findings = last_findings(project)
    found = [f for f in findings if f["fingerprint"].startswith(what)]
    if len(found) == 1 and len(what) >= min(SHORTEST_PREFIX, len(found[0]["fingerprint"])):
        print(explained(found[0], told_in))
        return
    if claim := claim_told(project, what, told_in):
        print(claim)
        return
    names = [n for rule in listed for n in (rule.rule_id, rule.name)]
    known = names + [f["fingerprint"] for f in findings]
    raise UsageError(
        where=what,
        what=say("usage.names-nothing"),
        remedy=did_you_mean(what, known) or say("usage.where-names-are"),
    )
