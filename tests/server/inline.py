"""A pool that carries tasks out at once, in this process."""

import asyncio
from typing import Any

from plainspeak.server import worker
from plainspeak.server.checkers import Checkers
from plainspeak.server.refusal import Refusal
from plainspeak.settings import Settings

CHECKERS = Checkers(Settings())
"""Shared by all servers with the usual settings, as a worker shares them by all requests."""


class InlinePool:
    """Answers as the worker processes do, and counts the tasks."""

    def __init__(self, settings: Settings | None = None) -> None:
        self.checkers = CHECKERS if settings is None else Checkers(settings)
        self.tasks: list[str] = []

    def start(self) -> None:
        """Nothing has to start."""

    def stop(self) -> None:
        """Nothing has to stop."""

    async def run(self, task: str, /, **arguments: Any) -> worker.Answer:
        """The answer to a task."""
        await asyncio.sleep(0)
        self.tasks.append(task)
        answer = worker.carry_out(self.checkers, task, arguments)
        if isinstance(answer, Refusal):
            raise answer
        return answer
