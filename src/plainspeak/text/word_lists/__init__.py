"""Lists of English words, one file each."""

from __future__ import annotations

from pathlib import Path


def word_list(name: str) -> str:
    """The text of one list of words.

    >>> "backache" in word_list("everyday").split()
    True
    """
    return (Path(__file__).parent / f"{name}.txt").read_text("utf-8")
