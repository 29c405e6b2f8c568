"""Every command: the module that has its options, and what it does."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Command(NamedTuple):
    """A command. ``module`` is beside this one; its function ``add_NAME`` adds the command."""

    module: str
    text: str


COMMANDS: Mapping[str, Command] = {
    "check": Command("checking", "check files, folders or standard input"),
    "baseline": Command(
        "checking", "record what is found now, so that only new findings are reported"
    ),
    "report": Command(
        "overviews",
        "write a report on all documents: which to start with, and which words to change",
    ),
    "glossary": Command(
        "overviews", "write a jargon buster of the words and short forms that the documents use"
    ),
    "easy-read": Command(
        "overviews",
        "lay a document out in the form of Easy Read, as a draft to work on with people",
    ),
    "define": Command(
        "overviews", "put what hard words mean behind the text of web pages and Markdown"
    ),
    "score": Command(
        "overviews",
        "count words and sentences, and show how hard the text is and how far to trust that",
    ),
    "acronyms": Command(
        "overviews",
        "list every short form, what it means, where it is explained, and which have two meanings",
    ),
    "rules": Command("words", "list all rules, and how much each matters"),
    "rule": Command("words", "show what a rule finds, with an example"),
    "explain": Command(
        "words", "show what a rule finds, or what the lists say about a word or short form"
    ),
    "lists": Command("lists", "show, check and add to the lists of words"),
    "init": Command("words", "write a first plainspeak.toml, after three questions"),
    "fit": Command("words", "suggest settings that leave your own good documents clean"),
    "cache": Command("words", "clear what is kept of earlier runs, or compare it with its source"),
    "open": Command(
        "serving",
        "open a page in your browser to paste text or drop files; nothing leaves this computer",
    ),
    "serve": Command(
        "serving", "run a server for editors and websites: the API of LanguageTool, and JSON"
    ),
    "lsp": Command("stdio", "serve an editor (Language Server Protocol)"),
    "mcp": Command("stdio", "serve a writing assistant (Model Context Protocol)"),
}

STATUS = """\
exit status:
  0    nothing found at the level that fails (set with --fail-on)
  1    findings at that level or above
  2    a mistake in the command or the settings, or a file that could not be read
  130  stopped with Ctrl-C"""

WORDS = (*COMMANDS, "help", "version")
"""What may be typed for a command, so that a mistyped one is not taken for a file."""
