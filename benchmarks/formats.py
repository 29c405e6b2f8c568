"""How fast files are read: pages of a PDF, and megabytes of the XML of a Word file, a second.

    python benchmarks/formats.py

It makes its own files, of text that no two pages share, and reads each beside the library that
people would use without plainspeak: pypdf, which gives words without their places, and python-docx.
Memory is what reading one file adds to a process of its own (on Linux).
"""

from __future__ import annotations

import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pypdf
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate

from plainspeak import formats

if TYPE_CHECKING:
    from collections.abc import Callable

PARAGRAPHS = 1_600
RUNS = 3
SENTENCE = (
    "we can help you at home if it is hard to wash or dress and our people will come to see you "
    "and talk about money housing care and what your family and friends may do"
)
MEGABYTE = 1_000_000
KILOBYTE = 1024


def texts() -> list[str]:
    """Paragraphs of about 70 words, each with a number that no other has."""
    chance = random.Random(1)  # noqa: S311  the same texts in every run
    return [
        f"Number {number} says that {' '.join(chance.choices(SENTENCE.split(), k=66))}."
        for number in range(PARAGRAPHS)
    ]


def make_pdf(path: Path) -> None:
    """Write the texts as a PDF."""
    style = getSampleStyleSheet()["BodyText"]
    SimpleDocTemplate(str(path)).build([Paragraph(text, style) for text in texts()])


def make_docx(path: Path) -> None:
    """Write the texts as a Word file, with some words in bold."""
    document = docx.Document()
    for text in texts():
        paragraph = document.add_paragraph()
        for number, word in enumerate(text.split(" ")):
            paragraph.add_run(f"{word} ").bold = number % 9 == 0
    document.save(str(path))


def read(path: Path) -> str:
    """What plainspeak makes of a file."""
    return formats.read(path).text


def with_pypdf(path: Path) -> str:
    """What pypdf makes of it."""
    return "".join(page.extract_text() for page in pypdf.PdfReader(path).pages)


def with_python_docx(path: Path) -> str:
    """What python-docx makes of it."""
    return "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)


def seconds(work: Callable[[Path], str], path: Path) -> float:
    """How long one piece of work takes."""
    began = time.perf_counter()
    work(path)
    return time.perf_counter() - began


def memory(path: Path) -> float:
    """How many megabytes reading a file adds to the memory of a process."""
    small = path.with_stem("small")
    command = [sys.executable, __file__, str(small), str(path)]
    added = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return int(added) * KILOBYTE / MEGABYTE


def add(small: Path, large: Path) -> None:
    """Print how many kilobytes reading a large file adds, when a small one has been read."""
    read(small)
    before = most_memory()
    read(large)
    print(most_memory() - before)


def most_memory() -> int:
    """The most kilobytes this process ever held; ``getrusage`` would count its parent's too."""
    status = Path("/proc/self/status").read_text("ascii")
    return int(re.search(r"VmHWM:\s*(\d+)", status)[1])  # type: ignore[index]


def compare(path: Path, other: Callable[[Path], str], name: str) -> float:
    """Read a file in both ways, in turn, so that a slow spell of the machine meets both.

    Gives the seconds that we need.
    """
    words = read(path)
    assert all(text in words for text in texts()), "the answer comes before the time"
    ours, theirs = [], []
    for _ in range(RUNS):
        ours.append(seconds(read, path))
        theirs.append(seconds(other, path))
    ratio = statistics.median(b / a for a, b in zip(ours, theirs, strict=True))
    print(f"{path.suffix[1:]:6} {ratio:7.2f} times the speed of {name}")
    return statistics.median(ours)


def unpacked(path: Path) -> float:
    """How many megabytes a file holds once it is unpacked."""
    if path.suffix == ".docx":
        return zipfile.ZipFile(path).getinfo("word/document.xml").file_size / MEGABYTE
    contents = (page.get_contents() for page in pypdf.PdfReader(path).pages)
    return sum(len(each.get_data()) for each in contents if each is not None) / MEGABYTE


def main() -> None:
    """Make the files, read them, and print the figures."""
    global PARAGRAPHS  # noqa: PLW0603  the small files are made in the same way
    with tempfile.TemporaryDirectory() as folder:
        for make, suffix in ((make_pdf, "pdf"), (make_docx, "docx")):
            many, PARAGRAPHS = PARAGRAPHS, 1
            make(Path(folder) / f"small.{suffix}")
            PARAGRAPHS = many
            make(Path(folder) / f"large.{suffix}")
        pdf, word = Path(folder) / "large.pdf", Path(folder) / "large.docx"
        pages = len(pypdf.PdfReader(pdf).pages)
        print(f"{'':6} {pages / compare(pdf, with_pypdf, 'pypdf'):7.1f} pages a second")
        rate = unpacked(word) / compare(word, with_python_docx, "python-docx")
        print(f"{'':6} {rate:7.1f} MB of document XML a second")
        for path in (pdf, word):
            sizes = f"{path.stat().st_size / MEGABYTE:.1f} MB, {unpacked(path):.1f} MB unpacked"
            print(f"{path.suffix[1:]:6} {memory(path):7.1f} MB of memory for a file of {sizes}")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        add(*map(Path, sys.argv[1:]))
    else:
        main()
