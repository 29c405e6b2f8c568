"""reStructuredText at the level of paragraphs: its markup is masked, the rest is plain text.

After the reStructuredText Markup Specification of Docutils and the directives of Sphinx. What a
directive holds is read where it is prose (a note, the caption of a figure) and masked where it is
not (code, pictures, tables of contents). The title of a directive is read too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from plainspeak.formats.core.format import Format
from plainspeak.formats.core.mask import blank
from plainspeak.formats.text import _rst_directives as directives
from plainspeak.formats.text._markup import InlineMarkup, LineMasker
from plainspeak.model import Kind

if TYPE_CHECKING:
    from plainspeak.model import Document

FORMAT = Format(
    name="rst",
    suffixes=(".rst", ".rest"),
)

_SHOWN_ROLES = frozenset(
    {"any", "doc", "ref", "term", "numref", "emphasis", "strong", "title", "title-reference", "t",
     "abbr", "dfn", "guilabel", "menuselection", "sub", "sup", "download"}
)  # fmt: skip
"""Roles whose words a reader sees as words."""

_DIRECTIVE = re.compile(
    r"[ \t]*+\.\.[ \t]++(?:\|[^|\n]{1,80}\|[ \t]++)?+(?P<name>[\w.+-]++(?::[\w.+-]++)?+)::"
)
_CELL = re.compile(r'"(?P<quoted>(?:[^"]|"")*+)"|[^\s",][^",]*+')
_LINE_BLOCK = re.compile(r"[ \t]*+\|(?=[ \t]++\S)(?![^|]*\|[ \t]*+$)")
_VERSION = re.compile(r"[ \t]*+v?\d[\w.]*+[ \t:,]*+")
_EXPLICIT = re.compile(r"[ \t]*+\.\.(?:[ \t]|$)")
_FOOTNOTE = re.compile(r"[ \t]*+\.\.[ \t]++\[[#*\w.-]++\][ \t]++")
_FIELD = re.compile(r"[ \t]*+:[A-Za-z][\w ]*+:(?=\s|$)")
_ADORNMENT = re.compile(r"([!-/:-@\[-`{-~])\1{2,}+[ \t]*+$")
_DOCTEST = re.compile(r"[ \t]*+>>> ")
_TABLE_LINE = re.compile(r"[ \t]*+\+(?:[-=]++\+)++[ \t]*+$")
_OPTION = re.compile(r"[ \t]++:[\w-]++:")


class _Lines(LineMasker):
    inline: ClassVar[InlineMarkup] = InlineMarkup(
        re.compile(
            r"""
            ``[^`\n](?:[^`]|`(?!`)){0,400}?``
          | :(?P<role>[\w:+-]{1,40}):`(?P<said>[^`<]{0,300}?)(?:\s{0,20}<[^`<>]{0,300}>)?`
          | `(?P<link>[^`<\n][^`<]{0,300}?)(?:\s{0,20}<[^`<>]{1,500}>)?`_{0,2}
          | \|[^|\s](?:[^|\n]{0,80}[^|\s])?\|_{0,2}
          | \[[#*\w.-]{1,40}\]_
          | (?<![\w*])(?P<stars>\*{1,2})(?=[^\s*])
            (?P<strong>[^*]{1,500}?)(?<=\S)(?P=stars)(?![\w*])
          | (?<=\w)__?(?![\w_])
            """,
            re.VERBOSE,
        ),
        shown=("said", "link", "strong"),
        unseen=("[", "_"),
    )

    def __init__(self, source: str) -> None:
        super().__init__(source)
        self._masking: int | None = None  # lines that are indented deeper are no prose
        self._holds_cells = False  # or are the rows of a table

    def is_shown(self, markup: re.Match[str]) -> bool:
        return not markup["role"] or markup["role"] in _SHOWN_ROLES

    def line(self, line: str, bare: str, start: int) -> str | None:
        indent = len(line) - len(line.lstrip())
        if self._masking is not None and (not bare or indent > self._masking):
            if self._holds_cells:
                self._cells(bare, start)
            return None
        self._masking, self._holds_cells = None, False
        if found := _DIRECTIVE.match(bare):
            return self._directive(found, line, start, indent)
        option = _OPTION.match(bare)
        marker = _FOOTNOTE.match(line) or _FIELD.match(line) or _LINE_BLOCK.match(bare)
        if marker and not option:
            return blank(marker[0]) + line[marker.end() :]
        if _ADORNMENT.match(bare) or _TABLE_LINE.match(bare):
            return self._rule(line, bare)
        literal = bare.endswith("::")
        hidden = bool(_EXPLICIT.match(bare) or _DOCTEST.match(bare))
        if literal or hidden:
            self._masking = indent
        if literal and not hidden:
            return f"{bare[:-2]}: {line[len(bare) :]}"
        return None if hidden or option else line

    def _cells(self, row: str, start: int) -> None:
        """The cells of a row of a table of values with commas between them."""
        if option := _OPTION.match(row):
            row = blank(option[0]) + row[option.end() :] if "header" in option[0] else ""
        for cell in _CELL.finditer(row):
            group = "quoted" if cell["quoted"] else 0
            self.keep(start + cell.start(group), cell[group].rstrip(), Kind.TABLE_CELL)

    def _directive(self, found: re.Match[str], line: str, start: int, indent: int) -> str | None:
        """The first line of a directive: what is on it may be a title, or its text."""
        name = found["name"].rpartition(":")[2]
        end = found.end()
        if not directives.hold_prose(found["name"], self._source, start + len(line)):
            self._masking, self._holds_cells = indent, name == "csv-table"
            if self._holds_cells:
                self.keep(start + end, line[end:].rstrip(), Kind.CAPTION)
            return None
        if name in directives.TITLED:
            self.keep(start + end, line[end:].rstrip(), Kind.CAPTION)
        elif name in directives.NOTES:
            if version := _VERSION.match(line, end):
                end = version.end()
            return blank(line[:end]) + line[end:]
        return None

    def _rule(self, line: str, bare: str) -> str | None:
        """A line of punctuation as plain text has it: it marks a title, or parts two rows."""
        if _TABLE_LINE.match(bare):
            return line if self.above.lstrip().startswith("|") else None
        over = _ADORNMENT.match(self.above) or _TABLE_LINE.match(self.above)
        underlines = self.above and not over and not _OPTION.match(self.above)
        return "-" * len(bare) + line[len(bare) :] if underlines else None


def read_text(source: str, name: str = "<text>") -> Document:
    r"""Read reStructuredText that is already at hand.

    >>> document = read_text("Your plan\n=========\n\nRun ``make`` now. See :ref:`our page <us>`.")
    >>> document.text[21:]
    'Run \ufffc        now. See       our page      .'
    >>> [block.kind.value for block in document.blocks]
    ['heading', 'paragraph']
    """
    return _Lines(source).document(name)
