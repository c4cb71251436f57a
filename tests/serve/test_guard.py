"""Nobody but the editor's own browser, on a page of this very run, gets in or changes anything."""

from typing import Any

import pytest
from serve.conftest import PORT, Live
from starlette.websockets import WebSocketDisconnect

from checker.serve.app import SENT_TO, SHOWN


def address(path: str, live: Live) -> str:
    """Return an address with its parts filled in."""
    parts = {"fingerprint": live.conflict, "source_id": "old", "name": "serve.css"}
    return path.replace("{path:path}", "x").format(**parts)


@pytest.mark.parametrize(
    ("headers", "token", "cookie"),
    [
        ({}, "", True),
        ({}, "of another run", True),
        ({"origin": "http://evil.example"}, None, True),
        ({"origin": "null"}, None, True),
        ({"origin": ""}, None, True),
        ({"origin": f"http://localhost:{PORT}"}, None, True),
        ({"origin": "http://127.0.0.1:9"}, None, True),
        ({"sec-fetch-site": "cross-site"}, None, True),
        ({"sec-fetch-site": "same-site"}, None, True),
        ({"host": "evil.example"}, None, True),
        ({"host": f"evil.example:{PORT}"}, None, True),
        ({"host": "127.0.0.1"}, None, True),
        ({}, None, False),
    ],
)
def test_nothing_is_changed_from_elsewhere(
    live: Live, headers: dict[str, str], token: str | None, cookie: bool
) -> None:
    before = live.files()
    if not cookie:
        live.browser.cookies.clear()
    sent = {"token": live.let.token if token is None else token, "known": "", "path": ""}

    answers = [
        live.browser.post(address(path, live), data=sent, headers=headers) for path in SENT_TO
    ]

    assert [answer.status_code for answer in answers] == [403] * len(SENT_TO)
    assert live.files() == before
    assert not live.desk.progress.running
    assert live.desk.notice == ""


def test_nothing_is_shown_to_others(live: Live) -> None:
    asked = [address(path, live) for path in SHOWN]
    bent = {"host": f"evil.example:{PORT}"}

    answers = [live.browser.get(path, headers=bent) for path in asked]
    live.browser.cookies.clear()
    for path in asked:
        answers.append(live.browser.get(path))
        answers.append(live.browser.get(f"{path}?key=guessed"))
        answers.append(live.browser.get(path, headers={"cookie": f"{live.let.cookie}="}))

    assert {answer.status_code for answer in answers} == {403}
    assert all(live.let.token not in answer.text for answer in answers)


def test_key_opens_the_door_alone(live: Live) -> None:
    live.browser.cookies.clear()

    inside = live.browser.get(f"/live/sources?key={live.let.key}")
    door = live.browser.get(live.let.address)

    assert inside.status_code == 403
    assert door.status_code == 200
    assert "SameSite=strict" in door.headers["set-cookie"]
    assert "HttpOnly" in door.headers["set-cookie"]
    assert live.let.key not in door.text
    assert live.browser.get("/live/sources").status_code == 200


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "PATCH"])
def test_other_methods_are_refused(live: Live, method: str) -> None:
    assert live.browser.request(method, "/report.html").status_code == 405


def test_every_answer_is_closed(live: Live) -> None:
    paths = [address(path, live) for path in SHOWN]
    answers = [live.browser.get(path) for path in (*paths, "/report.html", "/report.json")]
    live.browser.cookies.clear()
    answers.append(live.browser.get("/report.html"))

    for answer in answers:
        policy = answer.headers["content-security-policy"]
        assert policy.startswith("default-src 'none'")
        assert "unsafe" not in policy
        assert "*" not in policy
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["x-frame-options"] == "DENY"
        assert "access-control-allow-origin" not in answer.headers


def test_too_much_is_refused_whatever_is_announced(live: Live) -> None:
    def body(size: int) -> Any:
        yield b'--x\r\nContent-Disposition: form-data; name="token"\r\n\r\n'
        for _ in range(size // 1000):
            yield b"a" * 1000

    told = {"content-type": "multipart/form-data; boundary=x"}
    announced = live.browser.post("/live/add", content=b"a" * 300_000, headers=told)
    unannounced = live.browser.post("/live/add", content=body(300_000), headers=told)

    assert (announced.status_code, unannounced.status_code) == (413, 413)


def test_a_form_that_is_none_is_refused(live: Live) -> None:
    told = {"content-type": "multipart/form-data; boundary=x"}

    broken = live.browser.post("/live/add", content=b"no boundary at all", headers=told)
    many = live.browser.post(
        "/live/add", files={f"f{n}": ("x.txt", b"x") for n in range(9)}, data={"token": "x"}
    )

    assert broken.status_code in (400, 403)
    assert many.status_code == 400


def test_files_outside_of_the_reports_are_not_sent(live: Live) -> None:
    (live.desk.project / "reports" / "link.json").symlink_to(live.desk.project / "seeds/old.csv")
    (live.desk.project / "reports" / "own.html").write_text("<script>alert(1)</script>")

    for path in (
        "/..%2fseeds%2fold.csv",
        "/%2e%2e/seeds/old.csv",
        "/link.json",
        "/own.html",
        "/text",
    ):
        assert live.browser.get(path).status_code == 404, path


def test_sockets_are_not_answered(live: Live) -> None:
    with pytest.raises(WebSocketDisconnect), live.browser.websocket_connect("/live/progress"):
        pass


@pytest.mark.parametrize("name", ["report.html", "report/evil.html", "evil.html"])
def test_a_page_that_somebody_else_laid_there_is_not_shown(live: Live, name: str) -> None:
    ours = (live.desk.project / "reports" / "report.html").read_text("utf-8")
    page = live.desk.project / "reports" / name
    page.parent.mkdir(exist_ok=True)
    # Left open, the form would take in the token of the bar that stands behind it.
    form = '<form action="/live/baseline" method="post"><input name="known" value="">'
    page.write_text(ours.replace("<header", f"{form}<header", 1), "utf-8")

    answer = live.browser.get(f"/{name}")

    assert answer.status_code == 404
    assert form not in answer.text
