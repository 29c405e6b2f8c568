"""``plainspeak lists``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak.errors import ListError, closest
from plainspeak.lists import table
from plainspeak.lists import tidy as tidying
from plainspeak.lists.shelf import Shelved, shelf

if TYPE_CHECKING:
    import argparse


def show(arguments: argparse.Namespace) -> int:
    """Print what each row says, list by list."""
    for path, about in _chosen(arguments.lists):
        print(f"{about.title if about else path.name} ({path})")
        for term in table.read(path):
            words = " or ".join(term.say_instead) or term.meaning
            print(f"  {term.term}: {term.level}{f', {words}' if words else ''}")
    return 0


def tidy(arguments: argparse.Namespace) -> int:
    """Put lists in order and say which changed."""
    for path, _ in _chosen(arguments.lists):
        if tidying.tidy_file(path):
            print(f"{path}: put in order")
    if not arguments.lists and tidying.tidy_inflections():
        print("the forms of all words: brought up to date")
    return 0


def check(arguments: argparse.Namespace) -> int:
    """Try every row, and print each error as a sentence."""
    from plainspeak import trials
    from plainspeak.checker import Checker
    from plainspeak.settings import Settings

    wrong = 0
    for path, about in _chosen(arguments.lists):
        if about:
            checker = trials.checker_for(about.audiences)
        else:
            checker = Checker(Settings(lists=(str(path),)))
        for error in trials.of_list(path, checker):
            print(error, file=sys.stderr)
            wrong += 1
    if wrong:
        print(f"{wrong} to put right.")
        return 1
    print("Every row does what it says.")
    return 0


def _chosen(names: list[str]) -> list[tuple[Path, Shelved | None]]:
    """The file of each list named, and what ``lists.csv`` says of it when it is one of ours."""
    ours = {each.name: each for each in shelf()}
    if not names:
        return [(each.path, each) for each in ours.values()]
    chosen: list[tuple[Path, Shelved | None]] = []
    for name in names:
        if name in ours:
            chosen.append((ours[name].path, ours[name]))
        elif Path(name).is_file():
            chosen.append((Path(name), None))
        else:
            raise ListError(name, "there is no list and no file of this name", closest(name, ours))
    return chosen
