"""What a comment asks for: ``plainspeak: ignore jargon["leverage"] -- a statute title``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.errors import PlainspeakError, closest, cut

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

IGNORE, NEXT_LINE, FILE, OFF, ON = ACTIONS = (
    "ignore",
    "ignore-next-line",
    "ignore-file",
    "off",
    "on",
)

_ACTION = re.compile(r"[\w-]*")
_REASON = re.compile(r"\s(?:--|[\u2013\u2014])")
_QUOTE = r"[\"'\u2018\u2019\u201c\u201d]"
_RULE = re.compile(
    rf"[\s,]*(?P<rule>[\w-]+)(?:\s*\[\s*{_QUOTE}(?P<words>[^\[\]]*?){_QUOTE}\s*\])?[\s,]*"
)


class SuppressionError(PlainspeakError):
    """A note to plainspeak is not understood."""


class NamedRule(NamedTuple):
    """A rule or family that a note names, and the words it is about, if it says so."""

    rule: str
    words: str | None = None

    def __str__(self) -> str:
        return f'{self.rule}["{self.words}"]' if self.words else self.rule


class Suppression(NamedTuple):
    """What a note asks for. No rules means all of them."""

    action: str
    rules: tuple[NamedRule, ...] = ()
    reason: str = ""


def parse(words: str, known: Collection[str]) -> Suppression:
    """Understand a comment; ``known`` are the rules and families. Raises ``SuppressionError``.

    >>> parse('ignore jargon["leverage"], wordy -- a statute title', {"jargon", "wordy"})
    Suppression(action='ignore', rules=(NamedRule(rule='jargon', words='leverage'),
        NamedRule(rule='wordy', words=None)), reason='a statute title')
    """
    found = _ACTION.match(words)
    assert found, "every text has one, if an empty one"
    action = found[0].lower()
    if action not in ACTIONS:
        raise SuppressionError(
            "note", f'there is nothing called "{cut(action)}"', closest(action, ACTIONS)
        )
    dash = _REASON.search(words, found.end())
    names = words[found.end() : dash.start() if dash else None]
    reason = words[dash.end() :] if dash else ""
    return Suppression(action, tuple(_rules(names.rstrip(), known)), reason.strip())


def _rules(text: str, known: Collection[str]) -> Iterator[NamedRule]:
    at = 0
    while at < len(text):
        found = _RULE.match(text, at)
        if not found:
            remedy = 'Write the names of rules, such as jargon or jargon["leverage"].'
            raise SuppressionError(
                "note", f'"{cut(text[at:].strip())}" is not the name of a rule', remedy
            )
        rule, at = found["rule"].lower(), found.end()
        if rule not in known:
            what = f'there is no rule "{cut(rule)}"'
            raise SuppressionError("note", what, closest(rule, known))
        yield NamedRule(rule, found["words"])
