"""Claims whose names lead on get new ids; all others keep what they were given as written."""

from dataclasses import replace

import hypothesis.strategies as st
from builders import claim
from hypothesis import given

from checker.linking.canonical import Canonical
from checker.linking.renamed import renamed
from checker.model.claim import Claim
from checker.naming.identity import identified

NAMES = ("Berg", "Ada Berg", "Moe", "Kari Moe", "Norway")
CLAIMS = st.builds(
    lambda subject, predicate, object_, start, party: claim(
        subject=subject,
        predicate=predicate,
        object_=object_,
        span=(start, start + 5),
        qualifiers=(("party", party),),
    ),
    st.sampled_from(NAMES),
    st.sampled_from(("prime minister", "mayor")),
    st.sampled_from(NAMES),
    st.integers(0, 4),
    st.sampled_from(NAMES),
)


def by_names(made: Claim, names: Canonical) -> Claim:
    """Return a claim with every name led on."""
    return replace(
        made,
        subject=names.of(made.subject),
        object=names.of(made.object),
        qualifiers=tuple((key, names.of(value)) for key, value in made.qualifiers),
    )


@given(
    st.lists(CLAIMS, max_size=12),
    st.dictionaries(st.sampled_from(NAMES), st.sampled_from(NAMES)),
    st.dictionaries(st.sampled_from(NAMES), st.sampled_from(NAMES)),
)
def test_ids_are_those_that_all_claims_anew_would_get(
    claims: list[Claim], own: dict[str, str], shared: dict[str, str]
) -> None:
    names = Canonical(own=own, shared=shared)
    as_written = list(identified(claims))

    linked = list(renamed(as_written, names))

    assert linked == list(identified(by_names(c, names) for c in as_written))


def test_a_claim_of_other_names_is_handed_on_as_it_is() -> None:
    mayor, minister = identified([claim(predicate="mayor", object_="Moe"), claim(object_="Berg")])
    linked = list(renamed([mayor, minister], Canonical(own={"Berg": "Ada Berg"}, shared={})))

    assert linked[0] is mayor
    assert linked[1].object == "Ada Berg"
