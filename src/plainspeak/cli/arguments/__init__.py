"""Every command and option, with its help. Imports nothing heavy, so that ``--help`` is quick."""

from plainspeak.cli.arguments.parser import COMMANDS, Parser, parser

__all__ = ["COMMANDS", "Parser", "parser"]
