"""Sentences that spell out a short form, or do not, and how well the matcher tells which.

``documents/explanations/README.md`` says what the marks are.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.acronyms import definitions, mentions
from plainspeak.formats import read_text
from plainspeak.text import get_tokenizer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from plainspeak.acronyms.mentions import Mention
    from plainspeak.text import Passage

FOLDER = Path(__file__).parent / "documents" / "explanations"

_LONG = re.compile(r"\[\[(.+?)\]\](?!\])", re.DOTALL)
_SHORT = re.compile(r"\{\{(.+?)\}\}")


class Example(NamedTuple):
    """One line: its text without marks, the short form, and the long form if it has one."""

    text: str
    short: str
    long: str | None
    kind: str


@cache
def examples() -> tuple[Example, ...]:
    """Every line of the two files."""
    return (*_read("explained.txt"), *_read("not_explained.txt"))


def _read(name: str) -> Iterator[Example]:
    kind = ""
    for line in (FOLDER / name).read_text("utf-8").splitlines():
        if line.startswith("# "):
            kind = line[2:]
            continue
        text = line.replace("\\n", "\n")
        short, long = _SHORT.search(text), _LONG.search(text)
        assert short is not None, line
        bare = _SHORT.sub(r"\1", _LONG.sub(r"\1", text))
        yield Example(bare, short[1], _SHORT.sub(r"\1", long[1]) if long else None, kind)


@cache
def _prepared(example: Example) -> Sequence[tuple[Passage, Sequence[Mention]]]:
    document = read_text(example.text, "a.md")
    return [
        (passage, [*mentions.find(passage.text, 0, len(passage.text))])
        for passage in get_tokenizer().passages(document)
    ]


def long_form(example: Example) -> str | None:
    """What the matcher takes for the long form of the short form of a line."""
    for passage, mentioned in _prepared(example):
        for found in definitions.find(passage, mentioned):
            if found.short == example.short and found.long:
                return found.long
    return None


class Score(NamedTuple):
    """Long forms that are exactly right, that are wrong, and those not found."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """The share of the long forms found that are right."""
        return self.right / (self.right + self.wrong)

    @property
    def recall(self) -> float:
        """The share of the long forms there are that are found, exactly."""
        return self.right / (self.right + self.missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.right / (2 * self.right + self.wrong + self.missed)


def score(some: Iterable[Example] | None = None) -> Score:
    """How well the matcher does on every line, or on some."""
    pairs = [(long_form(each), each.long) for each in (examples() if some is None else some)]
    right = sum(found == long for found, long in pairs if long)
    wrong = sum(found is not None and found != long for found, long in pairs)
    return Score(right, wrong, sum(long is not None for _, long in pairs) - right)
