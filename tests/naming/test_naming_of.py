"""What linking wants of one document is found in it, and kept as it was found."""

from dataclasses import replace
from zlib import crc32

from builders import document, mentions

from checker.linking.link import link
from checker.model.extract import Extract
from checker.model.naming import Naming, Person
from checker.model.outcome import Dating
from checker.naming.naming_of import naming_of
from checker.naming.word_numbers import word_numbers
from checker.store.codec import packed, unpacked
from checker.vocabulary import load_vocabulary

VOCABULARY = load_vocabulary()
TEXT = (
    "Oskar Halvorsen led the Western Dairy Council (WDC). His son Leif Oskar Halvorsen and Tveit "
    "followed. Halvorsen wrote."
)
NAMES = (
    ("Oskar Halvorsen", "person"),
    ("Western Dairy Council", "organisation"),
    ("WDC", "organisation"),
    ("Leif Oskar Halvorsen", "person"),
    ("Tveit", "person"),
)


def told() -> Extract:
    """Return what is read of the text."""
    return Extract(
        document=document(text=TEXT),
        dating=Dating(edtf="", basis="unknown", certain=False),
        claims=(),
        mentions=mentions(TEXT, NAMES),
        sentences=(),
    )


def test_each_kind_is_found() -> None:
    assert naming_of(told(), VOCABULARY) == Naming(
        people=(
            Person(name="Leif Oskar Halvorsen", forms=("Leif Oskar Halvorsen",), slips=()),
            Person(name="Oskar Halvorsen", forms=("Oskar Halvorsen",), slips=()),
        ),
        kin=("leif oskar halvorsen",),
        unexplained=("Tveit",),
        shorts=(("WDC", "Western Dairy Council"),),
        words=word_numbers(TEXT),
    )


def test_what_is_kept_is_what_was_found() -> None:
    naming = naming_of(told(), VOCABULARY)

    assert unpacked(packed(naming), Naming) == naming


def test_what_is_not_there_yet_is_found_by_linking() -> None:
    kept = replace(told(), naming=naming_of(told(), VOCABULARY))

    assert link([told()], VOCABULARY) == link([kept], VOCABULARY)


def test_words_are_told_apart_folded() -> None:
    numbers = word_numbers("Ponte, ponte e P\u00f4nte!")
    bridge = crc32(b"ponte").to_bytes(4, "little")

    assert numbers == bridge + bridge + crc32(b"e").to_bytes(4, "little") + bridge
