"""Whatever stands in a manifest, a decision or a date: it is read, or refused in our own words."""

import contextlib

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.decisions.read import decision_of
from checker.errors import DecisionInvalid, ManifestInvalid
from checker.model.edtf import interval
from checker.sources.manifest import parse_manifest, row_faults

HEADER = "source_id,path,published_on,url,language,note\n"
CELLS = st.lists(
    st.sampled_from(
        [
            *[
                'a,a.txt,"',
                "\n",
                "\r",
                "\x00",
                ",,",
                "../x",
                "2019-01-01",
                "2019/2018",
                "en",
                "https://x.example",
                "\ufeff",
            ]
        ]
    )
    | st.text(max_size=5),
    max_size=20,
).map("".join)
POINTS = ("2020", "9999", "0001", "196X", "99XX", "2020-05", "2020-21", "2020-05-06", "", "..")
DATES = st.text("0123456789X/.-?~%[]\u0661", max_size=12) | st.lists(
    st.sampled_from([*POINTS, *"/?~%-[]"]), max_size=5
).map("".join)
FIELDS = st.lists(
    st.sampled_from(
        [
            *("id: a\n", "finding: ", "{rule: VAL101}", "reason: >\n  x\n", "&a ", "*a", "[", "{"),
            *("? ", "!!int 0867", "\n", "\0", "verdict: deferred\n", "---\n"),
        ]
    )
    | st.text(max_size=4),
    max_size=12,
).map("".join)


@given(CELLS)
@settings(max_examples=100, deadline=None, derandomize=True)
def test_manifest(cells: str) -> None:
    with contextlib.suppress(ManifestInvalid):
        assert isinstance(parse_manifest(HEADER + cells, "manifest.csv"), dict)


@given(FIELDS)
@settings(max_examples=100, deadline=None, derandomize=True)
def test_decision(text: str) -> None:
    with contextlib.suppress(DecisionInvalid):
        assert decision_of(text.encode("utf-8", "replace"), "one.yaml").reason


@given(DATES)
@settings(max_examples=300, deadline=None, derandomize=True)
def test_a_date_that_a_manifest_may_have_has_days(written: str) -> None:
    row = {"source_id": "a", "path": "a.txt", "published_on": written}
    if written and not list(row_faults(row)):
        assert not interval(written).is_unknown
