"""How a document looks, as far as its file says: letters, paragraphs, pictures and pages."""

from __future__ import annotations

from typing import NamedTuple


class TextStyle(NamedTuple):
    """How the characters ``start`` up to ``end`` of the text look.

    ``size`` is in points; ``colour`` and ``background`` are RGB in hexadecimal, such as "1a2b3c".
    ``None`` means that the file does not say.

    >>> TextStyle(0, 7, size=14.0).italic is None
    True
    """

    start: int
    end: int
    size: float | None = None
    font: str | None = None
    bold: bool | None = None
    italic: bool | None = None
    underline: bool | None = None
    capitals: bool | None = None
    colour: str | None = None
    background: str | None = None


class ParagraphStyle(NamedTuple):
    """How the lines of the paragraph from ``start`` up to ``end`` are set.

    ``alignment`` is "left", "right", "center" or "justify". ``line_spacing`` is how many times the
    height of a single line they are apart. ``columns`` are those of the page that it is on.
    """

    start: int
    end: int
    alignment: str | None = None
    line_spacing: float | None = None
    columns: int | None = None


class Picture(NamedTuple):
    """A picture, the offset of the text that it is in front of, and the words in its place.

    ``alternative`` is ``None`` where the file has none, and empty where it calls the picture a
    decoration. Where it is on a slide, the text of that ends at ``until``.
    """

    at: int
    alternative: str | None = None
    until: int | None = None


class Layout(NamedTuple):
    """The looks of a document; ``None`` for what its file does not say, or cannot.

    ``text`` and ``paragraphs`` are sorted and apart. ``pages`` are counted by the program that
    made the file, and ``page_numbers`` says whether they are numbered.
    """

    text: tuple[TextStyle, ...] = ()
    paragraphs: tuple[ParagraphStyle, ...] = ()
    pictures: tuple[Picture, ...] | None = None
    pages: int | None = None
    page_numbers: bool | None = None
