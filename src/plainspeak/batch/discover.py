"""Which files are meant by the paths a person gives."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak import formats
from plainspeak._platform import regular
from plainspeak.batch.gitignore import GitIgnore
from plainspeak.errors import DocumentError
from plainspeak.settings import Settings, trust

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


def find(
    paths: Iterable[Path], settings: Settings | None = None, *, force_exclude: bool = False
) -> Iterator[Path | DocumentError]:
    """Each file once: those named, whatever they are called, and all readable ones in folders.

    What the settings exclude, what git ignores, and hidden files and folders are skipped, and so
    are links to folders, so that no loop is walked. A link to a file that is there too is the same
    file. A path that is named is never skipped, unless ``force_exclude`` says so. A path that is
    missing, and a folder with nothing to read, is an error of its own.

    In a folder, only regular files are opened: no pipe, socket or device, and no link to a file
    outside the folder and its git repository, since nobody has named that file.
    """
    settings = settings or Settings()
    seen: set[str] = set()
    links: list[Path] = []
    for path in paths:
        for found in _at(path, settings, force_exclude=force_exclude):
            if isinstance(found, DocumentError):
                yield found
            elif found.is_symlink():
                links.append(found)
            elif (real := os.path.realpath(found)) not in seen:
                seen.add(real)
                yield found
    for link in links:
        if (real := os.path.realpath(link)) not in seen:
            seen.add(real)
            yield link


def _at(path: Path, settings: Settings, *, force_exclude: bool) -> Iterator[Path | DocumentError]:
    if not regular.exists(path):
        what = "there is no such file or folder"
        yield DocumentError(str(path), what, "Check how the name is spelled.")
    elif force_exclude and _excluded(path, settings, Path()):
        return
    elif regular.is_folder(path):
        found = list(_below(path, settings, force_exclude=force_exclude))
        yield from found
        if not found:
            yield _nothing_in(path)
    else:
        yield path


def _nothing_in(folder: Path) -> DocumentError:
    known = ", ".join(sorted(formats.suffixes()))
    what = "there is no file in this folder that can be read"
    remedy = f"Files of these kinds are read: {known}. Excluded files are skipped."
    return DocumentError(str(folder), what, remedy)


def _below(top: Path, settings: Settings, *, force_exclude: bool) -> Iterator[Path | DocumentError]:
    """The files in a folder. One that is excluded itself, but named, is looked at all the same."""
    closed: list[OSError] = []
    git = GitIgnore(top) if settings.respect_gitignore else None
    named = not force_exclude and _excluded(top, settings, top)
    patterns = () if named else (*settings.exclude, *settings.extend_exclude)
    for parent, folders, names in os.walk(top, onerror=closed.append):
        here = Path(parent)
        rules = [each.inside(here, top) for each in patterns]
        if git:
            rules.append(git.inside(here))
        folders[:] = sorted(name for name in folders if _is_wanted(f"{name}/", rules))
        for name in sorted(names):
            if Path(name).suffix.lower() in formats.walked_suffixes() and _is_wanted(name, rules):
                path = here / name
                if _is_file_of(path, top):
                    yield path
    yield from map(_closed, closed)


def _closed(error: OSError) -> DocumentError:
    """A folder that nobody may look into: what is in it was not checked."""
    what = f"this folder cannot be looked into ({error.strerror})"
    return DocumentError(str(error.filename), what, "Ask its owner for access, or exclude it.")


def _is_file_of(path: Path, top: Path) -> bool:
    """Whether a path is a regular file that belongs to a folder, or to its git repository."""
    if not path.is_symlink():
        return regular.is_regular(path) or not regular.exists(path)  # what is gone is said later
    return regular.is_regular(path) and trust.is_inside(path, trust.tree_of(top / path.name))


def _is_wanted(name: str, rules: list[Callable[[str], bool]]) -> bool:
    return not name.startswith(".") and not any(skipped(name) for skipped in rules)


def _excluded(path: Path, settings: Settings, top: Path) -> bool:
    return any(each.match(path, top) for each in (*settings.exclude, *settings.extend_exclude))
