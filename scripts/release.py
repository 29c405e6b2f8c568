"""Builds the wheel and the source distribution twice, checks them, and tries what was built.

    python scripts/release.py

Both builds have to be the same bytes: their times are that of the last commit
(``SOURCE_DATE_EPOCH``, https://reproducible-builds.org/specs/source-date-epoch/). Then each is
checked by twine and check-wheel-contents, and installed into a fresh environment, where it has to
find a word. The files are left in ``dist``.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

TOP = Path(__file__).parents[1]
DIST = TOP / "dist"
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
    wrong = [each.name for each in files if not _works(each)]
    for each in files:
        print(f"{first[each.name]}  {each.name}")
    print("\n".join(f"does not work: {name}" for name in wrong) or "Both work when installed.")
    return int(bool(wrong))


def _built(folder: Path) -> dict[str, str]:
    """The files of a build, and the SHA-256 of each."""
    _run(sys.executable, "-m", "build", "--outdir", str(folder), str(TOP))
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.iterdir())
    }


def _works(file: Path) -> bool:
    """Whether a file can be installed into a fresh environment, and finds a word there."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
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
