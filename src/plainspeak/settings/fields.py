"""Every setting, described once: checks, the JSON Schema, the new file and the docs use this."""

from __future__ import annotations

from typing import NamedTuple

from plainspeak.settings.audiences import audiences
from plainspeak.settings.validators import (
    BooleanShape,
    EntriesShape,
    ListShape,
    NumberShape,
    Shape,
    StringShape,
    TableShape,
)

LEVELS = ("error", "warning", "note", "off")
NATIONS = ("england", "ni", "scotland", "wales")
SCOPES = ("document", "section")
"""Where one explanation of a short form is enough: once for all, or once under each heading."""
FILE_LIMITS = ("megabytes", "word-megabytes", "pages")
EXCLUDED = ("__pycache__", "node_modules", "site-packages", "venv")
"""Folders that hold other people's files. Hidden ones are always passed over."""


class Setting(NamedTuple):
    """One setting: its name, how its value looks, what it does, and an example of a value.

    ``adds``: what a file says comes on top of what the file it extends says, and does not replace
    it. ``per_path``: it may differ from file to file.
    """

    name: str
    shape: Shape
    about: str
    example: str
    adds: bool = False
    per_path: bool = False


_RULE = StringShape("the name of a rule in quotation marks")
_RULES = ListShape(
    'a list of rules, such as ["jargon", "wordy"]',
    StringShape("the name of a rule or family"),
)
_LIMIT = StringShape("the name of a limit")
_FILE_LIMIT = StringShape("the name of a limit", "limit", lambda: FILE_LIMITS)
_LEVEL = StringShape('"error", "warning", "note" or "off"', "level", lambda: LEVELS)
_FAILING = StringShape('"error", "warning" or "note"', "level", lambda: LEVELS[:-1])
_PATHS = ListShape(
    'a list of paths or patterns, such as ["drafts", "*.old.md"]',
    StringShape("a path or a pattern"),
)

SETTINGS = (
    Setting(
        "extend",
        StringShape('a file name in quotation marks, such as "../plainspeak.toml"'),
        "Another settings file, which holds where this one says nothing.",
        '"../plainspeak.toml"',
    ),
    Setting(
        "audience",
        StringShape("a name in quotation marks", "audience", audiences),
        "Who reads the documents. This sets the level of each rule, and the limits.",
        '"easy-read"',
        per_path=True,
    ),
    Setting(
        "nation",
        StringShape("the name of a nation in quotation marks", "nation", lambda: NATIONS),
        "Where your readers live: a short form gets the meaning it has there.",
        '"scotland"',
        per_path=True,
    ),
    Setting(
        "lists",
        ListShape('a list of file names, such as ["our_words.csv"]', StringShape("a file name")),
        "Lists of your own words from other folders.",
        '["../our_words.csv"]',
        adds=True,
    ),
    Setting(
        "ok",
        ListShape(
            'a list of words, such as ["reablement", "MDT"]', StringShape("a word or phrase")
        ),
        "Words and short forms that are fine here, in all their forms.",
        '["reablement", "MDT"]',
        adds=True,
        per_path=True,
    ),
    Setting(
        "select",
        _RULES,
        'Only these rules. "acronym" stands for all rules about short forms.',
        '["jargon", "acronym"]',
        per_path=True,
    ),
    Setting(
        "extend-select",
        _RULES,
        "These rules as well, though the audience has them off.",
        '["acronym-full-form"]',
        adds=True,
        per_path=True,
    ),
    Setting(
        "ignore",
        _RULES,
        "All rules but these.",
        '["long-sentence"]',
        adds=True,
        per_path=True,
    ),
    Setting(
        "levels",
        TableShape('rules and levels, such as { wordy = "note" }', _RULE, _LEVEL),
        "How much a finding of a rule matters: error, warning, note or off.",
        '{ wordy = "note", respect = "error" }',
        per_path=True,
    ),
    Setting(
        "limits",
        TableShape("limits and numbers, such as { sentence-words = 20 }", _LIMIT, NumberShape()),
        "What rules count to: words in a sentence, short forms in a document.",
        "{ sentence-words = 20, acronyms = 3 }",
        per_path=True,
    ),
    Setting(
        "leave-out",
        ListShape(
            'a list of names that the scores leave out, such as ["Happyland Trust"]',
            StringShape("a name"),
        ),
        "Names that the scores leave out, since nobody can make them shorter.",
        '["Happyland Trust"]',
        adds=True,
        per_path=True,
    ),
    Setting(
        "quotations",
        BooleanShape(),
        "Whether words in quotation marks are checked too.",
        "true",
        per_path=True,
    ),
    Setting(
        "acronym-scope",
        StringShape('"document" or "section"', "scope", lambda: SCOPES),
        "Where one explanation of a short form is enough.",
        '"section"',
        per_path=True,
    ),
    Setting(
        "model",
        StringShape("the name of a spaCy model in quotation marks"),
        "A spaCy model that you have installed. It tells nouns from verbs more surely.",
        '"en_core_web_sm"',
    ),
    Setting(
        "fail-on",
        _FAILING,
        "The level from which the exit status is 1.",
        '"error"',
    ),
    Setting(
        "exclude",
        _PATHS,
        "Paths to pass over, in place of the usual ones, which are folders made by programs.",
        '["drafts", "*.old.md"]',
    ),
    Setting(
        "extend-exclude",
        _PATHS,
        "More paths to pass over.",
        '["minutes/2019"]',
        adds=True,
    ),
    Setting(
        "respect-gitignore",
        BooleanShape(),
        "Whether files that git ignores are passed over.",
        "false",
    ),
    Setting(
        "files",
        TableShape("limits and numbers, such as { megabytes = 50 }", _FILE_LIMIT, NumberShape()),
        "How large a file may be before it is refused.",
        "{ megabytes = 50, pages = 300 }",
    ),
    Setting(
        "per-path",
        EntriesShape("tables that begin with the line [[per-path]]", lambda: PER_PATH, "paths"),
        "Other settings for some files.",
        '[{ paths = ["leaflets/**"], audience = "easy-read" }]',
        adds=True,
    ),
)

BY_NAME = {each.name: each for each in SETTINGS}
SHAPES = {each.name: each.shape for each in SETTINGS}
PER_PATH: dict[str, Shape] = {"paths": _PATHS} | {
    each.name: each.shape for each in SETTINGS if each.per_path
}
