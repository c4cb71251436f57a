"""The identifier of all languages, unpacked beside what else a process loads."""

import struct
from array import array
from functools import cache
from io import BytesIO
from lzma import LZMADecompressor
from typing import Any
from zipfile import ZipFile

import numpy as np
from py3langid.langid import MODEL_DIR, MODEL_FILE, LanguageIdentifier

#: So many bytes are unpacked in one call.
CALL = 4 * 2**20
#: Where the head of a file within a ZIP archive tells how long the rest of the head is.
LENGTHS, BEHIND = struct.Struct("<HH"), 26


@cache
def identifier() -> Any:
    """Return the identifier of all languages, loaded once.

    Its tables are 5 MB packed and 68 MB unpacked, and to unpack them takes half a second. Another
    thread can load something else in this time, so it is done in few calls: the library's own
    loader makes a thousand, and after each it would wait for that thread.
    """
    tables = _tables(_unpacked())
    return LanguageIdentifier(
        tables["ptc.npy"],
        tables["pc.npy"],
        tables["classes.npy"].tolist(),
        _numbers(tables["nextmove.npy"]),
        tables["out_feat.npy"].tolist(),
        tk_row=_numbers(tables["nextmove_row.npy"]),
    )


def _unpacked() -> BytesIO:
    """Return the archive of tables that the library brings."""
    given = (MODEL_DIR / MODEL_FILE).read_bytes()
    archive, unpacking = BytesIO(), LZMADecompressor()
    while not unpacking.eof:
        archive.write(unpacking.decompress(given, CALL))
        given = b""
    return archive


def _tables(archive: BytesIO) -> dict[str, Any]:
    """Return the tables of an archive that are not packed once more."""
    tables = {}
    for member in ZipFile(archive).infolist():
        archive.seek(member.header_offset + BEHIND)
        archive.seek(sum(LENGTHS.unpack(archive.read(LENGTHS.size))), 1)
        tables[member.filename] = np.load(archive, allow_pickle=False)
    return tables


def _numbers(table: Any) -> "array[int]":
    """Return a table as numbers of Python, which are quicker to ask one by one."""
    numbers = array(table.dtype.char)
    numbers.frombytes(table.data.cast("B"))
    return numbers
