"""Cutting the runs of a Word file apart, so that some words can be marked by themselves."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from plainspeak.formats.office.docx.names import XML_SPACE, W

if TYPE_CHECKING:
    from lxml.etree import _Element


def write(text: _Element, words: str) -> None:
    """Put other words into a text element, with the spaces at their ends."""
    text.text = words
    if words != words.strip():
        text.set(XML_SPACE, "preserve")


def split_out(text: _Element, first: int, last: int) -> _Element:
    """The run that holds the characters ``first`` up to ``last`` of a text element, and no more.

    What comes before them stays in the element that was given.
    """
    split_run(text, last)
    return split_run(text, first)


def split_run(text: _Element, at: int) -> _Element:
    """Part a run before one character of a text element: the run that begins with it.

    It is the run as it was when nothing comes before that character, or nothing from it on.
    """
    run = text.getparent()
    assert run is not None
    words = text.text or ""
    moved = list(text.itersiblings())
    if at == 0:
        before = [each for each in text.itersiblings(preceding=True) if each.tag != W.rPr]
        if not before:
            return run
        moved.insert(0, text)
    elif at < len(words):
        rest = text.makeelement(W.t)
        write(text, words[:at])
        write(rest, words[at:])
        moved.insert(0, rest)
    if not moved:
        return run
    new = clone_run(run)
    run.addnext(new)
    new.extend(moved)
    return new


def clone_run(run: _Element) -> _Element:
    """An empty run that looks like another."""
    new = run.makeelement(W.r)
    properties = run.find(W.rPr)
    if properties is not None:
        new.append(deepcopy(properties))
    return new


def insert_empty_run(text: _Element, at: int) -> _Element:
    """An empty run before one character of a text element, or after its last one."""
    following = split_run(text, at)
    new = clone_run(following)
    if at and following is text.getparent():
        following.addnext(new)
    else:
        following.addprevious(new)
    return new
