"""The whole command line, command by command."""

from __future__ import annotations

import argparse
import re
from importlib import import_module
from typing import TYPE_CHECKING, Never

from plainspeak._version import __version__
from plainspeak.cli import console
from plainspeak.cli.arguments.commands import COMMANDS, STATUS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from _typeshed import SupportsWrite

DESCRIPTION = """\
Check documents for jargon, short forms nobody explained, and long sentences.
Everything happens on this computer; nothing is sent anywhere.

  plainspeak leaflet.docx          check a document
  plainspeak check leaflets/       check a folder
  plainspeak report leaflets/      write one page about all documents
  plainspeak open                  do all this on a page in your browser"""

MIN_SIMILARITY = 0.7
"""How alike a mistyped name has to be to one that is offered (difflib; 1 is the same)."""


class Parser(argparse.ArgumentParser):
    """Reports mistakes as all our errors are, and offers the name that was probably meant."""

    def error(self, message: str) -> Never:
        """Print what is wrong and what to do, and stop with status 2."""
        offer = (
            ""
            if message.endswith("?")
            else self._offer(message) or f'Type "{self.prog} --help" to see what is possible.'
        )
        what = _sentence(message)
        end = "" if what.endswith(("?", ".")) else "."
        console.complain(f"{what}{end} {offer}".rstrip())
        self.exit(2)

    def _print_message(self, message: str, file: SupportsWrite[str] | None = None) -> None:
        """Print help where argparse would take no notice of a full disk."""
        if message and file is not None:
            file.write(message)

    def _offer(self, message: str) -> str:
        """The option or choice nearest to one that is not known."""
        unknown = re.match(r"unrecognized arguments: (--[\w-]+)", message)
        chosen = re.search(r"invalid choice: '([^']*)' \(choose from (.*)\)", message)
        if unknown:
            return _nearest(unknown[1], self._known_options())
        if chosen:
            return _nearest(chosen[1], re.findall(r"[\w-]+", chosen[2]))
        return ""

    def _known_options(self) -> set[str]:
        known = set(self._option_string_actions)
        for action in self._actions:
            if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001  has no other name
                for inner in action.choices.values():
                    known |= inner._known_options()  # noqa: SLF001  it is a Parser too
        return known


def _nearest(word: str, known: Iterable[str]) -> str:
    import difflib  # only for a mistake

    bare = {each.lstrip("-"): each for each in sorted(known)}
    near = difflib.get_close_matches(word.lstrip("-"), bare, n=1, cutoff=MIN_SIMILARITY)
    return f'Did you mean "{bare[near[0]]}"?' if near else ""


def _sentence(message: str) -> str:
    """What argparse says, without its shorthand."""
    message = re.sub(r"unrecognized arguments: (.*)", r"there is no option \1", message)
    message = re.sub(
        r"argument (\S+): invalid choice: '([^']*)' .*", r'\1: "\2" is not known', message
    )
    message = re.sub(r"argument (\S+): ", r"\1: ", message)
    return message.replace("the following arguments are required:", "something is missing:")


def parser(typed: Sequence[str] = ()) -> Parser:
    """The whole command line, or as much of it as what was ``typed`` needs.

    The options of other commands take longer to load than a short check, and so does everything
    for a list of the commands.
    """
    top = Parser(
        prog="plainspeak",
        description=DESCRIPTION,
        epilog=STATUS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("-V", "--version", action="version", version=f"plainspeak {__version__}")
    commands = top.add_subparsers(title="commands", metavar="COMMAND", parser_class=Parser)
    first = next(iter(typed), "")
    if first in COMMANDS:
        _add(commands, first)
    elif first.startswith("-"):
        for name, command in COMMANDS.items():
            commands.add_parser(name, help=command.text, add_help=False)
    else:
        for name in COMMANDS:
            _add(commands, name)
    return top


def _add(commands: argparse._SubParsersAction[Parser], name: str) -> None:
    module = import_module(f"{__package__}.{COMMANDS[name].module}")
    getattr(module, f"add_{name.replace('-', '_')}")(commands)
