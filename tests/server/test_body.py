"""Bodies that are too large, too slow, or too many."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress

import pytest
from starlette.requests import ClientDisconnect, Request
from starlette.testclient import TestClient

from plainspeak.server.body import Bodies
from plainspeak.server.options import MEGABYTE, Limits
from plainspeak.server.refusal import Refusal


def request(*chunks: bytes, length: int | None = None) -> Request:
    """A request whose body comes in chunks, and never ends when the last of them is empty."""
    headers = [] if length is None else [(b"content-length", str(length).encode())]
    waiting = list(chunks)

    async def receive() -> dict[str, object]:
        if not waiting:
            return {"type": "http.request", "body": b"", "more_body": False}
        if not waiting[0]:
            await asyncio.Event().wait()
        return {"type": "http.request", "body": waiting.pop(0), "more_body": True}

    return Request({"type": "http", "headers": headers, "method": "POST"}, receive)


async def received(bodies: Bodies, asked: Request) -> bytes:
    async with bodies.receive(asked) as body:
        return body


def refusal(bodies: Bodies, asked: Request) -> Refusal:
    with pytest.raises(Refusal) as caught:
        asyncio.run(received(bodies, asked))
    return caught.value


def test_a_body_in_pieces_is_put_together() -> None:
    assert asyncio.run(received(Bodies(Limits()), request(b"ab", b"c"))) == b"abc"


def test_a_declared_size_over_the_limit_is_refused_before_anything_is_read() -> None:
    bodies = Bodies(Limits(megabytes=1))
    assert refusal(bodies, request(b"", length=10**9)).status == 413


def test_an_undeclared_size_over_the_limit_is_refused_on_the_way() -> None:
    bodies = Bodies(Limits(megabytes=1))
    found = refusal(bodies, request(*[b"x" * 400_000] * 3, b""))
    assert (found.status, found.message) == (413, "This is over 1 megabytes.")


def test_a_client_that_never_ends_is_refused() -> None:
    assert refusal(Bodies(Limits(receive_seconds=0.01)), request(b"ab", b"")).status == 408


def test_all_bodies_together_have_a_limit_and_it_is_given_back() -> None:
    bodies = Bodies(Limits(megabytes=2, held_megabytes=2))

    async def two() -> int:
        async with bodies.receive(request(b"x" * 1_500_000)):
            try:
                await received(bodies, request(b"x" * 1_500_000))
            except Refusal as found:
                return found.status
        return 200

    assert asyncio.run(two()) == 503
    assert len(asyncio.run(received(bodies, request(b"x" * 2 * MEGABYTE)))) == 2 * MEGABYTE


def test_a_request_that_breaks_off_gives_its_memory_back() -> None:
    bodies = Bodies(Limits(megabytes=1, held_megabytes=1))

    async def broken() -> AsyncIterator[bytes]:
        yield b"x" * MEGABYTE
        raise ClientDisconnect

    async def run() -> None:
        asked = request()
        asked.stream = broken  # type: ignore[method-assign,assignment]
        with suppress(Refusal):
            await received(bodies, asked)

    asyncio.run(run())
    assert len(asyncio.run(received(bodies, request(b"x" * MEGABYTE)))) == MEGABYTE


def test_the_server_says_so(client: TestClient) -> None:
    headers = {"content-length": "1000000000"}
    answer = client.post("/check", content=b"{", headers=headers)
    assert answer.status_code == 413
    assert answer.json() == {"error": "This is over 20 megabytes."}
