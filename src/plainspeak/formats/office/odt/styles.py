"""What the styles of an OpenDocument text say of a paragraph or of words in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.formats.office.odt.names import name
from plainspeak.model import Kind

if TYPE_CHECKING:
    from lxml.etree import _Element

NAMES = (
    (re.compile(r"(?:sub)?title\b|heading\b"), Kind.HEADING),
    (re.compile(r"caption\b|illustration\b|figure\b|drawing\b|table\Z"), Kind.CAPTION),
    (re.compile(r".*\bquot"), Kind.QUOTATION),
)
"""Built-in styles by their names, which are English in the files of every language."""

NO_PROSE = re.compile(r"contents \d|contents heading\b|index\b")
PREFORMATTED = re.compile(r"preformatted text\b")

COMMENT_STYLE = re.compile(r"plainspeak:? ignore\b(.*)")
"""A style with this name turns rules off: all of them, or those it names."""

ESCAPE = re.compile(r"_([0-9a-f]{2})_")
"""How a name holds a space or another special character: "Heading_20_1"."""

HIDDEN = "none"


class Style(NamedTuple):
    """What a paragraph is; ``hidden`` when it is no prose, or no reader sees it."""

    kind: Kind = Kind.PARAGRAPH
    hidden: bool = False
    suppression: str = ""


class Styles:
    """The styles of one file, each worked out when it is first asked for."""

    def __init__(self, *tops: _Element | None, preformatted: bool = False) -> None:
        self._preformatted = preformatted
        self._elements: dict[str, _Element] = {}
        self._known: dict[str, Style] = {}
        for top in tops:
            for style in () if top is None else top.iter(name("style:style")):
                self._elements[style.get(name("style:name"), "")] = style

    def of(self, element: _Element) -> Style:
        """What the style of a paragraph, or of words in one, says."""
        styled = element.get(name("text:style-name"), "")
        if styled not in self._known:
            self._known[styled] = self._worked_out(styled)
        return self._known[styled]

    def _worked_out(self, styled: str) -> Style:
        style, hidden, passed = Style(), None, set[str]()
        while styled and styled not in passed:
            passed.add(styled)
            element = self._elements.get(styled)
            if style == Style():
                called = ESCAPE.sub(lambda code: chr(int(code[1], 16)), styled).lower()
                style = _by_name(called)
                if PREFORMATTED.match(called) and not self._preformatted:
                    style = Style(hidden=True)
            if element is None:
                break
            properties = element.find(name("style:text-properties"))
            if hidden is None and properties is not None:
                hidden = properties.get(name("text:display"))
            styled = element.get(name("style:parent-style-name"), "")
        return style._replace(hidden=style.hidden or hidden == HIDDEN)


def _by_name(written: str) -> Style:
    if found := COMMENT_STYLE.match(written):
        return Style(suppression=f"plainspeak: off {found[1]}")
    if NO_PROSE.match(written):
        return Style(hidden=True)
    return next((Style(kind) for pattern, kind in NAMES if pattern.match(written)), Style())
