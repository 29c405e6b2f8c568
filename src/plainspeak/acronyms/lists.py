"""Candidates by place: a line of a list of short forms, two cells of a table, a footnote."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from plainspeak.acronyms import costs
from plainspeak.acronyms.candidate import Candidate, Side
from plainspeak.acronyms.letters import tokens
from plainspeak.acronyms.windows import without_articles
from plainspeak.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plainspeak.acronyms.letters import Token
    from plainspeak.acronyms.mentions import Mention
    from plainspeak.model import Block

MAX_LONG_FORM_CHARS = 160
"""Characters looked at behind a short form that begins its line, or in the cell beside it."""

_GAP = re.compile(r"\s*(?:[:=\t;]|[-\u2013\u2014]\s|\s[-\u2013\u2014])\s*")
_ASKED = re.compile(
    r"\W*(?:what|who)(?:\s+(?:is|are|does|do)|['\u2019]s)\s+(?:an?\s+|the\s+)?", re.IGNORECASE
)
_ASKED_BEHIND = re.compile(r"(?:s\b)?(?:\s+(?:means?|stands?\s+for))?\s*\??\W*", re.IGNORECASE)
"""What is around a short form in a heading that asks what it is."""
MAX_QUESTION_CHARS = 20
"""Characters behind the short form in such a heading, at the most."""
_CUT = re.compile(r"[;(]|\s[-\u2013\u2014]\s|[.,]\s")
"""What parts a long form from the rest of what is said."""
_CUT_NOTE = re.compile(r"[;:(.]|,\s|\s[-\u2013\u2014]\s")
_CUT_SENTENCE = re.compile(r"[.;(]|\s[-\u2013\u2014]\s")
_AND = re.compile(r"(?:\s*[,/&]\s*(?:(?:or|and)\s+)?|\s+(?:or|and)\s+)(?:an?\s+|the\s+)?")
"""What is between things that are explained together."""

MAX_TOGETHER = 6
"""Short forms that one line explains, at the most."""


def places(
    text: str, blocks: Sequence[Block], mentions: Sequence[Mention]
) -> Iterator[Iterator[Candidate]]:
    """The candidates of each short form that begins a block, and those of each footnote."""
    starts = {block.start: number for number, block in enumerate(blocks)}
    for at, (start, end) in enumerate(mentions):
        number = starts.get(start)
        if number is None:
            block = blocks[max(0, bisect_right(blocks, start, key=_start) - 1)]
            if text[start - 1 : start] == "\n":
                yield _line(text, (start, end), block)
            elif block.kind is Kind.HEADING and block.end - end <= MAX_QUESTION_CHARS:
                yield _below_question(text, (start, end), blocks, block)
            continue
        block = blocks[number]
        if end == block.end:
            yield _beside(text, blocks, number)
        elif block.kind is not Kind.HEADING:
            yield _line(text, (start, end), block)
            yield from _several(text, mentions, at, block)
    notes = [block for block in blocks if block.kind is Kind.FOOTNOTE]
    yield from _footnotes(text, notes, mentions) if notes else ()


def _start(block: Block) -> int:
    return block.start


def _below_question(
    text: str, short: tuple[int, int], blocks: Sequence[Block], heading: Block
) -> Iterator[Candidate]:
    """The first words below a heading such as "What is a JCP?"."""
    number = bisect_right(blocks, heading.start, key=_start)
    asked = _ASKED.fullmatch(text, heading.start, short[0])
    if number < len(blocks) and asked and _ASKED_BEHIND.fullmatch(text, short[1], heading.end):
        following = blocks[number]
        if following.kind is not Kind.HEADING:
            yield from _first_words(text, short, following)


def _line(text: str, short: tuple[int, int], block: Block) -> Iterator[Candidate]:
    """A line such as "MDT: multidisciplinary team"."""
    if gap := _GAP.match(text, short[1], block.end):
        stop = text.find("\n", gap.end(), block.end)
        if stop >= 0:  # a list in plain text has no blocks of its own
            yield from _behind(text, short, gap.end(), stop)
        yield from _behind(text, short, gap.end(), block.end)


def _several(
    text: str, mentions: Sequence[Mention], at: int, block: Block
) -> Iterator[Iterator[Candidate]]:
    """A line that explains several: "LAC or CIC: looked-after child, or child in care"."""
    shorts = [mentions[at]]
    for each in mentions[at + 1 : at + MAX_TOGETHER]:
        if not _AND.fullmatch(text, shorts[-1].end, each.start):
            break
        shorts.append(each)
    gap = _GAP.match(text, shorts[-1].end, block.end)
    if len(shorts) == 1 or not gap:
        return
    longs = _parts(text, gap.end(), block.end)
    if len(longs) == len(shorts):
        for short, long in zip(shorts, longs, strict=True):
            yield _whole(text, (short.start, short.end), long)


def _whole(text: str, short: tuple[int, int], long: tuple[int, int]) -> Iterator[Candidate]:
    words = _words(text, *long)
    yield Candidate(text[slice(*short)], short[0], words, Side.WHOLE, *short, glossary=True)


def _parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Start and end of the parts of the first sentence, split at "or", "and" and commas."""
    cut = _CUT_SENTENCE.search(text, start, end)
    end = cut.start() if cut else end
    edges = [found.span() for found in _AND.finditer(text, start, end)]
    return list(zip([start, *(b for _, b in edges)], [*(a for a, _ in edges), end], strict=True))


def _beside(text: str, blocks: Sequence[Block], number: int) -> Iterator[Candidate]:
    """A block that is nothing but a short form: its words are in the next, or the one before."""
    block = blocks[number]
    short = block.start, block.end
    following = blocks[number + 1] if number + 1 < len(blocks) else None
    if following and following.kind is not Kind.HEADING:
        yield from _behind(text, short, following.start, following.end)
        yield from _first_words(text, short, following)
    before = blocks[number - 1] if number else None
    if before and block.kind is Kind.TABLE_CELL is before.kind:
        yield from _whole(text, short, (before.start, before.end))


def _first_words(text: str, short: tuple[int, int], block: Block) -> Iterator[Candidate]:
    words, close = _words(text, block.start, block.end), costs.COSTS.close
    yield Candidate(text[slice(*short)], short[0], words, Side.AFTER, *short, close, glossary=True)


def _behind(text: str, short: tuple[int, int], start: int, end: int) -> Iterator[Candidate]:
    """The words from ``start`` to ``end`` that belong to a short form: all, or up to a mark."""
    cut = _CUT.search(text, start, end)
    for stop in (end, *([cut.start()] if cut else [])):
        yield from _whole(text, short, (start, stop))


def _footnotes(
    text: str, notes: Sequence[Block], mentions: Sequence[Mention]
) -> Iterator[Iterator[Candidate]]:
    """Footnotes that begin with a long form: "Lake tea barn: the place for tea."."""
    shorts = {text[start:end]: (start, end) for start, end in reversed(mentions)}
    for note in notes:
        cut = _CUT_NOTE.search(text, note.start, note.end)
        words = _words(text, note.start, cut.start() if cut else note.end)
        initials = "".join(word.letters[:1] for word in words if not word.is_stopword).upper()
        if short := shorts.get(initials):
            place = note.start, note.end
            yield iter([Candidate(initials, short[0], words, Side.WHOLE, *place, glossary=True)])


def _words(text: str, start: int, end: int) -> list[Token]:
    return without_articles(tokens(text, start, min(end, start + MAX_LONG_FORM_CHARS)))
