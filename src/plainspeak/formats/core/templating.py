"""The tags of template languages, which a program replaces before anybody reads the page.

Jinja, Nunjucks, Liquid and Twig write ``{% if x %}``, ``{{ name }}`` and ``{# a comment #}``;
Handlebars and Mustache ``{{#if x}}`` and ``{{! a comment }}``; ERB, EJS and ASP ``<% code %>``; PHP
``<?php code ?>``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.formats.core.mask import blank, placeholder

if TYPE_CHECKING:
    from collections.abc import Iterator


class TemplateTag(NamedTuple):
    """One tag, ``text[start:end]``; ``prints`` when it leaves words in the page."""

    start: int
    end: int
    prints: bool


_OPENER = re.compile(r"\{\{!--|\{\{[!{]?|\{%|\{#|<%|<\?(?=php\b|=|\s)")
_CLOSERS = {
    "{{!--": "--}}",
    "{{!": "}}",
    "{{{": "}}}",
    "{{": "}}",
    "{%": "%}",
    "{#": "#}",
    "<%": "%>",
    "<?": "?>",
}
_OVER_BLANK_LINES = frozenset({"{{!--", "{{!", "{#", "<?", "<%"})
"""Comments and programs may hold blank lines; any other tag ends in the paragraph it begins in."""

_BLANK_LINE = re.compile(r"\n[ \t\r]*+\n|\Z")
_CONTROL = re.compile(r"\{\{[-~]?\s?(?:[#/^>&]|else\b)")
_PRINTS = re.compile(r"\{\{(?!!)|<%[=-]|<\?=")
_BLOCK_NAME = re.compile(r"\{%[-+]?\s?([a-z]+)")

_CODE_BLOCKS = frozenset({"comment", "highlight", "javascript", "schema", "style", "stylesheet"})
"""Blocks of Liquid and Jinja that hold code or a comment, up to ``{% end...%}``."""


def find_template_tags(text: str) -> Iterator[TemplateTag]:
    """The template tags of a text in order, found in one pass.

    >>> list(find_template_tags("{% if x %}Dear {{ name }}"))
    [TemplateTag(start=0, end=10, prints=False), TemplateTag(start=15, end=25, prints=True)]
    """
    at = paragraph_end = 0
    unclosed: dict[str, int] = {}  # where a search for each closer has already failed
    while opener := _OPENER.search(text, at):
        start, at = opener.span()
        if start >= paragraph_end:
            found = _BLANK_LINE.search(text, start)
            paragraph_end = found.start() if found else len(text)
        limit = len(text) if opener[0] in _OVER_BLANK_LINES else paragraph_end
        if start < unclosed.get(opener[0], 0):
            continue
        closer = _CLOSERS[opener[0]]
        close = text.find(closer, at, limit)
        if close < 0:
            unclosed[opener[0]] = limit
            continue
        at = _block_end(text, start, close + len(closer), unclosed)
        prints = bool(_PRINTS.match(text, start)) and not _CONTROL.match(text, start)
        yield TemplateTag(start, at, prints)


def mask_template_tags(text: str) -> Iterator[tuple[int, int, str]]:
    """For each template tag its start, its end and what hides it, one character for one.

    A tag that stands alone on its lines and prints nothing leaves no gap in a sentence.
    """
    for tag in find_template_tags(text):
        written = text[tag.start : tag.end]
        alone = not tag.prints and _is_alone_on_its_lines(text, tag.start, tag.end)
        yield tag.start, tag.end, blank(written) if alone else placeholder(written)


def _block_end(text: str, start: int, end: int, unclosed: dict[str, int]) -> int:
    """Where a tag ends, with all that it holds where that is code."""
    name = _BLOCK_NAME.match(text, start)
    if name is None or name[1] not in _CODE_BLOCKS or start < unclosed.get(name[1], 0):
        return end
    closing = re.compile(rf"\{{%[-+]?\s?end{name[1]}\b[^%]{{0,100}}%\}}").search(text, end)
    if closing is None:
        unclosed[name[1]] = len(text)
    return closing.end() if closing else end


_TO_LINE_END = re.compile(r"[ \t\r]*+(?:\n|\Z)")


def _is_alone_on_its_lines(text: str, start: int, end: int) -> bool:
    while start and text[start - 1] in " \t":
        start -= 1
    return (not start or text[start - 1] == "\n") and bool(_TO_LINE_END.match(text, end))
