"""``plainspeak lists add`` and ``plainspeak lists import``: a group's own words."""

from __future__ import annotations

import getpass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak._platform import regular
from plainspeak.cli import FAILED, console
from plainspeak.errors import ListError
from plainspeak.lexicon import group_list, row_checks, sheet_import, table
from plainspeak.lexicon.group_list import GroupTerm
from plainspeak.reports._text import count, listed
from plainspeak.text import spelling

if TYPE_CHECKING:
    from collections.abc import Mapping

    from plainspeak.cli.word_options import GroupWordOptions

COLUMN_USES = {
    "term": "the word",
    "say": "what to say instead",
    "meaning": "what it means",
    "action": "what to do",
    "by": "who added it",
}


def add(options: GroupWordOptions) -> int:
    """Add one word to the group's own list."""
    file = _group_file(options)
    given = (options.term, options.do, options.say, options.meaning, _by(options))
    word = GroupTerm.of([each or "" for each in given])
    for line, cells in table.rows(file) if regular.exists(file) else ():
        if spelling.normalise_phrase(cells[0]) == spelling.normalise_phrase(word.term):
            what = f'"{word.term}" is already there, on line {line}'
            raise ListError(str(file), what, "Change it there with a spreadsheet or an editor.")
    for row in group_list.to_rows("the new word", list(word), table.COLUMNS):
        row_checks.check("the new word", row, theirs=True)
    group_list.append(file, word)
    console.show(f"{file}: added {_describe(word)}.")
    return 0


def import_words(options: GroupWordOptions) -> int:
    """Add the words of a sheet to the group's own list, and say what was understood of it."""
    file = _group_file(options)
    sheet = sheet_import.import_sheet(options.sheet, file)
    words = [each for each in sheet.rows if isinstance(each, GroupTerm)]
    errors = [each for each in sheet.rows if isinstance(each, ListError)]
    console.show(_understood(options.sheet.name, sheet.headings))
    for word in words:
        console.show(f"  {_describe(word)}")
    for error in errors:
        console.complain(error)
    if not options.dry_run:
        for word in words:
            group_list.append(file, word if word.by else word._replace(by=_by(options)))
    verb = "Would add" if options.dry_run else "Added"
    left = f" {count(len(errors), 'row')} to correct." if errors else ""
    console.show(f"{verb} {count(len(words), 'word')} to {file}.{left}")
    return FAILED if errors else 0


def _understood(sheet: str, headings: Mapping[str, str]) -> str:
    """Which column was taken for what."""
    columns = [f'"{heading}" is {COLUMN_USES[name]}' for name, heading in headings.items()]
    return f"In {sheet}, {listed(columns)}."


def _group_file(options: GroupWordOptions) -> Path:
    """The list that words are added to: the one named, the nearest, or a new one here."""
    file = options.to or group_list.find(Path()) or Path(group_list.FILE)
    if regular.exists(file) and not group_list.is_group_list(table.header(file)):
        remedy = f"Name a list whose first line is: {','.join(group_list.COLUMNS)}"
        raise ListError(str(file), "this list has other columns than a group's own", remedy)
    return Path(file)


def _by(options: GroupWordOptions) -> str:
    """Who adds a word, and when."""
    try:
        name = options.by or getpass.getuser()
    except (KeyError, OSError):  # a machine that knows no names
        name = ""
    today = datetime.now(UTC).date().isoformat()
    return f"{name}, {today}" if name else today


def _describe(word: GroupTerm) -> str:
    """What will be done about a word."""
    if word.action == "avoid":
        swaps = " or ".join(f'"{each}"' for each in table.choices(word.say))
        action = f"say {swaps}" if swaps else "flag it"
    else:
        action = {"explain": "explain it", "ok": "never flag it"}[word.action]
    return f'"{word.term}": {action}'
