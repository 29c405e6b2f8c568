"""Before and after: what got better, what got worse, and what is new."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from plainspeak._platform import regular
from plainspeak.errors import DocumentError
from plainspeak.reports._text import count

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from plainspeak.reports.overview.summary import Overview


MAX_BYTES = 500_000_000
"""Bytes of an earlier result, at most."""


class Change(NamedTuple):
    """One document: how much there was to change, and how much there is now."""

    name: str
    before: int | None
    after: int | None

    @property
    def verdict(self) -> str:
        """What became of it, in a word or two."""
        if self.before is None:
            return "new"
        if self.after is None:
            return "gone"
        if self.after == self.before:
            return "the same"
        return "better" if self.after < self.before else "worse"


class Comparison(NamedTuple):
    """All documents, those that changed most first."""

    changes: tuple[Change, ...]

    @property
    def sentence(self) -> str:
        """What changed in all, as a sentence."""
        verdicts = dict.fromkeys(("better", "worse", "the same", "new", "gone"), 0)
        for each in self.changes:
            verdicts[each.verdict] += 1
        before = sum(each.before or 0 for each in self.changes)
        after = sum(each.after or 0 for each in self.changes)
        parts = [f"{number} {word}" for word, number in verdicts.items() if number]
        return (
            f"{count(before, 'thing')} to change before, {after:,} now. "
            f"Documents: {', '.join(parts) or 'none'}."
        )

    def most(self, verdict: str) -> list[str]:
        """The names of the documents with a verdict that changed most."""
        return [each.name for each in self.changes if each.verdict == verdict][:MOST_NAMES]


MOST_NAMES = 3


def compare(before: Mapping[str, int], after: Mapping[str, int]) -> Comparison:
    """Two counts of findings by document, matched by name.

    >>> compare({"a.md": 3, "b.md": 1}, {"a.md": 1, "c.md": 2}).sentence
    '4 things to change before, 3 now. Documents: 1 better, 1 new, 1 gone.'
    """
    names = sorted({*before, *after})
    changes = [Change(name, before.get(name), after.get(name)) for name in names]
    changes.sort(key=lambda each: -abs((each.after or 0) - (each.before or 0)))
    return Comparison(tuple(changes))


def counts(overview: Overview, folder: Path) -> dict[str, int]:
    """The findings of each document, by its name inside a folder."""
    return {_inside(each.name, folder): each.found for each in overview.documents}


def counts_of_json(file: Path) -> dict[str, int]:
    """The same from an earlier result of ``plainspeak check --output-format json``.

    Raises ``DocumentError`` when the file is no such result.
    """
    try:
        documents = json.loads(regular.read_text(file, most=MAX_BYTES))["documents"]
        names = [Path(each["path"]) for each in documents]
        found = [
            sum(finding.get("level") != "note" for finding in each["findings"])
            for each in documents
        ]
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        what = "this is not the result of an earlier check"
        remedy = 'Make one with "plainspeak check --output-format json -o FILE".'
        raise DocumentError(str(file), what, remedy) from error
    top = _common(names)
    return {_inside(str(name), top): count for name, count in zip(names, found, strict=True)}


def top_of(paths: Sequence[Path]) -> Path:
    """The folder that names are counted from."""
    return paths[0] if len(paths) == 1 and regular.is_folder(paths[0]) else _common(paths)


def _common(names: Sequence[Path]) -> Path:
    folders = [name.parent.parts for name in names]
    shared = []
    for parts in zip(*folders, strict=False):
        if len(set(parts)) > 1:
            break
        shared.append(parts[0])
    return Path(*shared)


def _inside(name: str, folder: Path) -> str:
    path = Path(name)
    return (path.relative_to(folder) if path.is_relative_to(folder) else path).as_posix()
