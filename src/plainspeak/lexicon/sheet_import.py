"""Words that people sent in: a feedback sheet, read row by row into a group's own list.

The first line names the columns, in any order and capitals. Only ``term`` is needed; a column
that is not one of ours is passed over.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from plainspeak.errors import ListError
from plainspeak.lexicon import group_list, table
from plainspeak.lexicon.group_list import GroupTerm
from plainspeak.text import spelling

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HEADING_SYNONYMS = {"word": "term", "words": "term", "jargon": "term", "acronym": "term"}
"""What people write at the top of the first column."""


def import_sheet(sheet: Path, kept: Path) -> Iterator[GroupTerm | ListError]:
    """Each new word of a sheet, or what is wrong with its row; ``kept`` is the list it goes to.

    Raises ``ListError`` when nothing of the sheet can be read.
    """
    known = (
        {spelling.normalise_phrase(term.term): term.line for term in table.read(kept)}
        if kept.exists()
        else {}
    )
    reader = csv.reader(io.StringIO(table.text(sheet), newline=""))
    places = _places(sheet, next(reader, []))
    line = reader.line_num + 1
    for cells in reader:
        where = f"{sheet.name}, line {line}"
        if any(map(str.strip, cells)):
            yield _word(where, [_cell(cells, place) for place in places], known, kept)
        line = reader.line_num + 1


def _places(sheet: Path, header: list[str]) -> list[int | None]:
    """Where each of our columns stands in the sheet."""
    if len(header) == 1 and ";" in header[0]:
        remedy = 'Save it again as "CSV (comma delimited)".'
        raise ListError(f"{sheet.name}, line 1", "the cells are split with semicolons", remedy)
    names = [" ".join(cell.lower().split()) for cell in header]
    names = [HEADING_SYNONYMS.get(name, name) for name in names]
    if "term" not in names:
        remedy = f"The first line must name the columns: {', '.join(group_list.COLUMNS)}."
        raise ListError(f"{sheet.name}, line 1", 'no column is called "term"', remedy)
    return [names.index(each) if each in names else None for each in group_list.COLUMNS]


def _cell(cells: list[str], place: int | None) -> str:
    return "" if place is None or place >= len(cells) else cells[place]


def _word(where: str, cells: list[str], known: dict[str, int], kept: Path) -> GroupTerm | ListError:
    word = GroupTerm.of(cells)
    key = spelling.normalise_phrase(word.term)
    try:
        for row in group_list.to_rows(where, cells, table.COLUMNS):
            table.check(where, row)
    except ListError as error:
        return error
    if key in known:
        what = f'"{word.term}" is already there, on line {known[key]} of {kept.name}'
        return ListError(where, what, "Change it there, or take it out of the sheet.")
    known[key] = max(known.values(), default=1) + 1
    return word
