"""Listens, and serves the application until it is stopped."""

from __future__ import annotations

import socket
import sys
from typing import TYPE_CHECKING

import uvicorn
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from plainspeak.errors import SettingsError
from plainspeak.server.application import application
from plainspeak.server.pool import WorkerPool

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable

    from plainspeak.server.options import Access, Limits
    from plainspeak.settings import Settings

KEEP_ALIVE_SECONDS = 15


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens; port 0 takes any that is free. Raises ``SettingsError``."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # With the protocol named, asyncio sends each answer at once (TCP_NODELAY). Without it, a client
    # that keeps its connection waits 40 ms for each.
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if sys.platform != "win32":  # there it would let another program take the port over
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host.strip("[]"), port))
    except (OSError, OverflowError) as error:
        listening.close()
        reason = getattr(error, "strerror", None) or error
        what = f"it is not possible to listen on {host}, port {port} ({reason})"
        remedy = "Another program may use it: choose another with --port."
        raise SettingsError("--port", what, remedy) from None
    listening.listen(2048)
    return listening


def serve(  # noqa: PLR0913  what a server has to know
    listening: socket.socket,
    settings: Settings,
    access: Access,
    limits: Limits,
    *,
    workers: int,
    proxies: str = "",
    when_ready: Callable[[], None] = lambda: None,
) -> None:
    """Serve until Ctrl-C or a signal to stop. ``proxies`` are trusted to name their clients."""
    pool = WorkerPool(settings, workers, limits.check_seconds, limits.waiting)

    class Protocol(_ImpatientProtocol):
        header_seconds = limits.header_seconds

    config = uvicorn.Config(
        application(pool, access, limits, settings.audience),
        http=Protocol,
        ws="none",
        access_log=False,
        log_level="warning",
        proxy_headers=bool(proxies),
        forwarded_allow_ips=proxies or None,
        limit_concurrency=limits.connections,
        timeout_keep_alive=KEEP_ALIVE_SECONDS,
        timeout_graceful_shutdown=5,
        server_header=False,
    )
    server = _Server(config, when_ready)
    server.run(sockets=[listening])


class _Server(uvicorn.Server):
    """Says when it answers."""

    def __init__(self, config: uvicorn.Config, when_ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._when_ready = when_ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._when_ready()


class _ImpatientProtocol(HttpToolsProtocol):
    """Hangs up on a client that does not finish the head of its request in time."""

    header_seconds = 10.0
    _deadline: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._wait_for_head()

    def on_message_begin(self) -> None:
        self._wait_for_head()
        super().on_message_begin()

    def on_headers_complete(self) -> None:
        self._stop_waiting()
        super().on_headers_complete()

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop_waiting()
        super().connection_lost(exc)

    def _wait_for_head(self) -> None:
        self._stop_waiting()
        self._deadline = self.loop.call_later(self.header_seconds, self._hang_up)

    def _stop_waiting(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _hang_up(self) -> None:
        if not self.transport.is_closing():
            self.transport.close()
