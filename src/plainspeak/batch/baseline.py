"""A baseline: the findings a group starts with, so that only new ones are reported.

The file holds one finding a line, sorted, so that git shows and merges it well. A finding is known
by its rule, its words and what is around them on their line, and not by the number of that
line: text above may come and go. The names of documents count from the folder of the file.
"""

from __future__ import annotations

import json
import os
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from plainspeak._platform import regular
from plainspeak.errors import DocumentError, SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plainspeak.model import Report

    Results = Iterable[Report | DocumentError]

DEFAULT_FILE = Path("plainspeak-baseline.jsonl")

HEAD = {"plainspeak-baseline": 1}
"""The first line: what the file is, and in which version."""

MAX_WORDS_CHARS = 60
"""Characters of the words of a finding that are written, for people to recognise it."""

MAX_BYTES = 200_000_000
"""Bytes of a baseline, at most: about a million findings."""

MAX_STALE = 3
"""Stale findings that are named."""

AGAIN = 'Write it again with "plainspeak baseline write".'


class BaselineEntry(NamedTuple):
    """One finding of a baseline."""

    path: str
    rule: str
    fingerprint: str
    words: str


def write(results: Results, file: Path) -> Iterator[str]:
    """The lines of a baseline that holds everything found."""
    found = []
    for result in results:
        if not isinstance(result, DocumentError):
            name = _name(result.document.name, file)
            found += [
                BaselineEntry(name, each.rule, each.fingerprint, _short(each.text))
                for each in result.findings
            ]
    yield json.dumps(HEAD) + "\n"
    for each in sorted(found):
        yield json.dumps(each, ensure_ascii=False) + "\n"


class Baseline:
    """The findings of a baseline file.

    Raises ``SettingsError`` when the file is missing, is no baseline, or is of another version.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._left: dict[str, dict[str, BaselineEntry]] = defaultdict(dict)
        self._seen: set[str] = set()
        for known in _read(file):
            self._left[known.path][known.fingerprint] = known

    def without_known(self, report: Report) -> Report:
        """The report without the findings that are known."""
        name = _name(report.document.name, self._file)
        self._seen.add(name)
        known = self._left.get(name) or self._renamed(report)
        if not known:
            return report
        new = [each for each in report.findings if known.pop(each.fingerprint, None) is None]
        return replace(report, findings=tuple(new))

    def _renamed(self, report: Report) -> dict[str, BaselineEntry]:
        """What is known of a document under an old name: that of a file which is gone.

        It is the one that shares most findings with the document.
        """
        marks = {each.fingerprint for each in report.findings}
        folder = self._file.resolve().parent
        gone = [left for path, left in self._left.items() if not regular.exists(folder / path)]
        return max(gone, key=lambda left: len(marks & left.keys()), default={})

    def stale(self) -> list[BaselineEntry]:
        """What is no longer found, in the documents that were checked or are there no more."""
        folder = self._file.resolve().parent
        return [
            known
            for path, left in self._left.items()
            if path in self._seen or not regular.exists(folder / path)
            for known in left.values()
        ]

    def stale_message(self) -> str:
        """What is stale, as a sentence; empty when nothing is."""
        stale = self.stale()
        if not stale:
            return ""
        first = ", ".join(f'"{each.words}" in {each.path}' for each in stale[:MAX_STALE])
        more = f" and {len(stale) - MAX_STALE} more" if len(stale) > MAX_STALE else ""
        findings = "1 finding" if len(stale) == 1 else f"{len(stale)} findings"
        verb = "is" if len(stale) == 1 else "are"
        return f"{findings} of {self._file} {verb} no longer there: {first}{more}. {AGAIN}"


def _read(file: Path) -> Iterator[BaselineEntry]:
    try:
        head, *lines = regular.read_text(file, most=MAX_BYTES).split("\n")
    except FileNotFoundError:
        raise SettingsError(str(file), "there is no such baseline", AGAIN) from None
    except (OSError, UnicodeDecodeError, ValueError) as error:
        raise SettingsError(str(file), "this is not a baseline", AGAIN) from error
    if _parsed(head) != HEAD:
        what = "this is not a baseline, or one of another version"
        raise SettingsError(str(file), what, AGAIN)
    for number, line in enumerate(lines, 2):
        if not line.strip():
            continue
        match _parsed(line):
            case [str(path), str(rule), str(fingerprint), str(words)]:
                yield BaselineEntry(path, rule, fingerprint, words)
            case _:
                where = f"{file}, line {number}"
                remedy = "Delete the line, or write the baseline again."
                raise SettingsError(where, "this line is not a finding", remedy)


def _parsed(line: str) -> object:
    """What is in a line of JSON; ``None`` where it is none that anybody would write."""
    try:
        return json.loads(line)
    except (ValueError, RecursionError):  # a number of thousands of digits, or arrays in arrays
        return None


def _name(name: str, file: Path) -> str:
    """The name of a document as the baseline has it: from its folder on, with slashes."""
    try:
        return Path(os.path.relpath(Path(name).resolve(), file.resolve().parent)).as_posix()
    except ValueError:  # on another drive
        return Path(name).resolve().as_posix()


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= MAX_WORDS_CHARS else f"{line[: MAX_WORDS_CHARS - 1].rstrip()}\u2026"
