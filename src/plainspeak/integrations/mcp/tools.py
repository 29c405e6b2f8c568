"""What an assistant can ask for. Answers are sized for a context window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.checker import Checker
from plainspeak.errors import SettingsError, closest
from plainspeak.integrations.mcp import answers, meaning
from plainspeak.integrations.mcp.results import (
    Audience,
    Changed,
    Checked,
    Compared,
    Explained,
    Fixed,
    Kind,
    LookedUp,
    Most,
    Scored,
    Swap,
    Text,
)
from plainspeak.integrations.mcp.swaps import swaps
from plainspeak.rules import registry
from plainspeak.settings import Settings

if TYPE_CHECKING:
    from plainspeak.model import Report

NAMES = {"text": "text.txt", "markdown": "text.md", "html": "text.html"}
"""The names that say what a text is."""

MAX_CHARS = 200_000
"""Characters of a text; more is a book, and is better checked as a file."""

MAX_CHANGES = 40


class Tools:
    """The tools, with the settings that hold where an assistant names no audience."""

    def __init__(self, settings: Settings | None = None) -> None:
        self._settings = settings or Settings()
        self._checkers: dict[str, Checker] = {}

    def check(
        self, text: Text, audience: Audience = None, kind: Kind = "text", most: Most = 20
    ) -> Checked:
        """Find jargon, unexplained short forms and long sentences, and what to write instead."""
        report = self._report(text, audience, kind)
        found = answers.grouped(report.findings)
        shown = found[:most]
        left = sum(each["count"] for each in found[most:])
        todo = answers.after_check(shown, left)
        return Checked(words=report.words, findings=shown, not_shown=left, next=todo)

    def fix(self, text: Text, audience: Audience = None, kind: Kind = "text") -> Fixed:
        """Make the changes that are certain to fit; everything else is left as it is."""
        name = _name(text, kind)
        checker = self._checker(audience)
        fixed = checker.fix(text, name)
        made = [Swap(line=line, before=a, after=b) for line, a, b in swaps(text, fixed)]
        left = len(checker.check(fixed, name).findings)
        return Fixed(text=fixed, changes=made[:MAX_CHANGES], left=left)

    def lookup(self, term: str) -> LookedUp:
        """Say what the lists know of a word, phrase or short form: every meaning it has."""
        found = [answers.meaning(each) for each in self._checker(None).lookup(term)]
        return LookedUp(known=bool(found), meanings=found)

    def explain(self, rule: str) -> Explained:
        """Say what a rule finds, and why, with an example before and after."""
        rules = registry().rules
        if rule not in rules:
            raise SettingsError(rule, "there is no rule of this name", closest(rule, rules))
        each = rules[rule]
        return Explained(rule=rule, explanation=each.page, bad=each.rule.bad, good=each.rule.good)

    def score(self, text: Text, kind: Kind = "text") -> Scored:
        """Count words and sentences, say how hard the text is, and name its hardest sentences."""
        report = self._report(text, None, kind)
        measured = report.readability
        return Scored(
            words=measured.words,
            sentences=measured.scored_sentences,
            words_per_sentence=round(measured.words_per_sentence, 1),
            difficulty=measured.difficulty,
            school_grade=measured.grade,
            reason=measured.reason,
            hardest=answers.hardest(report, measured),
        )

    def compare(
        self, before: Text, after: Text, audience: Audience = None, kind: Kind = "text"
    ) -> Compared:
        """Say what changed in meaning between a text and your rewriting of it.

        Looks at numbers, names, addresses, duties, rights, conditions and "not".
        """
        first = self._report(before, audience, kind)
        second = self._report(after, audience, kind)
        changed = meaning.changes(first.document.shown, second.document.shown)
        better = len(second.findings) <= len(first.findings)
        return Compared(
            same_words=not changed,
            changes=[_changed(each) for each in changed[:MAX_CHANGES]],
            not_shown=max(0, len(changed) - MAX_CHANGES),
            findings_before=len(first.findings),
            findings_after=len(second.findings),
            difficulty_before=first.readability.difficulty,
            difficulty_after=second.readability.difficulty,
            next=answers.after_compare(changed=bool(changed), better=better),
        )

    def _report(self, text: str, audience: str | None, kind: str) -> Report:
        name = _name(text, kind)
        return self._checker(audience).check(text, name)

    def _checker(self, audience: str | None) -> Checker:
        wanted = audience or self._settings.audience
        if wanted not in self._checkers:
            self._checkers[wanted] = Checker(self._settings.with_overrides(audience=wanted))
        return self._checkers[wanted]


def _name(text: str, kind: str) -> str:
    if len(text) > MAX_CHARS:
        what = f"it has {len(text):,} characters, and the most is {MAX_CHARS:,}"
        raise SettingsError("the text", what, "Send it in parts, cut between chapters.")
    if kind not in NAMES:
        raise SettingsError(kind, "a text is none of these", closest(kind, NAMES))
    return NAMES[kind]


def _changed(each: meaning.MeaningChange) -> Changed:
    return Changed(
        kind=each.kind,
        word=each.word,
        before=each.before,
        after=each.after,
        sentence=each.sentence,
    )
