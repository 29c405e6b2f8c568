"""A folder of leaflets: one process beside two, memory, and other checkers on the same texts.

    python benchmarks/batch.py [LEAFLETS]

Makes leaflets (seven in ten are text, two Word, one PDF) out of the sentences of our own pages,
5,000 unless you say. Other checkers run when they are there: those of "peers/package.json" after
"npm install" in that folder, and proselint and codespell on the PATH.
"""

from __future__ import annotations

import io
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import docx
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate

TOP = Path(__file__).parents[1]
PEERS = Path(__file__).with_name("peers")
LEAFLETS = 5000
TEXTS = 400
"""Text files that are also checked on their own, since starting weighs more with a few."""

WORDS = 250
TIMES = 3


def sentences() -> list[str]:
    """Sentences of our own pages and examples, without markup."""
    pages = [*sorted((TOP / "docs").glob("*.md")), TOP / "README.md", TOP / "CONTRIBUTING.md"]
    lines = [line for page in pages for line in page.read_text("utf-8").splitlines()]
    plain = [line for line in lines if line[:1].isalpha() and not set("`|[") & set(line)]
    letters = (TOP / "examples" / "council-letter.txt").read_text("utf-8").split("\n\n")
    return [" ".join(each.split()) for each in (*plain, *letters)]


def write(folder: Path, number: int, said: list[str]) -> None:
    """One leaflet of a few paragraphs."""
    chance = random.Random(number)  # noqa: S311  the same leaflets in every run
    paragraphs: list[str] = []
    while sum(len(each.split()) for each in paragraphs) < WORDS:
        paragraphs.append(" ".join(chance.choices(said, k=3)))
    paragraphs.append("We utilise it.")  # every leaflet has something to find
    file = folder / f"{number % 50:02}" / f"leaflet-{number:04}"
    file.parent.mkdir(exist_ok=True)
    if number % 10 < 7:  # noqa: PLR2004
        file.with_suffix(".txt").write_text("\n\n".join(paragraphs), "utf-8")
    elif number % 10 < 9:  # noqa: PLR2004
        paper = docx.Document()
        for each in paragraphs:
            paper.add_paragraph(each)
        paper.save(str(file.with_suffix(".docx")))
    else:
        out = io.BytesIO()
        style = getSampleStyleSheet()["BodyText"]
        SimpleDocTemplate(out, pagesize=A4).build([Paragraph(each, style) for each in paragraphs])
        file.with_suffix(".pdf").write_bytes(out.getvalue())


class Memory(threading.Thread):
    """Watches a process and its children: the most memory of each, in megabytes."""

    def __init__(self, process: int) -> None:
        super().__init__(daemon=True)
        self.process = process
        self.most: dict[int, float] = {}
        self.done = threading.Event()

    def run(self) -> None:
        """Look ten times a second."""
        while not self.done.wait(0.1):
            for each in self.family(self.process):
                try:
                    status = Path(f"/proc/{each}/status").read_text("ascii", "replace")
                except OSError:
                    continue
                kilobytes = [line.split()[1] for line in status.splitlines() if "VmHWM" in line]
                if kilobytes:
                    self.most[each] = int(kilobytes[0]) / 1024

    def family(self, process: int) -> list[int]:
        """A process and all that it started."""
        try:
            children = Path(f"/proc/{process}/task/{process}/children").read_text("ascii").split()
        except OSError:
            return [process]
        return [process, *(one for child in children for one in self.family(int(child)))]


def check(folder: Path, *options: str) -> tuple[float, dict[int, float], int]:
    """Seconds, memory of each process, and how many things were found."""
    out = folder.with_suffix(".jsonl")
    command = [
        sys.executable,
        "-m",
        "plainspeak",
        "check",
        str(folder),
        "--isolated",
        "--exit-zero",
    ]
    began = time.perf_counter()
    with subprocess.Popen(
        [*command, *options, "--output-format", f"jsonl={out}"], stderr=subprocess.DEVNULL
    ) as process:
        memory = Memory(process.pid)
        memory.start()
        assert process.wait() == 0
    took = time.perf_counter() - began
    memory.done.set()
    found = sum("utilise" in line for line in out.open(encoding="utf-8"))
    return took, memory.most, found


def peers() -> dict[str, list[str]]:
    """The other checkers that are there, as commands that take files."""
    found = {}
    programs = PEERS / "node_modules" / ".bin"
    for name in ("write-good", "alex"):
        if (programs / name).exists():
            found[name] = [str(programs / name)]
    if (PEERS / "node_modules" / "retext-simplify").exists():
        found["retext-simplify"] = ["node", str(PEERS / "simplify.mjs")]
    if program := shutil.which("proselint"):
        found["proselint"] = [program, "check"]
    if program := shutil.which("codespell"):
        found["codespell"] = [program]
    return found


def seconds(command: list[str]) -> float:
    """How long a command takes, with all its start-up."""
    began = time.perf_counter()
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.stdout or done.stderr or done.returncode == 0, command[0]  # it ran
    return time.perf_counter() - began


def main() -> None:
    """Print what was measured."""
    leaflets = int(sys.argv[1]) if len(sys.argv) > 1 else LEAFLETS
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, "leaflets")
        folder.mkdir()
        said = sentences()
        for number in range(leaflets):
            write(folder, number, said)
        size = sum(each.stat().st_size for each in folder.rglob("*.*")) / 1e6
        print(f"{leaflets} leaflets, {size:.1f} MB, {os.cpu_count()} processors")
        ratios = []
        for _ in range(TIMES):
            one, memory_one, found_one = check(folder, "--no-cache", "-j", "1")
            two, memory_two, found_two = check(folder, "--no-cache", "-j", "2")
            assert found_one == found_two == leaflets, (found_one, found_two)
            ratios.append(one / two)
            print(f"one process {leaflets / one:7.1f} files/s, two {leaflets / two:7.1f} files/s")
        print(f"two are {statistics.median(ratios):.2f} times one")
        print("memory (MB), one process:", [round(x) for x in memory_one.values()])
        print("memory (MB), parent and workers:", [round(x) for x in memory_two.values()])

        texts = [str(each) for each in sorted(folder.rglob("*.txt"))]
        base = [sys.executable, "-m", "plainspeak", "check", "--isolated", "--no-cache"]
        commands = {"plainspeak": [*base, "--exit-zero"], **peers()}
        for some in dict.fromkeys((min(TEXTS, len(texts)), len(texts))):
            for name, command in commands.items():
                took = statistics.median(seconds([*command, *texts[:some]]) for _ in range(TIMES))
                print(f"{name:16} {took:7.2f} s for {some} text files", flush=True)


if __name__ == "__main__":
    main()
