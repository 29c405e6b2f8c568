"""Worker processes: they answer, are stopped when they take too long, and are replaced."""

import asyncio
import os
import signal
import sys
import time
from collections.abc import Iterator
from typing import Any

import pytest

from plainspeak.server import worker
from plainspeak.server.checkers import Checkers
from plainspeak.server.pool import WorkerPool
from plainspeak.server.refusal import Refusal
from plainspeak.server.worker import Answer
from plainspeak.settings import Settings

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="the tasks of these tests need forked workers"
)


def process_id(_: Checkers) -> Answer:
    return Answer(str(os.getpid()).encode())


def sleep(_: Checkers) -> Answer:
    time.sleep(60)
    return Answer(b"")


def die(_: Checkers) -> Answer:
    os.kill(os.getpid(), signal.SIGKILL)
    return Answer(b"")


def fail(_: Checkers) -> Answer:
    message = "words of the document"
    raise ValueError(message)


@pytest.fixture
def pool(monkeypatch: pytest.MonkeyPatch) -> Iterator[WorkerPool]:
    """A pool of one forked worker that knows the tasks above."""
    import multiprocessing

    tasks = dict.fromkeys(("process_id", "sleep", "die", "fail"), __name__)
    monkeypatch.setattr(worker, "TASKS", {**worker.TASKS, **tasks})
    monkeypatch.setitem(sys.modules, __name__, sys.modules[__name__])
    monkeypatch.setattr(
        "plainspeak.server.pool._context", lambda: multiprocessing.get_context("fork")
    )
    made = WorkerPool(Settings(), size=1, seconds=0.5, waiting=2)
    made.start()
    yield made
    made.stop()


def run(pool: WorkerPool, task: str, **arguments: Any) -> bytes:
    return asyncio.run(_run(pool, task, **arguments))


async def _run(pool: WorkerPool, task: str, **arguments: Any) -> bytes:
    return (await pool.run(task, **arguments)).body


def test_one_process_does_one_task_after_the_other(pool: WorkerPool) -> None:
    first = run(pool, "process_id")
    assert int(first) != os.getpid()
    assert run(pool, "process_id") == first


@pytest.mark.parametrize(("task", "status"), [("sleep", 503), ("die", 500)])
def test_a_worker_that_hangs_or_dies_is_replaced(pool: WorkerPool, task: str, status: int) -> None:
    first = run(pool, "process_id")
    with pytest.raises(Refusal) as caught:
        run(pool, task)
    assert caught.value.status == status
    assert run(pool, "process_id") != first


def test_an_error_is_told_without_words_of_the_document(pool: WorkerPool) -> None:
    with pytest.raises(Refusal) as caught:
        run(pool, "fail")
    assert caught.value.status == 500
    assert "ValueError" in caught.value.message
    assert "words of the document" not in caught.value.message


def test_more_than_may_wait_are_refused_at_once(pool: WorkerPool) -> None:
    async def many() -> list[int]:
        async def status() -> int:
            try:
                await pool.run("process_id")
            except Refusal as refusal:
                return refusal.status
            return 200

        return await asyncio.gather(*(status() for _ in range(20)))

    found = asyncio.run(many())
    assert set(found) <= {200, 503}
    assert found.count(200) >= 1


def test_text_is_checked_there(pool: WorkerPool) -> None:
    assert b'"utilise"' in run(pool, "check", text="We utilise it.")
