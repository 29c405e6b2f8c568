"""``plainspeak fit``: settings that leave your good documents clean, as a change to read first."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from plainspeak import batch, formats
from plainspeak._platform import atomic, regular
from plainspeak.batch.fit import Proposal, propose
from plainspeak.cli import FAILED, console, load_settings
from plainspeak.errors import DocumentError, SettingsError
from plainspeak.settings import FILES
from plainspeak.settings.load import OUR_TABLE, PYPROJECT
from plainspeak.settings.toml_edit import with_values

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from plainspeak.cli.word_options import FitOptions
    from plainspeak.model import Document, Finding
    from plainspeak.settings import Settings

SHOWN = 10
"""Findings that no setting should hide, of which this many are shown."""


def run(options: FitOptions) -> int:
    """Print the change with its evidence; write it only when that is asked for."""
    settings = load_settings.resolve(options)
    errors: list[DocumentError] = []
    documents = list(_read(options, settings, errors))
    for error in errors:
        console.complain(error)
    proposal = propose(documents, settings)
    console.show("".join(_evidence(proposal, len(documents))), end="")
    path = _file(options)
    before = regular.read_text(path, "utf-8-sig") if regular.exists(path) else ""
    after = _changed(path, before, proposal)
    if after != before:
        console.show("\n" + "".join(_diff(path, before, after)), end="")
        if options.write:
            _write(path, after)
            console.show(f"\n{path} is written.")
        else:
            console.show(f"\nNothing is written. Add --write to change {path}.")
    return FAILED if errors else 0


def _read(
    options: FitOptions, settings: Settings, errors: list[DocumentError]
) -> Iterator[Document]:
    for found in batch.find(options.paths, settings):
        try:
            if isinstance(found, DocumentError):
                raise found
            yield formats.read(found, settings.file_limits)
        except DocumentError as error:
            errors.append(error)


def _file(options: FitOptions) -> Path:
    """The settings file to change: the one in use, or a new one in the folder."""
    return load_settings.settings_file(options) or options.folder / FILES[0]


def _changed(path: Path, before: str, proposal: Proposal) -> str:
    """The text of the file with what is proposed. Raises ``SettingsError`` where it is odd."""
    table = OUR_TABLE if path.name == PYPROJECT else ()
    words = [each.word for each in proposal.words]
    limits = {each.name: each.after for each in proposal.limits}
    if not words and not limits:
        return before
    after = with_values(before, words, limits, table)
    if after is None:
        what = "this file is written in a way that cannot be changed by itself"
        raise SettingsError(str(path), what, "Put the words and limits above in it by hand.")
    return after


def _evidence(proposal: Proposal, documents: int) -> Iterator[str]:
    many = "1 document" if documents == 1 else f"{documents} documents"
    if not any(proposal):
        yield f"Nothing is found in {many}: your settings fit already.\n"
        return
    if proposal.words:
        yield f"Words that {many} use, and that would be fine:\n"
    for word, uses, used_in, first in proposal.words:
        times = "once" if uses == 1 else f"{uses} times in {used_in} of {many}"
        yield f"  {word:<28}  {times}; {first.rule} at {_place(first)}\n"
    if proposal.limits:
        yield "Limits that they need:\n"
    for name, was, after, found, found_in, first in proposal.limits:
        where = f"{found} over it in {found_in} of {many}, first at {_place(first)}"
        yield f"  {name:<28}  {after} for {was}; {where}\n"
    yield from _left(proposal.left)


def _left(left: Iterable[Finding]) -> Iterator[str]:
    findings = list(left)
    if findings:
        yield "What no setting should hide; have a look:\n"
    for each in findings[:SHOWN]:
        yield f"  {_place(each)}: {each.message} ({each.rule})\n"
    if len(findings) > SHOWN:
        yield f"  and {len(findings) - SHOWN} more\n"


def _place(finding: Finding) -> str:
    name = finding.document.name if finding.document else ""
    return f"{name}, {finding.location.label}".rstrip(", ")


def _diff(path: Path, before: str, after: str) -> Iterator[str]:
    old, new = (text.splitlines(keepends=True) for text in (before, after))
    name = path.as_posix()
    yield from difflib.unified_diff(old, new, name if before else "/dev/null", name)


def _write(path: Path, text: str) -> None:
    try:
        atomic.write(text.encode(), path)
    except OSError as error:
        what = f"the settings cannot be written ({error.strerror})"
        raise SettingsError(str(path), what, "Check that you may write in this folder.") from error
