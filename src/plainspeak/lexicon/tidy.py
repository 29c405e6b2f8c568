"""Puts a list in order. A shipped list must equal its own tidy form."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from plainspeak._platform import atomic, regular
from plainspeak.lexicon import group_list, inflections, phrase_forms, row_checks, table
from plainspeak.lexicon.catalogue import FOLDER, catalogue

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def tidy_file(path: Path) -> bool:
    """Rewrite a list in its tidy form; ``True`` when that changed it.

    A group's own five columns stay as people wrote them.
    Raises ``ListError`` when the list cannot be read; then it stays as it is.
    """
    if group_list.is_group_list(table.header(path)):
        return False
    rows = [[_clean(cell) for cell in cells] for _, cells in table.rows(path)]
    unique = {tuple(each): each for cells in rows if any(cells) for each in [_trimmed(cells)]}
    ordered = sorted(
        unique.values(), key=lambda cells: (cells[0].casefold(), cells[0], cells[6], cells)
    )
    more = any(len(cells) > len(table.COLUMNS) for cells in ordered)
    head = (*table.COLUMNS, *table.OPTIONAL) if more else table.COLUMNS
    return _write(path, [head, *ordered])


def _trimmed(cells: list[str]) -> list[str]:
    """A row without the columns that it may leave out, where they are empty."""
    more = cells[len(table.COLUMNS) :]
    while more and not more[-1]:
        more.pop()
    return [*cells[: len(table.COLUMNS)], *more]


def _clean(cell: str) -> str:
    """One spelling of each letter, single spaces, none at the ends, none around ``|``."""
    plain = " ".join(unicodedata.normalize("NFC", cell).split())
    return "|".join(part.strip() for part in plain.split("|")) if "|" in plain else plain


def tidy_inflections() -> bool:
    """Bring ``inflections.csv`` up to date; ``True`` when that changed it."""
    terms = [term for each in catalogue() for term in row_checks.read(each.path)]
    rows = []
    for made in inflections.complete(set(phrase_forms.needed(terms))):
        forms = ["|".join(made.forms.get(name, ())) for name in inflections.COLUMNS[3:]]
        rows.append([made.word, made.pos, "|".join(made.also), *forms])
    return _write(FOLDER / inflections.FILE, [inflections.COLUMNS, *rows])


def _write(path: Path, rows: Iterable[Iterable[str]]) -> bool:
    written = table.written(rows).encode()
    if regular.exists(path) and regular.read_bytes(path) == written:
        return False
    atomic.write(written, path)
    return True
