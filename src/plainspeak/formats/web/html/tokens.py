"""The source of a page cut into markup and runs of text, as the tokenizer of HTML cuts it.

After section 13.2.5 of the HTML Living Standard, as far as it says where text begins and ends. The
tree is made by the parser; what is cut here otherwise than there only loses its place in the file.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.formats.web.html.nesting import VOID, Nesting, Tag

if TYPE_CHECKING:
    from collections.abc import Iterator


class Span(NamedTuple):
    """``page[start:end]``: a run of text, or a piece of markup.

    ``is_boundary``: all that is left of the tag is that it parts what is before and after it.
    """

    start: int
    end: int
    is_text: bool
    is_boundary: bool = False


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


def tokenize(page: str, *, xml: bool = False) -> Iterator[Span]:
    """All of a page in order but for some tags: an element of ``xml`` that closes itself is empty.

    >>> [page[a:b] for page in ["1 < 2 <b>or</b>"] for a, b, text, _ in tokenize(page) if text]
    ['1 < 2 ', 'or']
    """
    at = 0
    foreign = ""
    nesting = Nesting()
    while found := _MARKUP.search(page, at):
        if found.start() > at:
            yield Span(at, found.start(), is_text=True)
        start, at = found.span()
        name, closing = (found["name"] or "").lower(), bool(found["close"])
        if found["comment"]:
            at = _comment_end(page, start)
        elif xml and _is_empty(page, name, start, at):
            continue
        tag = nesting.meet(name, closing=closing) if name else Tag.KEPT
        if tag is not Tag.LEFT_OUT:
            yield Span(start, at, is_text=False, is_boundary=tag is Tag.BOUNDARY)
        foreign = _foreign(foreign, name, closing=closing)
        if name in _RAW_TEXT and not (closing or foreign):
            end = _raw_text_end(page, name, at)
            yield Span(at, end, is_text=False)
            at = end
    if at < len(page):
        yield Span(at, len(page), is_text=True)


def _foreign(around: str, name: str, *, closing: bool) -> str:
    """The foreign element that the rest of the page is in after a tag, if any."""
    if name not in _FOREIGN:
        return around
    return "" if closing else name


def _is_empty(page: str, name: str, start: int, end: int) -> bool:
    """Whether an element of XML closes itself; a browser would wait for its end."""
    return bool(name) and name not in VOID and page.endswith("/>", start, end)


def _comment_end(page: str, start: int) -> int:
    found = _EMPTY_COMMENT.match(page, start) or _COMMENT_END.search(page, start + len("<!--"))
    return found.end() if found else len(page)


def _raw_text_end(page: str, name: str, start: int) -> int:
    if name == "plaintext":
        return len(page)
    found = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(page, start)
    return found.start() if found else len(page)
