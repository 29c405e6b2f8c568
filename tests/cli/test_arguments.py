"""Only the options of the command that was typed are loaded, and they are those of the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plainspeak.cli.arguments import parser
from plainspeak.cli.arguments.commands import COMMANDS

if TYPE_CHECKING:
    import argparse


def commands_of(top: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    (found,) = (each for each in top._actions if isinstance(each.choices, dict))  # noqa: SLF001
    assert isinstance(found.choices, dict)
    return found.choices


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_has_the_options_of_the_whole_command_line(name: str) -> None:
    whole, alone = (commands_of(parser(typed))[name] for typed in ([], [name]))
    assert alone.format_help() == whole.format_help()


def test_the_list_of_commands_is_that_of_the_whole_command_line() -> None:
    assert parser(["--help"]).format_help() == parser().format_help()
