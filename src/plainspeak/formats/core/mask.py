"""How a reader hides what is not prose without moving a single character."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plainspeak.model import HIDDEN

if TYPE_CHECKING:
    from collections.abc import Iterable

ON_A_LINE = re.compile(r"[^\r\n]+")

ADDRESS = re.compile(
    r"""
    (?<![\w@/.+-])(?:
        (?:(?:[Hh][Tt][Tt][Pp][Ss]?|ftp|file)://|[Ww][Ww][Ww]\.) [^\s<>"\u201c\u201d|]*
            [^\s<>"\u201c\u201d|.,;:!?'\u2019()\[\]*_]
      | (?:mailto:)? [\w.+'-]{1,64} @ [A-Za-z0-9-]{1,63} (?:\.[A-Za-z0-9-]{1,63}){1,8}
      | [a-z0-9-]{1,63} (?:\.[a-z0-9-]{1,63}){0,6}
        \.(?:uk|com|org|net|gov|edu|eu|info|io|int|scot|wales|cymru) (?![\w@-]|\.\w)
        (?: [/?\#] (?: [^\s<>"\u201c\u201d|]* [^\s<>"\u201c\u201d|.,;:!?'\u2019()\[\]*_])? )?
      | (?:~|\.{1,2})? (?:/[\w.%-]{1,200}){1,40} / (?:[\w.%\#-]*\w)?
      | (?:~|\.{1,2}) / [\w.%-]* \w
      | (?:/[\w.%-]{1,200}){1,40} /[\w.%-]*\w
      | (?:[A-Za-z]:\\|\\\\\w) [^\s<>"|?*]* [^\s<>"|?*.,;:!'()]
      | [\w-]{1,100} \.(?:docx?|xlsx?|pptx?|pdf|od[tsp]|csv|txt|html?|md|py|js|json|ya?ml|xml
                         |jpe?g|png|gif|svg|zip|exe) (?![\w-]|\.\w)
    )
    """,
    re.VERBOSE,
)
"""Web and e-mail addresses, and the names of files and folders: no words, but part of a sentence.

A name such as GOV.UK is a word: a web address without "www" counts only in small letters.
"""


HINT_OF_ADDRESS = re.compile(r"[/\\@]|\.[^\W\d]|[Ww]\.\w")
"""What every address holds: most numbers with a point, such as 0.5, hold none of it."""
WORD_CHARACTER = re.compile(r"[^\W_]")


def blank(text: str) -> str:
    r"""Put a space for every character but line ends.

    >>> blank("---\r\n---")
    '   \r\n   '
    """
    if "\n" not in text and "\r" not in text:
        return " " * len(text)
    return ON_A_LINE.sub(lambda line: " " * len(line[0]), text)


def blank_except(text: str, start: int, end: int) -> str:
    """Put spaces for all but one range.

    >>> blank_except("*help* now", 1, 5)
    ' help     '
    """
    return blank(text[:start]) + text[start:end] + blank(text[end:])


def placeholder(text: str) -> str:
    r"""Put one ``HIDDEN`` character and then spaces, in all as long as the text.

    >>> placeholder("`code`")
    '\ufffc     '
    """
    return HIDDEN + blank(text[1:])


def hide_addresses(text: str) -> str:
    r"""Hide addresses of pages, people and files.

    >>> hide_addresses("Write to help@example.org, please.")
    'Write to \ufffc               , please.'
    """
    edits: list[tuple[int, int, str]] = []
    at = 0
    while hint := HINT_OF_ADDRESS.search(text, at):
        start = _gap_before(text, hint.start(), at)
        gap = GAP.search(text, hint.end())
        at = gap.start() if gap else len(text)
        chunk = text[start:at]
        edits.append((start, at, ADDRESS.sub(lambda address: placeholder(address[0]), chunk)))
    return splice(text, edits)


GAP = re.compile(r"\s")


def _gap_before(text: str, place: int, least: int) -> int:
    """Where the chunk without white space begins that a place is in."""
    while place > least and not text[place - 1].isspace():
        place -= 1
    return place


def splice(text: str, edits: Iterable[tuple[int, int, str]]) -> str:
    """Put other words of the same length in some places, which are sorted and apart.

    >>> splice("a *b* c", [(2, 3, " "), (4, 5, " ")])
    'a  b  c'
    """
    pieces = []
    at = 0
    for start, end, mask in edits:
        pieces += [text[at:start], mask]
        at = end
    pieces.append(text[at:])
    return "".join(pieces)


def content_span(text: str) -> tuple[int, int] | None:
    """Where the words of a text start and end, or ``None`` if it has not one.

    >>> content_span("  Ask us. ")
    (2, 9)
    """
    if not WORD_CHARACTER.search(text):
        return None
    return len(text) - len(text.lstrip()), len(text.rstrip())
