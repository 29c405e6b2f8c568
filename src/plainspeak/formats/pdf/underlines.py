"""Which of the lines drawn on a page only underline words, and so part nothing."""

from __future__ import annotations

from heapq import heappop, heappush
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plainspeak.formats.pdf.ruling_lines import RulingLine
    from plainspeak.formats.pdf.spans import TextSpan

UNDER = 0.3
"""How far below the foot of its words an underline is, in heights of their letters."""


def not_underlines(rulings: list[RulingLine], spans: list[TextSpan]) -> list[RulingLine]:
    """The drawn lines that are not under words, and no further than these go."""
    by_base = sorted(spans, key=lambda span: span.base)
    reached = 0
    lefts: list[tuple[float, int]] = []  # heaps of a side, and the height down to which it counts
    rights: list[tuple[float, int]] = []
    under_words: set[int] = set()
    for number in sorted(range(len(rulings)), key=lambda number: rulings[number].top):
        ruling = rulings[number]
        height = round(ruling.top)
        while reached < len(by_base) and round(by_base[reached].base - 1) <= height:
            span = by_base[reached]
            last = round(span.base + UNDER * span.font.size)
            heappush(lefts, (span.left, last))
            heappush(rights, (-span.right, last))
            reached += 1
        for sides in (lefts, rights):
            while sides and sides[0][1] < height:
                heappop(sides)
        if lefts and lefts[0][0] - 1 <= ruling.left < ruling.right - 1 <= -rights[0][0]:
            under_words.add(number)
    return [ruling for number, ruling in enumerate(rulings) if number not in under_words]
