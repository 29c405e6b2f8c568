"""What is on page after page: running headers and footers, and the numbers of pages."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plainspeak.formats.pdf.lines import PdfLine

DIGITS = re.compile(r"\d+|\b[ivxlc]+\b")
BETWEEN = re.compile(r"[^\w#]+")
NUMBER = re.compile(r"(?:#*+page)?+#++(?:of#++)?+\Z", re.IGNORECASE)
"""The number of a page without spaces and punctuation, as in "Page 3 of 20" and "- 3 -"."""

MARGIN = 0.12
"""How much of a page its margins take, at the top and at the bottom."""

TOLERANCE = 6.0
CLOSE = 1.6
"""How close lines stand that belong together, in heights of their letters."""

MIN_PAGES = 2


def remove(pages: list[list[PdfLine]], heights: list[tuple[float, float]]) -> list[list[PdfLine]]:
    """The lines of each page but for those that repeat in its margins.

    ``heights`` are the top and the bottom of each page. All are kept where nothing else is there.
    """
    found: Counter[tuple[str, int]] = Counter()
    for lines, (top, bottom) in zip(pages, heights, strict=True):
        keys = filter(None, (_key(line, top, bottom) for line in lines))
        found.update({near for key in keys for near in _near(*key)})
    kept = []
    for lines, (top, bottom) in zip(pages, heights, strict=True):
        repeated = [_repeats(line, top, bottom, found) for line in lines]
        _not_repeated(lines, repeated)
        kept.append([line for line, left_out in zip(lines, repeated, strict=True) if not left_out])
    return kept if any(kept) else pages


def _not_repeated(lines: list[PdfLine], repeated: list[bool]) -> None:
    """Keep what is close to a line that stays: it is a part of the text."""
    pairs = list(pairwise(range(len(lines))))
    for one, other in (*pairs, *reversed(pairs)):
        close = abs(lines[one].base - lines[other].base) < CLOSE * lines[one].size
        together = close and lines[one].column is lines[other].column
        if together and not (repeated[one] and repeated[other]):
            repeated[one] = repeated[one] and _is_number(lines[one])
            repeated[other] = repeated[other] and _is_number(lines[other])


def _is_number(line: PdfLine) -> bool:
    return numbers_a_page(line.text)


def numbers_a_page(text: str) -> bool:
    """Whether a line says the number of its page and nothing else.

    >>> numbers_a_page("Page 3 of 20"), numbers_a_page("Fee: 3")
    (True, False)
    """
    return bool(NUMBER.match(BETWEEN.sub("", _without_numbers(text))))


def _without_numbers(text: str) -> str:
    """What a line says, with one "#" for each number."""
    return DIGITS.sub("#", " ".join(text.split()))


def _key(line: PdfLine, top: float, bottom: float) -> tuple[str, int] | None:
    edge = MARGIN * (bottom - top)
    if line.angle or top + edge < line.base < bottom - edge:
        return None
    return _without_numbers(line.text), round(line.base / TOLERANCE)


def _near(text: str, height: int) -> list[tuple[str, int]]:
    return [(text, height - 1), (text, height), (text, height + 1)]


def _repeats(line: PdfLine, top: float, bottom: float, found: Counter[tuple[str, int]]) -> bool:
    key = _key(line, top, bottom)
    return key is not None and (found[key] >= MIN_PAGES or numbers_a_page(line.text))
