"""How far each comment in a document reaches."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.rules.suppressions.comments import (
    FILE,
    IGNORE,
    NEXT_LINE,
    OFF,
    ON,
    Suppression,
    SuppressionError,
    parse,
)
from plainspeak.rules.suppressions.stretches import Stretches

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from plainspeak.model import Document, SuppressionComment
    from plainspeak.rules.suppressions.comments import NamedRule

_SOMETHING = re.compile(r"\S")


class SuppressedSpan(NamedTuple):
    """A comment and the part of the text it is about."""

    start: int
    end: int
    suppression: Suppression
    comment: SuppressionComment

    @property
    def covers_everything(self) -> bool:
        """Whether every rule is off there, so that its words count for nothing."""
        return self.suppression.action in {OFF, FILE} and not self.suppression.rules


class Suppressions(NamedTuple):
    """What the comments of a document ask for; those not understood have no effect."""

    spans: tuple[SuppressedSpan, ...] = ()
    errors: tuple[tuple[SuppressionComment, SuppressionError], ...] = ()

    @property
    def excluded(self) -> list[tuple[int, int]]:
        """Start and end of the parts whose words count for nothing."""
        covered = (span for span in self.spans if span.covers_everything)
        return Stretches((span.start, span.end) for span in covered).joined


def read_suppressions(document: Document, known: Collection[str]) -> Suppressions:
    """What the comments of a document ask for; ``known`` are the rules and families."""
    parsed: list[tuple[SuppressionComment, Suppression]] = []
    errors: list[tuple[SuppressionComment, SuppressionError]] = []
    for comment in document.suppression_comments:
        try:
            parsed.append((comment, parse(comment.words, known)))
        except SuppressionError as error:
            errors.append((comment, error))
    return Suppressions(tuple(_spans(document, parsed)), tuple(errors))


def _spans(
    document: Document, parsed: list[tuple[SuppressionComment, Suppression]]
) -> Iterator[SuppressedSpan]:
    back_on = _BackOn(suppression for _, suppression in parsed)
    for number, (comment, suppression) in enumerate(parsed):
        if suppression.action == ON:
            continue
        if comment.anchor and suppression.action != FILE:
            yield SuppressedSpan(*comment.anchor, suppression, comment)
        elif suppression.action == OFF:
            later = back_on.after(number, suppression)
            end = len(document.text) if later is None else parsed[later][0].start
            yield SuppressedSpan(comment.start, end, suppression, comment)
        else:
            span = _REACH[suppression.action](document, comment)
            yield SuppressedSpan(*span, suppression, comment)


class _BackOn:
    """Which comments turn on again what others have turned off.

    Each that turns rules on is filed under the rules it names, so that few are looked at.
    """

    def __init__(self, suppressions: Iterable[Suppression]) -> None:
        self._rules: dict[int, frozenset[NamedRule]] = {}
        self._naming: dict[NamedRule, list[int]] = defaultdict(list)
        self._everything: list[int] = []
        self._found: dict[frozenset[NamedRule], list[int]] = {}
        for number, each in enumerate(suppressions):
            if each.action == ON:
                self._rules[number] = frozenset(each.rules)
                for rule in self._rules[number]:
                    self._naming[rule].append(number)
                if not each.rules:
                    self._everything.append(number)

    def after(self, number: int, off: Suppression) -> int | None:
        """The number of the first later comment that turns on what ``off`` turns off."""
        rules = frozenset(off.rules)
        if rules not in self._found:
            fewest = min((self._naming.get(each, []) for each in rules), key=len, default=None)
            naming = [*self._rules] if fewest is None else fewest
            all_of_them = [each for each in naming if rules <= self._rules[each]]
            self._found[rules] = sorted({*all_of_them, *self._everything})
        found = self._found[rules]
        at = bisect_right(found, number)
        return found[at] if at < len(found) else None


def _here(document: Document, comment: SuppressionComment) -> tuple[int, int]:
    """The line of a note and the blocks on it; the next block when the note stands alone."""
    start, end = _line(document, comment.start, comment.end)
    first = bisect_right(document.blocks, start, key=lambda block: block.end)
    last = bisect_left(document.blocks, end, key=lambda block: block.start)
    on_it = document.blocks[first:last]
    if not on_it:
        after = bisect_left(document.blocks, comment.end, key=lambda block: block.start)
        on_it = document.blocks[after : after + 1]
    return min([start, *(b.start for b in on_it)]), max([end, *(b.end for b in on_it)])


def _next_line(document: Document, comment: SuppressionComment) -> tuple[int, int]:
    """The next line with words on it: its own line, where only the comment comes before them."""
    text = document.text
    start, end = _line(document, comment.start, comment.end)
    alone = not text[start : comment.start].strip()
    found = _SOMETHING.search(text, comment.end if alone else end)
    return _line(document, found.start(), found.start()) if found else (end, end)


def _all(document: Document, _: SuppressionComment) -> tuple[int, int]:
    return 0, len(document.text)


def _line(document: Document, start: int, end: int) -> tuple[int, int]:
    first = document.shown.rfind("\n", 0, start) + 1
    last = document.shown.find("\n", end)
    return first, last if last >= 0 else len(document.text)


def anchor_span(document: Document, comment: SuppressionComment) -> tuple[int, int]:
    """Where a note is to be seen: where it is, or the line where it takes no room."""
    if comment.end > comment.start:
        return comment.start, comment.end
    return _line(document, comment.start, comment.start)


_REACH = {IGNORE: _here, NEXT_LINE: _next_line, FILE: _all}
