"""Worker processes: one for each processor, and a new one when one dies."""

from __future__ import annotations

import multiprocessing
import signal
import sys
import threading
from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from plainspeak.errors import DocumentError
from plainspeak.formats import File

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from multiprocessing.context import BaseContext

    from plainspeak.batch.run import Job
    from plainspeak.model import Report
    from plainspeak.settings import Settings

    Result = Report | DocumentError

BATCH_FILES = 8
"""Files handed to a worker at a time, at most."""

BATCH_BYTES = 500_000
"""Bytes handed to a worker at a time, unless one file has more."""

MAX_INFLIGHT = 4
"""Batches in flight for each worker, so that memory stays flat."""

MAX_END_SECONDS = 3.0
"""Seconds that the end of the workers is waited for."""

LOOK_SECONDS = 1.0
"""How often a look is taken at whether results can come."""

WORKER = "plainspeak.batch.worker"


class Batch(NamedTuple):
    """What is done together: the jobs, and what the worker makes of the files among them."""

    jobs: Sequence[Job]
    future: Future[list[Result]]

    @property
    def files(self) -> list[File]:
        """The files that have to be checked."""
        return [job for job, _ in self.jobs if isinstance(job, File)]


class WorkerPool:
    """Checks files in worker processes and gives their results in the order of the files.

    When a worker dies, its files are tried again one by one, and the one that kills a worker each
    time is given as an error. ``scores``: the workers work the scores out too.
    """

    def __init__(self, settings: Settings, size: int, *, scores: bool = False) -> None:
        self._start_with = (settings, scores)
        self._size = size
        self._pool = self._started(size)
        with _interrupts_held_back():
            self._pool.submit(_wake)  # so that the workers start now

    def check(self, jobs: Iterable[Job]) -> Iterator[tuple[Result, bytes | None]]:
        """The report of each file, or why it cannot be read, and the key to keep it under."""
        waiting: deque[Batch] = deque()
        done = False
        try:
            for jobs_together in _batches(jobs):
                waiting.append(self._submit(jobs_together))
                if len(waiting) > MAX_INFLIGHT * self._size:
                    yield from self._next(waiting)
            while waiting:
                yield from self._next(waiting)
            done = True
        finally:
            self._stop(at_once=not done)

    def _next(self, waiting: deque[Batch]) -> Iterator[tuple[Result, bytes | None]]:
        batch = waiting.popleft()
        try:
            results = iter(_result(self._pool, batch.future))
        except BrokenProcessPool:
            self._pool.shutdown(wait=False, cancel_futures=True)
            results = iter(self._one_by_one(batch.files))
            self._pool = self._started(self._size)
            again = [self._submit(each.jobs) for each in waiting]
            waiting.clear()
            waiting.extend(again)
        for job, key in batch.jobs:
            yield (next(results), key) if isinstance(job, File) else (job, None)

    def _one_by_one(self, files: Sequence[File]) -> list[Result]:
        results: list[Result] = []
        pool = self._started(1)
        for file in files:
            try:
                results += _result(pool, pool.submit(_check, [file]))
            except BrokenProcessPool:
                what = "plainspeak stopped while it was reading this file"
                remedy = "The file may be damaged, or too large for the memory of this machine."
                results.append(DocumentError(file.name, what, remedy))
                pool = self._started(1)
        pool.shutdown()
        return results

    def _submit(self, jobs: Sequence[Job]) -> Batch:
        files = [job for job, _ in jobs if isinstance(job, File)]
        future: Future[list[Result]] = Future()
        if not files:
            future.set_result([])
            return Batch(jobs, future)
        try:
            return Batch(jobs, self._pool.submit(_check, files))
        except BrokenProcessPool as broken:  # found out when its turn comes
            future.set_exception(broken)
            return Batch(jobs, future)

    def _stop(self, *, at_once: bool) -> None:
        """Let the workers go. A person who stops the run does not wait for their last files."""
        if not at_once:
            self._pool.shutdown(wait=False, cancel_futures=True)
            return
        results = self._pool._result_queue  # noqa: SLF001
        for process in list((self._pool._processes or {}).values()):  # noqa: SLF001  3.14 has a name
            process.terminate()
        # A worker may have been stopped in the middle of a result. As long as the pipe is open on
        # this side too, the thread that reads it would wait for the rest for ever.
        results._writer.close()  # type: ignore[attr-defined]  # noqa: SLF001
        # Waited for, or its threads would complain of what is closed below them.
        ending = threading.Thread(
            target=self._pool.shutdown, kwargs={"wait": True, "cancel_futures": True}, daemon=True
        )
        ending.start()
        ending.join(MAX_END_SECONDS)

    def _started(self, size: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            size, mp_context=_context(), initializer=_begin, initargs=self._start_with
        )


def _result(pool: ProcessPoolExecutor, future: Future[list[Result]]) -> list[Result]:
    """What a worker gives.

    Raises ``MemoryError`` where the thread that hands it over has died, for want of memory: nothing
    would ever come.
    """
    while True:
        thread: Any = pool._executor_manager_thread  # noqa: SLF001  nothing else tells
        try:
            return future.result(LOOK_SECONDS)
        except TimeoutError:
            if not future.done() and not (thread and thread.is_alive()):
                raise MemoryError from None


@contextmanager
def _interrupts_held_back() -> Iterator[None]:
    """Start processes that never hear of Ctrl-C, which a terminal sends to all that it runs.

    This process hears of it a moment later, and stops the others.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _wake() -> None:
    """Nothing; a worker starts when there is something to do."""


def _begin(settings: Settings, scores: bool) -> None:  # noqa: FBT001  a pool passes no names
    from plainspeak.batch import worker

    worker.begin(settings, scores)


def _check(files: Sequence[File]) -> list[Result]:
    from plainspeak.batch import worker

    return worker.check(files)


def _context() -> BaseContext:
    """New processes split off one that has loaded everything; Windows has to start each afresh."""
    if sys.platform == "win32":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([WORKER])
    return context


def _batches(jobs: Iterable[Job]) -> Iterator[list[Job]]:
    """Jobs that are handed over together: few of large files, more of small ones.

    The first batches are small, so that the first result is there soon.
    """
    batch: list[Job] = []
    size, most = 0, 1
    for job in jobs:
        batch.append(job)
        size += len(job[0].data) if isinstance(job[0], File) else 0
        if len(batch) >= most or size >= BATCH_BYTES:
            yield batch
            batch, size, most = [], 0, min(BATCH_FILES, most * 2)
    if batch:
        yield batch
