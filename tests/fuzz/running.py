"""Run one target under libFuzzer: `python -m fuzz.running TARGET FOLDER SECONDS`.

The process ends with libFuzzer. What breaks a promise is kept in FOLDER/found and the run goes on,
so that one fault does not hide the next; two breaks at the same place are one find.
"""

import hashlib
import logging
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path

import atheris

#: An input that takes longer, of a few thousand bytes, is kept as slow.
SECONDS = 2.0


def main() -> None:
    """Fuzz until the time is over."""
    name, folder, seconds = sys.argv[1], Path(sys.argv[2]), sys.argv[3]
    with atheris.instrument_imports(include=["checker"]):
        from fuzz.targets import TARGETS
    target = next(t for t in TARGETS if t.name == name)
    corpus, found = folder / "corpus", folder / "found"
    corpus.mkdir(parents=True, exist_ok=True)
    found.mkdir(exist_ok=True)
    for data in target.seeds():
        (corpus / hashlib.sha256(data).hexdigest()[:16]).write_bytes(data)
    words = folder / "words.dict"
    words.write_text("".join(f"{_as_word(w)}\n" for w in target.words()), "ascii")
    logging.disable(logging.CRITICAL)  # the libraries beneath tell of every broken file
    options = (
        f"-max_total_time={seconds}",
        f"-max_len={target.most_bytes}",
        f"-dict={words}",
        f"-artifact_prefix={found}/",
        "-timeout=120",
        "-rss_limit_mb=2500",
        "-print_final_stats=1",
        "-len_control=20",
    )
    atheris.Setup([sys.argv[0], *options, str(corpus)], _surviving(target.holds, found))
    atheris.Fuzz()


def _as_word(word: str) -> str:
    """Return a word as libFuzzer reads it."""
    return '"' + "".join(f"\\x{byte:02x}" for byte in word.encode()) + '"'


def _surviving(holds: Callable[[bytes], None], found: Path) -> Callable[[bytes], None]:
    """Return a target that keeps what breaks it and goes on."""

    def survives(data: bytes) -> None:
        began = time.process_time()
        try:
            holds(data)
        except Exception as err:  # noqa: BLE001 - every one is a find
            _keep(found, _place_of(err), data, traceback.format_exc())
        took = time.process_time() - began
        if took > SECONDS:
            _keep(found, f"slow-{int(took)}", data, f"{took:.1f} seconds")

    return survives


def _place_of(err: Exception) -> str:
    """Return a name for where an error arose."""
    frames = traceback.extract_tb(err.__traceback__)
    last = next((f for f in reversed(frames) if "/checker/" in f.filename), frames[-1])
    return f"{type(err).__name__}-{Path(last.filename).stem}-{frames[-1].name}-{last.lineno}"


def _keep(found: Path, name: str, data: bytes, told: str) -> None:
    """Keep the first input of a find, and replace it by a shorter one."""
    file = found / name
    if file.exists() and len(file.read_bytes()) <= len(data):
        return
    if not file.exists():
        sys.stderr.write(f"FOUND {name}\n{told}\n")
        sys.stderr.flush()
    file.write_bytes(data)


if __name__ == "__main__":
    main()
