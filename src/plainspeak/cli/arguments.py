"""Every command and option, with its help. Imports nothing heavy, so that ``--help`` is quick."""

from __future__ import annotations

import argparse
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Never

from plainspeak import reports
from plainspeak._version import __version__
from plainspeak.cli.outputs import Output, output
from plainspeak.settings import audiences

if TYPE_CHECKING:
    from collections.abc import Callable

    Commands = argparse._SubParsersAction["_Parser"]  # noqa: SLF001  it has no other name

DESCRIPTION = """\
Check documents for jargon, short forms nobody explained, and long sentences.
Everything happens on this machine; nothing is sent anywhere."""

STATUS = """\
exit status:
  0  nothing to sort out at the level you set with --fail-on
  1  something to sort out
  2  a mistake in the command or the settings, or a file that cannot be read"""


LEVELS = ("avoid", "consider", "explain", "ok")
KINDS = ("acronym", "jargon", "medical", "name", "respect", "wordy")
NATIONS = ("england", "ni", "scotland", "uk", "wales")


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in the way all our errors do."""

    def error(self, message: str) -> Never:
        self.exit(2, f'plainspeak: {message}. Type "{self.prog} --help" to see what is possible.\n')


def parser() -> _Parser:
    """The whole command line."""
    top = _Parser(
        prog="plainspeak",
        description=DESCRIPTION,
        epilog=STATUS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=f"plainspeak {__version__}")
    commands = top.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _check(commands)
    _acronyms(commands)
    _report(commands)
    _glossary(commands)
    _score(commands)
    _explain(commands)
    _lists(commands)
    _baseline(commands)
    _cache(commands)
    _init(commands)
    _servers(commands)
    return top


def _check(commands: Commands) -> None:
    check = commands.add_parser(
        "check",
        help="check files, folders or standard input",
        description="Check documents and say what to change.",
        epilog=STATUS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = check.add_argument
    _documents(check)
    add("--output-format", metavar="REPORT[=FILE]", type=output, action="append",
        help=f"how to report, and the file for it; give it again for a second report: "
        f"{', '.join(reports.names())} (default: terminal)")  # fmt: skip
    add("--statistics", dest="output_format", action="append_const", const=Output("statistics"),
        help="count the findings by rule and by word")  # fmt: skip
    add("--select", metavar="RULES", action="append", default=[],
        help="only these rules, split with commas")  # fmt: skip
    add("--extend-select", metavar="RULES", action="append", default=[],
        help="these rules as well, split with commas")  # fmt: skip
    add("--ignore", metavar="RULES", action="append", default=[],
        help="all rules but these, split with commas")  # fmt: skip
    add("--fail-on", choices=("error", "warning", "note"),
        help="the level from which the exit status is 1 (default: warning)")  # fmt: skip
    add("--fix", action="store_true", help="make the safe fixes in the files, and report the rest")
    add("--unsafe-fixes", action="store_true",
        help="with --fix or --diff: also what may not fit; read each change")  # fmt: skip
    add("--diff", action="store_true",
        help="show the safe fixes and write nothing; exit status 1 when there are any")  # fmt: skip
    add("--fix-only", action="store_true", help="make the safe fixes and report nothing")
    add("--exit-non-zero-on-fix", action="store_true",
        help="exit status 1 when something was fixed")  # fmt: skip
    add("--backup", action="store_true", help="keep each file as it was, as FILE.bak")
    add("--track-changes", action="store_true",
        help="with --fix: as changes in Word that a person can accept or refuse")  # fmt: skip
    add("--annotate", metavar="FILE",
        help="write a copy with a comment on each finding; FOLDER/ for many documents")  # fmt: skip
    add("--overwrite", action="store_true", help="with --annotate: replace files that are there")
    add("--baseline", type=Path, metavar="FILE",
        help="leave out the findings that this file holds; see plainspeak baseline")  # fmt: skip
    add("--since", metavar="REVISION",
        help="only what changed since a revision of git")  # fmt: skip
    _gates(check)
    add("--exit-zero", action="store_true", help="exit status 0 whatever is found")
    add("--show-settings", action="store_true",
        help="print the settings in use, and where each comes from, and stop")  # fmt: skip
    add("--show-ignores", action="store_true",
        help="say with each finding what to write to leave it as it is")  # fmt: skip
    check.set_defaults(run=_command("check"))


def _documents(command: _Parser) -> None:
    """What to read, for whom, and where the answer goes."""
    add = command.add_argument
    add("paths", nargs="*", type=Path, default=[Path()], metavar="PATH",
        help='files and folders; "-" is standard input (default: this folder)')  # fmt: skip
    add("--stdin-filename", metavar="NAME", default="<stdin>",
        help="the name, and so the type, of what comes in on standard input")  # fmt: skip
    add("-o", "--output-file", type=Path, metavar="FILE", help="write the report to this file")
    add("--audience", metavar="NAME", help=f"who reads it: {', '.join(audiences())}")
    add("--nation", metavar="NAME", help=f"where they live: {', '.join(NATIONS)}")
    add("--exclude", metavar="PATTERNS", action="append", default=[],
        help="pass over these paths, in place of those in the settings")  # fmt: skip
    add("--extend-exclude", metavar="PATTERNS", action="append", default=[],
        help="pass over these paths as well")  # fmt: skip
    add("--force-exclude", action="store_true",
        help="pass over them even when they are named on the command line")  # fmt: skip
    add("--respect-gitignore", action=argparse.BooleanOptionalAction,
        help="pass over what git ignores (default: yes)")  # fmt: skip
    add("--config", type=Path, metavar="FILE", help="take the settings from this file")
    add("--isolated", action="store_true", help="use no settings file and no words of a group")
    add("-j", "--jobs", type=_jobs, metavar="NUMBER",
        help="how many files to check at the same time (default: as this machine can)")  # fmt: skip
    add("--cache-dir", type=Path, metavar="FOLDER", help="remember files that were checked here")
    add("--no-cache", action="store_true", help="check every file afresh, and remember none")


def _gates(command: _Parser) -> None:
    add = command.add_argument
    add("--max-grade", type=_limit, metavar="GRADE",
        help="exit status 1 when a Flesch-Kincaid grade is over this")  # fmt: skip
    add("--max-difficulty", type=_limit, metavar="NUMBER",
        help="exit status 1 when the difficulty of a document is over this")  # fmt: skip
    add("--min-score", type=_limit, metavar="NUMBER",
        help="exit status 1 when a Flesch reading ease is under this")  # fmt: skip


def _baseline(commands: Commands) -> None:
    baseline = commands.add_parser(
        "baseline",
        help="keep what is found now, so that only new findings are reported",
        description="Keep what is found now, so that only new findings are reported.",
    )
    actions = baseline.add_subparsers(title="commands", metavar="COMMAND", required=True)
    text = "write what is found now to a file"
    write = actions.add_parser("write", help=text, description=f"{text.capitalize()}.")
    _documents(write)
    write.set_defaults(run=_command("baseline", "write"))


def _acronyms(commands: Commands) -> None:
    text = "list every short form, what it means and where it is explained"
    acronyms = commands.add_parser(
        "acronyms", help=text, description=f"{text.capitalize()}, and what has two meanings."
    )
    _documents(acronyms)
    acronyms.add_argument("--output-format", choices=("terminal", "csv", "json"),
        default="terminal", help="how to report")  # fmt: skip
    acronyms.set_defaults(run=_command("acronyms"))


def _report(commands: Commands) -> None:
    report = commands.add_parser(
        "report",
        help="write one page about all documents: which to start with, and which words to change",
        description="Write one page about all documents, to work from and to read together.",
    )
    _documents(report)
    add = report.add_argument
    add("--compare", type=Path, metavar="OLD",
        help="show what changed since an earlier folder, or a JSON result of check")  # fmt: skip
    _page(report, "Words to sort out")
    report.set_defaults(run=_command("report"), scores=True)


def _glossary(commands: Commands) -> None:
    glossary = commands.add_parser(
        "glossary",
        help="write a jargon buster: the trade words and short forms that the documents use",
        description="Write a jargon buster: the trade words and short forms that the documents "
        "use, with what the documents, your group or plainspeak says of each.",
    )
    _documents(glossary)
    glossary.add_argument("--one-page", action="store_true",
        help="instead, the words to sort out, on one page to print")  # fmt: skip
    _page(glossary, None)
    glossary.set_defaults(run=_command("glossary"))


def _page(command: _Parser, title: str | None) -> None:
    """What is said at the top, and whether an earlier page gives way."""
    add = command.add_argument
    add("--title", default=title, help="what stands at the top of the page")
    add("--overwrite", action="store_true", help="replace the file when it is there")


def _score(commands: Commands) -> None:
    text = "count words and sentences, and say how hard the text is"
    score = commands.add_parser(
        "score", help=text, description=f"{text.capitalize()}, with reasons to doubt the scores."
    )
    _documents(score)
    add = score.add_argument
    add("--output-format", choices=("terminal", "csv", "json"),
        default="terminal", help="how to report")  # fmt: skip
    _gates(score)
    score.set_defaults(run=_command("score"), scores=True)


def _cache(commands: Commands) -> None:
    cache = commands.add_parser(
        "cache", help="forget what is remembered of files", description="What is remembered."
    )
    add = cache.add_argument
    add("action", choices=("clear", "where"), help="forget it all, or say where it is kept")
    add("--cache-dir", type=Path, metavar="FOLDER", help="look in this folder")
    cache.set_defaults(run=_command("cache"))


def _explain(commands: Commands) -> None:
    explain = commands.add_parser(
        "explain",
        help="say more about a rule, a word or a short form",
        description="Say what a rule finds and why, or what the lists say of a word.",
    )
    explain.add_argument("subject", nargs="+", metavar="RULE-OR-TERM")
    explain.set_defaults(run=_command("explain"))


def _init(commands: Commands) -> None:
    init = commands.add_parser(
        "init",
        help="write a first plainspeak.toml, after three questions",
        description="Write a plainspeak.toml with a comment on every setting. Never overwrites.",
    )
    init.add_argument("folder", nargs="?", type=Path, metavar="FOLDER",
        help="where your documents are (default: this folder)")  # fmt: skip
    init.add_argument("--yes", action="store_true", help="ask nothing")
    init.add_argument(
        "--audience", metavar="NAME", help=f"who reads them: {', '.join(audiences())}"
    )
    init.add_argument("--nation", metavar="NAME", help=f"where they live: {', '.join(NATIONS)}")
    init.set_defaults(run=_command("init"))


def _servers(commands: Commands) -> None:
    """What other programs start; each needs an extra."""
    for name, text in (
        ("lsp", "serve an editor that speaks the Language Server Protocol"),
        ("mcp", "serve a writing assistant that speaks the Model Context Protocol"),
    ):
        about = f"{text.capitalize()}, on standard input and output."
        server = commands.add_parser(name, help=text, description=about)
        server.set_defaults(run=_command("servers", name))


def _lists(commands: Commands) -> None:
    lists = commands.add_parser(
        "lists",
        help="look at the lists of words, check them and tidy them",
        description="The lists are CSV files that open in any spreadsheet.",
    )
    actions = lists.add_subparsers(title="actions", metavar="ACTION", required=True)
    for name, text in (
        ("show", "print the rows of all lists, or of those named"),
        ("stats", "count the rows of each list"),
        ("tidy", "put lists in order: rows sorted, none twice, plain line ends"),
        ("check", "try every row on its own example and keep"),
    ):
        action = actions.add_parser(name, help=text, description=text.capitalize() + ".")
        about = "a list of ours by its name, or a CSV file (default: all of ours)"
        action.add_argument("lists", nargs="*", metavar="LIST", help=about)
        action.set_defaults(run=_command("lists", name))
        if name == "show":
            _show(action)
    _add(actions)
    _import(actions)


def _show(show: _Parser) -> None:
    show.add_argument("--search", metavar="WORDS", help="only rows that hold these words")
    show.add_argument("--kind", choices=KINDS, help="only rows of this kind")
    show.add_argument("--level", choices=LEVELS, help="only rows at this level")
    show.add_argument("--nation", choices=NATIONS, help="only rows for this nation")


def _add(actions: Commands) -> None:
    text = "add a word to your group's own list"
    add = actions.add_parser("add", help=text, description=f"{text.capitalize()}, our_words.csv.")
    add.add_argument("term", metavar="WORD", help="the word, phrase or short form")
    add.add_argument("--say", metavar="WORDS", help='what you say instead; put "|" between choices')
    add.add_argument("--meaning", metavar="WORDS", help="what it means, in everyday words")
    add.add_argument("--do", choices=LEVELS, help="what to do with it (default: avoid with --say, "
        "explain with --meaning, or else ok)")  # fmt: skip
    _own_list(add, "add")


def _import(actions: Commands) -> None:
    text = "add the words of a feedback sheet to your group's own list"
    take = actions.add_parser("import", help=text, description=f"{text.capitalize()}.")
    take.add_argument("sheet", type=Path, metavar="SHEET",
        help='a CSV file whose first line names its columns; one of them is "term"')  # fmt: skip
    _own_list(take, "take")


def _own_list(action: _Parser, function: str) -> None:
    action.add_argument("--by", metavar="NAME", help="who adds it (default: your user name)")
    action.add_argument("--to", type=Path, metavar="FILE",
        help="the list (default: the nearest our_words.csv, or a new one here)")  # fmt: skip
    action.set_defaults(run=_command("group_words", function))


def _command(module: str, function: str = "run") -> Callable[[argparse.Namespace], int]:
    """A command whose module is imported when it runs."""

    def run(arguments: argparse.Namespace) -> int:
        status: int = getattr(import_module(f"plainspeak.cli.{module}"), function)(arguments)
        return status

    return run


def _jobs(text: str) -> int:
    if not text.isdigit() or int(text) < 1:
        message = f'"{text}" is not a number from 1 up'
        raise argparse.ArgumentTypeError(message)
    return int(text)


def _limit(text: str) -> float:
    if not text.replace(".", "", 1).isdecimal():
        message = f'"{text}" is not a number such as 8 or 3.5'
        raise argparse.ArgumentTypeError(message)
    return float(text)
