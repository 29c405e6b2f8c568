"""Builds the program for people without Python: a folder with all it needs, in one zip file.

    python scripts/standalone.py

PyInstaller packs the Python that runs this script, so each system builds its own: see
``.github/workflows/standalone.yml``. What was built is tried with an empty environment, where no
Python can be found. One file alone would unpack itself anew at every start.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import PyInstaller.__main__

from plainspeak import __version__

TOP = Path(__file__).parents[1]
SCRIPTS = TOP / "scripts"
BUILD = TOP / "build" / "standalone"
NOT_NEEDED = ("pip", "pytest", "setuptools", "tkinter")
FOUND = 1
"""The exit status of a check that finds something."""

NEEDED_ON_WINDOWS = ("SYSTEMROOT", "TEMP")
"""Without them, no program starts there, or none has a place for its files."""


def main() -> int:
    """Build, try and pack; the status is 1 when what was built does not work."""
    shutil.rmtree(BUILD, ignore_errors=True)
    PyInstaller.__main__.run(
        [
            str(SCRIPTS / "standalone_entry.py"), "--name=plainspeak", "--onedir", "--noconfirm",
            f"--additional-hooks-dir={SCRIPTS / 'standalone_hooks'}", f"--specpath={BUILD}",
            f"--distpath={BUILD}", f"--workpath={BUILD / 'work'}",
            *(f"--exclude-module={each}" for each in NOT_NEEDED),
        ]
    )  # fmt: skip
    folder = BUILD / "plainspeak"
    wrong = _faults(folder / ("plainspeak.exe" if sys.platform == "win32" else "plainspeak"))
    for each in wrong:
        print(f"DOES NOT WORK {each}")
    system = f"{platform.system()}-{platform.machine()}".lower()
    name = TOP / "dist" / f"plainspeak-{__version__}-{system}"
    kind = "zip" if sys.platform == "win32" else "gztar"  # a zip file has no rights to run
    packed = Path(shutil.make_archive(str(name), kind, BUILD, folder.name))
    print(f"{packed}: {packed.stat().st_size / 1e6:.0f} MB, unpacked {_size(folder) / 1e6:.0f} MB")
    return int(bool(wrong))


def _faults(program: Path) -> list[str]:
    """What goes wrong with each command that is tried."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        examples = shutil.copytree(TOP / "examples", folder / "examples")
        wordy = folder / "leaflet.txt"
        wordy.write_text("We will utilise the room.\n", "utf-8")
        tried = (
            (("check", wordy), FOUND, b'Say "use"'),
            (("check", wordy), FOUND, b'Say "use"'),
            (("check", "-j", "2", "--exit-zero", examples), 0, b"going-home.docx"),
            (("score", wordy), 0, b""),
            (("report", examples, "-o", folder / "r.html"), 0, b""),
            (("check", "--fix", wordy), 0, b""),
            (("serve", "--help"), 0, b"--port"),
        )
        found = []
        for command, status, said in tried:
            begun = time.monotonic()
            done = subprocess.run(  # noqa: S603  what was just built
                [program, *command], cwd=folder, env=_environment(folder),
                capture_output=True, check=False,
            )  # fmt: skip
            print(f"{time.monotonic() - begun:6.1f} s  {' '.join(map(str, command))}", flush=True)
            if done.returncode != status or said not in done.stdout:
                found.append(f"{command}: {done.returncode} {done.stderr[-500:]!r}")
    return found


def _environment(folder: Path) -> dict[str, str]:
    """What a program gets: next to nothing, and a cache folder that nobody has filled."""
    kept = {name: os.environ[name] for name in NEEDED_ON_WINDOWS if name in os.environ}
    return {**kept, "PLAINSPEAK_CACHE_DIR": str(folder / "cache")}


def _size(folder: Path) -> int:
    return sum(each.stat().st_size for each in folder.rglob("*") if each.is_file())


if __name__ == "__main__":
    sys.exit(main())
