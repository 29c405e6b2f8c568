"""Who may ask: the name of the server, the page that asks, and the key."""

import base64
from collections.abc import Callable

import pytest
from starlette.testclient import TestClient

Connect = Callable[..., TestClient]

KEY = "correct horse battery"
TEXT = {"text": "We will utilise it."}


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("localhost:8081", 200),
        ("LOCALHOST", 200),
        ("127.0.0.1:80", 200),
        ("[::1]:8081", 200),
        ("evil.example", 421),
        ("localhost.evil.example:8081", 421),
        ("127.0.0.1.evil.example", 421),
        ("", 421),
        (":", 421),
    ],
)
def test_it_answers_only_to_its_own_names(client: TestClient, host: str, status: int) -> None:
    assert client.get("/health", headers={"host": host}).status_code == status


def test_another_name_can_be_allowed(connect: Connect) -> None:
    client = connect(hosts=("plain.example", "*.council.example"))
    assert client.get("/health", headers={"host": "plain.example"}).status_code == 200
    assert client.get("/health", headers={"host": "words.council.example"}).status_code == 200
    assert client.get("/health", headers={"host": "localhost"}).status_code == 421


@pytest.mark.parametrize(
    ("origin", "status"),
    [
        ("http://localhost:8081", 200),
        ("app://obsidian.md", 200),
        ("chrome-extension://oldceeleldhonbafppcapldpdifcinji", 200),
        ("moz-extension://0f3c", 200),
        ("http://localhost:3000", 403),
        ("https://evil.example", 403),
        ("null", 403),
        ("https://chrome-extension.example", 403),
    ],
)
def test_pages_of_other_websites_may_not_ask(client: TestClient, origin: str, status: int) -> None:
    answer = client.post("/check", json=TEXT, headers={"origin": origin})
    assert answer.status_code == status
    allowed = answer.headers.get("access-control-allow-origin")
    assert allowed == (origin if status == 200 else None)


def test_a_browser_is_told_what_it_may_send(connect: Connect) -> None:
    client = connect(origins=("https://intranet.example",), key=KEY)
    asked = {"origin": "https://intranet.example", "access-control-request-method": "POST"}
    answer = client.options("/v2/check", headers=asked)
    assert answer.status_code == 204
    assert answer.headers["access-control-allow-origin"] == "https://intranet.example"
    assert "POST" in answer.headers["access-control-allow-methods"]
    assert "Content-Type" in answer.headers["access-control-allow-headers"]


@pytest.mark.parametrize(
    "headers",
    [
        {"authorization": f"Bearer {KEY}"},
        {"authorization": f"bearer {KEY}"},
        {"x-api-key": KEY},
        {"authorization": "Basic " + base64.b64encode(f"me:{KEY}".encode()).decode()},
    ],
)
def test_the_key_opens(connect: Connect, headers: dict[str, str]) -> None:
    assert connect(key=KEY).post("/check", json=TEXT, headers=headers).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"authorization": "Bearer wrong"},
        {"authorization": "Basic wrong"},
        {"authorization": "Basic " + base64.b64encode(b"\xff").decode()},
        {"x-api-key": ""},
        {"x-api-key": KEY[:-1]},
    ],
)
def test_without_the_key_nothing_opens(connect: Connect, headers: dict[str, str]) -> None:
    client = connect(key=KEY)
    answer = client.post("/check", json=TEXT, headers=headers)
    assert answer.status_code == 401
    assert answer.json() == {"error": "This server needs its access key."}
    assert client.get("/lookup?word=MDT", headers=headers).status_code == 401
    assert client.get("/health").status_code == 200


def test_answers_are_not_kept_or_framed_by_others(client: TestClient) -> None:
    headers = client.get("/health").headers
    assert headers["cache-control"] == "no-store"
    assert headers["x-content-type-options"] == "nosniff"
    assert "default-src 'none'" in headers["content-security-policy"]
