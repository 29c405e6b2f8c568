"""The options of report, glossary, easy-read, define, score and acronyms."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak.cli.arguments import shared
from plainspeak.cli.options import (
    AcronymsOptions,
    DefineOptions,
    EasyReadOptions,
    GlossaryOptions,
    ReportOptions,
    ScoreOptions,
)

if TYPE_CHECKING:
    from plainspeak.cli.arguments.shared import Commands


def add(commands: Commands) -> None:
    """Add the commands."""
    _report(commands)
    _glossary(commands)
    _easy_read(commands)
    _define(commands)
    _score(commands)
    _acronyms(commands)


def _report(commands: Commands) -> None:
    text = "write a report on all documents: which to start with, and which words to change"
    report = shared.nested(commands, "report", text)
    shared.documents(report)
    report.add_argument("--compare", type=Path, metavar="OLD",
        help="show what changed since an earlier folder, or a JSON result of check")  # fmt: skip
    shared.page(report)
    report.set_defaults(run=shared.command("report", ReportOptions))


def _glossary(commands: Commands) -> None:
    text = "write a jargon buster of the words and short forms that the documents use"
    glossary = shared.nested(commands, "glossary", text)
    shared.documents(glossary)
    add = glossary.add_argument
    add("--one-page", action="store_true",
        help="instead, the words to change, on one page to print")  # fmt: skip
    add("--by", metavar="NAME", default="", help="who made it, for the first page")
    add("--contact", metavar="TEXT", default="", help="whom to ask, such as a name and a number")
    shared.page(glossary)
    glossary.set_defaults(run=shared.command("glossary", GlossaryOptions))


def _easy_read(commands: Commands) -> None:
    text = "lay a document out in the form of Easy Read, as a draft to work on with people"
    easy_read = shared.nested(commands, "easy-read", text)
    shared.documents(easy_read)
    shared.page(easy_read)
    easy_read.set_defaults(run=shared.command("easy_read", EasyReadOptions))


def _define(commands: Commands) -> None:
    text = "put what hard words mean behind the text of web pages and Markdown"
    define = shared.nested(commands, "define", text)
    shared.documents(define)
    define.add_argument("--remove", action="store_true",
        help="take out what an earlier run put in")  # fmt: skip
    define.set_defaults(run=shared.command("define", DefineOptions))


def _score(commands: Commands) -> None:
    text = "count words and sentences, and show how hard the text is and how far to trust that"
    score = shared.nested(commands, "score", text)
    shared.documents(score)
    shared.form(score)
    shared.thresholds(score)
    score.set_defaults(run=shared.command("score", ScoreOptions))


def _acronyms(commands: Commands) -> None:
    text = (
        "list every short form, what it means, where it is explained, and which have two meanings"
    )
    acronyms = shared.nested(commands, "acronyms", text)
    shared.documents(acronyms)
    shared.form(acronyms)
    acronyms.set_defaults(run=shared.command("acronyms", AcronymsOptions))
