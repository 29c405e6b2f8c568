"""Lists of English words, one file each."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def word_list(name: str) -> str:
    """The text of one list of words.

    >>> "backache" in word_list("everyday").split()
    True
    """
    return (Path(__file__).parent / f"{name}.txt").read_text("utf-8")


@cache
def word_groups(name: str) -> Mapping[str, frozenset[str]]:
    """The words of a list under each of its headings, which begin with ``#``.

    >>> sorted(word_groups("grammar")["articles"])
    ['a', 'an', 'the']
    """
    groups: dict[str, frozenset[str]] = {}
    for part in word_list(name).split("# ")[1:]:
        heading, _, words = part.partition("\n")
        groups[heading] = frozenset(words.split())
    return groups
