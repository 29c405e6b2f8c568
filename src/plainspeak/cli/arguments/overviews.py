"""The options of report, glossary, easy-read, define, score and acronyms."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak.cli.arguments import shared
from plainspeak.cli.page_options import (
    AcronymsOptions,
    DefineOptions,
    EasyReadOptions,
    GlossaryOptions,
    ReportOptions,
    ScoreOptions,
)

if TYPE_CHECKING:
    from plainspeak.cli.arguments.shared import Commands


def add_report(commands: Commands) -> None:
    """Add "report"."""
    report = shared.top(commands, "report")
    shared.documents(report)
    report.add_argument("--compare", type=Path, metavar="OLD",
        help="show what changed since an earlier folder, or a JSON result of check")  # fmt: skip
    shared.page(report)
    report.set_defaults(run=shared.command("report", ReportOptions))


def add_glossary(commands: Commands) -> None:
    """Add "glossary"."""
    glossary = shared.top(commands, "glossary")
    shared.documents(glossary)
    add = glossary.add_argument
    add("--one-page", action="store_true",
        help="instead, the words to change, on one page to print")  # fmt: skip
    add("--by", metavar="NAME", default="", help="who made it, for the first page")
    add("--contact", metavar="TEXT", default="", help="whom to ask, such as a name and a number")
    shared.page(glossary)
    glossary.set_defaults(run=shared.command("glossary", GlossaryOptions))


def add_easy_read(commands: Commands) -> None:
    """Add "easy-read"."""
    easy_read = shared.top(commands, "easy-read")
    shared.documents(easy_read)
    shared.page(easy_read)
    easy_read.set_defaults(run=shared.command("easy_read", EasyReadOptions))


def add_define(commands: Commands) -> None:
    """Add "define"."""
    define = shared.top(commands, "define")
    shared.documents(define)
    define.add_argument("--remove", action="store_true",
        help="take out what an earlier run put in")  # fmt: skip
    define.set_defaults(run=shared.command("define", DefineOptions))


def add_score(commands: Commands) -> None:
    """Add "score"."""
    score = shared.top(commands, "score")
    shared.documents(score)
    shared.form(score)
    shared.thresholds(score)
    score.set_defaults(run=shared.command("score", ScoreOptions))


def add_acronyms(commands: Commands) -> None:
    """Add "acronyms"."""
    acronyms = shared.top(commands, "acronyms")
    shared.documents(acronyms)
    shared.form(acronyms)
    acronyms.set_defaults(run=shared.command("acronyms", AcronymsOptions))
