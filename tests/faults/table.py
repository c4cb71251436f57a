"""The tables that are printed: by fault, by rule, and what was missed."""

from collections.abc import Iterator, Sequence

from faults.catalogue import FAULTS
from faults.fault import Injection
from faults.measuring import Run, Tally
from faults.wilson import interval

from checker.model.finding import Finding

RULE_HEAD = ("rule", "injected", "found", "recall", "95 %", "alarms", "per 1,000", "precision")
FAULT_HEAD = ("fault", "injected", "right", "share", "95 %", "wrong")


def rule_table(tallies: Sequence[Tally], sentences: int) -> str:
    """Return one line for each rule."""
    return _table([RULE_HEAD, *(rule_cells(t, sentences) for t in tallies)])


def rule_cells(tally: Tally, sentences: int) -> tuple[str, ...]:
    """Return the cells of one rule."""
    said = tally.found + tally.wrong + tally.alarms
    return (
        tally.rule_id,
        str(tally.injected),
        str(tally.found),
        share(tally.found, tally.injected),
        bounds(tally.found, tally.injected),
        str(tally.alarms),
        f"{1000 * tally.alarms / sentences:.1f}" if sentences else "",
        share(tally.found, said),
    )


def fault_table(run: Run) -> str:
    """Return one line for each kind of fault."""
    lines = [FAULT_HEAD]
    for name in (fault.name for fault in FAULTS):
        listed = [one.verdict for one in run.tried if one.fault == name]
        if not listed:
            continue
        right, size = sum(one.is_right for one in listed), len(listed)
        wrong = sum(len(one.wrong) for one in listed)
        cells = (str(size), str(right), share(right, size), bounds(right, size), str(wrong))
        lines.append((name, *cells))
    return _table(lines)


def share(right: int, size: int) -> str:
    """Return a share in per cent; nothing where nothing was tried."""
    return f"{100 * right / size:.0f} %" if size else ""


def bounds(right: int, size: int) -> str:
    """Return the interval of a share in per cent."""
    low, high = interval(right, size)
    return f"{100 * low:.0f}–{100 * high:.0f} %" if size else ""


def details(run: Run) -> str:
    """Return every miss, every wrong finding and every false alarm, in words."""
    lines = [f"alarm: {_said(finding)}" for finding in run.alarms]
    for one in run.tried:
        words = f"{one.fault}: {one.world}/{_words(one.verdict.injection)}"
        lines += [] if one.verdict.is_right else [f"missed: {words}"]
        lines += [f"wrong: {words}: {_said(finding)}" for finding in one.verdict.wrong]
    return "\n".join(lines)


def _words(injection: Injection) -> str:
    """Return the changed words with the rules that they should bring."""
    words = " | ".join(injection.text.words[s.start : s.end] for s in injection.spans[:1])
    brings = "/".join(injection.brings) or "silence"
    return f"{injection.text.source_id} [{brings}] “{' '.join(words.split())}”"


def _said(finding: Finding) -> str:
    """Return a finding in a line."""
    return f"{finding.severity.value} {finding.rule_id} {finding.verdict}: {finding.message}"


def _table(lines: Sequence[Sequence[str]]) -> str:
    """Return cells in columns, the first to the left."""
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join(_line(cells, widths) for cells in lines) + "\n"


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    """Return the cells of one line."""
    return "  ".join(_padded(cells, widths)).rstrip()


def _padded(cells: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    """Yield each cell at its width."""
    for at, (cell, width) in enumerate(zip(cells, widths, strict=True)):
        yield cell.rjust(width) if at else cell.ljust(width)
