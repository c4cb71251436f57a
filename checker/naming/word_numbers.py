"""The words of a text as numbers, so that texts are compared without being read again."""

from zlib import crc32

from checker.model.names import folded


def word_numbers(text: str) -> bytes:
    """Return the number of each folded word of a text, four bytes a word, the lowest byte first."""
    known: dict[str, bytes] = {}
    for word in (words := folded(text).split()):
        if word not in known:
            known[word] = crc32(word.encode()).to_bytes(4, "little")
    return b"".join(map(known.__getitem__, words))
