"""What a word means, to be put into a file behind the text, where no reader has to see it."""

from __future__ import annotations

from typing import NamedTuple


class Definition(NamedTuple):
    """Words of a document, and what they mean.

    ``abbreviation`` says that they are a short form, and the text what it is short for.
    """

    start: int
    end: int
    text: str
    abbreviation: bool = False
