"""Putting elements into the words of an OpenDocument text, and taking them out again."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

    from plainspeak.formats.office.odt.story import Slot


def put(slot: Slot, at: int, between: _Element) -> None:
    """Cut a string in two and put an element between the halves."""
    text = slot.text
    slot.put("")
    if slot.follows:
        slot.element.addnext(between)
    else:
        slot.element.insert(0, between)
    slot.put(text[:at])
    between.tail = text[at:]


def remove(element: _Element) -> None:
    """Remove an element, and keep the text after it."""
    parent, before = element.getparent(), element.getprevious()
    assert parent is not None
    if before is None:
        parent.text = (parent.text or "") + (element.tail or "")
    else:
        before.tail = (before.tail or "") + (element.tail or "")
    parent.remove(element)
