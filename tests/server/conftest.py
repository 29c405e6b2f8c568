"""Servers for the tests of this folder."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from plainspeak.server.application import application
from plainspeak.server.options import Access, Limits
from plainspeak.settings import Settings
from server.inline import InlinePool

Connect = Callable[..., TestClient]


@pytest.fixture
def connect() -> Iterator[Connect]:
    """A client of a server with the given settings, access and limits."""
    made: list[TestClient] = []

    def connected(
        settings: Settings | None = None, limits: Limits | None = None, **access: Any
    ) -> TestClient:
        app = application(InlinePool(settings), Access(**access), limits)
        client = TestClient(app, base_url="http://localhost:8081")
        client.__enter__()
        made.append(client)
        return client

    yield connected
    for client in made:
        client.__exit__(None, None, None)


@pytest.fixture
def client(connect: Connect) -> TestClient:
    """A client of a server as it usually is."""
    return connect()
