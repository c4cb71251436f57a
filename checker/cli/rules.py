"""`checker rules`: the catalogue of rules, and the examples of a project's own."""

import sys
from pathlib import Path

import typer

from checker.cli.codes import CLEAN, OPEN
from checker.cli.options import LangOption, ProjectOption
from checker.messages.speaker import speaker_in
from checker.settings import chosen_language

rules = typer.Typer()


@rules.callback(invoke_without_command=True)
def list_rules(
    context: typer.Context, project: ProjectOption = Path(), *, language: LangOption = ""
) -> None:
    """List the rules, the project's own among them: id, name, what each one finds, how well."""
    if context.invoked_subcommand:
        return
    from checker.explain import catalogue
    from checker.reporting.measured import told
    from checker.reporting.visible import flat

    told_in = chosen_language(project, language)
    listed = catalogue(project, told_in)
    width = max(len(rule.name) for rule in listed)
    for rule in listed:
        how_well = told(rule.measured, told_in)
        print(f"{rule.rule_id}  {flat(rule.name):{width}}  {flat(rule.title)} ({how_well})")


@rules.command("test")
def rules_test(project: ProjectOption = Path(), *, language: LangOption = "") -> None:
    """Run the examples of the project's own rules, from text to finding."""
    from checker.rule_examples import table, tried_examples

    speaker = speaker_in(chosen_language(project, language))
    tried = list(tried_examples(project))
    right = sum(each.is_right for each in tried)
    if tried:
        print("\n".join(table(tried, speaker)))
    counts = speaker.say("examples.rules-right", right=right, all=len(tried))
    print(counts, file=sys.stderr)
    raise typer.Exit(CLEAN if right == len(tried) else OPEN)
