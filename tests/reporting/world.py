"""A small invented world: a town, its mayor, a bridge; its texts and what they claim."""

from datetime import date

from checker.model.claim import Claim, Modality, ObjectKind, Tense, qualifiers
from checker.model.document import (
    Damage,
    DamageKind,
    Document,
    Segment,
    SegmentKind,
    Source,
    SourceKind,
)
from checker.model.interval import Interval
from checker.model.offsets import Offsets
from checker.model.reported import Reported
from checker.model.span import Span

AS_OF = date(2026, 3, 1)

GAZETTE = """Arden opens its new bridge
ARDEN, 12 May 2024 \u2013 Mayor Ilse Brandt opened the Long Bridge on Sunday.
The bridge is 412 metres long. Arden has 12,431 inhabitants, according to the 2024 census.
She said that the toll will end in 2025.
Subscribe to our newsletter
"""

GUIDE = """Arden
Arden is a town on the river Tolle.

Government
The mayor is Karl Voss, who currently chairs the river council, whose term ended in 2021.

Bridges
The Long Bridge is 398 metres long. The old ferry\u202e was \u00e2\x80\x99closed\u00e2\x80\x99.
"""

FOLHA = """Ponte de Arden completa um ano
A prefeita Ilse Brandt disse que a cidade tem 13,9 mil habitantes <script>alert(1)</script>.
A ponte foi inaugurada em 12 de maio de 2024.
"""

TEXTS = {"folha": FOLHA, "gazette": GAZETTE, "guide": GUIDE}
KINDS = {
    "folha": SourceKind.NEWS,
    "gazette": SourceKind.NEWS,
    "guide": SourceKind.ENCYCLOPEDIA,
}
LANGUAGES = {"folha": "pt", "gazette": "en", "guide": "en"}
TITLES = {"folha": "Ponte de Arden completa um ano", "gazette": "Arden opens its new bridge"}

TERM_OF_BRANDT = Interval(
    edtf="2024-05-12/..",
    start=date(2024, 5, 12),
    start_latest=date(2024, 5, 12),
    open_end=True,
)
YEAR_2024 = Interval(
    edtf="2024",
    start=date(2024, 1, 1),
    start_latest=date(2024, 1, 1),
    end_earliest=date(2025, 1, 1),
    end=date(2025, 1, 1),
)
SOME_TIME_TO_2021 = Interval(
    edtf="/2021",
    end_earliest=date(2021, 1, 1),
    end=date(2022, 1, 1),
)
SINCE_ABOUT_2023 = Interval(
    edtf="2023~/",
    start=date(2023, 1, 1),
    start_latest=date(2023, 12, 31),
)
IN_MAY_2024 = Interval(
    edtf="2024-05",
    start=date(2024, 5, 1),
    start_latest=date(2024, 5, 31),
    end_earliest=date(2024, 5, 2),
    end=date(2024, 6, 1),
)


def span_of(source_id: str, words: str) -> Span:
    """Return where some words first stand in a text of the small world."""
    start = TEXTS[source_id].index(words)
    return Span(start, start + len(words))


def claim(claim_id: str, source_id: str, quote: str, **fields: object) -> Claim:
    """Return a claim of the small world; what is not named has a sane default."""
    values: dict[str, object] = {
        "subject": "Arden",
        "predicate": "mayor",
        "object": "Ilse Brandt",
        "object_kind": ObjectKind.ENTITY,
        "extractor": "office",
        "tense": Tense.PRESENT,
        **fields,
    }
    return Claim(
        claim_id=claim_id,
        source_id=source_id,
        span=span_of(source_id, quote),
        quote=quote,
        language=LANGUAGES[source_id],
        **values,  # type: ignore[arg-type]
    )


def document(source_id: str, damages: tuple[Damage, ...] = ()) -> Reported:
    """Return a document of the small world, one segment per line that has words."""
    text = TEXTS[source_id]
    segments: list[Segment] = []
    start = 0
    for line in text.splitlines(keepends=True):
        words = line.rstrip("\n")
        if words:
            segments.append(_segment(source_id, words, start, first=not segments))
        start += len(line)
    read = Document(
        source=Source(
            source_id=source_id,
            path=f"{source_id}.txt",
            sha256="0" * 64,
            title=TITLES.get(source_id, ""),
            publisher="Arden & Sons" if source_id == "gazette" else "",
            url="https://gazette.example/bridge" if source_id == "gazette" else "",
            published_on="2024-05-12" if source_id == "gazette" else "",
            kind=KINDS[source_id],
            listed=source_id != "folha",
        ),
        text=text,
        segments=tuple(segments),
        damages=damages,
        language=LANGUAGES[source_id],
    )
    return Reported.of(read)


def _segment(source_id: str, words: str, start: int, *, first: bool) -> Segment:
    """Return one line as a segment; short lines without a full stop are headings."""
    kind = SegmentKind.PARAGRAPH
    if first:
        kind = SegmentKind.HEADLINE
    elif "newsletter" in words:
        kind = SegmentKind.BOILERPLATE
    elif not words.endswith("."):
        kind = SegmentKind.HEADING
    return Segment(
        kind=kind,
        span=Span(start, start + len(words)),
        reading=words,
        offsets=Offsets.straight(start, start + len(words)),
        language=LANGUAGES[source_id],
        level=2 if kind is SegmentKind.HEADING else 0,
    )


BRANDT = claim(
    "c-01", "gazette", "Mayor Ilse Brandt", valid=TERM_OF_BRANDT, asserted_on="2024-05-12"
)
LENGTH = claim(
    "c-02",
    "gazette",
    "The bridge is 412 metres long",
    subject="Long Bridge",
    predicate="length",
    object="412 metres",
    object_kind=ObjectKind.QUANTITY,
    value=412.0,
    unit="m",
    valid=YEAR_2024,
    asserted_on="2024-05-12",
)
PEOPLE = claim(
    "c-03",
    "gazette",
    "Arden has 12,431 inhabitants",
    predicate="population",
    object="12,431 inhabitants",
    object_kind=ObjectKind.QUANTITY,
    value=12431.0,
    qualifiers=qualifiers(census="2024"),
    valid=YEAR_2024,
    asserted_on="2024-05-12",
)
TOLL = claim(
    "c-04",
    "gazette",
    "the toll will end in 2025",
    subject="Long Bridge",
    predicate="toll",
    object="ended",
    object_kind=ObjectKind.STATE,
    modality=Modality.PLANNED,
    tense=Tense.FUTURE,
    attributed_to="Ilse Brandt",
)
VOSS = claim("c-05", "guide", "The mayor is Karl Voss", object="Karl Voss")
CHAIR = claim(
    "c-06",
    "guide",
    "Karl Voss, who currently chairs the river council, whose term ended in 2021",
    subject="river council",
    predicate="chair",
    object="Karl Voss",
    valid=SOME_TIME_TO_2021,
)
GUIDE_LENGTH = claim(
    "c-07",
    "guide",
    "The Long Bridge is 398 metres long",
    subject="Long Bridge",
    predicate="length",
    object="398 metres",
    object_kind=ObjectKind.QUANTITY,
    value=398.0,
    unit="m",
    valid=SINCE_ABOUT_2023,
)
PREFEITA = claim("c-08", "folha", "A prefeita Ilse Brandt", asserted_on="2025-05")
HABITANTES = claim(
    "c-09",
    "folha",
    "a cidade tem 13,9 mil habitantes <script>alert(1)</script>",
    predicate="population",
    object="13,9 mil habitantes",
    object_kind=ObjectKind.QUANTITY,
    value=13900.0,
    valid=YEAR_2024,
    attributed_to="Ilse Brandt",
)
OPENED = claim(
    "c-10",
    "folha",
    "A ponte foi inaugurada em 12 de maio de 2024",
    subject="Long Bridge",
    predicate="founded",
    object="2024-05-12",
    object_kind=ObjectKind.DATE,
    tense=Tense.PAST,
    valid=IN_MAY_2024,
)
CLAIMS = (PREFEITA, HABITANTES, OPENED, BRANDT, LENGTH, PEOPLE, TOLL, VOSS, CHAIR, GUIDE_LENGTH)

DAMAGE = Damage(
    kind=DamageKind.GARBLED,
    span=span_of("guide", "\u00e2\x80\x99closed\u00e2\x80\x99"),
    quote="\u00e2\x80\x99closed\u00e2\x80\x99",
    repaired="\u2019closed\u2019",
    reason="UTF-8 bytes read as another encoding",
)
