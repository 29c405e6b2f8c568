"""Every command and option, with its help. Imports nothing heavy, so that ``--help`` is quick."""

from plainspeak.cli.arguments.commands import WORDS
from plainspeak.cli.arguments.parser import Parser, parser

__all__ = ["WORDS", "Parser", "parser"]
