"""The source of a page cut into markup and runs of text, as the tokenizer of HTML cuts it.

After section 13.2.5 of the HTML Living Standard, as far as it says where text begins and ends. The
tree is made by the parser; what is cut here otherwise than there only loses its place in the file.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator


class Span(NamedTuple):
    """``page[start:end]``: a run of text, or a piece of markup."""

    start: int
    end: int
    is_text: bool


_MARKUP = re.compile(
    r"""
    (?P<comment> <!-- )
  | <(?P<close>/?)(?P<name>[a-zA-Z][^\s/>]*+)
    (?: [^=>]++
      | =\s*+ (?: "[^"]*+(?:"|\Z) | '[^']*+(?:'|\Z) | [^\s>"'][^\s>]*+ )?+
    )*+ >?+
  | <(?:[!?]|/(?!\Z)) [^>]*+ >?+
    """,
    re.VERBOSE,
)
_COMMENT_END = re.compile(r"--!?>")
_EMPTY_COMMENT = re.compile(r"<!---?>")

_RAW_TEXT = frozenset(
    {"script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes", "plaintext"}
)
"""Elements that hold characters and no tags."""

_FOREIGN = frozenset({"svg", "math"})
"""Elements in which the names of HTML mean nothing."""

VOID = frozenset(
    {
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source"),
        *("track", "wbr"),
    }
)
"""Elements that hold nothing and are never closed."""


def tokenize(page: str, *, xml: bool = False) -> Iterator[Span]:
    """All of a page in order. In ``xml``, an element that closes itself is left out: it is empty.

    >>> [page[a:b] for page in ["1 < 2 <b>or</b>"] for a, b, is_text in tokenize(page) if is_text]
    ['1 < 2 ', 'or']
    """
    at = 0
    foreign = ""
    while found := _MARKUP.search(page, at):
        if found.start() > at:
            yield Span(at, found.start(), is_text=True)
        start, at = found.span()
        if found["comment"]:
            at = _comment_end(page, start)
        name = (found["name"] or "").lower()
        closes_itself = page.endswith("/>", start, at)
        if xml and closes_itself and name and name not in VOID:
            continue
        yield Span(start, at, is_text=False)
        if name in _FOREIGN:
            foreign = "" if found["close"] else name
        elif name in _RAW_TEXT and not (found["close"] or foreign):
            end = _raw_text_end(page, name, at)
            yield Span(at, end, is_text=False)
            at = end
    if at < len(page):
        yield Span(at, len(page), is_text=True)


def _comment_end(page: str, start: int) -> int:
    found = _EMPTY_COMMENT.match(page, start) or _COMMENT_END.search(page, start + len("<!--"))
    return found.end() if found else len(page)


def _raw_text_end(page: str, name: str, start: int) -> int:
    if name == "plaintext":
        return len(page)
    found = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(page, start)
    return found.start() if found else len(page)
