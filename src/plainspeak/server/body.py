"""Receives the body of a request within limits of size, time and memory."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from starlette.requests import ClientDisconnect

from plainspeak.server.options import MEGABYTE
from plainspeak.server.refusal import Refusal

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from starlette.requests import Request

    from plainspeak.server.options import Limits

GONE = 499
"""The client has gone; nobody sees this status, as nginx has it."""


class Bodies:
    """Receives bodies; all that are held at once stay under ``held_megabytes``."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._held = 0

    @asynccontextmanager
    async def receive(self, request: Request) -> AsyncIterator[bytes]:
        """The body of a request, counted as held until it is done with. Raises ``Refusal``."""
        chunks: list[bytes] = []
        size = 0
        try:
            self._refuse_large(_declared_length(request))
            async with asyncio.timeout(self._limits.receive_seconds):
                async for chunk in request.stream():
                    size += len(chunk)
                    self._held += len(chunk)
                    self._refuse_large(size)
                    if self._held > self._limits.held_megabytes * MEGABYTE:
                        raise Refusal(503, "The server is receiving too much. Try again soon.")
                    chunks.append(chunk)
            body = b"".join(chunks)
            chunks.clear()
            yield body
        except TimeoutError:
            seconds = self._limits.receive_seconds
            raise Refusal(408, f"The request did not arrive within {seconds:g} seconds.") from None
        except ClientDisconnect:
            raise Refusal(GONE, "The request broke off.") from None
        finally:
            self._held -= size

    def _refuse_large(self, size: int) -> None:
        if size > self._limits.megabytes * MEGABYTE:
            raise Refusal(413, f"This is over {self._limits.megabytes} megabytes.")


def _declared_length(request: Request) -> int:
    length = request.headers.get("content-length", "0")
    return int(length) if length.isascii() and length.isdigit() else 0
