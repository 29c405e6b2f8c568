"""Take the pictures of ``docs/pictures`` from the program at work.

    python scripts/pictures.py

It needs Chromium, besides what the tests need.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

TOP = Path(__file__).parents[1]
PICTURES = TOP / "docs" / "pictures"
EXAMPLES = TOP / "examples"
PLAINSPEAK = [sys.executable, "-m", "plainspeak"]
SIZE = {"width": 1100, "height": 760}


def main() -> None:
    """Take all of them."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, browser() as opened:
        the_page(opened)
        report(opened, Path(folder))


@contextmanager
def browser() -> Iterator[Browser]:
    """The Chromium of this machine."""
    found = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as run:
        opened = run.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield opened
        opened.close()


def the_page(opened: Browser) -> None:
    """The page in the browser, with a document open."""
    command = [*PLAINSPEAK, "open", "--no-browser", "--isolated"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:  # noqa: S603  ours
        assert server.stdout is not None
        page = opened.new_page(viewport=SIZE)  # type: ignore[arg-type]
        page.goto(server.stdout.readline().split()[-1])
        page.set_input_files("#files", EXAMPLES / "going-home.docx")
        page.wait_for_selector(".mark")
        page.wait_for_selector("#work:not([aria-busy])")
        page.screenshot(path=PICTURES / "page.png")
        page.close()
        server.terminate()


def report(opened: Browser, folder: Path) -> None:
    """The first page of the report on the examples."""
    target = folder / "report.html"
    command = [*PLAINSPEAK, "report", str(EXAMPLES), "-o", str(target)]
    subprocess.run(command, check=True)  # noqa: S603  ours
    page = opened.new_page(viewport=SIZE)  # type: ignore[arg-type]
    page.goto(target.as_uri())
    page.screenshot(path=PICTURES / "report.png")
    page.close()


if __name__ == "__main__":
    main()
