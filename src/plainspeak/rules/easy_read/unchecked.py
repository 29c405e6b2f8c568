"""Says once what could not be checked in a document, because its file does not say it.

Plain text has no size of letters, a PDF does not say what is underlined, and a web page has no
pages. What is not known is not guessed, and not passed over in silence: look at it yourself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.model import Finding, Level
from plainspeak.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.analysis.analyse import Analysis
    from plainspeak.model import Layout

RULE = Rule(
    name="easy-read-unchecked",
    summary=(
        "document not checked in full",
        "documents not checked in full",
    ),
    level=Level.OFF,
    priority=165,
    one_word=True,
    layout=True,
)

TYPED = "<text>"
"""The name of a text that is in no file."""

OF_TEXT = {
    "size": "the size of the letters",
    "font": "the font",
    "italic": "italics",
    "underline": "underlining",
}
OF_PARAGRAPHS = {
    "alignment": "how lines are aligned",
    "line_spacing": "the space between lines",
    "columns": "columns",
}


def check(analysis: Analysis) -> Iterator[Finding]:
    """One note for a document of which something is not known."""
    document = analysis.document
    missing = unknown(document.layout)
    typed = document.layout is None and document.name == TYPED
    if missing and document.blocks and not typed:
        first = document.blocks[0]
        listed = ", ".join(missing[:-1]) + (" and " if missing[1:] else "") + missing[-1]
        message = f"The file does not say everything about its looks. Check yourself: {listed}."
        note = RULE.note_level(analysis)
        yield RULE.finding(analysis, first.start, first.end, message, level=note)


def unknown(layout: Layout | None) -> list[str]:
    """What a layout does not say, in words.

    >>> unknown(None)[:2]
    ['the size of the letters', 'the font']
    """
    text = layout.text if layout else ()
    paragraphs = layout.paragraphs if layout else ()
    found = [
        said for name, said in OF_TEXT.items() if all(getattr(each, name) is None for each in text)
    ]
    found += [
        said
        for name, said in OF_PARAGRAPHS.items()
        if all(getattr(each, name) is None for each in paragraphs)
    ]
    if not any(each.colour and each.background for each in text):
        found.append("contrast")
    if layout is None or layout.pictures is None:
        found.append("pictures")
    if layout is None or layout.page_numbers is None:
        found.append("page numbers")
    return found
