"""The reports of many files, in order; one that cannot be read never stops the others.

Each file is read once: what is looked up in the cache and what is checked are the same bytes. The
first report is given before the second file is read, but where workers read ahead.
"""

from __future__ import annotations

import os
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, overload

from plainspeak.errors import DocumentError
from plainspeak.formats import File, read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from plainspeak.model import Report
    from plainspeak.settings import Settings

    Result = Report | DocumentError

Kept_co = TypeVar("Kept_co", covariant=True)
"""What a cache keeps: reports as they are, or as they are printed."""


class Cache(Protocol[Kept_co]):
    """Where reports are kept."""

    def key(self, file: File, settings: Settings) -> bytes:
        """What the report of a file is found by."""

    def find(self, key: bytes) -> Kept_co | None:
        """What is kept of a report."""

    def keep(self, key: bytes, report: Report) -> Kept_co:
        """Keep a report, and give it back as it is kept."""


PARALLEL_BYTES = 4_000_000
"""Bytes of files from which on a second worker saves more time than it takes to start."""

MAX_WORKERS = 16

FIRST_FILES = 4
"""Files that this process checks itself while the workers start, so that people see something."""


@overload
def check(
    files: Sequence[Path],
    settings: Settings,
    workers: int | None = None,
    cache: None = None,
    *,
    scores: bool = False,
) -> Iterator[Result]: ...


@overload
def check(
    files: Sequence[Path],
    settings: Settings,
    workers: int | None,
    cache: Cache[Kept_co],
    *,
    scores: bool = False,
) -> Iterator[Kept_co | DocumentError]: ...


def check(
    files: Sequence[Path],
    settings: Settings,
    workers: int | None = None,
    cache: Cache[Any] | None = None,
    *,
    scores: bool = False,
) -> Iterator[Any]:
    """The report of each file, or why it cannot be read, in the order of the files.

    Without ``workers``, there are as many as the machine has processors and the files are worth.
    What ``cache`` holds is not checked again. ``scores``: every report will be asked for them.
    """
    number = _worth(files) if workers is None else min(workers, len(files))
    jobs = iter(_Reader(files, settings, cache))
    results: Iterator[tuple[Any, bytes | None]]
    if number > 1:
        from plainspeak.batch.pool import WorkerPool  # only a folder wants workers

        pool = WorkerPool(settings, number, scores=scores)
        first = islice(jobs, FIRST_FILES if workers is None else 0)
        results = chain(_one_by_one(first, settings), pool.check(jobs))
    else:
        results = _one_by_one(jobs, settings)
    for result, key in results:
        if cache and key and not isinstance(result, DocumentError):
            yield cache.keep(key, result)
        else:
            yield result


Job = tuple[Any, "bytes | None"]
"""A ``File`` to check and the key to keep its report under; or a result that is there already."""


class _Reader:
    """Reads each file once, and gives what there is to do for it."""

    def __init__(self, files: Iterable[Path], settings: Settings, cache: Cache[Any] | None) -> None:
        self._files = files
        self._settings = settings
        self._cache = cache

    def __iter__(self) -> Iterator[Job]:
        for path in self._files:
            try:
                file = read_bytes(path, self._settings.file_limits)
            except DocumentError as error:
                yield error, None
                continue
            if self._cache is None:
                yield file, None
                continue
            key = self._cache.key(file, self._settings)
            kept = self._cache.find(key)
            yield (kept, None) if kept else (file, key)


def _one_by_one(jobs: Iterable[Job], settings: Settings) -> Iterator[tuple[Any, bytes | None]]:
    checker = None
    for job, key in jobs:
        if not isinstance(job, File):
            yield job, None
            continue
        if checker is None:  # not when every report is in the cache
            from plainspeak.batch.guarded import checked
            from plainspeak.checker import Checker

            checker = Checker(settings)
        yield checked(checker, job), key


def _worth(files: Sequence[Path]) -> int:
    """How many workers the files are worth: one, or one for each processor."""
    total = 0
    for file in files:
        try:
            total += file.stat().st_size
        except OSError:  # said when it is read
            continue
        if total > PARALLEL_BYTES:
            return min(MAX_WORKERS, _processors())
    return 1


def _processors() -> int:
    """The processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
