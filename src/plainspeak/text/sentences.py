"""Where sentences end: inside one block, and not after "e.g.", "Dr.", "No. 5" or "3.5"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.text.stops import SENTENCE_STOPS, Stop, ends_sentence, takes_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plainspeak.text.lexeme import Lexeme
    from plainspeak.text.passage import Passage

    Sentence = tuple[int, int]

CLOSERS = frozenset({")", "]", "\u201d", "\u2019", '"', "'", "''", "\u00bb"})
OPENERS = frozenset({"(", "["})

BULLETS = frozenset("\u2022\u2023\u25aa\u25cf\u25e6\u25a1\u2610\u2611\u2612\u2713\u2714\u2717")
"""Marks and boxes that begin a line of a list, where the file does not say that it is one."""

MAX_BRACKET_TOKENS = 80
"""Tokens looked at for the bracket that closes an open one."""


def split(passage: Passage, marks: Sequence[int], first: int, last: int) -> Iterator[Sentence]:
    """First token, and the one after the last, of each sentence among the tokens of a block.

    ``marks`` are the numbers of its tokens that are punctuation or end in a full stop. Text in
    brackets that are inside a sentence is a part of it.
    """
    words = passage.words
    begin = first
    closes = -1
    opens = any(words[i].text in OPENERS for i in marks)
    closing = _brackets(words, marks) if opens else {}
    for i in marks:
        if i <= closes or i < begin:
            continue
        word = words[i]
        if word.text in BULLETS and i > begin and _begins_line(passage, i):
            yield begin, i
            begin = i
        elif word.text in OPENERS and i > begin:
            closes = closing.get(i, -1)
        elif word.text in SENTENCE_STOPS or word.text[-1] == "." or word.has_note:
            after = _after_closers(passage, i + 1, last)
            if _ends(passage, begin, i, after, last):
                yield begin, after
                begin = after
    if begin < last:
        yield begin, last


def _begins_line(passage: Passage, i: int) -> bool:
    return "\n" in passage.text[passage.ends[i - 1] : passage.starts[i]]


def _brackets(words: Sequence[Lexeme], marks: Sequence[int]) -> dict[int, int]:
    """The token that closes each bracket, by the one that opens it: no sentence ends between."""
    closing: dict[int, int] = {}
    open_at: list[int] = []
    for i in marks:
        text = words[i].text
        if text in OPENERS:
            open_at.append(i)
        elif text in {")", "]"} and open_at:
            opener = open_at.pop()
            if i - opener < MAX_BRACKET_TOKENS:
                closing[opener] = i
    return closing


def _after_closers(passage: Passage, i: int, last: int) -> int:
    """Step over quotation marks and brackets that close right after a full stop."""
    while i < last and passage.words[i].text in CLOSERS and passage.joined(i):
        i += 1
    return i


def _ends(passage: Passage, begin: int, stop: int, after: int, last: int) -> bool:
    """Whether the token ``stop`` ends the sentence that begins at ``begin``."""
    if after >= last:
        return True
    words = passage.words
    following, mark = words[after], words[stop]
    if following.text in SENTENCE_STOPS or following.text[0] in ",;:)]":
        return False
    if (following.is_alpha and following.text[0].islower()) or takes_number(mark):
        return False
    if mark.has_note or (mark.text in SENTENCE_STOPS and mark.text != "."):
        return mark.text in {"!", "?"} or not passage.joined(after) or following.is_title
    attached = mark.text != "."
    at = stop if attached else stop - 1
    if at < begin or not (attached or passage.joined(stop)):
        return True
    before = words[at - 1] if at > begin else None
    spaced = not passage.joined(after)
    return ends_sentence(Stop(words[at], before, following, attached, spaced, at == begin))
