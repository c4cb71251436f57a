"""Fuzz what editors and earlier runs write: decisions, packs, rules, manifests, dates, reports.

The first byte of an input tells which it is, the rest is the file.
"""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml
from fuzz.target import Target
from fuzz.texts import words_of

from checker import baseline
from checker.constraints.read import FOLDER as RULES
from checker.constraints.read import read_rules
from checker.decisions.read import decision_of
from checker.errors import CheckerError
from checker.model.edtf import interval, is_edtf
from checker.model.interval import Interval
from checker.sources.manifest import parse_manifest, row_faults
from checker.tables.claims_table import read_claims
from checker.verify.read_report import read_report
from checker.vocabulary import load_vocabulary
from checker.vocabulary.yaml12 import line_of, parse

DECISION = """\
id: 2026-08-14-harbour
finding: {rule: VAL101, fingerprint: 1234e567}
verdict: deferred
reason: >-
  Two letters differ.
decided_by: Aino Laine
decided_on: 2026-08-14
"""
RULE = """\
OULU001:
  name: two-mayors
  title: A town has one mayor
  constraint: {at-most-one: mayor}
"""


def _yaml(raw: bytes) -> None:
    """A text is a value, each entry of which has a line, or no YAML."""
    text = raw.decode("utf-8", "replace")
    try:
        held = parse(text)
    except yaml.MarkedYAMLError:
        return
    for key in held if isinstance(held, dict) else ():
        assert 1 <= line_of(text, [key]) <= len(text.splitlines()) + 1


def _rules(raw: bytes) -> None:
    """A pack of rules is read or refused."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / RULES / "own.yaml"
        file.parent.mkdir(parents=True)
        file.write_bytes(raw)
        read_rules(Path(folder), load_vocabulary())


def _in_a_file(read: Callable[[Path], object]) -> Callable[[bytes], None]:
    """Return a reader of bytes out of one of files."""

    def holds(raw: bytes) -> None:
        with TemporaryDirectory() as folder:
            file = Path(folder) / "file"
            file.write_bytes(raw)
            read(file)

    return holds


def _manifest(raw: bytes) -> None:
    """A manifest is read or refused, and its dates have days."""
    for row in parse_manifest(raw.decode("utf-8", "replace"), "manifest.csv").values():
        assert not list(row_faults(row))
        interval(row.get("published_on", ""))


def _dates(raw: bytes) -> None:
    """Two dates stand to each other alike from either side."""
    one, _, two = raw.decode("utf-8", "replace").partition("\n")
    if is_edtf(one) and is_edtf(two):
        _hold_together(interval(one), interval(two))


def _hold_together(one: Interval, two: Interval) -> None:
    """Hold two intervals against the laws of their algebra."""
    assert one.may_overlap(two) == two.may_overlap(one)
    assert one.surely_overlaps(two) == two.surely_overlaps(one)
    assert one.may_overlap(two) or not one.surely_overlaps(two)
    assert not (one.surely_before(two) and two.surely_before(one))
    assert not one.surely_before(two) or not one.may_overlap(two)
    for each in (one, two):
        sure = each.certain()
        assert sure is None or sure[0] < sure[1]


SORTS: Mapping[bytes, Callable[[bytes], object]] = {
    b"d": lambda raw: decision_of(raw, "one.yaml"),
    b"y": _yaml,
    b"u": _rules,
    b"m": _manifest,
    b"e": _dates,
    b"r": _in_a_file(read_report),
    b"b": _in_a_file(baseline.read),
    b"c": _in_a_file(read_claims),
}


def _holds(data: bytes) -> None:
    """A file is read, or refused in our own words."""
    read = SORTS.get(data[:1], _yaml)
    try:
        read(data[1:])
    except CheckerError as err:
        if not (err.where and err.what and err.remedy):
            raise AssertionError(str(err)) from err


def _seeds() -> Iterator[bytes]:
    """Yield a small file of every sort."""
    yield b"d" + DECISION.encode()
    yield b"y" + DECISION.encode()
    yield b"u" + RULE.encode()
    yield b"msource_id,path,published_on,url\na,a.txt,2019-11~,https://x.example\n"
    yield b"e2019-11/..\n2020-21"
    yield b"e[2024-08-26..2024-09-01]\n196X"
    yield b'r{"schema_version": 1, "as_of": "2026-03-01", "findings": [], "rules": []}'
    yield b'b{"schema_version": 1, "findings": [{"fingerprint": "a"}]}'
    yield b'cclaim_id,source_id,start,end\n1,"a ""b""",0,4\n'


EDITOR_FILES = Target(
    name="editor_files", holds=_holds, seeds=_seeds, words=lambda: words_of("editor_files")
)
