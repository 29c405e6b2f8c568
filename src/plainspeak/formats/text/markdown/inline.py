"""Masks what is not words inside a paragraph of Markdown, in one pass from left to right.

The marks of CommonMark are read by hand: the grammar at hand for them takes time that doubles with
each unclosed mark, and reads the words between two prices in dollars as mathematics.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING, ClassVar

from plainspeak.formats.core.mask import blank, hide_addresses, placeholder, splice
from plainspeak.formats.text.markdown.prose import normal_label
from plainspeak.model import JOINER

if TYPE_CHECKING:
    from collections.abc import Callable

MARK = re.compile(
    r"""
    \\(?:[!-/:-@\[-`{-~]|\r?\n)           # backslash escape
  | `+
  | <!--
  | <(?:
        (?P<link> [A-Za-z][\w+.-]{1,31}:[^\s<>]*+ | [\w.+-]++@[\w.-]++ )
      | /? (?P<tag> [A-Za-z][\w.-]{0,40} ) (?:\s[^<>]*+|/)?
    )>
  | &(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});
  | \[\^[^\]\s]{1,80}\]                   # footnote mark
  | \[\[ [^\[\]|\n]{1,200} \|          # [[page|words]] of a wiki
  | !?\[ | \]
  | \*+ | _+ | ~~+ | ==+ | \^\^+
  | (?<![\w:]):[a-z][a-z0-9_+-]{1,40}:(?![\w:])   # :emoji:
    """,
    re.VERBOSE | re.DOTALL,
)

DESTINATION = re.compile(
    r"""
    \(\s*+ (?:<[^<>\n]*+> | (?:[^\s()<>\ufffc]++ | \ufffc[ ]*+ | \([^\s()]*+\) )*+ )
    (?:\s*+ (?:"[^"]{0,1000}+" | '[^']{0,1000}+' | \u2018[^\u2019]{0,1000}+\u2019
              | \u201c[^\u201d]{0,1000}+\u201d | \([^()]{0,1000}+\)))? \s*+ \)
    """,
    re.VERBOSE,
)

LABEL = re.compile(r"\[[^\[\]]{0,1000}\]")
CROSSED_OUT_ENDS = re.compile(r"(?<=[^\s~])~~(?!~)")
CODE_TAGS = frozenset({"code", "kbd", "samp", "var", "script", "style", "svg", "math"})

MAX_LABEL_CHARS = 1000

WIKI_WORDS = re.compile(r"[^\[\]\n]{1,300}\]\]")
ANY_MARK = re.compile(r"[\\`<&\[\]*_~:^]|==")


def mask(text: str, labels: frozenset[str] = frozenset()) -> str:
    r"""Mask the marks of one paragraph; ``labels`` are those the document gives links for.

    >>> mask("See *your* [plan](/plan 'Plan') in `x`.")
    'See  your   plan                in \ufffc  .'
    """
    if ANY_MARK.search(text):
        text = _Marks(text, labels).masked()
    return hide_addresses(text)


def comments(text: str) -> list[tuple[int, int]]:
    """Where the comments in one paragraph are, those in code left out.

    >>> comments("Ask us. <!-- a --> `<!-- b -->`")
    [(8, 18)]
    """
    marks = _Marks(text, frozenset())
    marks.masked()
    return marks.comments


class _Marks:
    """One walk over the marks of a paragraph; an edit is decided once and a link at its end."""

    def __init__(self, text: str, labels: frozenset[str]) -> None:
        self.text = text
        self.labels = labels
        self.edits: list[tuple[int, int, str] | None] = []
        self.brackets: list[tuple[int, int]] = []
        self.innermost = -1
        self.code_fences: dict[int, list[int]] | None = None
        self.unclosed: set[str] = set()
        self.comments: list[tuple[int, int]] = []

    def masked(self) -> str:
        at = 0
        while found := MARK.search(self.text, at):
            at = self.READERS[found[0][0]](self, found) or found.end()
        return splice(self.text, filter(None, self.edits))

    def blank(self, start: int, end: int) -> int:
        self.edits.append((start, end, blank(self.text[start:end])))
        return end

    def hide(self, start: int, end: int) -> int:
        self.edits.append((start, end, placeholder(self.text[start:end])))
        return end

    def escape(self, found: re.Match[str]) -> None:
        self.blank(found.start(), found.start() + 1)

    def code(self, found: re.Match[str]) -> int | None:
        if self.code_fences is None:
            self.code_fences = defaultdict(list)
            for fence in re.finditer("`+", self.text):
                self.code_fences[len(fence[0])].append(fence.start())
        closers = self.code_fences[len(found[0])]
        nth = bisect_left(closers, found.end())
        if nth == len(closers):
            return None
        return self.hide(found.start(), closers[nth] + len(found[0]))

    def angle(self, found: re.Match[str]) -> int:
        start, end = found.span()
        if found[0] == "<!--":
            return self.comment(start)
        name = (found["tag"] or "").lower()
        if found["link"] or name == "img":
            return self.hide(start, end)
        if name in CODE_TAGS and found[0][1] != "/" and name not in self.unclosed:
            closing = re.compile(rf"</{name}\s*>", re.IGNORECASE).search(self.text, end)
            if closing:
                return self.hide(start, closing.end())
            self.unclosed.add(name)
        return self.blank(start, end)

    def comment(self, start: int) -> int:
        end = -1 if "!--" in self.unclosed else self.text.find("-->", start)
        if end < 0:
            self.unclosed.add("!--")
            return start + len("<!--")
        end += len("-->")
        self.comments.append((start, end))
        return self.blank(start, end)

    def entity(self, found: re.Match[str]) -> int:
        start, end = found.span()
        meaning = html.unescape(found[0])
        if meaning == "&":
            if self.text[start - 1 : start].isalnum() and self.text[end : end + 1].isalnum():
                self.edits.append((start + 1, end, JOINER * (end - start - 1)))  # R&D
                return end
            return self.blank(start + 1, end)
        return self.blank(start, end) if meaning.isspace() else self.hide(start, end)

    def open_bracket(self, found: re.Match[str]) -> int | None:
        if found[0].startswith("[["):
            return self.wiki_link(found)
        if found[0].startswith("[^"):
            return self.blank(*found.span())
        self.innermost = found.start()
        self.brackets.append((found.start(), len(self.edits)))
        self.edits.append(None)
        return None

    def wiki_link(self, found: re.Match[str]) -> int | None:
        close = WIKI_WORDS.match(self.text, found.end())
        if close is None:
            return found.start() + 1
        self.blank(*found.span())
        self.blank(close.end() - 2, close.end())
        return found.end()

    def close_bracket(self, found: re.Match[str]) -> int | None:
        if not self.brackets:
            return None
        start, edit = self.brackets.pop()
        end = self.link_end(found.end())
        if end is None:
            if not self.is_label(start, found.start()):
                return None
            end = found.end()
        if self.text[start] == "!":
            del self.edits[edit:]
            return self.hide(start, end)
        self.edits[edit] = (start, start + 1, " ")
        return self.blank(found.start(), end)

    def is_label(self, start: int, end: int) -> bool:
        if not self.labels or start != self.innermost or end - start > MAX_LABEL_CHARS:
            return False
        return normal_label(self.text[start:end].lstrip("![")) in self.labels

    def link_end(self, after: int) -> int | None:
        link = DESTINATION.match(self.text, after) or LABEL.match(self.text, after)
        return link.end() if link else None

    def crossed_out(self, found: re.Match[str]) -> int | None:
        opens = found[0] == "~~" and not self.text[found.end() : found.end() + 1].isspace()
        if opens and "~~" not in self.unclosed:
            if closing := CROSSED_OUT_ENDS.search(self.text, found.end()):
                return self.hide(found.start(), closing.end())
            self.unclosed.add("~~")
        self.emphasis(found)
        return None

    def emphasis(self, found: re.Match[str]) -> None:
        start, end = found.span()
        before, after = self.text[start - 1 : start], self.text[end : end + 1]
        inside_a_word = before.isalnum() and after.isalnum()
        between_spaces = not before.strip() and not after.strip()
        if found[0][0] in "=^" and before.isalnum() == after.isalnum():
            return  # a comparison, or a power
        if not between_spaces and not (found[0][0] == "_" and inside_a_word):
            self.blank(start, end)

    def emoji(self, found: re.Match[str]) -> None:
        self.blank(*found.span())

    READERS: ClassVar[dict[str, Callable[[_Marks, re.Match[str]], int | None]]] = {
        "\\": escape,
        "`": code,
        "<": angle,
        "&": entity,
        "[": open_bracket,
        "!": open_bracket,
        "]": close_bracket,
        "*": emphasis,
        "_": emphasis,
        "~": crossed_out,
        "=": emphasis,
        "^": emphasis,
        ":": emoji,
    }
