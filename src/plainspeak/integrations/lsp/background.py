"""Work beside the conversation with the editor: one piece at a time, a moment after it is asked."""

from __future__ import annotations

import asyncio
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

T = TypeVar("T")


class Background:
    """Runs the work for each name once a pause has passed since it was last asked for.

    Names that are asked for again and again while something runs wait once.
    """

    def __init__(self, work: Callable[[str], Awaitable[None]]) -> None:
        self._work = work
        self._timers: dict[str, asyncio.TimerHandle] = {}
        self._waiting: dict[str, None] = {}
        self._running: asyncio.Task[None] | None = None

    def ask(self, name: str, pause_seconds: float) -> None:
        """Do the work for a name after a pause, in the place of what was asked for it before."""
        self.forget(name)
        loop = asyncio.get_running_loop()
        self._timers[name] = loop.call_later(pause_seconds, self._begin, name)

    def forget(self, name: str) -> None:
        """Do not begin the work for a name any more."""
        self._waiting.pop(name, None)
        if (timer := self._timers.pop(name, None)) is not None:
            timer.cancel()

    def _begin(self, name: str) -> None:
        self._timers.pop(name, None)
        self._waiting[name] = None
        if self._running is None:
            self._running = asyncio.ensure_future(self._run())

    async def _run(self) -> None:
        try:
            while self._waiting:
                name = next(iter(self._waiting))
                del self._waiting[name]
                await self._work(name)
        finally:
            self._running = None


async def in_thread(work: Callable[[], T]) -> T:
    """What some work gives, done in a thread that does not keep the program from ending."""
    loop = asyncio.get_running_loop()
    done: asyncio.Future[T] = loop.create_future()

    def settle(result: T | None, error: BaseException | None) -> None:
        if done.cancelled():
            return
        if error is None:
            done.set_result(result)  # type: ignore[arg-type]  # what the work gave
        else:
            done.set_exception(error)

    def run() -> None:
        result, error = None, None
        try:
            result = work()
        except Exception as raised:  # noqa: BLE001  whoever waits for the result gets it
            error = raised
        with suppress(RuntimeError):  # the loop is closed: nobody waits any more
            loop.call_soon_threadsafe(settle, result, error)

    threading.Thread(target=run, daemon=True).start()
    return await done
