"""What a note to plainspeak says: ``plainspeak: ignore jargon["leverage"] -- a statute title``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.errors import PlainspeakError, closest
from plainspeak.settings.audiences import rules_and_families

if TYPE_CHECKING:
    from collections.abc import Iterator

IGNORE, NEXT_LINE, FILE, OFF, ON = DEEDS = (
    "ignore",
    "ignore-next-line",
    "ignore-file",
    "off",
    "on",
)

_PARTS = re.compile(
    r"(?P<deed>[\w-]*)(?P<rules>.*?)(?:\s+(?:--|[\u2013\u2014])\s*(?P<reason>.*))?\Z", re.DOTALL
)
_QUOTE = r"[\"'\u2018\u2019\u201c\u201d]"
_RULE = re.compile(
    rf"[\s,]*(?P<rule>[\w-]+)(?:\s*\[\s*{_QUOTE}(?P<words>[^\[\]]*?){_QUOTE}\s*\])?[\s,]*"
)


class NoteError(PlainspeakError):
    """A note to plainspeak is not understood."""


class Named(NamedTuple):
    """A rule or family that a note names, and the words it is about, if it says so."""

    rule: str
    words: str | None = None

    def __str__(self) -> str:
        return f'{self.rule}["{self.words}"]' if self.words else self.rule


class Note(NamedTuple):
    """What a note asks for. No rules means all of them."""

    deed: str
    rules: tuple[Named, ...] = ()
    reason: str = ""


def parse(words: str) -> Note:
    """Understand the words of a directive. Raises ``NoteError``.

    >>> parse('ignore jargon["leverage"], wordy -- a statute title')
    Note(deed='ignore', rules=(Named(rule='jargon', words='leverage'),
        Named(rule='wordy', words=None)), reason='a statute title')
    """
    found = _PARTS.match(words)
    assert found, "every text has these parts"
    deed = found["deed"].lower()
    if deed not in DEEDS:
        raise NoteError("note", f'there is nothing called "{deed}"', closest(deed, DEEDS))
    return Note(deed, tuple(_rules(found["rules"])), (found["reason"] or "").strip())


def _rules(text: str) -> Iterator[Named]:
    at = 0
    while text[at:].strip():
        found = _RULE.match(text, at)
        if not found:
            remedy = 'Write the names of rules, such as jargon or jargon["leverage"].'
            raise NoteError("note", f'"{text[at:].strip()}" is not the name of a rule', remedy)
        rule, at = found["rule"].lower(), found.end()
        if rule not in rules_and_families():
            what = f'there is no rule "{rule}"'
            raise NoteError("note", what, closest(rule, rules_and_families()))
        yield Named(rule, found["words"])
