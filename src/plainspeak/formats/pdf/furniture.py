"""What stands on page after page: running headers and footers, and the numbers of pages."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plainspeak.formats.pdf.lines import Line

DIGITS = re.compile(r"\d+|\b[ivxlc]+\b")
NUMBER = re.compile(r"\W*(?:page\s*)?#\W*(?:(?:of|/)\W*#\W*)?\Z", re.IGNORECASE)
MARGIN = 0.12
"""How much of a page its margins take, at the top and at the bottom."""

TOLERANCE = 6.0
FEWEST = 2


def without(pages: list[list[Line]], heights: list[tuple[float, float]]) -> list[list[Line]]:
    """The lines of each page but for those that repeat in its margins.

    ``heights`` are the top and the bottom of each page.
    """
    found: Counter[tuple[str, int]] = Counter()
    for lines, (top, bottom) in zip(pages, heights, strict=True):
        keys = filter(None, (_key(line, top, bottom) for line in lines))
        found.update({near for key in keys for near in _near(*key)})
    kept = []
    for lines, (top, bottom) in zip(pages, heights, strict=True):
        kept.append([line for line in lines if not _repeats(line, top, bottom, found)])
    return kept


def _key(line: Line, top: float, bottom: float) -> tuple[str, int] | None:
    edge = MARGIN * (bottom - top)
    if line.angle or top + edge < line.base < bottom - edge:
        return None
    return DIGITS.sub("#", " ".join(line.text.split())), round(line.base / TOLERANCE)


def _near(text: str, height: int) -> list[tuple[str, int]]:
    return [(text, height - 1), (text, height), (text, height + 1)]


def _repeats(line: Line, top: float, bottom: float, found: Counter[tuple[str, int]]) -> bool:
    key = _key(line, top, bottom)
    return key is not None and (found[key] >= FEWEST or bool(NUMBER.match(key[0])))
