"""What rules about looks share: the parts of a text that are set in one way, put together."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Any, NamedTuple

from plainspeak.rules.easy_read._prose import MARGINS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from plainspeak.analysis.analyse import Analysis
    from plainspeak.model import Layout, ParagraphStyle, TextStyle


class StyledSpan(NamedTuple):
    """Neighbouring parts of a text with one fault: what they have, and the first block of them."""

    start: int
    end: int
    value: Any
    blocks: int


def styled_spans(
    analysis: Analysis,
    styles: Iterable[TextStyle] | Iterable[ParagraphStyle],
    fault: Callable[[Any], Any],
) -> Iterator[StyledSpan]:
    """The parts for which ``fault`` gives something, those with the same beside it as one.

    Parts without a letter or figure, and the margins of pages, are passed over.
    """
    text = analysis.document.text
    open_now: StyledSpan | None = None
    for style in styles:
        if not any(map(str.isalnum, text[style.start : style.end])):
            continue
        if analysis.document.locate(style.start).section in MARGINS:
            continue
        value = fault(style)
        if open_now and value != open_now.value:
            yield _shown(analysis, open_now)
            open_now = None
        if value is None or value is False:
            continue
        start = open_now.start if open_now else style.start
        open_now = StyledSpan(start, style.end, value, 0)
    if open_now:
        yield _shown(analysis, open_now)


def _shown(analysis: Analysis, found: StyledSpan) -> StyledSpan:
    """A span that ends with its first block, and how many blocks it is on in all."""
    blocks = analysis.document.blocks
    first = max(0, bisect_right(blocks, found.start, key=lambda each: each.start) - 1)
    last = max(first, bisect_right(blocks, found.end - 1, key=lambda each: each.start) - 1)
    end = min(found.end, blocks[first].end) if blocks[first].end > found.start else found.end
    return found._replace(end=end, blocks=last - first + 1)


def more(found: StyledSpan) -> str:
    """How far a span goes on, to put behind a word.

    >>> more(StyledSpan(0, 7, 12.0, 3))
    ' here and in the next 2 paragraphs'
    """
    others = found.blocks - 1
    if not others:
        return " here"
    return f" here and in the next {'paragraph' if others == 1 else f'{others:,} paragraphs'}"


def bold(layout: Layout | None) -> list[TextStyle] | None:
    """The bold parts, those side by side as one; ``None`` where the file does not say."""
    if layout is None or all(each.bold is None for each in layout.text):
        return None
    joined: list[TextStyle] = []
    for each in layout.text:
        if each.bold:
            if joined and joined[-1].end == each.start:
                joined[-1] = joined[-1]._replace(end=each.end)
            else:
                joined.append(each)
    return joined


def is_in(styles: Sequence[TextStyle], offset: int) -> bool:
    """Whether an offset is in one of some parts."""
    at = bisect_right(styles, offset, key=lambda each: each.start) - 1
    return at >= 0 and offset < styles[at].end
