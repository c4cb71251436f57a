"""The coverage ledger: each sentence in exactly one bucket, and the uncovered ones by name."""

from builders import claim, document
from rules.world import world

from checker.judging.claims import Claims
from checker.judging.coverage import coverage
from checker.model.document import Damage, DamageKind, Document
from checker.model.extract import Sentence, Yield
from checker.model.interval import Interval
from checker.model.outcome import Bucket, Dating
from checker.model.span import Span
from checker.reading.reading import extracted
from checker.vocabulary import load_vocabulary

TEXT = (
    "Harbour news\n"
    "The quay was dredged.\n"
    "Der Hafen ist tief.\n"
    "It ?? the pier.\n"
    "Ada Berg is harbour master.\n"
)
DAMAGED = TEXT.index("It ??")
HELD = TEXT.index("Ada")


def sentences() -> tuple[Sentence, ...]:
    """Return the lines of the text: a heading, prose, a language not read, damage, a claim."""
    found, start = [], 0
    for line in TEXT.splitlines(keepends=True):
        found.append(
            Sentence(
                span=Span(start, start + len(line) - 1),
                language="de" if line.startswith("Der") else "en",
                readable=not line.startswith("Der"),
                running_text=start > 0,
            )
        )
        start += len(line)
    return tuple(found)


def ledger_of(*, dated: bool, told_twice: bool = False) -> tuple[dict[Bucket, int], list[str]]:
    """Return the filled buckets of the text, and the uncovered sentences with their buckets."""
    damage = Damage(kind=DamageKind.MISSING_WORDS, span=Span(DAMAGED + 3, DAMAGED + 5), quote="??")
    read = document(text=TEXT)
    text = Document(
        source=read.source,
        text=TEXT,
        segments=read.segments,
        damages=(damage,),
        language="en",
    )
    dating = Dating(edtf="2024" if dated else "", basis="manifest", certain=True)
    place = (HELD, HELD + 8)
    claims = [claim(span=place, valid=Interval())]
    if told_twice:
        claims.append(claim(span=place, source_id="almanac"))
    context = world({}).context
    context.documents["gazette"] = text  # type: ignore[index]
    context.datings["gazette"] = dating  # type: ignore[index]
    found = Yield(document=text, dating=dating, claims=(), mentions=(), sentences=sentences())
    extract = extracted(found, load_vocabulary())
    made = coverage(Claims.of(claims, context), [extract], context)
    filled = {bucket: n for bucket, n in made.counts["gazette"].items() if n}
    return filled, [f"{u.bucket}: {u.quote}" for u in made.uncovered]


def test_each_sentence_is_in_one_bucket() -> None:
    counts, told = ledger_of(dated=True)

    assert counts == {
        Bucket.HEADING: 1,
        Bucket.NO_PREDICATE: 1,
        Bucket.LANGUAGE_UNSUPPORTED: 1,
        Bucket.DAMAGED: 1,
        Bucket.SINGLE_SOURCE: 1,
    }
    assert told == [
        "no-predicate: The quay was dredged.",
        "language-unsupported: Der Hafen ist tief.",
        "damaged: It ?? the pier.",
    ]


def test_a_claim_without_any_time_is_undated() -> None:
    counts, told = ledger_of(dated=False)

    assert counts[Bucket.UNDATED] == 1
    assert told[-1] == "undated: Ada Berg is harbour master."
    assert sum(counts.values()) == len(sentences())


def test_a_claim_that_another_source_repeats_is_compared() -> None:
    counts, told = ledger_of(dated=True, told_twice=True)

    assert (counts[Bucket.COMPARED], len(told)) == (1, 3)
