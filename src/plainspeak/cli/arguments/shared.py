"""Groups of options that several commands have, and what makes a command run."""

from __future__ import annotations

import argparse
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from plainspeak.cli.arguments.commands import COMMANDS
from plainspeak.cli.options import from_namespace
from plainspeak.errors import cut
from plainspeak.settings import audiences
from plainspeak.settings.fields import NATIONS

if TYPE_CHECKING:
    from collections.abc import Callable

    from plainspeak.cli.arguments.parser import Parser

    Commands = argparse._SubParsersAction[Parser]  # noqa: SLF001  it has no other name


def command(module: str, options: type, function: str = "run") -> Callable[..., int]:
    """What runs a command: its module is imported only then, and gets its own options."""

    def run(namespace: argparse.Namespace) -> int:
        made: Any = from_namespace(options, namespace)
        status: int = getattr(import_module(f"plainspeak.cli.{module}"), function)(made)
        return status

    return run


def documents(parser: Parser) -> None:
    """Which documents are read, for whom, and where the answer goes."""
    parser.add_argument("paths", nargs="*", type=Path, default=[Path()], metavar="PATH",
        help='files and folders; "-" is standard input (default: this folder)')  # fmt: skip
    readers(parser.add_argument_group("readers and settings"))
    add = parser.add_argument_group("which files").add_argument
    add("--exclude", metavar="PATTERNS", action="append", default=[],
        help="skip these paths (replaces the list in the settings)")  # fmt: skip
    add("--extend-exclude", metavar="PATTERNS", action="append", default=[],
        help="skip these paths as well")  # fmt: skip
    add("--force-exclude", action="store_true",
        help="skip them even when they are named on the command line")  # fmt: skip
    add("--respect-gitignore", action=argparse.BooleanOptionalAction,
        help="skip what git ignores (default: yes)")  # fmt: skip
    add("--stdin-filename", metavar="NAME", default="<stdin>",
        help="the name, and so the type, of what comes in on standard input")  # fmt: skip
    add = parser.add_argument_group("how it runs").add_argument
    add("-o", "--output-file", type=Path, metavar="FILE", help="write the answer to this file")
    add("-j", "--jobs", type=jobs, metavar="NUMBER",
        help="how many files to check at once (default: one for each processor)")  # fmt: skip
    add("--cache-dir", type=Path, metavar="FOLDER", help="keep the results of unchanged files here")
    add("--no-cache", action="store_true", help="check every file again")
    add("--color", "--colour", choices=("auto", "always", "never"), default="auto",
        help="whether to use colour (default: on a terminal)")  # fmt: skip


def readers(group: argparse._ArgumentGroup) -> None:
    """For whom, and with which settings."""
    add = group.add_argument
    add("--audience", metavar="NAME", help=f"who reads it: {', '.join(audiences())}")
    add("--nation", metavar="NAME", help=f"where they live: {', '.join(NATIONS)}")
    add("--ok", metavar="WORD", action="append", default=[],
        help="a word or short form that is fine; give it again for more")  # fmt: skip
    add("--config", metavar="FILE or SETTING", action="append", default=[],
        help="a settings file, or one setting such as 'fail-on = \"error\"'")  # fmt: skip
    add("--trust", action="store_true",
        help="let settings that were found name files outside their folder")  # fmt: skip
    add("--isolated", action="store_true", help="use no settings file and no words of a group")


def thresholds(parser: Parser) -> None:
    """Limits on the scores."""
    add = parser.add_argument_group("limits").add_argument
    add("--max-grade", type=limit, metavar="GRADE",
        help="fail when a Flesch-Kincaid grade is over this")  # fmt: skip
    add("--max-difficulty", type=limit, metavar="NUMBER",
        help="fail when the difficulty of a document is over this")  # fmt: skip
    add("--min-score", type=limit, metavar="NUMBER",
        help="fail when a Flesch reading ease is under this")  # fmt: skip


def page(parser: Parser) -> None:
    """What is at the top of a page, and whether an earlier page is replaced."""
    add = parser.add_argument_group("the page").add_argument
    add("--title", help="the title at the top")
    add("--overwrite", action="store_true", help="replace the file if it already exists")


def form(parser: Parser, choices: tuple[str, ...] = ("terminal", "csv", "json")) -> None:
    """How an answer looks."""
    parser.add_argument(
        "--output-format", choices=choices, default=choices[0], help="how to report"
    )


MAX_DIGITS = 9
"""Digits of a number that somebody types."""


def jobs(text: str) -> int:
    """A number of workers."""
    if not (text.isascii() and text.isdigit()) or len(text) > MAX_DIGITS or int(text) < 1:
        message = f'"{cut(text)}" is not a number from 1 up'
        raise argparse.ArgumentTypeError(message)
    return int(text)


def limit(text: str) -> float:
    """A limit for a score."""
    if not text.isascii() or not text.replace(".", "", 1).isdecimal() or len(text) > MAX_DIGITS:
        message = f'"{cut(text)}" is not a number such as 8 or 3.5'
        raise argparse.ArgumentTypeError(message)
    return float(text)


def top(commands: Commands, name: str) -> Parser:
    """A command of the whole program."""
    return nested(commands, name, COMMANDS[name].text)


def nested(commands: Commands, name: str, text: str, **more: Any) -> Parser:
    """A command, with one text for the list of commands and for its own help."""
    return commands.add_parser(name, help=text, description=f"{text[0].upper()}{text[1:]}.", **more)
