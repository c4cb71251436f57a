"""What lies between reading and linking: readings in Parquet files, each under its key.

A part is written whole or not at all, under a name that its keys make: a task that runs twice
writes one part. What it holds is checked where it is unpacked (`store.codec`), so a folder that
others can write to can bring in no code.
"""

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

ENDING = ".parquet"
SCHEMA = pa.schema(
    [("key", pa.string()), ("source_id", pa.string()), ("reading", pa.large_binary())]
)
#: Rows that are decompressed at once, so that a part is never unfolded as a whole.
AT_ONCE = 8


class Kept(NamedTuple):
    """A reading as it lies in a part."""

    key: str
    source_id: str
    reading: bytes  #: as `store.codec` packs it


def stage_of(above: Path, project: Path) -> Path:
    """Return the folder of a project within one for all projects; it is made where it is not."""
    name = hashlib.sha256(str(project.resolve()).encode()).hexdigest()[:16]
    (above / name).mkdir(parents=True, exist_ok=True, mode=0o700)
    return above / name


def write_part(folder: Path, readings: Sequence[Kept]) -> str:
    """Write readings to a part of a folder; return its name."""
    told = hashlib.sha256("\n".join(kept.key for kept in readings).encode()).hexdigest()
    name = f"{told[:32]}{ENDING}"
    columns = [list(column) for column in zip(*readings, strict=True)] or [[], [], []]
    table = pa.table(dict(zip(SCHEMA.names, columns, strict=True)), schema=SCHEMA)
    handle, beside = tempfile.mkstemp(dir=folder, suffix=".part")
    os.close(handle)
    try:
        pq.write_table(table, beside, compression="zstd", row_group_size=AT_ONCE)
        Path(beside).replace(folder / name)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise
    return name


def parts(folder: Path) -> list[Path]:
    """Return the parts of a folder, by name."""
    return sorted(folder.glob(f"*{ENDING}"))


def keys_of(part: Path) -> list[str]:
    """Return the keys of a part; none where it cannot be read."""
    with contextlib.suppress(OSError, pa.ArrowException):
        keys: list[str] = pq.read_table(part, columns=["key"]).column("key").to_pylist()
        return keys
    return []


def readings_of(part: Path) -> Iterator[Kept]:
    """Yield the readings of a part, a few in memory at a time; none where it is damaged."""
    with contextlib.suppress(OSError, pa.ArrowException), pq.ParquetFile(part) as file:
        for some in file.iter_batches(batch_size=AT_ONCE):
            for row in some.to_pylist():
                yield Kept(**row)
