"""`checker serve` says what is missing, and binds to loopback alone."""

import importlib.util
import socket
import sys
from pathlib import Path

import pytest
from commands import command

from checker.errors import UsageError
from checker.serve import server


def test_missing_extra_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    found = importlib.util.find_spec
    monkeypatch.setattr(
        sys.modules["checker.cli.extras"],
        "find_spec",
        lambda name: None if name == "uvicorn" else found(name),
    )

    assert command("serve", "--project", str(tmp_path)) == 2
    assert capsys.readouterr().err == (
        "checker serve: uvicorn is not installed. "
        'Install the extra: python -m pip install "standing-claims[serve]"\n'
    )


def test_folder_without_seeds_and_day_that_is_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command("serve", "--project", str(tmp_path)) == 2
    assert "there is no folder `seeds/`" in capsys.readouterr().err
    (tmp_path / "seeds").mkdir()
    assert command("serve", "--project", str(tmp_path), "--as-of", "soon") == 2


def test_port_that_is_taken_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "seeds").mkdir()
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]

        assert command("serve", "--project", str(tmp_path), "--port", str(port)) == 2

    assert f"--port {port}: cannot be used" in capsys.readouterr().err
    with pytest.raises(UsageError, match="cannot be used"):
        server._bound(70000)  # noqa: SLF001 - a port that there is not


def test_only_loopback_is_bound() -> None:
    with server._bound(0) as listener:  # noqa: SLF001 - what the server listens on
        assert listener.getsockname()[0] == "127.0.0.1"
