"""Builds the wheel and the source distribution twice, checks them, and tries what was built.

    python scripts/release.py

Both builds have to be the same bytes: their times are that of the last commit
(``SOURCE_DATE_EPOCH``, https://reproducible-builds.org/specs/source-date-epoch/). Then each is
checked by twine and check-wheel-contents, and installed into fresh environments, where it has to
find a word, on every Python from 3.11 on that can be called by its number (``python3.12``). The
files are left in ``dist``.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from itertools import product
from pathlib import Path

TOP = Path(__file__).parents[1]
DIST = TOP / "dist"
OLDEST, NEWEST = 11, 19
FOUND = 1
"""The exit status of a check that finds something."""


def main() -> int:
    """Build, check and try; the status is 1 when something is wrong."""
    epoch = _output("git", "log", "-1", "--format=%ct").strip()
    os.environ["SOURCE_DATE_EPOCH"] = epoch
    shutil.rmtree(DIST, ignore_errors=True)
    first = _built(DIST)
    with tempfile.TemporaryDirectory() as folder:
        second = _built(Path(folder))
    if first != second:
        print(f"two builds differ: {first} {second}")
        return 1
    files = sorted(DIST.iterdir())
    _run(sys.executable, "-m", "twine", "check", "--strict", *map(str, files))
    wheels = [str(each) for each in files if each.suffix == ".whl"]
    _run(str(Path(sys.executable).with_name("check-wheel-contents")), *wheels)
    for each in files:
        print(f"{first[each.name]}  {each.name}")
    wrong = 0
    for (version, python), each in product(_pythons().items(), files):
        works = _works(each, python)
        wrong += not works
        print(f"{'works' if works else 'DOES NOT WORK'} on Python {version}: {each.name}")
    return int(wrong > 0)


def _pythons() -> dict[str, str]:
    """Each Python that there is, by its version; that of this program among them."""
    names = [sys.executable, *(f"python3.{minor}" for minor in range(OLDEST, NEWEST))]
    found: dict[str, str] = {}
    for name in filter(shutil.which, names):
        ask = "import platform, sys; print(platform.python_version(), sys.executable, sep='|')"
        said = subprocess.run([name, "-c", ask], capture_output=True, text=True, check=False)  # noqa: S603
        if said.returncode == 0:  # pyenv has names for versions that are switched off
            version, _, path = said.stdout.strip().partition("|")
            found.setdefault(version, path)
    return found


def _built(folder: Path) -> dict[str, str]:
    """The files of a build, and the SHA-256 of each."""
    _run(sys.executable, "-m", "build", "--outdir", str(folder), str(TOP))
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.iterdir())
    }


def _works(file: Path, with_python: str) -> bool:
    """Whether a file can be installed into a fresh environment, and finds a word there."""
    with tempfile.TemporaryDirectory() as folder:
        _run(with_python, "-m", "venv", folder)
        python = Path(folder, "Scripts" if sys.platform == "win32" else "bin", "python")
        _run(str(python), "-m", "pip", "install", "--quiet", str(file))
        text = Path(folder, "leaflet.txt")
        text.write_text("We will utilise the room.\n", "utf-8")
        clean = {name: each for name, each in os.environ.items() if name != "PYTHONPATH"}
        done = subprocess.run(  # noqa: S603  what was just built
            [python, "-P", "-m", "plainspeak", "check", "--isolated", text],
            cwd=folder, env=clean, capture_output=True, check=False,
        )  # fmt: skip
    return done.returncode == FOUND and b'Say "use"' in done.stdout


def _run(*command: str) -> None:
    subprocess.run(command, cwd=TOP, check=True)  # noqa: S603  our own


def _output(*command: str) -> str:
    return subprocess.run(command, cwd=TOP, check=True, capture_output=True, text=True).stdout  # noqa: S603


if __name__ == "__main__":
    sys.exit(main())
