"""Words that a text speaks of and does not use: "write *about* instead of *approximately*".

A guide for writers is full of words that it warns of. They stand in lists of words to avoid, in
tables with "Don't say" above a column, in examples of what was there before, and behind "the word",
"words such as" or "instead of".
"""

from __future__ import annotations

from itertools import groupby, pairwise, takewhile
from typing import TYPE_CHECKING

from plainspeak.model import Kind
from plainspeak.text.word_lists import word_groups

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plainspeak.text import Passage

_GROUPS = word_groups("mentions")
WORDS = _GROUPS["words for words"]
ONE_WORD = _GROUPS["one word"]
SAYING = _GROUPS["speaking of how to write"]
NOT_SAID = _GROUPS["not to be said"]
WAS_BAD = _GROUPS["of what was bad"]
IS_BETTER = _GROUPS["of what is better"]
NAMED_ENDS = _GROUPS["end a named word"]

MAX_TITLE_TOKENS = 8
"""Tokens of the longest title of a list of words."""

MAX_ITEM_TOKENS = 8
"""Tokens of the longest item that is a phrase to avoid, and no advice of its own."""

MAX_NAMED_TOKENS = 5
"""Tokens of the longest phrase behind "the phrase"."""

MAX_BLOCKS_BETWEEN = 3
"""Blocks from an example of bad writing to the better one."""

MAX_QUESTION_TOKENS = 9
"""Tokens of the longest question that only asks what a word means."""

_CUES = frozenset({"instead", "rather", "place", "stand", "mean", ":", "?"}) | WORDS
_LIKE = frozenset({"like", "such", "including"})
_OF_SOMEBODY = frozenset({"your", "his", "her", "their"})
_CLAUSE_ENDS = frozenset({";", ".", "!", "?", ":"})


def mentioned(passage: Passage) -> set[int]:
    """The tokens that are only spoken of.

    >>> from plainspeak.model import Block, Document
    >>> from plainspeak.text import get_tokenizer
    >>> text = "Write about instead of approximately."
    >>> [passage] = get_tokenizer().passages(Document(text, (Block(0, len(text)),)))
    >>> [passage.words[i].text for i in sorted(mentioned(passage))]
    ['approximately']
    """
    found: set[int] = set()
    for first, last in (*_in_sentences(passage), *_in_tables(passage), *_in_blocks(passage)):
        found.update(range(first, last))
    return found


def _in_sentences(  # noqa: C901  a decision list
    passage: Passage,
) -> Iterator[tuple[int, int]]:
    words = passage.words
    for at, word in enumerate(words):
        if word.lower not in _CUES:
            continue
        begin, end = passage.sentence_of(at)
        if word.lower in {"instead", "rather", "place"}:
            yield from _after_instead(passage, at, begin, end)
        elif word.lower in {"stand", "mean"}:
            yield from _asked_for(passage, at, begin)
        elif word.lower == "?":
            yield from _whole_question(passage, begin, at)
        elif word.lower == ":" and is_title_of_words(passage, begin, at):
            yield at + 1, end
        elif at + 1 < end and words[at + 1].lower in _LIKE:
            yield at + 2, _clause_end(passage, at + 2, end)
        elif word.lower in ONE_WORD and at > begin and words[at - 1].lower in {"the", "this"}:
            yield at + 1, _named_end(passage, at + 1, end)


def _after_instead(passage: Passage, at: int, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """What follows "instead of" where the sentence is about how to write."""
    words = passage.words
    second = words[at + 1].lower if at + 1 < end else ""
    if (words[at].lower, second) not in {("instead", "of"), ("rather", "than"), ("place", "of")}:
        return
    if any(words[i].lower in SAYING for i in range(begin, at)):
        yield at + 2, _clause_end(passage, at + 2, end)


def _asked_for(passage: Passage, at: int, begin: int) -> Iterator[tuple[int, int]]:
    """What stands between "what do" and "stand for" or "mean"."""
    for i in range(max(begin + 1, at - 2 * MAX_NAMED_TOKENS), at):
        if passage.words[i].lower in {"do", "does"} and passage.words[i - 1].lower == "what":
            yield i + 1, at


def _whole_question(passage: Passage, begin: int, at: int) -> Iterator[tuple[int, int]]:
    """What is asked for in "What is an inquest?", a question that the text goes on to answer.

    "What is your income?" asks for no meaning.
    """
    words = passage.words
    while begin < at and not words[begin].is_alpha:
        begin += 1
    asks = at - begin <= MAX_QUESTION_TOKENS and words[begin].lower in {"what", "who", "what's"}
    names = words[begin + 1].lower in {"is", "are", "'s", "does", "do"}
    if asks and names and words[begin + 2].lower not in _OF_SOMEBODY:
        yield begin + 2, at


def _clause_end(passage: Passage, at: int, end: int) -> int:
    while at < end and passage.words[at].text not in _CLAUSE_ENDS:
        at += 1
    return at


def _named_end(passage: Passage, at: int, end: int) -> int:
    stop = min(end, at + MAX_NAMED_TOKENS)
    for i in range(at, stop):
        if passage.words[i].lower in NAMED_ENDS or passage.words[i].text in _CLAUSE_ENDS:
            return i
    return stop


def is_title_of_words(passage: Passage, first: int, last: int) -> bool:
    """Whether a title says that words to avoid follow: "Words that hurt", "We do not write"."""
    if not 0 < last - first <= MAX_TITLE_TOKENS:
        return False
    title = {word.lower for word in passage.words[first:last]}
    if "avoid" in title and last - first <= MAX_TITLE_TOKENS - 2:
        return True
    return not title.isdisjoint(NOT_SAID) and not title.isdisjoint(SAYING | WORDS)


def _in_blocks(passage: Passage) -> Iterator[tuple[int, int]]:
    """Items of lists of words to avoid, and examples with a better one behind them."""
    titled = False
    for number, (block, (first, last)) in enumerate(
        zip(passage.blocks, passage.block_bounds, strict=True)
    ):
        if first == last:
            continue
        if block.kind is Kind.LIST_ITEM:
            if titled and _is_phrase(passage, first, last):
                yield first, last
            continue
        colon = passage.words[last - 1].text == ":"
        if block.kind is Kind.HEADING or colon:
            titled = is_title_of_words(passage, first, last - colon)
        elif block.kind is not Kind.TABLE_CELL:
            titled = False
            if _label(passage, number) in WAS_BAD and _has_better(passage, number):
                yield first, last


def _is_phrase(passage: Passage, first: int, last: int) -> bool:
    words = passage.words
    alone = takewhile(lambda i: words[i].text != "(", range(first, last))
    return len(list(alone)) <= MAX_ITEM_TOKENS and words[last - 1].text not in {".", "!", "?"}


def _label(passage: Passage, number: int) -> str:
    """What stands in front of the colon that a block begins with, joined with hyphens."""
    first, last = passage.block_bounds[number]
    before = [word.lower for word in passage.words[first : min(last, first + MAX_NAMED_TOKENS)]]
    return "-".join(before[: before.index(":")]) if ":" in before else ""


def _has_better(passage: Passage, number: int) -> bool:
    following = range(number + 1, min(len(passage.blocks), number + 1 + MAX_BLOCKS_BETWEEN))
    return any(_label(passage, each) in IS_BETTER for each in following)


def _in_tables(passage: Passage) -> Iterator[tuple[int, int]]:
    """The cells of columns whose heads say that their words are to be avoided."""
    numbers = range(len(passage.blocks))
    for is_cell, run in groupby(numbers, lambda i: passage.blocks[i].kind is Kind.TABLE_CELL):
        cells = list(run)
        if is_cell and len(cells) > 2:  # noqa: PLR2004  a head and a row
            yield from _columns_to_avoid(passage, cells)


def _columns_to_avoid(passage: Passage, cells: Sequence[int]) -> Iterator[tuple[int, int]]:
    columns = _column_count(passage, cells)
    for column in range(columns):
        first, last = passage.block_bounds[cells[column]]
        head = "-".join(word.lower for word in passage.words[first:last])
        if head in WAS_BAD or is_title_of_words(passage, first, last):
            for cell in cells[column + columns :: columns]:
                yield passage.block_bounds[cell]


def _column_count(passage: Passage, cells: Sequence[int]) -> int:
    """How many cells the first row has: those before the first line break, or else two."""
    blocks = passage.blocks
    for count, (left, right) in enumerate(pairwise(cells), 1):
        if "\n" in passage.text[blocks[left].end : blocks[right].start]:
            return max(count, 2)
    return len(cells)
