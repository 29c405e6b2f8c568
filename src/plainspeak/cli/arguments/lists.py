"""The options of the command about lists of words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak.cli.arguments import shared
from plainspeak.cli.page_options import SheetOptions
from plainspeak.cli.word_options import GroupWordOptions, ListsOptions
from plainspeak.settings.fields import NATIONS

if TYPE_CHECKING:
    from plainspeak.cli.arguments.parser import Parser
    from plainspeak.cli.arguments.shared import Commands

LEVELS = ("avoid", "consider", "explain", "ok")
KINDS = ("acronym", "idiom", "jargon", "medical", "name", "respect", "wordy")


def add_lists(commands: Commands) -> None:
    """Add "lists"."""
    lists = shared.top(commands, "lists")
    actions = lists.add_subparsers(title="actions", metavar="ACTION", required=True)
    for name, text in (
        ("show", "print the rows of all lists, or of those named"),
        ("stats", "count the rows of each list"),
        ("tidy", "put lists in order: rows sorted, none twice, plain line ends"),
        ("check", "try every row on its own example and keep"),
    ):
        action = shared.nested(actions, name, text)
        about = "a list of ours by its name, or a CSV file (default: all of ours)"
        action.add_argument("lists", nargs="*", metavar="LIST", help=about)
        action.set_defaults(run=shared.command("lists", ListsOptions, name))
        if name == "show":
            _show(action)
    _add(actions)
    _import(actions)
    _sheet(actions)


def _show(show: Parser) -> None:
    show.add_argument("--search", metavar="WORDS", help="only rows that hold these words")
    show.add_argument("--kind", choices=KINDS, help="only rows of this kind")
    show.add_argument("--level", choices=LEVELS, help="only rows at this level")
    show.add_argument("--nation", choices=NATIONS, help="only rows for this nation")


def _add(actions: Commands) -> None:
    add = shared.nested(actions, "add", "add a word to your group's own list, our_words.csv")
    add.add_argument("term", metavar="WORD", help="the word, phrase or short form")
    add.add_argument("--say", metavar="WORDS", help='what you say instead; put "|" between choices')
    add.add_argument("--meaning", metavar="WORDS", help="what it means, in everyday words")
    add.add_argument("--do", choices=LEVELS, help="what to do with it (default: explain with "
        "--meaning alone, or else avoid)")  # fmt: skip
    _group_list(add, "add")


def _import(actions: Commands) -> None:
    text = "add the words of a spreadsheet or CSV file to your group's own list"
    take = shared.nested(actions, "import", text)
    take.add_argument("sheet", type=Path, metavar="SHEET",
        help="a .csv or .xlsx file with a heading over each column, such as: word, say instead, "
        "meaning")  # fmt: skip
    take.add_argument(
        "--dry-run", action="store_true", help="show what would be added; add nothing"
    )
    _group_list(take, "import_words")


def _sheet(actions: Commands) -> None:
    text = "write a sheet on which readers mark the words they did not know"
    sheet = shared.nested(actions, "sheet", text)
    shared.documents(sheet)
    shared.page(sheet)
    sheet.set_defaults(run=shared.command("sheet", SheetOptions))


def _group_list(action: Parser, function: str) -> None:
    action.add_argument("--by", metavar="NAME", help="who adds it (default: your user name)")
    action.add_argument("--to", type=Path, metavar="FILE",
        help="the list (default: the nearest our_words.csv, or a new one here)")  # fmt: skip
    action.set_defaults(run=shared.command("group_words", GroupWordOptions, function))
