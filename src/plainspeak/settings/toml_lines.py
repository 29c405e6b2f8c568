"""On which line of a TOML file a value is, which ``tomllib`` does not say.

It is asked only when something is wrong or shown, so a quick look at the lines is enough.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.settings.validation import Keys

_NAME = r"""(?:[\w-]+|"[^"]*"|'[^']*')"""
_DOTTED = rf"{_NAME}(?:\s*\.\s*{_NAME})*"
_HEADER = re.compile(rf"\s*(?P<open>\[\[?)\s*(?P<names>{_DOTTED})\s*\]")
_KEY = re.compile(rf"\s*(?P<names>{_DOTTED})\s*=")


def line_of(text: str, keys: Keys, word: str | None = None) -> int | None:
    """The line, from 1, of the value at some keys, or of a word in it.

    >>> line_of('audience = "staff"\\n[levels]\\nwordy = "loud"', ("levels", "wordy"))
    3
    >>> line_of('select = [\\n  "jargon",\\n  "wrdy",\\n]', ("select",), "wrdy")
    3
    """
    lines = text.splitlines()
    places = [*_places(lines), (None, len(lines))]
    best: tuple[int, int, int] | None = None
    for (here, start), (_, end) in pairwise(places):
        if here is not None and here == keys[: len(here)] and (not best or len(here) >= best[0]):
            best = len(here), start, end
    if best is None:
        return None
    size, start, end = best
    wanted = [str(key) for key in keys[size:][:1]] + ([f'"{word}"', f"'{word}'"] if word else [])
    for number in range(start, end):
        if any(each in lines[number] for each in wanted):
            return number + 1
    return start + 1


def _places(lines: list[str]) -> Iterator[tuple[Keys, int]]:
    """The keys of every header and every key, and the number of its line, from 0."""
    table: Keys = ()
    counts: dict[Keys, int] = {}
    for number, line in enumerate(lines):
        if header := _HEADER.match(line):
            table = _split(header["names"])
            if header["open"] == "[[":
                counts[table] = counts.get(table, -1) + 1
                table = (*table, counts[table])
            yield table, number
        elif key := _KEY.match(line):
            yield (*table, *_split(key["names"])), number


def _split(names: str) -> Keys:
    return tuple(each.strip("\"'") for each in re.findall(_NAME, names))
