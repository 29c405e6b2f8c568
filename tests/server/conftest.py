"""Servers for the tests of this folder."""

import subprocess
import sys
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


@pytest.fixture(scope="session")
def served() -> Iterator[str]:
    """The address of a server that runs as people run it, with short limits."""
    command = [sys.executable, "-m", "plainspeak", "serve", "--port", "0", "--isolated"]
    command += ["--max-megabytes", "2", "--jobs", "1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        said = server.stdout.readline()
        yield said.partition("http://")[2].partition("/")[0]
        server.terminate()
