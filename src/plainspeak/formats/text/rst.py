"""reStructuredText at the level of paragraphs: its markup is masked, the rest is plain text.

After the reStructuredText Markup Specification of Docutils. What a directive holds is read where
it is prose (a note, a warning) and masked where it is not (code, pictures, tables of contents).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plainspeak.formats.core.format import Format
from plainspeak.formats.core.mask import blank, blank_except, placeholder
from plainspeak.formats.core.segments import build_document
from plainspeak.formats.text import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.model import Document

FORMAT = Format(
    name="rst",
    suffixes=(".rst", ".rest"),
)

PROSE = frozenset(
    {
        *("admonition", "attention", "caution", "danger", "error", "hint", "important", "note"),
        *("tip", "warning", "seealso", "topic", "sidebar", "epigraph", "highlights", "pull-quote"),
        *("container", "compound", "versionadded", "versionchanged", "deprecated", "only"),
    }
)
"""Directives that hold prose."""

SAYING = frozenset(
    {"any", "doc", "ref", "term", "numref", "emphasis", "strong", "title", "title-reference", "t"}
)
"""Roles whose words a reader sees as words."""

_DIRECTIVE = re.compile(r"[ \t]*\.\.[ \t]+(?P<name>[\w:-]+?)::")
_EXPLICIT = re.compile(r"[ \t]*\.\.(?:[ \t]|$)")
_FOOTNOTE = re.compile(r"[ \t]*\.\.[ \t]+\[[#*\w.-]+\][ \t]+")
_FIELD = re.compile(r"[ \t]*:[A-Za-z][\w ]*:(?=\s|$)")
_ADORNMENT = re.compile(r"([!-/:-@\[-`{-~])\1{2,}[ \t]*$")
_DOCTEST = re.compile(r"[ \t]*>>> ")
_RULE = re.compile(rf"{_ADORNMENT.pattern}|[ \t]+:[\w-]+:.*|(?P<table>[ \t]*\+(?:[-=]+\+)+[ \t]*$)")
"""Below or above a title, an option of a directive, or a line of a table."""

_INLINE = re.compile(
    r"""
    ``[^`\n](?:[^`]|`(?!`)){0,400}?``
  | :(?P<role>[\w:+-]{1,40}):`(?P<said>[^`<]{0,300}?)(?:\s*<[^`<>]{0,300}>)?`
  | `(?P<link>[^`<\n][^`<]{0,300}?)(?:\s*<[^`<>]{1,500}>)?`_{0,2}
  | \|[^|\s](?:[^|\n]{0,80}[^|\s])?\|_{0,2}
  | \[[#*\w.-]{1,40}\]_
  | (?<![\w*])(?P<stars>\*{1,2})(?=[^\s*])(?P<strong>[^*]{1,500}?)(?<=\S)(?P=stars)(?![\w*])
  | (?<=\w)__?(?![\w_])
    """,
    re.VERBOSE,
)


def read_text(source: str, name: str = "<text>") -> Document:
    r"""Read reStructuredText that is already at hand.

    >>> document = read_text("Your plan\n=========\n\nRun ``make`` now. See :ref:`our page <us>`.")
    >>> document.text[21:]
    'Run \ufffc        now. See       our page      .'
    >>> [block.kind.value for block in document.blocks]
    ['heading', 'paragraph']
    """
    return build_document(source, name, plain.units(_INLINE.sub(_masked, "".join(_lines(source)))))


def _lines(source: str) -> Iterator[str]:
    """The lines with all but prose masked."""
    masking: int | None = None  # lines that stand deeper than this are no prose
    above = ""
    for found in plain.LINE.finditer(source):
        line = found[0]
        bare = line.rstrip()
        indent = len(line) - len(line.lstrip())
        if masking is not None and (not bare or indent > masking):
            yield blank(line)
            continue
        masked, is_literal = _line(line, bare, above)
        masking = indent if is_literal else None
        above = bare
        yield masked


def _line(line: str, bare: str, above: str) -> tuple[str, bool]:
    """A line with its markup masked, and whether what stands deeper below it is no prose."""
    if found := _DIRECTIVE.match(bare):
        return blank(line), found["name"] not in PROSE
    if found := _FOOTNOTE.match(line):
        return blank(found[0]) + line[found.end() :], False
    if _EXPLICIT.match(bare) or _DOCTEST.match(bare):
        return blank(line), True
    if rule := _RULE.match(bare):
        return _rule(rule, line, above), False
    if bare.endswith("::"):
        return f"{bare[:-2]}: {line[len(bare) :]}", True
    field = _FIELD.match(line)
    return (blank(field[0]) + line[field.end() :] if field else line), False


def _rule(rule: re.Match[str], line: str, above: str) -> str:
    """A line that is no prose, as plain text would have it."""
    if rule["table"] and above.lstrip().startswith("|"):
        return line  # between two rows
    underlines = above and _ADORNMENT.match(rule[0]) and not _RULE.match(above)
    return "-" * len(rule[0]) + line[rule.end() :] if underlines else blank(line)


def _masked(found: re.Match[str]) -> str:
    whole = found[0]
    shown = next((n for n in ("said", "link", "strong") if found[n]), None)
    if shown is None or (found["role"] and found["role"] not in SAYING):
        return blank(whole) if whole[0] in "[_" else placeholder(whole)
    start, end = (place - found.start() for place in found.span(shown))
    return blank_except(whole, start, end)
