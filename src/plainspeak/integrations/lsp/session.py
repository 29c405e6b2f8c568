"""One open file: its text, and what is found in it while people type.

After each change only the paragraphs that it touches are checked, by the rules that look at one
block alone; all other findings move with their words. A moment after the last change the whole file
is checked, and what that finds holds.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from plainspeak import formats
from plainspeak.checker import Checker
from plainspeak.errors import PlainspeakError
from plainspeak.integrations.lsp.found import Found, Offsets, of_report
from plainspeak.lexicon.evidence import Evidence
from plainspeak.rules import registry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plainspeak.integrations.lsp.buffer import Buffer, Change
    from plainspeak.model import Report

MAX_WINDOW_CHARS = 20_000
"""A longer paragraph waits for the check of the whole file."""


class Checked(NamedTuple):
    """What a whole check gave, and what the document says of each of its places."""

    report: Report
    evidence: Evidence


class Session:
    """The findings of one open file, kept up with its text.

    ``name`` says what the file is. ``report`` is that of the last whole check, and ``fresh`` says
    whether the text is still the one that it is about.
    """

    def __init__(self, buffer: Buffer, name: str, checker: Checker) -> None:
        self.buffer = buffer
        self.name = name
        self.found: list[Found] = []
        self.report: Report | None = None
        self._prose: list[tuple[int, int]] = []
        self._evidence: Evidence | None = None
        self._explained: set[str] = set()
        self.use(checker)

    def use(self, checker: Checker) -> None:
        """Check with these settings from now on."""
        self.checker = checker.at(self.name)
        self._local = local_checker(self.checker)
        self.fresh = False

    def check(self, text: str) -> Checked:
        """Check a whole text. Changes nothing, so it may run in another thread."""
        report = self.checker.check(text, self.name)
        return Checked(report, Evidence.of(report.document))

    def accept(self, checked: Checked, text: str) -> bool:
        """Take the result of a whole check, unless the text has changed meanwhile."""
        if text != self.buffer.text or self.buffer.changes:
            return False
        report = self.report = checked.report
        self._evidence = checked.evidence
        self._explained = {each.term for each in report.terms if each.explained}
        self.found = list(of_report(report, text))
        offsets = Offsets(report.document, text)
        self._prose = [offsets.span(each.start, each.end) for each in report.document.blocks]
        self.fresh = True
        return True

    def follow(self) -> None:
        """Bring the findings up to the changes of the text, as far as that can be done at once."""
        changes = self.buffer.take_changes()
        if not changes:
            return
        self.fresh = False
        for change in changes:
            self._prose = [change.stretched(*each) for each in self._prose]
        moved = [each for each in (old.after(changes) for old in self.found) if each]
        window = self._window(changes)
        if window is None:
            self.found = moved
            return
        start, end = window
        kept = [each for each in moved if not (_is_local(each) and start <= each.start < end)]
        now = self._of_window(start, end) if self._was_prose(start, end, changes[-1]) else []
        self.found = sorted(kept + now, key=lambda each: each.start)

    def _window(self, changes: Sequence[Change]) -> tuple[int, int] | None:
        """The paragraphs that one change touches, unless they cannot be read alone."""
        if self.report is None or self.report.document.suppression_comments or len(changes) > 1:
            return None
        text, change = self.buffer.text, changes[0]
        start = text.rfind("\n\n", 0, change.start) + 1
        end = text.find("\n\n", change.new_end)
        end = len(text) if end < 0 else end
        return (start, end) if end - start <= MAX_WINDOW_CHARS else None

    def _was_prose(self, start: int, end: int, change: Change) -> bool:
        """Whether words are read there: not in a block of code, nor in what is for a machine."""
        if any(first < end and start < last for first, last in self._prose):
            return True
        text = self.buffer.text
        return not (text[start : change.start] + text[change.new_end : end]).strip()

    def _of_window(self, start: int, end: int) -> list[Found]:
        if self._local is None:
            return []
        text = self.buffer.text[start:end]
        try:
            document = formats.read_text(text, self.name)
            report = self._local.check_document(document, evidence=self._evidence)
        except PlainspeakError:
            return []
        found = of_report(report, text, start)
        return [each for each in found if _term(each) not in self._explained]


def _term(found: Found) -> str | None:
    return found.finding.term.term if found.finding.term else None


def _is_local(found: Found) -> bool:
    return registry().rules[found.finding.rule].rule.local


def local_checker(checker: Checker) -> Checker | None:
    """A checker with the same settings for the rules that look at one block alone, if any is on."""
    local = tuple(
        name
        for name, each in registry().rules.items()
        if each.rule.local and checker.profile.is_on(name)
    )
    if not local:
        return None
    levels = {name: str(checker.profile.level(name)) for name in local}
    chosen = replace(checker.settings, select=local, extend_select=(), ignore=(), levels=levels)
    return Checker(chosen)
