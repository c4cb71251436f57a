"""`checker claims`: the claims of the last check, or the sentences that gave none."""

from pathlib import Path
from typing import Annotated

import typer

from checker.cli.options import LangOption, ProjectOption
from checker.settings import chosen_language


def claims(
    project: ProjectOption = Path(),
    *,
    source: Annotated[str, typer.Option(help="Only of this source.")] = "",
    subject: Annotated[str, typer.Option(help="Only about this subject.")] = "",
    uncovered: Annotated[
        bool, typer.Option("--uncovered", help="The sentences that gave none instead.")
    ] = False,
    language: LangOption = "",
) -> None:
    """Print the claims that the last check read, or the sentences that gave none, one a line."""
    told_in = chosen_language(project, language)
    if uncovered:
        from checker.explain import uncovered_sentences

        for line in uncovered_sentences(project, source=source, subject=subject, language=told_in):
            print(line)
        return
    from checker.explain import claim_lines

    for line in claim_lines(project, source=source, subject=subject):
        print(line)
