"""The reports of many files, in order; one that cannot be read never stops the others."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from plainspeak.batch.result_cache import ResultCache
    from plainspeak.errors import DocumentError
    from plainspeak.model import Report
    from plainspeak.settings import Settings

PARALLEL_BYTES = 1_500_000
"""Bytes of files from which on a second worker saves more time than it takes to start."""

MAX_WORKERS = 16


def check(
    files: Sequence[Path],
    settings: Settings,
    workers: int | None = None,
    cache: ResultCache | None = None,
    *,
    scores: bool = False,
) -> Iterator[Report | DocumentError]:
    """The report of each file, or why it cannot be read, in the order of the files.

    Without ``workers``, there are as many as the machine has room for and the files are worth.
    What ``memory`` holds is not checked again. ``scores``: every report will be asked for them.
    """
    if cache is None:
        yield from _checked(files, settings, workers, scores=scores)
        return
    keys = [cache.key(file, settings) for file in files]
    known = [key is not None and cache.holds(key) for key in keys]
    new = [file for file, is_known in zip(files, known, strict=True) if not is_known]
    checked = _checked(new, settings, workers, scores=scores)
    for file, key, is_known in zip(files, keys, known, strict=True):
        result = cache.find(key) if key and is_known else next(checked)
        if result is None:  # it was damaged, or another run has just forgotten it
            result = next(_checked([file], settings, 1))
        if key and not is_known and not isinstance(result, Exception):
            cache.keep(key, result)
        yield result


def _checked(
    files: Sequence[Path], settings: Settings, workers: int | None, *, scores: bool = False
) -> Iterator[Report | DocumentError]:
    if not files:
        return
    number = _worth(files) if workers is None else min(workers, len(files))
    if number > 1:
        from plainspeak.batch.pool import WorkerPool  # only a folder wants workers

        yield from WorkerPool(settings, number, scores=scores).check(files)
        return
    from plainspeak.batch.worker import check_one  # not when every report is remembered
    from plainspeak.checker import Checker

    checker = Checker(settings)
    for file in files:
        yield check_one(checker, file)


def _worth(files: Sequence[Path]) -> int:
    """How many workers the files are worth: one, or one for each processor."""
    total = 0
    for file in files:
        try:
            total += file.stat().st_size
        except OSError:  # said when it is read
            continue
        if total > PARALLEL_BYTES:
            return min(MAX_WORKERS, len(os.sched_getaffinity(0)) if LINUX else os.cpu_count() or 1)
    return 1


LINUX = hasattr(os, "sched_getaffinity")
