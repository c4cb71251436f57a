"""`checker vocabulary`: look after the words, offices, units and predicates."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from checker.cli.codes import CLEAN, OPEN
from checker.cli.options import LangOption, ProjectOption
from checker.messages.speaker import speaker_in
from checker.settings import chosen_language

vocabulary = typer.Typer(no_args_is_help=True, help="Look after the vocabulary.")


@vocabulary.command("test")
def vocabulary_test(
    project: ProjectOption = Path(),
    *,
    own: Annotated[bool, typer.Option("--own", help="Only the project's own.")] = False,
    language: LangOption = "",
) -> None:
    """Run the examples of the predicates, the shipped ones and the project's own."""
    from checker.vocabulary import load_vocabulary
    from checker.vocabulary_examples import examples, failures, told

    speaker = speaker_in(chosen_language(project, language))
    folder = project / "claims" / "vocabulary"
    load_vocabulary(folder)  # tells its faults, before any example is read
    asked = [e for e in examples(folder) if not (own and e.shipped)]
    failed = list(failures(asked, folder))
    for failure in failed:
        print(told(failure, speaker))
    right = len(asked) - len(failed)
    counts = speaker.say("examples.vocabulary-right", right=right, all=len(asked))
    print(counts, file=sys.stderr)
    raise typer.Exit(OPEN if failed else CLEAN)
