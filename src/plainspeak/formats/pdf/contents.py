"""The lines of a table of contents, which repeat the headings."""

from __future__ import annotations

import re

LEADERS = re.compile(r"(?:\.\s?){5,}|\u2026{3,}|_{5,}|(?:\. ){4,}")
"""Dots between an entry of a table of contents and its page."""

PAGE_AT_END = re.compile(r"(?:\d{1,4}|[ivxlc]{1,6})\s*\Z")


def is_contents_entry(text: str) -> bool:
    """Whether a line is an entry of a table of contents.

    >>> is_contents_entry("Our plan ........ 3"), is_contents_entry("Wait ........ then ring.")
    (True, False)
    """
    leaders = LEADERS.search(text)
    return bool(leaders and PAGE_AT_END.search(text, leaders.end()))
