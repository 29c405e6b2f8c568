"""The reports of files that were checked before, kept in the user's cache folder.

A report is found again by the content of its file, its name, the settings, the lists and the
version of plainspeak: whatever would change the report. Nothing is lost when the folder is cleared
or damaged; the files are then checked again. Several runs may use it at once.

Entries are unpickled with an allow-list of our own model classes, so that a folder somebody
tampered with can at worst show a wrong report.
"""

from __future__ import annotations

import hashlib
import io
import pickle
import sqlite3
from contextlib import suppress
from dataclasses import fields
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from plainspeak._platform.disk_cache import folder, is_private
from plainspeak._version import __version__
from plainspeak.model import Acronym, Block, Edit, Finding, Report, Suggestion, Term, TermUse

if TYPE_CHECKING:
    from plainspeak.formats import File
    from plainspeak.settings import Settings

NAME = "reports.sqlite"

TABLE = "create table if not exists reports (key blob primary key, sum blob, report blob)"

MAX_REPORTS = 50_000
"""Reports kept; the oldest go first."""

MAX_WAIT_SECONDS = 2.0
"""Seconds to wait for another run that writes."""

MADE_ELSEWHERE = {
    ("array", "array"),
    ("array", "_array_reconstructor"),
    ("builtins", "frozenset"),
}
"""What may be unpickled besides our own model classes."""

MODEL_MODULES = ("plainspeak.model", "plainspeak.formats.", "plainspeak.settings.")


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
        if self._table is None:
            return None
        try:
            found = self._table.execute("select sum, report from reports where key = ?", (key,))
            row = found.fetchone()
            return _report(row) if row else None
        except (sqlite3.Error, *UNREADABLE):
            return None

    def keep(self, key: bytes, report: Report) -> None:
        """Keep a report."""
        if self._table is None:
            return
        try:
            data = _serialise(report)
            row = (key, _sum(data), data)
            self._table.execute("insert or replace into reports values (?, ?, ?)", row)
        except (sqlite3.Error, pickle.PicklingError, AttributeError, TypeError):
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
                table = sqlite3.connect(path, timeout=MAX_WAIT_SECONDS)
                table.execute("pragma journal_mode = wal")
                table.execute("pragma synchronous = off")
                table.execute(TABLE)
            except sqlite3.DatabaseError as error:
                if isinstance(error, sqlite3.OperationalError):
                    return None  # a folder nobody may write in, or another run that takes long
                clear(self._where)  # damaged: begin again
            except OSError:
                return None
            else:
                return table
        return None

    def _delete_oldest(self) -> None:
        if self._table is not None and self._new:
            self._table.execute(
                "delete from reports where rowid <= (select max(rowid) from reports) - ?",
                (MAX_REPORTS,),
            )


def clear(where: Path | None = None) -> bool:
    """Delete every report; whether there were any."""
    found = False
    for end in ("", "-wal", "-shm"):
        path = (where or folder()) / f"{NAME}{end}"
        found = found or path.exists()
        with suppress(OSError):
            path.unlink()
    return found


def _serialise(report: Report) -> bytes:
    parts = (report.document, report.findings, report.acronyms, report.words, report.scoring,
             report.problems, report.terms, report.foreign)  # fmt: skip
    written = io.BytesIO()
    _Pickler(written, pickle.HIGHEST_PROTOCOL).dump(parts)
    return written.getvalue()


def _report(row: tuple[bytes, bytes]) -> Report | None:
    checksum, data = row
    return Report(*_AllowListUnpickler(io.BytesIO(data)).load()) if checksum == _sum(data) else None


def _sum(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=16).digest()


UNREADABLE = (pickle.UnpicklingError, EOFError, AttributeError, ImportError, TypeError, ValueError,
              IndexError, KeyError)  # fmt: skip


NAMES: dict[type, tuple[str, ...]] = {
    kind: tuple(each.name for each in fields(kind))
    for kind in (Finding, Suggestion, Term, Edit, Block, Acronym, TermUse)
}
"""Classes that a report holds many of; each is rebuilt by calling it, which is quick."""


class _Pickler(pickle.Pickler):
    def reducer_override(self, each: Any) -> Any:
        """How to rebuild a value: its class, and the arguments to call it with."""
        kind = type(each)
        if kind not in NAMES:
            return NotImplemented
        return kind, tuple(getattr(each, name) for name in NAMES[kind])


class _AllowListUnpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        """Only classes of plainspeak, and what their values are made of."""
        found = super().find_class(module, name) if _is_allowed(module, name) else None
        if found is None or (module.startswith(MODEL_MODULES) and not isinstance(found, type)):
            message = f"{module}.{name} is not on the allow-list"
            raise pickle.UnpicklingError(message)
        return found


def _is_allowed(module: str, name: str) -> bool:
    return (module.startswith(MODEL_MODULES) and "." not in name) or (
        module,
        name,
    ) in MADE_ELSEWHERE


@cache
def _tool_stamp() -> str:
    """The version of plainspeak and spaCy, and when their files were last changed."""
    here = Path(__file__).parents[1]
    newest = max(each.stat().st_mtime_ns for each in here.rglob("*.*") if each.suffix != ".pyc")
    tools = [__version__, str(newest)]
    for name in ("spacy", "wordfreq"):
        found = find_spec(name)
        if found and found.origin:
            tools.append(str(Path(found.origin).stat().st_mtime_ns))
    return "|".join(tools)


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
