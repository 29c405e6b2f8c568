"""The line of a document that a finding is on, cut to fit a window."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from plainspeak._platform.escape import one_line
from plainspeak.reports._text import ELLIPSIS
from plainspeak.reports._wrap import width

if TYPE_CHECKING:
    from plainspeak.model import Finding


class Excerpt(NamedTuple):
    """A line, the columns before the words of the finding, and the columns of the words."""

    text: str
    before: int
    width: int


def excerpt(finding: Finding, columns: int) -> Excerpt:
    """The line of a finding; one that is too long for the window is shown in part.

    >>> import plainspeak
    >>> excerpt(plainspeak.check("We will utilise it.").findings[0], 80)
    Excerpt(text='We will utilise it.', before=8, width=7)
    """
    assert finding.document is not None
    text = finding.document.shown
    nearest, farthest = max(0, finding.start - 2 * columns), finding.start + 2 * columns
    start = text.rfind("\n", nearest, finding.start) + 1 or nearest
    end = text.find("\n", finding.start, farthest)
    end = min(len(text), farthest) if end < 0 else end
    left, right = _window(text, (start, end), finding.start, columns)
    shown = one_line(text[left:right].rstrip("\r"))
    indent = len(shown) - len(shown.lstrip())
    shown = shown[indent:]
    first, last = finding.start - left - indent, min(finding.end, right) - left - indent
    before, words = width(shown[:first]), max(1, width(shown[first:last]))
    if left > start:
        shown, before = f"{ELLIPSIS}{shown}", before + 1
    return Excerpt(f"{shown}{ELLIPSIS}" if right < end else shown, before, words)


def _window(text: str, line: tuple[int, int], place: int, columns: int) -> tuple[int, int]:
    """The part of a line that is shown: whole words around a place, with room for an ellipsis."""
    start, end = line
    if end - start <= columns:
        return start, end
    left, right = start, start + columns - 1
    if place > start + columns // 2:
        left = place - columns // 2
        left = _after_space(text, left, place)
        right = min(end, left + columns - 2)
    space = text.rfind(" ", place + 1, right)
    return left, right if right == end or space < 0 else space


def _after_space(text: str, left: int, place: int) -> int:
    """The start of the next word, if that is not beyond the words that are to be shown."""
    space = text.find(" ", left, place)
    return left if space < 0 else space + 1
