from __future__ import annotations

import asyncio
import subprocess
import sys
import threading

import pytest

pytest.importorskip("pygls")

from plainspeak.integrations.lsp.background import Background, in_thread


def test_what_is_asked_for_again_before_it_begins_is_done_once() -> None:
    done: list[str] = []

    async def run() -> None:
        finished = asyncio.Event()

        async def work(name: str) -> None:
            done.append(name)
            if name == "last":
                finished.set()

        background = Background(work)
        for name in ("a", "a", "b", "a", "last"):
            background.ask(name, 0)
        await finished.wait()

    asyncio.run(run())
    assert sorted(done) == ["a", "b", "last"]


def test_what_is_asked_for_while_something_runs_waits_once() -> None:
    done: list[str] = []

    async def run() -> None:
        go, finished = asyncio.Event(), asyncio.Event()

        async def work(name: str) -> None:
            done.append(name)
            if done == ["a"]:
                go.set()
                for _ in range(20):
                    await asyncio.sleep(0)
            elif len(done) == 3:
                finished.set()

        background = Background(work)
        background.ask("a", 0)
        await go.wait()
        for name in ("a", "b", "a", "b", "forgotten"):
            background.ask(name, 0)
        background.forget("forgotten")
        await finished.wait()

    asyncio.run(run())
    assert done[0] == "a"
    assert sorted(done[1:]) == ["a", "b"]


def test_a_failure_in_the_thread_reaches_whoever_waits() -> None:
    def fails() -> None:
        assert threading.current_thread().daemon
        raise KeyError("x")

    with pytest.raises(KeyError):
        asyncio.run(in_thread(fails))


def test_work_that_never_ends_does_not_keep_the_program_alive() -> None:
    code = (
        "import asyncio, threading\n"
        "from plainspeak.integrations.lsp.background import in_thread\n"
        "async def main():\n"
        "    asyncio.ensure_future(in_thread(threading.Event().wait))\n"
        "    await asyncio.sleep(0)\n"
        "asyncio.run(main())\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")
