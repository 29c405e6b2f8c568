from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from plainspeak import batch
from plainspeak.cli import main
from plainspeak.errors import DocumentError
from plainspeak.model import Report
from plainspeak.settings import Settings


def leaflets(folder: Path, count: int) -> list[Path]:
    files = []
    for number in range(count):
        file = folder / f"{number:03}.md"
        file.write_text(f"We utilise the hall on day {number}.\n", "utf-8")
        files.append(file)
    return files


def test_workers_give_the_same_reports_in_the_same_order(tmp_path: Path) -> None:
    files = leaflets(tmp_path, 40)
    (tmp_path / "007.md").write_bytes(b"\x89PNG\r\n\x1a\n")
    alone = list(batch.check(files, Settings(), 1))
    together = list(batch.check(files, Settings(), 2))
    assert [str(each) if isinstance(each, DocumentError) else each for each in together] == [
        str(each) if isinstance(each, DocumentError) else each for each in alone
    ]
    assert isinstance(together[7], DocumentError)


DEADLY = """
import os, sys
from pathlib import Path
from plainspeak import formats
from plainspeak.batch import pool
from plainspeak.errors import DocumentError
from plainspeak.settings import FileLimits, Settings

def check(files):
    from plainspeak.batch import worker
    for file in files:
        if file.name.endswith("013.md"):
            os._exit(9)
    return worker.check(files)

pool._check = check
pool._context = lambda: pool.multiprocessing.get_context("fork")
files = sorted(Path(sys.argv[1]).glob("*.md"))
jobs = [(formats.read_bytes(file, FileLimits()), None) for file in files]
results = [result for result, _ in pool.WorkerPool(Settings(), 2).check(jobs)]
broken = [str(each) for each in results if isinstance(each, DocumentError)]
print(len(results), broken[0] if len(broken) == 1 else broken)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a worker is split off in its own way there")
def test_a_worker_that_dies_is_replaced_and_its_file_is_reported(tmp_path: Path) -> None:
    leaflets(tmp_path, 40)
    run = subprocess.run(
        [sys.executable, "-c", DEADLY, str(tmp_path)], capture_output=True, text=True, check=True
    )
    number, told = run.stdout.split(" ", 1)
    assert number == "40"
    assert told.startswith(str(tmp_path / "013.md"))
    assert "stopped while it was reading" in told


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_too_little_memory_for_a_thread_ends_the_run_with_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    leaflets(tmp_path, 3)

    def start_no_thread(_: object) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr("multiprocessing.queues.Queue._start_thread", start_no_thread)
    assert main(["check", "-j", "2", "--no-cache", str(tmp_path)]) == 2
    told = capsys.readouterr().err  # from Python 3.12 on, the workers may be told before we are
    assert told.startswith("plainspeak: ")
    assert "memory" in told


def test_a_file_that_vanishes_is_an_error_of_its_own(tmp_path: Path) -> None:
    files = leaflets(tmp_path, 3)
    files[1].unlink()
    first, gone, last = batch.check(files, Settings(), 1)
    assert isinstance(first, Report)
    assert "there is no such file" in str(gone)
    assert isinstance(last, Report)


def test_results_come_while_later_files_are_still_to_be_read(tmp_path: Path) -> None:
    files = leaflets(tmp_path, 500)
    results = batch.check(files, Settings(), 2)
    assert isinstance(next(results), Report)
    for file in files[400:]:
        file.unlink()
    assert sum(isinstance(each, DocumentError) for each in results) == 100


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is sent in another way there")
def heed_ctrl_c() -> None:
    """Undo what a shell does for a program in the background: it ignores Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_a_run_that_is_stopped_leaves_no_half_written_report(tmp_path: Path) -> None:
    report = tmp_path / "report.csv"
    report.write_text("the last report")
    command = [sys.executable, "-m", "plainspeak", "check", "-", "--no-cache", "-o"]
    command += [str(report), "--output-format", "csv"]
    pipe = subprocess.PIPE
    run = subprocess.Popen(
        command,
        stdin=pipe,
        stderr=pipe,
        text=True,
        preexec_fn=heed_ctrl_c,  # noqa: PLW1509  no threads
    )
    with run:
        assert run.stdin is not None
        run.stdin.write("Ask us. " * 50_000)  # more than a pipe holds: now it is being read
        run.stdin.flush()
        run.send_signal(signal.SIGINT)
        told = run.communicate()[1]
    assert run.returncode == 130
    assert told == "plainspeak: Stopped.\n"
    assert report.read_text() == "the last report"
    assert not list(tmp_path.glob(".report*"))


STOPPED = """
import sys
from plainspeak.batch import pool
from plainspeak.formats import File
from plainspeak.settings import Settings

def check(files):
    # More than a pipe holds, so that a worker is still writing it when it is stopped.
    return [bytes(20_000_000) for _ in files]

pool._check = check
pool._context = lambda: pool.multiprocessing.get_context("fork")
results = pool.WorkerPool(Settings(), 2).check((File(b"", str(n)), None) for n in range(100))
next(results)
results.close()
print("stopped")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no fork")
def test_a_run_that_is_stopped_waits_for_no_worker() -> None:
    run = subprocess.run(
        [sys.executable, "-c", STOPPED], capture_output=True, text=True, timeout=60, check=False
    )
    assert (run.stdout, run.returncode) == ("stopped\n", 0), run.stderr


def test_a_report_goes_through_to_what_is_no_plain_file(tmp_path: Path) -> None:
    (file,) = leaflets(tmp_path, 1)
    link = tmp_path / "report.txt"
    link.symlink_to(tmp_path / "there.txt")
    command = [sys.executable, "-m", "plainspeak", "check", str(file), "-o"]
    for target in (str(link), os.devnull):
        subprocess.run([*command, target], check=False)
    assert link.is_symlink()
    assert 'Say "use".' in link.read_text()
    assert not Path(os.devnull).is_file()
