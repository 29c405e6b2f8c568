"""reStructuredText at the level of paragraphs: its markup is masked, the rest is plain text.

After the reStructuredText Markup Specification of Docutils and the directives of Sphinx. What a
directive holds is read where it is prose (a note, the caption of a figure) and masked where it is
not (code, pictures, tables of contents). The title of a directive is read too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from plainspeak.formats.core.mask import blank
from plainspeak.formats.text.markup import InlineMarkup, LineMasker
from plainspeak.model import Kind

if TYPE_CHECKING:
    from plainspeak.model import Document

_NOTES = frozenset(
    {
        *("attention", "caution", "danger", "error", "hint", "important", "note", "tip"),
        *("warning", "seealso", "todo", "replace", "versionadded", "versionchanged"),
        *("deprecated", "versionremoved"),
    }
)
"""Directives whose text may begin on their own line."""

_TITLED = frozenset(
    {
        *("admonition", "topic", "sidebar", "rubric", "centered", "table", "list-table"),
        *("tab", "tab-item", "dropdown", "card", "grid-item-card", "details", "collapse"),
    }
)
"""Directives with a title on their own line."""

_PROSE = _NOTES | _TITLED | {
    *("epigraph", "highlights", "pull-quote", "container", "compound", "only", "figure", "class"),
    *("line-block", "glossary", "hlist", "tabs", "tab-set", "grid", "grid-item", "rst-class"),
    *("function", "method", "attribute", "data", "option", "envvar", "confval", "describe"),
    *("object", "module", "exception", "property", "footbibliography", "div", "cssclass"),
}  # fmt: skip
"""Directives that hold prose. Those of a domain, such as ``py:function``, do so too."""

_SHOWN_ROLES = frozenset(
    {"any", "doc", "ref", "term", "numref", "emphasis", "strong", "title", "title-reference", "t",
     "abbr", "dfn", "guilabel", "menuselection", "sub", "sup", "download"}
)  # fmt: skip
"""Roles whose words a reader sees as words."""

_DIRECTIVE = re.compile(
    r"[ \t]*+\.\.[ \t]++(?:\|[^|\n]{1,80}\|[ \t]++)?+(?P<name>[\w.+-]++(?::[\w.+-]++)?+)::"
)
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

    def is_shown(self, markup: re.Match[str]) -> bool:
        return not markup["role"] or markup["role"] in _SHOWN_ROLES

    def line(self, line: str, bare: str, start: int) -> str | None:
        indent = len(line) - len(line.lstrip())
        if self._masking is not None and (not bare or indent > self._masking):
            return None
        self._masking = None
        if found := _DIRECTIVE.match(bare):
            return self._directive(found, line, start, indent)
        option = _OPTION.match(bare)
        marker = _FOOTNOTE.match(line) or _FIELD.match(line)
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

    def _directive(self, found: re.Match[str], line: str, start: int, indent: int) -> str | None:
        """The first line of a directive: what stands on it may be a title, or its text."""
        name = found["name"].rpartition(":")[2]
        if name not in _PROSE and ":" not in found["name"]:
            self._masking = indent
            return None
        end = found.end()
        if name in _TITLED:
            self.keep(start + end, line[end:].rstrip(), Kind.CAPTION)
        elif name in _NOTES:
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
