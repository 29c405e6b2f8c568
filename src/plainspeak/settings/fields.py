"""Every setting, described once: checks, the JSON Schema, the new file and the docs use this."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

from plainspeak.settings.audiences import audiences

LEVELS = ("error", "warning", "note", "off")
NATIONS = ("england", "ni", "scotland", "uk", "wales")
"""Where readers live; "uk" is all of them."""
SCOPES = ("document", "section")

TREATMENTS = ("swap", "explain")
"""What may be done with a hard word: other words, or what it means beside it."""
"""Where one explanation of a short form is enough: once for all, or once under each heading."""
FILE_LIMITS = ("megabytes", "word-megabytes", "pages", "seconds")
EXCLUDED = ("__pycache__", "node_modules", "site-packages", "venv")
"""Folders that hold other people's files. Hidden ones are always skipped."""


class Setting(NamedTuple):
    """One setting: its name, the type of its value, what it does, and an example as TOML.

    ``expected`` completes "It should be ...". What ``adds`` comes on top of what the file below
    says, and does not replace it. ``per_path``: it may differ from file to file.
    """

    name: str
    type: Any
    expected: str
    about: str
    example: str
    adds: bool = False
    per_path: bool = False

    @property
    def field(self) -> str:
        """The name in Python.

        >>> BY_NAME["fail-on"].field
        'fail_on'
        """
        return self.name.replace("-", "_")


def one_of(*choices: str) -> Any:
    """The type of a string that is one of these."""
    return Literal[choices]


def table_of(name: Any, value: Any) -> Any:
    """The type of a table."""
    return dict[name, value]


RULES = 'a list of rules, such as ["jargon", "wordy"]'
PATHS = 'a list of paths or patterns, such as ["drafts", "*.old.md"]'

SETTINGS = (
    Setting(
        "extend",
        str,
        'a file name in quotation marks, such as "../plainspeak.toml"',
        "Another settings file. It fills in anything not set here.",
        '"../plainspeak.toml"',
    ),
    Setting(
        "audience",
        one_of(*audiences()),
        "the name of an audience in quotation marks",
        "Who reads the documents. This sets the level of each rule, and the limits.",
        '"easy-read"',
        per_path=True,
    ),
    Setting(
        "nation",
        one_of(*NATIONS),
        "the name of a nation in quotation marks",
        "Where your readers live: a short form gets the meaning it has there.",
        '"scotland"',
        per_path=True,
    ),
    Setting(
        "lists",
        list[str],
        'a list of file names, such as ["our_words.csv"]',
        "Lists of your own words from other folders.",
        '["../our_words.csv"]',
        adds=True,
    ),
    Setting(
        "ok",
        list[str],
        'a list of words, such as ["reablement", "MDT"]',
        "Words and short forms that are fine here, in all their forms.",
        '["reablement", "MDT"]',
        adds=True,
        per_path=True,
    ),
    Setting(
        "select",
        list[str],
        RULES,
        'Only these rules. "acronym" stands for all rules about short forms.',
        '["jargon", "acronym"]',
        per_path=True,
    ),
    Setting(
        "extend-select",
        list[str],
        RULES,
        "These rules as well, though the audience has them off.",
        '["acronym-full-form"]',
        adds=True,
        per_path=True,
    ),
    Setting(
        "ignore",
        list[str],
        RULES,
        "Leave these rules out.",
        '["long-sentence"]',
        adds=True,
        per_path=True,
    ),
    Setting(
        "levels",
        table_of(str, one_of(*LEVELS)),
        'a table of rules and levels, such as { wordy = "note" }',
        "How much a finding of a rule matters: error, warning, note or off.",
        '{ wordy = "note", respect = "error" }',
        per_path=True,
    ),
    Setting(
        "limits",
        table_of(str, int),
        "a table of limits and whole numbers, such as { sentence-words = 20 }",
        "What rules count to: words in a sentence, short forms in a document.",
        "{ sentence-words = 20, acronyms = 3 }",
        per_path=True,
    ),
    Setting(
        "leave-out",
        list[str],
        'a list of names, such as ["Happyland Trust"]',
        "Names that the scores leave out, since nobody can make them shorter.",
        '["Happyland Trust"]',
        adds=True,
        per_path=True,
    ),
    Setting(
        "quotations",
        bool,
        "true or false",
        "Whether words in quotation marks are checked too.",
        "true",
        per_path=True,
    ),
    Setting(
        "acronym-scope",
        one_of(*SCOPES),
        '"document" or "section"',
        "Where one explanation of a short form is enough.",
        '"section"',
        per_path=True,
    ),
    Setting(
        "treat",
        one_of(*TREATMENTS),
        '"swap" or "explain"',
        "What --fix prefers for a hard word: other words, or what it means.",
        '"explain"',
        per_path=True,
    ),
    Setting(
        "model",
        str,
        "the name of a spaCy model in quotation marks",
        "A spaCy model that you have installed. It tells nouns from verbs more surely.",
        '"en_core_web_sm"',
    ),
    Setting(
        "fail-on",
        one_of(*LEVELS[:-1]),
        '"error", "warning" or "note"',
        "Fail at this level or above.",
        '"error"',
    ),
    Setting(
        "baseline",
        str,
        'a file name in quotation marks, such as "plainspeak-baseline.jsonl"',
        "Leave out the findings that this file holds, so that only new ones are reported.",
        '"plainspeak-baseline.jsonl"',
    ),
    Setting(
        "exclude",
        list[str],
        PATHS,
        "Paths to skip. This replaces the usual ones, which are folders made by programs.",
        '["drafts", "*.old.md"]',
    ),
    Setting(
        "extend-exclude",
        list[str],
        PATHS,
        "More paths to skip.",
        '["minutes/2019"]',
        adds=True,
    ),
    Setting(
        "respect-gitignore",
        bool,
        "true or false",
        "Whether files that git ignores are skipped.",
        "false",
    ),
    Setting(
        "files",
        table_of(one_of(*FILE_LIMITS), int),
        "a table of limits and whole numbers, such as { megabytes = 50 }",
        "How large a file may be, and how long it may take, before it is refused.",
        "{ megabytes = 50, pages = 300 }",
    ),
    Setting(
        "per-path",
        list[dict[str, Any]],
        "tables that begin with the line [[per-path]]",
        "Other settings for some files.",
        '[{ paths = ["leaflets/**"], audience = "easy-read" }]',
        adds=True,
    ),
)

BY_NAME = {each.name: each for each in SETTINGS}

PATHS_OF_ENTRY = Setting("paths", list[str], PATHS, "The files that this is about.", '["leaflets"]')
"""What each table of ``per-path`` has to say beside the settings that differ."""
