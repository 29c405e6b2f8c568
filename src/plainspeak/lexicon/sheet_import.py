"""Words that people sent in: a feedback sheet, read row by row into a group's own list."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from plainspeak._platform import regular
from plainspeak.errors import ListError
from plainspeak.lexicon import group_list, row_checks, sheet_headings, sheet_rows, table
from plainspeak.lexicon.group_list import GroupTerm
from plainspeak.text import spelling

if TYPE_CHECKING:
    from pathlib import Path

ACTION_SYNONYMS = {
    "": "", "error": "", "warning": "", "note": "", "flag": "avoid", "replace": "avoid",
    "do not use": "avoid", "don't use": "avoid", "consider": "avoid", "define": "explain",
    "allow": "ok", "allowed": "ok", "fine": "ok", "keep": "ok", "it is fine": "ok",
}  # fmt: skip
"""What people write for ``avoid``, ``explain`` and ``ok``; a level of a finding says nothing."""

TIDY_CHARS = " \t\n.,;:\"'\u2018\u2019\u201c\u201d"


class Sheet(NamedTuple):
    """What was understood of a sheet: the heading of each column in use, and the rows."""

    headings: dict[str, str]
    rows: list[GroupTerm | ListError]


def import_sheet(sheet: Path, group_file: Path) -> Sheet:
    """Each new word of a sheet, or what is wrong with its row; ``group_file`` is where it goes.

    A word with nothing beside it is one to avoid. Where readers were asked to mark the words that
    they did not know, only those that are marked are taken. Raises ``ListError`` when nothing of
    the sheet can be read, or when it has a column that is not known.
    """
    rows = sheet_rows.read(sheet)
    columns = sheet_headings.find(sheet.name, rows)
    known = _known(group_file)
    found: list[GroupTerm | ListError] = []
    for where, cells in rows[columns.first_row :]:
        values = {name: _cell(cells, at) for name, at in columns.places.items()}
        again = values["term"].lower() == columns.headings["term"].lower()
        if again or ("mark" in values and not values["mark"]):
            continue
        found.append(_word(where, values, known, group_file))
    return Sheet({name: each for name, each in columns.headings.items() if name != "mark"}, found)


def _known(group_file: Path) -> dict[str, int]:
    """The words that the list holds, and the line of each."""
    if not regular.exists(group_file):
        return {}
    return {spelling.normalise_phrase(term.term): term.line for term in row_checks.read(group_file)}


def _cell(cells: list[str], place: int) -> str:
    return " ".join(cells[place].split()) if place < len(cells) else ""


def _word(
    where: str, values: dict[str, str], known: dict[str, int], group_file: Path
) -> GroupTerm | ListError:
    action = values.get("action", "").lower()
    cells = [
        values["term"].strip(TIDY_CHARS),
        ACTION_SYNONYMS.get(action, action),
        values.get("say", ""),
        values.get("meaning", ""),
        values.get("by", ""),
    ]
    word = GroupTerm.of(cells)
    key = spelling.normalise_phrase(word.term)
    try:
        for row in group_list.to_rows(where, list(word), table.COLUMNS):
            row_checks.check(where, row, theirs=True)
    except ListError as error:
        return error
    if key in known:
        what = f'"{word.term}" is already there, on line {known[key]} of {group_file.name}'
        return ListError(where, what, "Change it there, or delete it from the sheet.")
    known[key] = max(known.values(), default=1) + 1
    return word
