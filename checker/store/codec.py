"""Values as bytes and back: frozen dataclasses as MessagePack, behind a checksum.

Reading runs no code that the bytes name, unlike `pickle`: the type is given by who reads.
"""

import hashlib
from collections.abc import Hashable
from functools import cache
from typing import Any, TypeVar, cast
from zlib import crc32

from msgspec import MsgspecError
from msgspec.msgpack import Decoder, Encoder

from checker.store.wire import Wire, wire_of

Value = TypeVar("Value")

#: Bytes of the checksum.
CHECKSUM = 4


def packed(value: Any) -> bytes:
    """Return a value as bytes.

    Raises:
        ValueError: it holds a text that is no Unicode.
    """
    return b"".join(sealed(value))


def sealed(value: Any) -> tuple[bytes, bytes]:
    """Return the two parts of that, which are large enough not to be copied without need.

    Raises:
        ValueError: as of `packed`.
    """
    wire = _wire(cast("Hashable", type(value)))
    content = _encoder().encode(value if wire is None else wire.to(value))
    return _checksum(content), content


def unpacked(raw: bytes, kind: type[Value]) -> Value | None:
    """Return the value that bytes hold; None where they are not whole, or of another kind."""
    content = memoryview(raw)[CHECKSUM:]
    if raw[:CHECKSUM] != _checksum(content):
        return None
    wire, decoder = _wire(cast("Hashable", kind)), _decoder(cast("Hashable", kind))
    try:
        told = decoder.decode(content)
        value: Value = told if wire is None else wire.back(told)
    except (MsgspecError, ValueError, TypeError, ArithmeticError):
        return None
    return value


def digest(value: Any) -> str:
    """Return a hash of all that a value holds; empty where a text in it is no Unicode.

    It holds no sets, whose order is chance; of which classes it is made is not told.
    """
    try:
        return hashlib.sha256(_encoder().encode(value)).hexdigest()
    except ValueError:
        return ""


def _checksum(content: bytes | memoryview) -> bytes:
    """Return what shows that a file was written to its end and not changed since."""
    return crc32(content).to_bytes(CHECKSUM)


@cache
def _encoder() -> Encoder:
    """Return the writer; mappings keep their order, as the value has it."""
    return Encoder()


@cache
def _decoder(kind: Any) -> Decoder[Any]:
    """Return the reader of one kind."""
    wire = _wire(kind)
    return Decoder(kind if wire is None else wire.type)


@cache
def _wire(kind: Any) -> Wire | None:
    """Return what travels for a kind."""
    return wire_of(kind)
