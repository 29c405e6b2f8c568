"""What a signal does: a worker is killed, and a run is told to end."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import tempfile
import time
from pathlib import Path

import fault_places
from fault_places import start


def faults() -> list[str]:
    """What went wrong with all of them."""
    return [*worker_killed(), *terminated()]


def worker_killed() -> list[str]:
    """A worker is killed in the middle, as the system does when memory is short."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        fault_places.lay_out(folder)
        for number in range(8):
            (folder / f"long{number}.txt").write_text(fault_places.WORDY * 3000, "utf-8")
        command = ("check", "-j", "2", "--no-cache", "--output-format", "json=r.json", ".")
        process = start(folder, *command)
        killed = _kill_a_worker(process)
        _, said = process.communicate(timeout=600)
        report = json.loads((folder / "r.json").read_text("utf-8"))
        files = len(report["documents"]) + len(report["errors"])
    print(f"a worker that is killed: {'done' if killed else 'it was too quick'}", flush=True)
    wrong = files != fault_places.FILES + 9 or b"Traceback" in said
    return [f"killed worker: {files} files, {said[-300:]!r}"] if wrong else []


def _kill_a_worker(process: subprocess.Popen[bytes]) -> bool:
    """Kill the youngest process below another once it has worked for a moment."""
    while process.poll() is None:
        listed = subprocess.run(["ps", "-eo", "pid,pgid,cputimes"], capture_output=True, check=True)  # noqa: S607
        rows = [list(map(int, row.split())) for row in listed.stdout.splitlines()[1:]]
        ours = sorted(pid for pid, group, used in rows if group == process.pid and used >= 1)
        if len(ours) > 1:
            os.kill(ours[-1], signal.SIGKILL)
            return True
        time.sleep(0.1)
    return False


def terminated() -> list[str]:
    """SIGTERM and SIGINT end a run with workers, with their statuses, and leave no process."""
    problems = []
    for sent, status in ((signal.SIGTERM, 143), (signal.SIGINT, 130)):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            fault_places.lay_out(folder)
            (folder / "long.txt").write_text(fault_places.WORDY * 30_000, "utf-8")
            process = start(folder, "check", "-j", "2", "--no-cache", ".")
            time.sleep(4)
            process.send_signal(sent)
            _, said = process.communicate(timeout=30)
            if process.returncode != status or b"Traceback" in said:
                problems.append(f"{sent.name}: status {process.returncode}, {said[-200:]!r}")
            if _is_left(process.pid):
                problems.append(f"{sent.name}: a worker is left")
                os.killpg(process.pid, signal.SIGKILL)
    print("SIGTERM and SIGINT with workers: done", flush=True)
    return problems


def _is_left(group: int) -> bool:
    """Whether a process of a group is there yet, after ten seconds."""
    for _ in range(100):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return False
        time.sleep(0.1)
    return True
