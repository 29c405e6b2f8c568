"""Worker processes: as many as the machine has room for, and a new one when one dies."""

from __future__ import annotations

import multiprocessing
import sys
from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING

from plainspeak.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from multiprocessing.context import BaseContext
    from pathlib import Path

    from plainspeak.model import Report
    from plainspeak.settings import Settings

    Results = list[Report | DocumentError]

BATCH_SIZE = 8
"""Files handed to a worker at a time."""

MAX_INFLIGHT = 4
"""Lots of files each worker may be ahead of the one that is waited for, so that cache is flat."""

WORKER = "plainspeak.batch.worker"


class WorkerPool:
    """Checks files in worker processes and gives their results in the order of the files.

    When a worker dies, its files are tried again one by one, and the one that kills a worker each
    time is given as an error. ``scores``: the workers work the scores out too.
    """

    def __init__(self, settings: Settings, size: int, *, scores: bool = False) -> None:
        self._begin = (settings, scores)
        self._size = size
        self._pool = self._started(size)

    def check(self, files: Iterable[Path]) -> Iterator[Report | DocumentError]:
        """The report of each file, or why it cannot be read."""
        waiting: deque[tuple[Sequence[Path], Future[Results]]] = deque()
        try:
            for lot in _batches(files):
                waiting.append((lot, self._submit(lot)))
                if len(waiting) > MAX_INFLIGHT * self._size:
                    yield from self._next(waiting)
            while waiting:
                yield from self._next(waiting)
        finally:
            self._pool.shutdown(wait=False, cancel_futures=True)

    def _next(self, waiting: deque[tuple[Sequence[Path], Future[Results]]]) -> Results:
        lot, future = waiting.popleft()
        try:
            return future.result()
        except BrokenProcessPool:
            self._pool.shutdown(wait=False, cancel_futures=True)
            results = self._one_by_one(lot)
            self._pool = self._started(self._size)
            again = [(each, self._submit(each)) for each, _ in waiting]
            waiting.clear()
            waiting.extend(again)
            return results

    def _one_by_one(self, lot: Sequence[Path]) -> Results:
        results: Results = []
        pool = self._started(1)
        for file in lot:
            try:
                results += pool.submit(_check, [file]).result()
            except BrokenProcessPool:
                what = "the program that read this file broke down"
                remedy = "The file may be damaged, or too large for the memory of this machine."
                results.append(DocumentError(str(file), what, remedy))
                pool = self._started(1)
        pool.shutdown()
        return results

    def _submit(self, lot: Sequence[Path]) -> Future[Results]:
        try:
            return self._pool.submit(_check, lot)
        except BrokenProcessPool as broken:  # found out when its turn comes
            future: Future[Results] = Future()
            future.set_exception(broken)
            return future

    def _started(self, size: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            size, mp_context=_context(), initializer=_begin, initargs=self._begin
        )


def _begin(settings: Settings, scores: bool) -> None:  # noqa: FBT001  a pool passes no names
    from plainspeak.batch import worker

    worker.begin(settings, scores)


def _check(files: Sequence[Path]) -> Results:
    from plainspeak.batch import worker

    return worker.check(files)


def _context() -> BaseContext:
    """New processes split off one that has loaded everything; Windows has to start each afresh."""
    if sys.platform == "win32":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([WORKER])
    return context


def _batches(files: Iterable[Path]) -> Iterator[list[Path]]:
    lot: list[Path] = []
    for file in files:
        lot.append(file)
        if len(lot) == BATCH_SIZE:
            yield lot
            lot = []
    if lot:
        yield lot
