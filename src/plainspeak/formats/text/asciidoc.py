"""AsciiDoc at the level of paragraphs: its markup is masked, the rest is plain text.

After the AsciiDoc Language Documentation. Code, comments and macros are masked; examples, sidebars,
quotations and footnotes are read.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, ClassVar

from plainspeak.formats.core.format import Format
from plainspeak.formats.core.mask import blank, content_span
from plainspeak.formats.text._layout import parse_line_marker
from plainspeak.formats.text._markup import InlineMarkup, LineMasker
from plainspeak.model import Kind

if TYPE_CHECKING:
    from plainspeak.formats.core.segments import TextSegment
    from plainspeak.model import Document

FORMAT = Format(
    name="asciidoc",
    suffixes=(".adoc", ".asciidoc"),
)

_VERBATIM = re.compile(r"(-{4,}+|\.{4,}+|\+{4,}+|/{4,}+|`{3,}+).*$")
_DELIMITER = re.compile(r"(?:={4,}|\*{4,}|_{4,}|--|[|,:!]={3,})\s*$")
_QUOTE = re.compile(r"_{4,}\s*$")
_TABLE = re.compile(r"[|!]={3,}\s*$")
_HEADING = re.compile(r"(={1,6}|#{1,6})[ \t]+(?=\S)")
_TITLE = re.compile(r"\.(?=[^\s.])")
_MARKER = re.compile(r"[ \t]*(?:\*{2,6}|-|\.{1,5}|<\.>|<\d+>)[ \t]+(?=\S)")
_LABEL = re.compile(r"(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+")
_NO_PROSE = re.compile(
    r"//|\[[^\]]*+\]\s*+$|:!?[\w-]++!?:(?:\s|$)|[a-z]\w*+::[^\s\[\]]*+\[|ifeval::|<<<\s*+$"
    r"|'''\s*+$|\+\s*+$"
)
_CODE_STYLE = re.compile(r"\[(?:source|listing|literal|stem|latexmath|asciimath|,)\b")
_DEFINITION = re.compile(r"(?<=\S):{2,4}(?=\s|$)")
_CELL = re.compile(r"(?:^|(?<=\s))[\d.+*<^>]{0,8}[adehlmsv]?\|")


class _Lines(LineMasker):
    inline: ClassVar[InlineMarkup] = InlineMarkup(
        re.compile(
            r"""
            (?<=["'])`(?=\S)(?P<quoted>[^`\n]{1,300})`(?=["'])
          | (?<!\w)(?P<ticks>`{1,2})(?=\S)[^`\n]{1,300}?(?P=ticks)(?!\w)
          | (?<!\w)(?P<plus>\+{1,3})(?=\S)[^+\n]{1,300}?(?P=plus)(?!\w)
          | (?:link|xref|mailto):[^\s\[\]]{0,300}\[(?P<linked>[^\]]{0,300})\]
          | (?:https?|ftp)://[^\s\[\]]{1,300}\[(?P<named>[^\]]{0,300})\]
          | <<[^<>,\n]{1,200}(?:,(?P<crossed>[^<>]{1,200}))?>>
          | (?:image|icon|kbd|btn|menu|pass|stem|indexterm2?|anchor):
            [^\s\[\]]{0,300}\[[^\]]{0,300}\]
          | footnote:[\w-]{0,60}\[(?P<note>[^\]]{0,500})\]
          | \[\[[^\]\n]{1,100}\]\]
          | \({3}[^()\n]{1,200}\){3} | \({2}(?P<term>[^()\n]{1,200})\){2}
          | \{[A-Za-z_][\w-]{0,60}\}
          | (?<![\w*_\#])(?P<mark>[*_\#]{1,2})(?=\S)
            (?P<strong>[^*_\#\n]{1,500}?)(?<=\S)(?P=mark)(?![\w*_\#])
            """,
            re.VERBOSE,
        ),
        shown=("quoted", "linked", "named", "crossed", "term", "strong"),
        note="note",
        unseen=("[[", "footnote", "((("),
    )

    def __init__(self, source: str) -> None:
        super().__init__(source)
        self._quotes: list[tuple[int, int]] = []
        self._quote: int | None = None
        self._fence = ""
        self._in_table = self._in_code = False
        self._begins = True

    def kind(self, segment: TextSegment) -> Kind:
        at = bisect_right(self._quotes, segment.start, key=lambda quote: quote[0])
        quoted = at > 0 and segment.start < self._quotes[at - 1][1]
        return Kind.QUOTATION if quoted else segment.kind

    def line(self, line: str, bare: str, start: int) -> str | None:
        if self._fence:
            self._fence = "" if bare == self._fence else self._fence
            return None
        begins, self._begins = self._begins, not bare
        self._in_code = bool(bare) and (self._in_code or (begins and self._is_literal(line)))
        if not begins and self._underlines(bare):
            return line
        aside = not bare or self._delimits(bare, start) or self._is_apart(line, bare, start)
        return None if aside or self._in_code or self._heading(line, start) else self._prose(line)

    def _is_apart(self, line: str, bare: str, at: int) -> bool:
        """Whether the line is of a table, whose cells are kept, or of no prose at all."""
        if self._in_table:
            self._cells(line, at)
        elif _NO_PROSE.match(bare):
            self._begins, self._in_code = True, bool(_CODE_STYLE.match(bare))
        return self._in_table or self._begins

    def _underlines(self, bare: str) -> bool:
        """Whether a row of dashes is of the older kind, below a title that is as long."""
        return set(bare) == {"-"} and abs(len(bare) - len(self.above)) <= 1

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
        self.keep(at + heading.end(), line[heading.end() :].rstrip(), kind)
        return True

    def _cells(self, line: str, at: int) -> None:
        cuts = [*_CELL.finditer(line)]
        ends = [*(cut.start() for cut in cuts[1:]), len(line.rstrip())]
        starts = [cut.end() for cut in cuts] or [0]
        for start, end in zip(starts, ends, strict=False):
            self.keep(at + start, line[start:end], Kind.TABLE_CELL)

    def _prose(self, line: str) -> str:
        if label := _LABEL.match(line):
            line = blank(label[0]) + line[label.end() :]
        marker = _MARKER.match(line)
        if marker and content_span(line[marker.end() :]):
            bullet = "*".rjust(len(marker[0].rstrip()))
            line = bullet + line[len(bullet) :]
        return _DEFINITION.sub(lambda colons: ":".ljust(len(colons[0])), line)


def read_text(source: str, name: str = "<text>") -> Document:
    r"""Read AsciiDoc that is already at hand.

    >>> document = read_text("== Your plan\n\nRun `make` now. See link:us.html[our page].\n")
    >>> document.text[14:]
    'Run \ufffc      now. See              our page .\n'
    >>> [block.kind.value for block in document.blocks]
    ['heading', 'paragraph']
    """
    return _Lines(source).document(name)
