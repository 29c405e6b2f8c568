"""The reports of many files, in order; one that cannot be read never stops the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.checker import Checker
from plainspeak.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from plainspeak.model import Report
    from plainspeak.settings import Settings

CHUNK = 8
"""Files handed to a worker at a time."""


def check(
    files: Sequence[Path], settings: Settings, workers: int = 1
) -> Iterator[Report | DocumentError]:
    """The report of each file, or why it cannot be read, in the order of the files."""
    if workers == 1 or len(files) == 1:
        checker = Checker(settings)
        for file in files:
            yield _check(checker, file)
        return
    from concurrent.futures import ProcessPoolExecutor  # only a folder wants workers

    with ProcessPoolExecutor(workers, initializer=_begin, initargs=(settings,)) as pool:
        yield from pool.map(_check_here, files, chunksize=CHUNK)


def _check(checker: Checker, file: Path) -> Report | DocumentError:
    try:
        return checker.check_file(file)
    except DocumentError as error:
        return error


_checker: Checker | None = None
"""The checker of a worker process, made once."""


def _begin(settings: Settings) -> None:
    global _checker  # noqa: PLW0603  a worker process keeps one checker
    _checker = Checker(settings)


def _check_here(file: Path) -> Report | DocumentError:
    assert _checker is not None
    return _check(_checker, file)
