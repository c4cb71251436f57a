"""What linking wants of one document is found in it, and kept as it was found."""

from dataclasses import replace
from zlib import crc32

from builders import document, mentions

from checker.model.extract import Yield
from checker.model.naming import Naming, Person, Slip, Thing
from checker.model.outcome import Dating
from checker.naming.naming_of import naming_of
from checker.naming.word_numbers import word_numbers
from checker.store.codec import packed, unpacked
from checker.vocabulary import load_vocabulary

VOCABULARY = load_vocabulary()
TEXT = (
    "Oskar Halvorsen led the Western Dairy Council (WDC). His son Leif Oskar Halvorsen and Tveit "
    "followed. The WDC had hired Ingrid Solbakken. Ingrid Solbakkin moved to Norway."
)
FOUND = mentions(
    TEXT,
    (
        ("Oskar Halvorsen", "person"),
        ("Western Dairy Council", "organisation"),
        ("WDC", "organisation"),
        ("Leif Oskar Halvorsen", "person"),
        ("Tveit", "person"),
        ("WDC", "organisation"),
        ("Ingrid Solbakken", "person"),
        ("Ingrid Solbakkin", "person"),
        ("Norway", "place"),
    ),
)
TOLD = Yield(
    document=document(text=TEXT),
    dating=Dating(edtf="", basis="unknown", certain=False),
    claims=(),
    mentions=(*FOUND[:-1], replace(FOUND[-1], sort="country", entry="Norway")),
    sentences=(),
)


def person(name: str, *slips: str) -> Person:
    """Return a person whom a document names in full, and a letter off."""
    return Person(name=name, forms=tuple(sorted((name, *slips))), slips=slips)


def test_each_kind_is_found() -> None:
    assert naming_of(TOLD, VOCABULARY) == Naming(
        people=(
            person("Ingrid Solbakken", "Ingrid Solbakkin"),
            person("Leif Oskar Halvorsen"),
            person("Oskar Halvorsen"),
        ),
        slips=(Slip(name="Ingrid Solbakken", mention=FOUND[7], usual=FOUND[6]),),
        kin=("leif oskar halvorsen",),
        unexplained=("Tveit",),
        things=(
            Thing("Western Dairy Council", "organisation", "", "en", 1),
            Thing("WDC", "organisation", "", "en", 2),
        ),
        listed=("Norway",),
        shorts=(("WDC", "Western Dairy Council"),),
        words=word_numbers(TEXT),
    )


def test_what_is_kept_is_what_was_found() -> None:
    naming = naming_of(TOLD, VOCABULARY)

    assert unpacked(packed(naming), Naming) == naming


def test_words_are_told_apart_folded() -> None:
    numbers = word_numbers("Ponte, ponte e P\u00f4nte!")
    bridge = crc32(b"ponte").to_bytes(4, "little")

    assert numbers == bridge + bridge + crc32(b"e").to_bytes(4, "little") + bridge
