"""How deep the elements of a page may nest: the work of a parser grows with each one left open.

Browsers stop at about 500. Here too: from there on an element within a line is left out, and one
that begins a block only parts what is before it and after it.
"""

from __future__ import annotations

from enum import Enum, auto

from plainspeak.formats.web._elements import BLOCKS
from plainspeak.formats.web.html.boilerplate import NON_CONTENT_TAGS, SITE_CHROME_TAGS

MAX_OPEN = 500

VOID = frozenset(
    {
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source"),
        *("track", "wbr"),
    }
)
"""Elements that hold nothing and are never closed."""

CLOSED_BY_THE_NEXT = frozenset(
    {
        *("p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "caption"),
        *("option", "optgroup", "colgroup", "html", "head", "body"),
        *("h1", "h2", "h3", "h4", "h5", "h6"),
    }
)
"""Elements of which a page may leave any number open, since the next one closes them."""

INLINE_BLOCKS = frozenset({"label", "button"})

ALWAYS_KEPT = VOID | CLOSED_BY_THE_NEXT | NON_CONTENT_TAGS | SITE_CHROME_TAGS
ALWAYS_KEPT |= {"code", "kbd", "samp", "var", "tt", "svg", "math", "noscript", "template"}
"""Elements that are never many, or whose words must not be taken for prose."""


class Tag(Enum):
    """What becomes of a tag."""

    KEPT = auto()
    BOUNDARY = auto()
    LEFT_OUT = auto()


class Nesting:
    """Counts the elements that are open."""

    def __init__(self) -> None:
        self._inline = self._blocks = 0

    def meet(self, name: str, *, closing: bool) -> Tag:
        """What becomes of the tag of an element.

        >>> nesting = Nesting()
        >>> [nesting.meet("b", closing=False).name for _ in range(MAX_OPEN + 1)][-2:]
        ['KEPT', 'LEFT_OUT']
        """
        if name in ALWAYS_KEPT:
            return Tag.KEPT
        step = -1 if closing else 1
        if name in BLOCKS and name not in INLINE_BLOCKS:
            self._blocks = max(0, self._blocks + step)
            too_deep, otherwise = self._blocks > MAX_OPEN, Tag.BOUNDARY
        else:
            self._inline = max(0, self._inline + step)
            too_deep, otherwise = self._inline > MAX_OPEN, Tag.LEFT_OUT
        return otherwise if too_deep and not closing else Tag.KEPT
