"""Worker processes that can be stopped: one thread in the server looks after each."""

from __future__ import annotations

import asyncio
import multiprocessing
import queue
import sys
import threading
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from plainspeak.server import worker
from plainspeak.server.refusal import Refusal

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import ForkServerContext, SpawnContext

    from plainspeak.server.worker import Answer
    from plainspeak.settings import Settings

    Context = ForkServerContext | SpawnContext

PRELOAD = "plainspeak.server.preload"

BUSY = Refusal(503, "The server has too much to do. Try again in a few seconds.")
BROKE_DOWN = "plainspeak stopped while it was reading this document, which may be damaged."


class Job(NamedTuple):
    """A task by its name, with its arguments, and where its answer goes."""

    task: str
    arguments: dict[str, Any]
    answer: Future[Answer]


class Pool(Protocol):
    """What carries out tasks."""

    def start(self) -> None:
        """Begin, before the first task."""

    def stop(self) -> None:
        """End, after the last one."""

    async def run(self, task: str, /, **arguments: Any) -> Answer:
        """The answer to a task. Raises ``Refusal``."""


class WorkerPool:
    """Carries out tasks in ``size`` processes; one that takes over ``seconds`` is stopped.

    No more than ``waiting`` jobs may wait for a worker. A worker that dies is replaced.
    """

    def __init__(self, settings: Settings, size: int, seconds: float, waiting: int) -> None:
        self._settings = settings
        self._seconds = seconds
        self._waiting = waiting
        self._jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._context = _context()
        self._threads = [
            threading.Thread(target=self._serve, name=f"worker-{number}", daemon=True)
            for number in range(size)
        ]

    def start(self) -> None:
        """Start the workers; each loads what it needs at once."""
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Let each worker finish what it does, and go."""
        for _ in self._threads:
            self._jobs.put(None)
        for thread in self._threads:
            thread.join(self._seconds)

    async def run(self, task: str, /, **arguments: Any) -> Answer:
        """The answer to a task. Raises ``Refusal``."""
        if self._jobs.qsize() >= self._waiting:
            raise BUSY
        job = Job(task, arguments, Future())
        self._jobs.put(job)
        return await asyncio.wrap_future(job.answer)

    def _serve(self) -> None:
        process = _Worker(self._context, self._settings)
        while (job := self._jobs.get()) is not None:
            if not job.answer.set_running_or_notify_cancel():
                continue  # the client has gone
            try:
                job.answer.set_result(process.carry_out(job, self._seconds))
            except Refusal as refusal:
                job.answer.set_exception(refusal)
            if not process.is_alive:
                process = _Worker(self._context, self._settings)
        process.stop()


class _Worker:
    """One process and the pipe to it."""

    def __init__(self, context: Context, settings: Settings) -> None:
        ours, theirs = context.Pipe()
        self._pipe: Connection = ours
        self._process = context.Process(
            target=worker.main, args=(theirs, settings), name="plainspeak-worker", daemon=True
        )
        self._process.start()
        theirs.close()
        self.is_alive = True

    def carry_out(self, job: Job, seconds: float) -> Answer:
        """The answer to a job. Raises ``Refusal``; the process may be gone then."""
        try:
            self._pipe.send((job.task, job.arguments))
            if not self._pipe.poll(seconds):
                self.stop()
                message = f"This took longer than {seconds:g} seconds, so it was stopped."
                raise Refusal(503, f"{message} Try a shorter document.")
            answer: Answer | Refusal = self._pipe.recv()
        except (EOFError, OSError):
            self.stop()
            raise Refusal(500, BROKE_DOWN) from None
        if isinstance(answer, Refusal):
            raise answer
        return answer

    def stop(self) -> None:
        """End the process at once; it holds nothing that could be lost."""
        self.is_alive = False
        self._pipe.close()
        self._process.kill()
        self._process.join()


def _context() -> Context:
    """New processes split off one that has loaded everything; Windows has to start each afresh."""
    if sys.platform == "win32":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([PRELOAD])
    return context
