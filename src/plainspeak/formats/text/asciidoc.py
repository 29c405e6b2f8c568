"""AsciiDoc at the level of paragraphs: its markup is masked, the rest is plain text.

After the AsciiDoc Language Documentation. Code, comments and macros are masked; examples, sidebars
and quotations are read.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from plainspeak.formats.core.format import Format
from plainspeak.formats.core.mask import blank, blank_except, hide_addresses, placeholder
from plainspeak.formats.core.segments import TextSegment, build_document
from plainspeak.formats.text import plain
from plainspeak.formats.text._layout import parse_line_marker
from plainspeak.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.model import Document

FORMAT = Format(
    name="asciidoc",
    suffixes=(".adoc", ".asciidoc"),
)

_VERBATIM = re.compile(r"(-{4,}|\.{4,}|\+{4,}|/{4,}|`{3,}).*$")
_DELIMITER = re.compile(r"(?:={4,}|\*{4,}|_{4,}|--|[|,:!]={3,})\s*$")
_QUOTE = re.compile(r"_{4,}\s*$")
_TABLE = re.compile(r"[|!]={3,}\s*$")
_HEADING = re.compile(r"(={1,6}|#{1,6})[ \t]+(?=\S)")
_TITLE = re.compile(r"\.(?=[^\s.])")
_MARKER = re.compile(r"[ \t]*(?:\*{2,6}|-|\.{1,5}|<\.>|<\d+>)[ \t]+(?=\S)")
_LABEL = re.compile(r"(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+")
_NO_PROSE = re.compile(
    r"//|\[[^\]]*\]\s*$|:!?[\w-]+!?:(?:\s|$)|(?:include|image|video|audio|ifdef|ifndef|ifeval|endif"
    r"|toc|xref|icon)::|<<<\s*$|'''\s*$|\+\s*$"
)
_CODE_STYLE = re.compile(r"\[(?:source|listing|literal|stem|latexmath|asciimath|,)\b")
_DEFINITION = re.compile(r"(?<=\S):{2,4}(?=\s|$)")
_CELL = re.compile(r"(?:^|(?<=\s))[\d.+*<^>]{0,8}[adehlmsv]?\|")

_INLINE = re.compile(
    r"""
    (?<!\w)(?P<ticks>`{1,2})(?=\S)[^`\n]{1,300}?(?P=ticks)(?!\w)
  | (?<!\w)(?P<plus>\+{1,3})(?=\S)[^+\n]{1,300}?(?P=plus)(?!\w)
  | (?:link|xref|mailto):[^\s\[\]]{0,300}\[(?P<linked>[^\]]{0,300})\]
  | (?:https?|ftp)://[^\s\[\]]{1,300}\[(?P<named>[^\]]{0,300})\]
  | <<[^<>,\n]{1,200}(?:,(?P<crossed>[^<>]{1,200}))?>>
  | (?:image|icon|kbd|btn|menu|pass|stem|indexterm2?|anchor):[^\s\[\]]{0,300}\[[^\]]{0,300}\]
  | footnote:[\w-]{0,60}\[[^\]]{0,500}\]
  | \[\[[^\]\n]{1,100}\]\]
  | \{[A-Za-z_][\w-]{0,60}\}
  | (?<![\w*_\#])(?P<mark>[*_\#]{1,2})(?=\S)
    (?P<strong>[^*_\#\n]{1,500}?)(?<=\S)(?P=mark)(?![\w*_\#])
    """,
    re.VERBOSE,
)


def read_text(source: str, name: str = "<text>") -> Document:
    r"""Read AsciiDoc that is already at hand.

    >>> document = read_text("== Your plan\n\nRun `make` now. See link:us.html[our page].\n")
    >>> document.text[14:]
    'Run \ufffc      now. See              our page .\n'
    >>> [block.kind.value for block in document.blocks]
    ['heading', 'paragraph']
    """
    page = _Page(source)
    prose = "".join(page.lines())
    found = [*page.units, *map(page.placed, plain.units(_INLINE.sub(_masked, prose)))]
    return build_document(source, name, sorted(found, key=lambda unit: unit.start))


class _Page:
    """Goes through the lines once: masks what is no prose, and keeps what is no paragraph apart."""

    def __init__(self, source: str) -> None:
        self._source = source
        self.units: list[TextSegment] = []
        self._quotes: list[tuple[int, int]] = []
        self._quote: int | None = None
        self._fence = ""
        self._in_table = self._in_code = False
        self._above = ""
        self._begins = True

    def placed(self, unit: TextSegment) -> TextSegment:
        """The unit, as a quotation where it stands in one."""
        at = bisect_right(self._quotes, unit.start, key=lambda quote: quote[0])
        quoted = at > 0 and unit.start < self._quotes[at - 1][1]
        return unit._replace(kind=Kind.QUOTATION) if quoted else unit

    def lines(self) -> Iterator[str]:
        """The lines with all but paragraphs and lists masked."""
        for found in plain.LINE.finditer(self._source):
            line = found[0]
            prose = self._line(line, line.rstrip(), found.start())
            self._above = line.rstrip()
            yield blank(line) if prose is None else prose

    def _line(self, line: str, bare: str, at: int) -> str | None:
        """The line with its markers masked, or ``None`` when it is no paragraph."""
        if self._fence:
            self._fence = "" if bare == self._fence else self._fence
            return None
        begins, self._begins = self._begins, not bare
        self._in_code = bool(bare) and (self._in_code or (begins and self._is_literal(line)))
        if not begins and self._underlines(bare):
            return line
        aside = not bare or self._delimits(bare, at) or self._is_apart(line, bare, at)
        return None if aside or self._in_code or self._heading(line, at) else self._prose(line)

    def _is_apart(self, line: str, bare: str, at: int) -> bool:
        """Whether the line is of a table, whose cells are kept, or of no prose at all."""
        if self._in_table:
            self._cells(line, at)
        elif _NO_PROSE.match(bare):
            self._begins, self._in_code = True, bool(_CODE_STYLE.match(bare))
        return self._in_table or self._begins

    def _underlines(self, bare: str) -> bool:
        """Whether a row of dashes is of the older kind, below a title that is as long."""
        return set(bare) == {"-"} and abs(len(bare) - len(self._above)) <= 1

    def _delimits(self, bare: str, at: int) -> bool:
        """Whether the line opens or closes a block."""
        if opened := _VERBATIM.match(bare):
            self._fence, self._in_code = opened[1], False
            return True
        if not _DELIMITER.match(bare):
            return False
        self._begins = True
        if _TABLE.match(bare):
            self._in_table = not self._in_table
        elif _QUOTE.match(bare):
            if self._quote is not None:
                self._quotes.append((self._quote, at))
            self._quote = at if self._quote is None else None
        return True

    def _is_literal(self, line: str) -> bool:
        return (
            line[:1] in " \t" and not parse_line_marker(0, line).marker and not _MARKER.match(line)
        )

    def _heading(self, line: str, at: int) -> bool:
        """Whether the line is a heading or the title of a block, which is then kept."""
        heading = _HEADING.match(line) or _TITLE.match(line)
        if heading is None:
            return False
        kind = Kind.CAPTION if heading[0] == "." else Kind.HEADING
        words = _INLINE.sub(_masked, line[heading.end() :].rstrip())
        self.units.append(TextSegment(at + heading.end(), hide_addresses(words), kind))
        return True

    def _cells(self, line: str, at: int) -> None:
        cuts = [*_CELL.finditer(line)]
        ends = [*(cut.start() for cut in cuts[1:]), len(line.rstrip())]
        starts = [cut.end() for cut in cuts] or [0]
        for start, end in zip(starts, ends, strict=False):
            words = _INLINE.sub(_masked, line[start:end])
            self.units.append(TextSegment(at + start, hide_addresses(words), Kind.TABLE_CELL))

    def _prose(self, line: str) -> str:
        if label := _LABEL.match(line):
            line = blank(label[0]) + line[label.end() :]
        if marker := _MARKER.match(line):
            sign = "*".rjust(len(marker[0].rstrip()))
            line = sign + line[len(sign) :]
        return _DEFINITION.sub(lambda sign: ":".ljust(len(sign[0])), line)


def _masked(found: re.Match[str]) -> str:
    whole = found[0]
    shown = next((n for n in ("linked", "named", "crossed", "strong") if found[n]), None)
    if shown is None:
        return blank(whole) if whole.startswith(("[[", "footnote")) else placeholder(whole)
    start, end = (place - found.start() for place in found.span(shown))
    return blank_except(whole, start, end)
