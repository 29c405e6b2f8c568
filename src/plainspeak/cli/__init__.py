"""The command line: arguments in, exit status out (see ``exit_status``)."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak.cli.arguments import WORDS, parser
from plainspeak.cli.console import tolerate_any_console
from plainspeak.errors import PlainspeakError

if TYPE_CHECKING:
    from collections.abc import Sequence

FAILED = 2
INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status."""
    tolerate_any_console()
    typed = list(sys.argv[1:] if argv is None else argv)
    try:
        typed = with_command(typed) or ["--help"]
        arguments = parser(typed).parse_args(typed)
        return int(arguments.run(arguments))
    except PlainspeakError as error:
        print(f"plainspeak: {error}", file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        print("plainspeak: Stopped.", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:  # the reader of a pipe, such as "head", has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def with_command(typed: Sequence[str]) -> list[str]:
    """What was typed, with the command that is meant where none was.

    A file or folder alone is checked, ``help`` is ``--help`` and ``version`` is ``--version``.

    >>> with_command(["help", "check"]), with_command(["version"]), with_command(["-q", "."])
    (['check', '--help'], ['--version'], ['check', '-q', '.'])
    """
    if not typed:
        return []
    first, *others = typed
    if first == "help":
        return [*others, "--help"]
    if first == "version":
        return ["--version"]
    if first in WORDS or first in {"-h", "--help", "-V", "--version"}:
        return list(typed)
    if first.startswith("-") or Path(first).exists() or not _looks_mistyped(first):
        return ["check", *typed]
    return list(typed)


def _looks_mistyped(word: str) -> bool:
    """Whether a word that is no file is more like a command than like the name of a file."""
    if "." in word or os.sep in word:
        return False
    import difflib  # only for what may be a mistake

    return bool(difflib.get_close_matches(word, WORDS, n=1)) or not Path(word).suffix
