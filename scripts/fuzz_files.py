"""Damages good files at random, and does with each what the commands do.

    python scripts/fuzz_files.py [COPIES] [FORMAT ...] [--seed SEED] [--keep FOLDER]

Each copy is read, checked, annotated and fixed. It fails what ends in anything but a sentence, what
takes over 10 seconds of the processor or never ends, and what takes over a gigabyte. What fails is
kept: mend it, and put it into ``tests/formats/hostile``.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import resource
import signal
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from mutations import mutated

from plainspeak import formats
from plainspeak._platform.faults import describe_place
from plainspeak.checker import Checker
from plainspeak.cli.fix import fix_file
from plainspeak.cli.options import CheckOptions
from plainspeak.errors import DocumentError
from plainspeak.formats import File

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

TOP = Path(__file__).parents[1]
FOLDERS = ("examples", "tests/formats/hostile", "docs", "tests/documents/labelled")
MAX_SECONDS = 10.0
MAX_MEGABYTES = 1000
NO_END = 3
"""How many times as long a copy may take until it is given up."""

MAX_WAIT_SECONDS = 600.0
"""Seconds on the clock, since a machine may have much else to do."""

LARGEST_SEED = 300_000
"""Bytes of a good file that is damaged; larger ones only take time."""

WRITTEN = {
    ".rst": "Your plan\n=========\n\nRun ``make``. See :ref:`us <us>`.\n\n"
    "+---+---+\n| a | b |\n+---+---+\n\n.. note:: We will utilise the MDT.\n",
    ".adoc": "== Your plan\n\nRun `make`. See link:us.html[our page].\n\n"
    "|===\n|We |utilise it\n|===\n",
    ".srt": "1\n00:00:01,000 --> 00:00:02,000\nWe will utilise\nthe MDT.\n\n2\n"
    "00:00:03,000 --> 00:00:04,000\n<i>Ask us.</i>\n",
    ".vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\nWe will utilise the MDT.\n",
    ".mdx": "import A from 'a'\n\n# Plan\n\n<A b={1}>We will utilise {it}.</A>\n",
    ".eml": "From: a@b.uk\nSubject: Your plan\nContent-Type: text/plain\n\n"
    "We will utilise the MDT.\n\n> Ask us.\n",
    ".rtf": "{\\rtf1\\ansi {\\b We} will utilise the MDT.\\par\\trowd\\cellx1 a\\cell\\row}\n",
}
"""Good files of the formats that the examples lack."""

GOOD = File(b"We will utilise the MDT.\n", "a.md")


class Outcome(NamedTuple):
    """What became of one copy: what is wrong, if anything; seconds of work; megabytes so far.

    One that could not be read, and said so in a sentence, is refused.
    """

    fault: str
    seconds: float
    megabytes: int
    refused: bool = False


def seeds() -> dict[str, list[bytes]]:
    """Good files of each format, by the end of their names."""
    found: dict[str, list[bytes]] = {end: [text.encode()] for end, text in WRITTEN.items()}
    for folder in FOLDERS:
        for path in sorted((TOP / folder).rglob("*")):
            known = path.suffix in formats.walked_suffixes() and path.is_file()
            if known and path.stat().st_size <= LARGEST_SEED:
                found.setdefault(path.suffix, []).append(path.read_bytes())
    found[".epub"] = [_epub()]
    return found


def _epub() -> bytes:
    sys.path.insert(0, str(TOP / "tests"))
    from formats.zips import zipped

    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="a.opf"/></rootfiles></container>'
    )
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="a" href="a.xhtml" '
        'media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine>'
        "</package>"
    )
    page = "<html><body><h1>Plan</h1><p>We will utilise the MDT.</p></body></html>"
    parts = {"META-INF/container.xml": container, "a.opf": package, "a.xhtml": page}
    return zipped({"mimetype": "application/epub+zip"} | parts)


def work(connection: Connection) -> None:
    """Try each copy that comes in."""
    resource.setrlimit(resource.RLIMIT_AS, (6_000_000_000, 6_000_000_000))
    checker = Checker()
    attempt(checker, GOOD)  # what is loaded once, or made in the cache, is not counted
    connection.send(None)
    while True:
        name, data = connection.recv()
        signal.setitimer(signal.ITIMER_PROF, NO_END * MAX_SECONDS)
        start = time.process_time()
        fault, refused = attempt(checker, File(data, name))
        used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1000
        connection.send(Outcome(fault, time.process_time() - start, used, refused))


def attempt(checker: Checker, file: File) -> tuple[str, bool]:
    """What goes wrong when a file is read, checked, annotated and fixed; empty for nothing.

    And whether it was refused with a sentence.
    """
    try:
        if formats.can_rewrite(file):  # which checks it first
            report = fix_file(checker, file, CheckOptions(fix=True)).before
        else:
            report = checker.check_document(formats.read_file(file))
        _ = report.readability
        if formats.can_annotate(file):
            formats.annotated(file, report.findings)
    except DocumentError as error:
        return "" if str(error) else "an error without a sentence", True
    except Exception as error:  # noqa: BLE001  that is what is looked for
        return describe_place(error), False
    return "", False


class Worker:
    """A process that may die or hang, and is then started anew."""

    def __init__(self) -> None:
        self._process: BaseProcess | None = None

    def ask(self, name: str, data: bytes) -> Outcome:
        """What becomes of one copy."""
        if self._process is None:
            context = multiprocessing.get_context("fork")
            self._connection, theirs = context.Pipe()
            self._process = context.Process(target=work, args=(theirs,), daemon=True)
            self._process.start()
            theirs.close()
            self._connection.recv()
        self._connection.send((name, data))
        try:
            if self._connection.poll(MAX_WAIT_SECONDS):
                outcome: Outcome = self._connection.recv()
                return outcome
        except EOFError:
            self._process.join()
            status = self._process.exitcode
            ended = "never ends" if status == -signal.SIGPROF else f"died ({status})"
            outcome = Outcome(ended, 0.0, 0)
        else:
            outcome = Outcome("waits for ever", MAX_WAIT_SECONDS, 0)
        self.stop()
        return outcome

    def stop(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process = None


def judged(outcome: Outcome) -> str:
    """What is wrong with an outcome, in words; empty when nothing is."""
    if outcome.fault:
        return outcome.fault
    if outcome.seconds > MAX_SECONDS:
        return f"over {MAX_SECONDS:.0f} seconds"
    return f"over {MAX_MEGABYTES} megabytes" if outcome.megabytes > MAX_MEGABYTES else ""


def main() -> int:
    """Damage and try as many copies of each format as were asked for."""
    parser = argparse.ArgumentParser()
    parser.add_argument("copies", nargs="?", type=int, default=2000)
    parser.add_argument("formats", nargs="*")
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))  # noqa: S311
    parser.add_argument("--keep", type=Path, default=Path(tempfile.gettempdir(), "plainspeak-fuzz"))
    asked = parser.parse_args()
    asked.keep.mkdir(parents=True, exist_ok=True)
    found, worker, failed = seeds(), Worker(), 0
    print(f"seed {asked.seed}; what fails is kept in {asked.keep}", flush=True)
    for suffix in asked.formats or sorted(found):
        faults: Counter[str] = Counter()
        slowest, most, refused, begun = 0.0, 0, 0, time.monotonic()
        for number in range(asked.copies):
            chance = random.Random(f"{asked.seed} {suffix} {number}")  # noqa: S311
            data = mutated(chance.choice(found[suffix]), chance)
            outcome = worker.ask(f"a{suffix}", data)
            slowest, most = max(slowest, outcome.seconds), max(most, outcome.megabytes)
            refused += outcome.refused
            if fault := judged(outcome):
                faults[fault] += 1
                if faults[fault] <= 3:  # noqa: PLR2004  enough to mend it by
                    (asked.keep / f"{asked.seed}-{number}{suffix}").write_bytes(data)
                    print(f"  {suffix} {number}: {fault}", flush=True)
                if "megabytes" in fault:
                    worker.stop()
        failed += faults.total()
        print(
            f"{suffix:6} {asked.copies} copies, {refused} refused, {faults.total()} failed, "
            f"slowest {slowest:.1f} s, {most} MB at most, in {time.monotonic() - begun:.0f} s",
            flush=True,
        )
    worker.stop()
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
