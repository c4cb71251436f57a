"""The identifier of all languages, unpacked beside what else a process loads."""

import struct
from functools import cache
from io import BytesIO
from lzma import LZMADecompressor
from math import prod
from typing import Any
from zipfile import ZipFile

import numpy as np
from numpy.lib.format import read_array_header_1_0, read_magic
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
        tables["nextmove.npy"].data,  # gives numbers of Python, one by one
        tables["out_feat.npy"].tolist(),
        tk_row=tables["nextmove_row.npy"].data,
    )


def _unpacked() -> BytesIO:
    """Return the archive of tables that the library brings."""
    archive, unpacking = BytesIO(), LZMADecompressor()
    piece = unpacking.decompress((MODEL_DIR / MODEL_FILE).read_bytes(), CALL)
    archive.write(piece)
    while piece and not unpacking.eof:  # a file that breaks off makes no archive
        piece = unpacking.decompress(b"", CALL)
        archive.write(piece)
    return archive


def _tables(archive: BytesIO) -> dict[str, Any]:
    """Return the tables of an archive that are not packed once more, and lie where they lay."""
    tables, held = {}, archive.getbuffer()
    for member in ZipFile(archive).infolist():
        archive.seek(member.header_offset + BEHIND)
        archive.seek(sum(LENGTHS.unpack(archive.read(LENGTHS.size))), 1)
        read_magic(archive)
        shape, _, kind = read_array_header_1_0(archive)
        table = np.frombuffer(held, kind, prod(shape), archive.tell())
        tables[member.filename] = table.reshape(shape)
    return tables
