"""``plainspeak lists add`` and ``plainspeak lists import``: a group's own words."""

from __future__ import annotations

import getpass
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak.cli import FAILED
from plainspeak.errors import ListError
from plainspeak.lexicon import group_list, sheet_import, table
from plainspeak.lexicon.group_list import GroupTerm
from plainspeak.text import spelling

if TYPE_CHECKING:
    import argparse


def add(arguments: argparse.Namespace) -> int:
    """Add one word to the group's own list."""
    kept = _kept(arguments)
    given = (arguments.term, arguments.do, arguments.say, arguments.meaning, _by(arguments))
    word = GroupTerm.of([each or "" for each in given])
    for line, cells in table.rows(kept) if kept.exists() else ():
        if spelling.normalise_phrase(cells[0]) == spelling.normalise_phrase(word.term):
            what = f'"{word.term}" is already there, on line {line}'
            raise ListError(str(kept), what, "Change it there with a spreadsheet or an editor.")
    for row in group_list.to_rows("the new word", list(word), table.COLUMNS):
        table.check("the new word", row)
    group_list.append(kept, word)
    print(f"{kept}: {_told(word)}")
    return 0


def take(arguments: argparse.Namespace) -> int:
    """Add the words of a feedback sheet to the group's own list; say which rows are not clear."""
    kept = _kept(arguments)
    added = refused = 0
    for each in list(sheet_import.import_sheet(arguments.sheet, kept)):
        if isinstance(each, ListError):
            print(f"plainspeak: {each}", file=sys.stderr)
            refused += 1
        else:
            group_list.append(kept, each if each.by else each._replace(by=_by(arguments)))
            print(f"{kept}: {_told(each)}")
            added += 1
    print(f"{added} added, {refused} to put right.")
    return FAILED if refused else 0


def _kept(arguments: argparse.Namespace) -> Path:
    """The list that words are added to: the one named, the nearest, or a new one here."""
    kept = arguments.to or group_list.find(Path()) or Path(group_list.FILE)
    if kept.exists() and not group_list.is_group_list(table.header(kept)):
        remedy = f"Name a list whose first line is: {','.join(group_list.COLUMNS)}"
        raise ListError(str(kept), "this list has other columns than a group's own", remedy)
    return Path(kept)


def _by(arguments: argparse.Namespace) -> str:
    """Who adds a word, and when."""
    try:
        name = arguments.by or getpass.getuser()
    except (KeyError, OSError):  # a machine that knows no names
        name = ""
    today = datetime.now(UTC).date().isoformat()
    return f"{name}, {today}" if name else today


def _told(word: GroupTerm) -> str:
    deed = {"avoid": f'say "{word.say}"', "explain": "explain it", "ok": "it is fine"}[word.action]
    return f'added "{word.term}": {deed}.'
