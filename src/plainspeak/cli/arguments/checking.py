"""The options of ``plainspeak check`` and ``plainspeak baseline``."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak import reports
from plainspeak.cli.arguments import shared
from plainspeak.cli.arguments.commands import COMMANDS, STATUS
from plainspeak.cli.options import CheckOptions, DocumentOptions, Output
from plainspeak.cli.outputs import output

if TYPE_CHECKING:
    from plainspeak.cli.arguments.parser import Parser
    from plainspeak.cli.arguments.shared import Commands


def add_check(commands: Commands) -> None:
    """Add "check"."""
    check = commands.add_parser(
        "check",
        help=COMMANDS["check"].text,
        description="Check documents and say what to change.",
        epilog=STATUS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    shared.documents(check)
    _rules(check)
    _answer(check)
    _fixes(check)
    shared.thresholds(check)
    check.set_defaults(run=shared.command("check", CheckOptions))


def _rules(check: Parser) -> None:
    add = check.add_argument_group("what to look for").add_argument
    add("--select", metavar="RULES", action="append", default=[],
        help="only these rules, split with commas")  # fmt: skip
    add("--extend-select", metavar="RULES", action="append", default=[],
        help="these rules as well")  # fmt: skip
    add("--ignore", metavar="RULES", action="append", default=[],
        help="leave these rules out")  # fmt: skip
    add("--no-notes", action="store_true", help="leave out the notes, which never fail a run")
    add("--baseline", type=Path, metavar="FILE",
        help="leave out the findings that this file holds; see plainspeak baseline")  # fmt: skip
    add("--since", metavar="REVISION", help="only what changed since a revision of git")


def _answer(check: Parser) -> None:
    add = check.add_argument_group("the answer").add_argument
    add("--output-format", metavar="REPORT[=FILE]", type=output, action="append",
        default=[], help=f"how to report, and the file for it; give it again for a second report: "
        f"{', '.join(reports.names())} (default: terminal)")  # fmt: skip
    add("--statistics", dest="output_format", action="append_const", const=Output("statistics"),
        help="count the findings by rule and by word")  # fmt: skip
    add("-q", "--quiet", action="store_true", help="no notes, and one line in place of the summary")
    add("-v", "--verbose", action="store_true",
        help="show each use of a repeated word, and the settings in use")  # fmt: skip
    add("--fail-on", choices=("error", "warning", "note"),
        help="fail at this level or above (default: warning)")  # fmt: skip
    add("--exit-zero", action="store_true", help="exit status 0 whatever is found")
    add("--show-ignores", action="store_true",
        help="show with each finding what to write to leave it as it is")  # fmt: skip
    add("--show-settings", action="store_true",
        help="print the settings in use and where each comes from, and stop")  # fmt: skip
    add("--watch", action="store_true", help="check again whenever a file changes")


def _fixes(check: Parser) -> None:
    add = check.add_argument_group("changes and comments").add_argument
    add("--fix", action="store_true", help="make the safe changes in the files; report the rest")
    add("--diff", action="store_true",
        help="show the safe changes, write nothing, and fail when there are any")  # fmt: skip
    add("--fix-only", action="store_true", help="make the safe changes and report nothing")
    add("--unsafe-fixes", action="store_true",
        help="with --fix or --diff: also what may not fit; read each change")  # fmt: skip
    add("--track-changes", action="store_true",
        help="with --fix: as tracked changes that a person can accept or reject")  # fmt: skip
    add("--treat", choices=("explain", "swap"),
        help="what --fix does about a hard word: explain it, or swap it (default)")  # fmt: skip
    add("--backup", action="store_true", help="keep each file as it was, as FILE.bak")
    add("--exit-non-zero-on-fix", action="store_true", help="fail when something was changed")
    add("--annotate", metavar="FILE",
        help="write a copy with a comment on each finding; FOLDER/ for many documents")  # fmt: skip
    add("--overwrite", action="store_true",
        help="with --annotate: replace files that already exist")  # fmt: skip


def add_baseline(commands: Commands) -> None:
    """Add "baseline"."""
    baseline = shared.top(commands, "baseline")
    actions = baseline.add_subparsers(title="commands", metavar="COMMAND", required=True)
    write = shared.nested(actions, "write", "write what is found now to a file")
    shared.documents(write)
    write.set_defaults(run=shared.command("baseline", DocumentOptions, "write"))
