"""What goes wrong with places: a full disk, a folder that is read-only, a reader that goes away."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from itertools import product
from pathlib import Path

from fault_copies import LOST, Copy

TOP = Path(__file__).parents[1]
FILES = 12
COPIES_OF_A_SENTENCE = 3
FINDINGS = 2 * COPIES_OF_A_SENTENCE + 1
"""Two in each sentence, and a short form once."""

WORDY = "We will utilise the MDT prior to Thursday.\n"
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(TOP / "src")}
COMMAND = (sys.executable, "-m", "plainspeak")

FULL = f"""
mount -t tmpfs -o size=160k tmpfs "$1" || exit 0
cp -r "$2"/. "$1"
cd "$1"
head -c 300000 /dev/zero > filler 2>/dev/null
shift 2
"$@"
status=$?
{sys.executable} {__file__} look || exit {LOST}
exit $status
"""
"""Runs a command in a small file system that is full, in a namespace of its own."""

READ_ONLY = """
mount --bind "$1" "$1" && mount -o remount,ro,bind "$1" && cd "$1" && shift 2 && "$@"
"""

WRITES = (
    ("check", "--fix", "."), ("check", "--fix", "--backup", "."), ("baseline", "write", "."),
    ("check", ".", "-o", "out.txt"), ("check", ".", "--cache-dir", "kept"),
)  # fmt: skip


KILOBYTES = (50_000, 60_000, 80_000, 200_000)
"""Memory that a run may have: for next to nothing, for a text, for most, for everything."""

COMMANDS = (
    ("check", "."), ("check", "-j", "2", "."), ("check", "--fix", "."),
    ("report", ".", "-o", "r.html"),
)  # fmt: skip


def lay_out(folder: Path) -> None:
    """Documents to check, and a list and a baseline that are there already."""
    for number in range(FILES):
        (folder / f"{number}.md").write_text(WORDY * COPIES_OF_A_SENTENCE, "utf-8")
    shutil.copy(TOP / "examples" / "going-home.docx", folder)
    head = "term,what to do,what we say,what it means,who added it\n"
    (folder / "our_words.csv").write_text(head + "moot,,raise,,Sam\n" * 1, "utf-8")


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[bytes]:
    """One command, to its end."""
    return subprocess.run(  # noqa: S603  our own
        [*COMMAND, *command],
        cwd=folder,
        env=ENVIRONMENT,
        capture_output=True,
        check=False,
    )


def start(folder: Path, *command: str) -> subprocess.Popen[bytes]:
    """One command that is not waited for, in a group of its own."""
    return subprocess.Popen(  # noqa: S603  our own
        [*COMMAND, *command],
        cwd=folder,
        env=ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


def half_written(folder: Path) -> str:
    """Which document is neither the old one nor the new one; empty where none is."""
    old = WORDY * COPIES_OF_A_SENTENCE
    for path in folder.glob("*.md"):
        text = path.read_text("utf-8")
        new = "utilise" not in text and text.count("\n") == COPIES_OF_A_SENTENCE
        if text != old and not new:
            return f"{path.name} is half written"
    return ""


def faults() -> list[str]:
    """What went wrong in all these places."""
    return [*_replaced(), *_closed(), *_full(), *_read_only(), *_little_memory()]


def _replaced() -> list[str]:
    """Files are replaced, cut off and taken away while they are read and fixed."""
    problems = []
    for command in (("check", "--no-cache", "."), ("check", "--fix", "."), ("define", ".")):
        with tempfile.TemporaryDirectory() as name:
            lay_out(Path(name))
            process, times = Copy(Path(name), *command), 0
            while process.is_running():
                _disturb(Path(name) / f"{times % FILES}.md", times)
                times += 1
            status, left = process.wait(), [each.name for each in Path(name).glob(".*")]
        if os.waitstatus_to_exitcode(status) not in {0, 1, 2} or left or process.faults():
            problems.append(f"replaced: {command} {status} {left} {process.faults()}")
        print(f"files that change {times} times during {command}: done", flush=True)
    return problems


def _disturb(path: Path, times: int) -> None:
    """Do to a file what other programs do."""
    match times % 4:
        case 0:
            path.unlink(missing_ok=True)
        case 1:
            path.write_text(WORDY[: times % len(WORDY)], "utf-8")
        case 2:
            path.write_text(WORDY * (times % 50), "utf-8")
        case _:
            other = path.with_suffix(".new")
            other.write_text(WORDY, "utf-8")
            other.replace(path)


def _closed() -> list[str]:
    """The reader of the output goes away."""
    with tempfile.TemporaryDirectory() as name:
        lay_out(Path(name))
        script = 'cd "$1"; shift 2; "$@" | head -1; exit ${PIPESTATUS[0]}'
        done = _run((), script, name, ("check", "."))
    print("a pipe that is closed: done", flush=True)
    wrong = done.stderr or done.returncode not in {0, 1}
    return [f"closed pipe: {done.returncode} {done.stderr!r}"] if wrong else []


def _full() -> list[str]:
    """The disk is full: each write is a sentence, and every document stays whole."""
    problems = []
    for command in WRITES:
        with tempfile.TemporaryDirectory() as name:
            lay_out(Path(name))
            done = _run(("unshare", "-m"), FULL, name, command)
        if _not_allowed(done):
            print("a full disk: this machine allows no file system of its own")
            return []
        if done.returncode not in {1, 2} or b"Traceback" in done.stderr:
            problems.append(f"full: {command} {done.returncode} {done.stderr[-300:]!r}")
    print(f"a full disk: {len(WRITES)} commands done", flush=True)
    return problems


def _read_only() -> list[str]:
    """A folder that nobody may write in: each document is named, and the status is 2."""
    with tempfile.TemporaryDirectory() as name:
        lay_out(Path(name))
        done = _run(("unshare", "-m"), READ_ONLY, name, ("check", "--fix", "."))
        fault = half_written(Path(name))
    if _not_allowed(done):
        print("a read-only folder: this machine allows no file system of its own")
        return []
    print("a read-only folder: done", flush=True)
    named = done.stderr.count(b"cannot be written")
    wrong = done.returncode != 2 or named < FILES or b"Traceback" in done.stderr or fault  # noqa: PLR2004
    return [f"read-only: {done.returncode} {done.stderr[-300:]!r}"] if wrong else []


def _little_memory() -> list[str]:
    """Too little memory for a file, or for anything: a sentence, and every document stays whole."""
    problems = []
    for kilobytes, command in product(KILOBYTES, COMMANDS):
        with tempfile.TemporaryDirectory() as name:
            lay_out(Path(name))
            done = _run((), f'ulimit -v {kilobytes}; cd "$1"; shift 2; "$@"', name, command)
            fault = half_written(Path(name)) or b"Traceback" in done.stderr
        if fault or b"fault of" in done.stderr or done.returncode not in {0, 1, 2}:
            problems.append(f"{kilobytes} kB: {command} {done.returncode} {done.stderr[-300:]!r}")
    print("little memory: done", flush=True)
    return problems


def _run(
    around: tuple[str, ...], script: str, folder: str, command: tuple[str, ...]
) -> subprocess.CompletedProcess[bytes]:
    """A script with two folders, and our command: the documents are in the second."""
    with tempfile.TemporaryDirectory() as small:
        first = small if script is FULL else folder
        whole = [*around, "bash", "-c", script, "bash", first, folder, *COMMAND, *command]
        return subprocess.run(whole, env=ENVIRONMENT, capture_output=True, check=False)  # noqa: S603


def _not_allowed(done: subprocess.CompletedProcess[bytes]) -> bool:
    return b"unshare:" in done.stderr or b"mount:" in done.stderr


if __name__ == "__main__" and sys.argv[1:] == ["look"]:
    sys.exit(int(bool(half_written(Path()))))
