"""Lengths and colours as files of many kinds write them: "14pt", "1.2em", "#1a2b3c"."""

from __future__ import annotations

import re

POINTS = {"pt": 1.0, "px": 0.75, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12.0}
"""Points in each unit (CSS Values and Units)."""

LENGTH = re.compile(r"\s*(\d{1,6}(?:\.\d{1,6})?)\s*([a-z%]*)\s*", re.IGNORECASE)
RGB = re.compile(
    r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\s*(?:[,/]\s*(?:1(?:\.0+)?|100%)\s*)?\)"
)
"""Three numbers up to 255, with nothing shining through."""

COLOUR = re.compile(r"#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b")

NAMED = {
    "black": "000000", "white": "ffffff", "red": "ff0000", "green": "008000", "blue": "0000ff",
    "yellow": "ffff00", "gray": "808080", "grey": "808080", "silver": "c0c0c0", "navy": "000080",
    "maroon": "800000", "purple": "800080", "teal": "008080", "orange": "ffa500",
    "lightgray": "d3d3d3", "lightgrey": "d3d3d3", "darkgray": "a9a9a9", "darkgrey": "a9a9a9",
}  # fmt: skip


def points(written: str | None, around: float | None = None) -> float | None:
    """A length in points; ``around`` is what a share such as "120%" or "1.2em" is of.

    >>> points("16px"), points("50%", 28.0), points("large")
    (12.0, 14.0, None)
    """
    found = LENGTH.fullmatch(written or "")
    if not found:
        return None
    number, unit = float(found[1]), found[2].lower()
    if unit in POINTS:
        return number * POINTS[unit]
    share = {"%": 0.01, "em": 1.0}.get(unit)
    return None if share is None or around is None else number * share * around


def share(written: str | None, size: float | None = None) -> float | None:
    """How many times the height of its letters a line is: "1.5", "150%", or a length.

    >>> share("150%"), share("1.5"), share("21pt", 14.0), share("normal")
    (1.5, 1.5, 1.5, None)
    """
    found = LENGTH.fullmatch(written or "")
    if not found:
        return None
    if found[2] in {"", "%", "em"}:
        return float(found[1]) / (100 if found[2] == "%" else 1)
    length = points(written)
    return length / size if length and size else None


def colour(written: str | None) -> str | None:
    """A colour as six figures, where it is written in numbers or has a common name.

    >>> colour("#FA0"), colour("navy"), colour("rgb(255, 0, 16)"), colour("inherit")
    ('ffaa00', '000080', 'ff0010', None)
    """
    text = (written or "").strip().lower()
    if found := COLOUR.match(text):
        figures = found[1]
        return figures if len(figures) > 3 else "".join(2 * each for each in figures)  # noqa: PLR2004
    if found := RGB.match(text):
        return "".join(f"{min(255, int(each)):02x}" for each in found.groups())
    return NAMED.get(text)
