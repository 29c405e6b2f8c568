"""The command line: arguments in, exit status out.

0: nothing at the level that fails. 1: findings at that level or above. 2: the user's mistake, or a
file that could not be read.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from plainspeak.cli.arguments import parser
from plainspeak.errors import PlainspeakError

if TYPE_CHECKING:
    from collections.abc import Sequence

FAILED = 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status."""
    arguments = parser().parse_args(argv)
    try:
        return int(arguments.run(arguments))
    except PlainspeakError as error:
        print(f"plainspeak: {error}", file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        print("plainspeak: stopped before the end, as you asked.", file=sys.stderr)
        return FAILED
    except BrokenPipeError:  # the reader of a pipe, such as "head", has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
