"""What runs inside a Python worker of Spark; nothing here knows of the driver."""

from __future__ import annotations

import pickle
from functools import cache, partial
from typing import TYPE_CHECKING, Any, NamedTuple

from plainspeak.checker import Checker
from plainspeak.settings import Settings  # noqa: TC001  a worker unpickles the job that has it

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

TEXT = "__plainspeak_text__"
"""The column of texts, while it is on its way to the worker."""


class Job(NamedTuple):
    """What is asked of each text: "findings" or "readability", and how it is checked."""

    kind: str
    settings: Settings
    name: str
    max_chars: int


def schema(job: Job) -> Any:
    """The columns that come out, as Arrow has them."""
    from plainspeak.integrations import frames

    return frames.FINDINGS if job.kind == "findings" else frames.READABILITY


def mapper(job: Job) -> Callable[[Iterable[Any]], Iterator[Any]]:
    """The function for ``mapInArrow``. It is found by name on the workers and carries the job."""
    return partial(check_batches, job=job)


def check_batches(batches: Iterable[Any], job: Job) -> Iterator[Any]:
    """Arrow batches of texts in, Arrow batches of rows out; each batch when it is asked for."""
    from plainspeak.integrations.frames import rows, tables
    from plainspeak.integrations.frames.check import Options
    from plainspeak.integrations.frames.stream import checked

    make = rows.findings if job.kind == "findings" else rows.readability
    options = Options(job.name, job.max_chars, scores=job.kind == "readability")
    checker = checker_for(pickle.dumps(job.settings))
    for batch in batches:
        ids = [name for name in batch.schema.names if name != TEXT]
        for _, found in checked(tables.batches(batch, TEXT, ids), make, checker, options):
            yield from found.to_batches()


@cache
def checker_for(settings: bytes) -> Checker:
    """One checker for all the batches and tasks that a worker is given with these settings."""
    return Checker(pickle.loads(settings))  # noqa: S301  made a moment ago, by us
