"""The reports of files that were checked before, kept in the user's cache folder.

A report is found again by the content of its file, its name, the settings, the lists and the
version of plainspeak: whatever would change the report. Nothing is lost when the folder is cleared
or damaged; the files are then checked again. Several runs may use it at once.

A folder that somebody tampered with can at worst show a wrong report (see ``stored_reports``).
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from contextlib import suppress
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Self

from plainspeak._platform.disk_cache import folder, is_private
from plainspeak._version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.formats import File
    from plainspeak.model import Report
    from plainspeak.settings import Settings

NAME = "reports.sqlite"

TABLE = "create table if not exists reports (key blob primary key, sum blob, report blob)"

MAX_REPORTS = 100_000
"""Reports kept, those as they are printed among them; the oldest go first."""

MAX_WAIT_SECONDS = 2.0
"""Seconds to wait for another run that writes."""


class ResultCache:
    """The reports that are kept. It never fails: when it cannot be used, it keeps nothing."""

    def __init__(self, where: Path | None = None) -> None:
        self._where = where or folder()
        self._new = 0
        self._table = self._opened()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._table is not None:
            with suppress(sqlite3.Error):
                self._delete_oldest()
                self._table.commit()
                self._table.close()

    def key(self, file: File, settings: Settings) -> bytes:
        """What the report of a file is found by: its bytes, its name, and how it is checked."""
        made_by = f"{file.name}\0{_settings(settings)}\0".encode("utf-8", "surrogatepass")
        return hashlib.blake2b(
            made_by + hashlib.blake2b(file.data).digest(), digest_size=20
        ).digest()

    def find(self, key: bytes) -> Report | None:
        """A report that is kept."""
        from plainspeak.batch import stored_reports  # not for what is kept as it is printed

        data = self.load(key)
        return None if data is None else stored_reports.read(data)

    def keep(self, key: bytes, report: Report) -> Report:
        """Keep a report, and give it back."""
        from plainspeak.batch import stored_reports

        data = None if self._table is None else stored_reports.write(report)
        if data is not None:
            self.store(key, data)
        return report

    def load(self, key: bytes) -> bytes | None:
        """What is kept under a key, as long as it is whole."""
        if self._table is None:
            return None
        try:
            found = self._table.execute("select sum, report from reports where key = ?", (key,))
            checksum, data = found.fetchone() or (None, b"")
            return data if checksum == _sum(data) else None
        except (sqlite3.Error, TypeError):
            return None

    def store(self, key: bytes, data: bytes) -> None:
        """Keep something under a key."""
        if self._table is None:
            return
        try:
            row = (key, _sum(data), data)
            self._table.execute("insert or replace into reports values (?, ?, ?)", row)
        except sqlite3.Error:
            return
        self._new += 1
        if self._new % 100 == 0:
            with suppress(sqlite3.Error):
                self._table.commit()

    def _opened(self) -> sqlite3.Connection | None:
        path = self._where / NAME
        if not is_private(self._where):
            return None
        for _ in range(2):
            try:
                return _connect(path)
            except sqlite3.DatabaseError as error:
                if isinstance(error, sqlite3.OperationalError):
                    return None  # a folder nobody may write in, or another run that takes long
                clear(self._where)  # damaged: begin again
            except OSError:
                return None
        return None

    def _delete_oldest(self) -> None:
        if self._table is not None and self._new:
            self._table.execute(
                "delete from reports where rowid <= (select max(rowid) from reports) - ?",
                (MAX_REPORTS,),
            )


def _connect(path: Path) -> sqlite3.Connection:
    """The table in a file, ready for use. Raises ``sqlite3.DatabaseError``."""
    table = sqlite3.connect(path, timeout=MAX_WAIT_SECONDS)
    try:
        table.execute("pragma journal_mode = wal")
        table.execute("pragma synchronous = off")
        table.execute(TABLE)
    except sqlite3.Error:
        table.close()
        raise
    return table


def clear(where: Path | None = None) -> bool:
    """Delete every report; whether there were any."""
    found = False
    for end in ("", "-wal", "-shm"):
        path = (where or folder()) / f"{NAME}{end}"
        found = found or path.exists()
        with suppress(OSError):
            path.unlink()
    return found


def _sum(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=16).digest()


@cache
def _tool_stamp() -> str:
    """The version of plainspeak and spaCy, and when their files were last changed."""
    here = Path(__file__).parents[1]
    newest = max(_modified_below(str(here)))
    tools = [__version__, str(newest)]
    for name in ("spacy", "wordfreq"):
        found = find_spec(name)
        if found and found.origin:
            tools.append(str(Path(found.origin).stat().st_mtime_ns))
    return "|".join(tools)


def _modified_below(folder: str) -> Iterator[int]:
    """When each of our files was last changed; many are looked at, and a ``Path`` takes longer."""
    with os.scandir(folder) as entries:
        for each in entries:
            if each.is_dir():
                if each.name != "__pycache__":
                    yield from _modified_below(each.path)
            elif "." in each.name:
                yield each.stat().st_mtime_ns


@cache
def _list_stamps(lists: tuple[str, ...], model: str | None) -> str:
    """When the lists, ours and the group's, and the model were last changed."""
    from plainspeak.lexicon.catalogue import FOLDER
    from plainspeak.lexicon.plugin_lists import plugin_lists

    files = [*sorted(FOLDER.glob("*.csv")), *map(Path, lists), *plugin_lists().paths]
    found = find_spec(model) if model and model.isidentifier() else None
    if found and found.origin:
        files.append(Path(found.origin))
    return repr([(str(f), f.stat().st_mtime_ns, f.stat().st_size) for f in files if f.exists()])


@cache
def _described(settings: str, lists: tuple[str, ...], model: str | None) -> str:
    written = "\0".join((settings, _tool_stamp(), _list_stamps(lists, model)))
    return hashlib.blake2b(written.encode("utf-8", "surrogatepass"), digest_size=20).hexdigest()


def _settings(settings: Settings) -> str:
    return _described(repr(settings), settings.lists, settings.model)
