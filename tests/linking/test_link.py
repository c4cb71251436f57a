"""Linking gives every claim a canonical name and an id that survives edits elsewhere."""

from collections.abc import Sequence
from dataclasses import replace

from builders import claim, document

from checker.linking.link import link
from checker.model.claim import Claim
from checker.model.extract import Extract, Yield
from checker.model.mention import Mention
from checker.model.outcome import Dating
from checker.model.span import Span
from checker.reading.reading import extracted
from checker.vocabulary import load_vocabulary

UNDATED = Dating(edtf="", basis="unknown", certain=False)


def extract(
    source_id: str, *claims: Claim, text: str = "The sea is calm.", mentions: Sequence[Mention] = ()
) -> Extract:
    """Return what a document yields that makes these claims and has these names."""
    made = tuple(replace(c, source_id=source_id, extractor="office", claim_id="") for c in claims)
    found = Yield(
        document=document(source_id=source_id, text=text),
        dating=UNDATED,
        claims=made,
        mentions=tuple(mentions),
        sentences=(),
    )
    return extracted(found, load_vocabulary())


def test_a_surname_takes_the_full_name_that_its_document_gives() -> None:
    told = extract(
        "a", claim(object_="Ingrid Halvorsen"), claim(object_="Halvorsen", span=(20, 29))
    )

    linked = link([told], load_vocabulary())

    assert {c.object for c in linked.claims} == {"Ingrid Halvorsen"}


def test_documents_share_the_fullest_name() -> None:
    linked = link(
        [
            extract("a", claim(object_="Ingrid Halvorsen Berg")),
            extract("b", claim(object_="Ingrid Halvorsen")),
        ],
        load_vocabulary(),
    )

    assert {c.object for c in linked.claims} == {"Ingrid Halvorsen Berg"}


def test_an_id_does_not_depend_on_the_place() -> None:
    here = link([extract("a", claim(span=(0, 10)))], load_vocabulary())
    there = link([extract("a", claim(span=(50, 60)))], load_vocabulary())

    assert here.claims[0].claim_id == there.claims[0].claim_id


def test_ids_are_unique_and_claims_are_in_text_order() -> None:
    told = [claim(span=(30, 40)), claim(span=(0, 10)), claim(span=(0, 10), object_="Ola Nordmann")]

    linked = link([extract("a", *told)], load_vocabulary())

    assert [c.span.start for c in linked.claims] == [0, 0, 30]
    assert len({c.claim_id for c in linked.claims}) == 3


def test_a_country_is_nobody_although_a_list_of_names_once_says_so() -> None:
    spans = [Span(at, at + 5) for at in (0, 10, 20)]
    country = Mention(
        span=spans[0], text="Norway", kind="place", entry="Norway", sort="country", language="en"
    )
    mistaken = replace(country, span=spans[1], kind="person", entry="", sort="person")
    longer = replace(mistaken, span=spans[2], text="Future Forward Norway")
    told = extract("almanac", claim(subject="Norway"), mentions=(country, mistaken, longer))

    (linked,) = link([told], load_vocabulary()).claims

    assert linked.subject == "Norway"


def test_who_holds_an_office_is_no_abbreviation_of_a_body() -> None:
    text = "The Ministry of Interior (MOI) wrote to President MOI."
    ministry = Mention(
        text="Ministry of Interior",
        kind="organisation",
        entry="",
        sort="ministry",
        span=Span(4, 24),
        language="en",
    )
    short = replace(ministry, text="MOI", sort="", span=Span(26, 29))
    told = extract("a", text=text, mentions=(ministry, short))

    linked = link([told, extract("b", claim(object_="MOI"))], load_vocabulary())

    assert {c.object for c in linked.claims} == {"MOI"}


def test_who_holds_an_office_may_be_told_by_initials() -> None:
    text = "Anna Sofia Selma Kent (ASSK) came."
    name = Mention(
        text="Anna Sofia Selma Kent", kind="unknown", sort="", entry="", span=Span(0, 21),
        language="en",
    )  # fmt: skip
    short = replace(name, text="ASSK", span=Span(23, 27))
    told = extract("a", claim(object_="ASSK"), text=text, mentions=(name, short))

    linked = link([told], load_vocabulary())

    assert {c.object for c in linked.claims} == {"Anna Sofia Selma Kent"}
