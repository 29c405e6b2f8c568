"""Sentences with the words that may go in square brackets: "We will [utilise] it."."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plainspeak.fixes.context import ReplacementContext
from plainspeak.fixes.fit import Swap
from plainspeak.model import Term

if TYPE_CHECKING:
    from collections.abc import Callable


def place(marked: str, **more: Any) -> ReplacementContext:
    """The place between the brackets, in the text without them, which is one sentence."""
    before, _, rest = marked.partition("[")
    words, _, after = rest.partition("]")
    text = before + words + after
    return ReplacementContext(text, len(before), len(before + words), (0, len(text)), **more)


def swap(marked: str, text: str, term: str = "", pos: str = "", form: str | None = "base") -> Swap:
    """A swap of the words between the brackets, written as ``text`` is in the row."""
    here = place(marked)
    row = Term("words", 2, term or here.written.lower(), pos=pos)
    return Swap(text, text, row, form, here)


def holds(check: Callable[[Swap], bool], marked: str, text: str, **more: Any) -> bool:
    """Whether a check speaks up about a swap."""
    return check(swap(marked, text, **more))
