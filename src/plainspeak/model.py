"""The nouns: plain values that every room of the house passes on.

All offsets are code points in ``Document.text``, counted from 0, and half-open:
``text[start:end]`` is what is meant. Everything here is frozen and can be pickled.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, Protocol

from plainspeak import wire

if TYPE_CHECKING:
    from collections.abc import Callable


class Level(StrEnum):
    """How much a finding matters; ``off`` silences a rule."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    OFF = "off"


class Kind(StrEnum):
    """What a block of a document is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    TABLE_CELL = "table cell"
    QUOTATION = "quotation"
    CAPTION = "caption"
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class Block:
    """One unit of a document: a sentence never crosses its ends.

    ``level`` is how deep a heading or the item of a list stands, from 1, where the file says so.
    """

    start: int
    end: int
    kind: Kind = Kind.PARAGRAPH
    level: int | None = None


@dataclass(frozen=True, slots=True)
class Location:
    """Where a person would look. Lines, columns, pages and paragraphs count from 1."""

    line: int | None = None
    column: int | None = None
    page: int | None = None
    paragraph: int | None = None
    section: str | None = None

    @property
    def label(self) -> str:
        """The place in a few words; empty when nothing is known of it.

        >>> Location(page=2, line=7).label, Location(paragraph=4).label
        ('page 2', 'paragraph 4')
        """
        for name in ("page", "line", "paragraph"):
            if (number := getattr(self, name)) is not None:
                return f"{name} {number}"
        return ""


class Origin(Protocol):
    """Where the text of a document came from, piece by piece.

    ``source`` is the text as a person sees it in the file, before anything was masked.
    """

    @property
    def source(self) -> str:
        """As many characters as the text has."""

    def locate(self, offset: int) -> Location:
        """The place of one offset; its section only where no heading tells it."""

    def exact(self, start: int, end: int) -> bool:
        """Whether these characters stand in the file one for one, so that they can be changed."""

    def verify(self, text: str) -> None:
        """Raise ``ValueError`` unless the map fits the text."""


class Lines:
    """The origin of a text whose characters are those of its file, one for one.

    >>> Lines("One.\\nTwo.").locate(5)
    Location(line=2, column=1, page=None, paragraph=None, section=None)
    """

    def __init__(self, source: str) -> None:
        self.source = source

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(found.end() for found in re.finditer("\n", self.source))]

    def __reduce__(self) -> tuple[type[Lines], tuple[str]]:
        return Lines, (self.source,)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Lines) and self.source == other.source

    def __hash__(self) -> int:
        return hash(self.source)

    def locate(self, offset: int) -> Location:
        """Line and column of an offset."""
        line = bisect_right(self._starts, offset)
        return Location(line=line, column=offset - self._starts[line - 1] + 1)

    def exact(self, start: int, end: int) -> bool:  # noqa: ARG002  all of it is
        """Every character is the file's own."""
        return True

    def verify(self, text: str) -> None:
        """A mask may hide a character of the file but never move one."""
        if len(text) != len(self.source):
            message = f"the text has {len(text)} characters and its file {len(self.source)}"
            raise ValueError(message)


class Explanation(NamedTuple):
    """What a file says of words without showing it in the text, as the title of ``<abbr>`` does.

    ``start`` and ``end`` are the offsets of the words; ``text`` is empty where the sentence around
    them is the explanation, as with ``<dfn>``.
    """

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Directive:
    """What somebody wrote in a document for plainspeak, such as "ignore jargon -- it is the law".

    ``start`` and ``end`` are where it stands in the text; they are equal where it takes no room
    there. ``reach`` are the words it is fixed to, where the file says so.
    """

    start: int
    end: int
    words: str
    reach: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """The prose of one document, its blocks, its name, and where every part of it came from.

    ``text`` may hide what is not prose (markup as spaces, code and links as ``HIDDEN``).
    Raises ``ValueError`` when the blocks overlap, leave the text, or the origin does not fit.

    >>> Document("Ask us.\\n", (Block(0, 7),)).locate(4).column
    5
    """

    text: str
    blocks: tuple[Block, ...]
    name: str = "<text>"
    origin: Origin | None = None
    explanations: tuple[Explanation, ...] = ()
    directives: tuple[Directive, ...] = ()
    _headings: tuple[Block, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if self.origin is None:
            object.__setattr__(self, "origin", Lines(self.text))
        headings = tuple(b for b in self.blocks if b.kind is Kind.HEADING)
        object.__setattr__(self, "_headings", headings)
        self._verify()

    def _verify(self) -> None:
        edges = [edge for block in self.blocks for edge in (block.start, block.end)]
        inside = not edges or (edges[0] >= 0 and edges[-1] <= len(self.text))
        if not inside or any(a > b for a, b in pairwise(edges)):
            message = f"the blocks of {self.name} overlap or leave the text"
            raise ValueError(message)
        if self.origin is not None:
            self.origin.verify(self.text)

    @property
    def shown(self) -> str:
        """The text as a person sees it in the file, character for character with ``text``."""
        assert self.origin is not None
        return self.origin.source

    def exact(self, start: int, end: int) -> bool:
        """Whether ``text[start:end]`` stands in the file just so, and can be changed there."""
        assert self.origin is not None
        unmasked = self.text[start:end] == self.shown[start:end]
        return unmasked and self.origin.exact(start, end)

    def locate(self, offset: int) -> Location:
        """Where a person would look for an offset, with the heading it stands under."""
        assert self.origin is not None
        place = self.origin.locate(offset)
        at = bisect_right(self._headings, offset, key=lambda block: block.start)
        section = place.section
        if at and not section:
            heading = self._headings[at - 1]
            section = " ".join(self.text[heading.start : heading.end].split()) or None
        return Location(place.line, place.column, place.page, place.paragraph, section)


HIDDEN = "\ufffc"
"""Stands in ``Document.text``, with spaces after it, for code, links and other things that are
not words but hold a place in the sentence, so that no phrase is found across them."""


@dataclass(frozen=True, slots=True)
class Term:
    """One row of a list: one meaning of one term. ``docs/lists.md`` explains the columns.

    ``at_times`` are those of ``say_instead`` that fit in some sentences only.
    """

    list: str
    line: int
    term: str
    variants: tuple[str, ...] = ()
    kind: str = "jargon"
    pos: str = ""
    level: str = "avoid"
    say_instead: tuple[str, ...] = ()
    meaning: str = ""
    fine_when: str = ""
    needs: str = ""
    unless: str = ""
    nation: str = ""
    status: str = "current"
    example: str = ""
    keep: str = ""
    source: str = ""
    checked_on: str = ""
    at_times: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The name of the term in the wire format."""
        return f"{self.list}/{self.term}"


@dataclass(frozen=True, slots=True)
class Edit:
    """Words to put in the place of ``text[start:end]``."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Words to put in the place of a finding.

    ``safe`` says whether a machine may do so unasked; ``reason`` says why not when it may not.
    ``edits`` are all that has to change, sorted, where that is more than the words of the finding.
    """

    text: str
    safe: bool = False
    reason: str | None = None
    edits: tuple[Edit, ...] = ()

    def edits_of(self, finding: Finding) -> tuple[Edit, ...]:
        """What carrying it out changes in the text."""
        return self.edits or (Edit(finding.start, finding.end, self.text),)


@dataclass(frozen=True, slots=True)
class Finding:
    """One place in a document that a rule speaks about."""

    start: int
    end: int
    rule: str
    level: Level
    message: str
    suggestions: tuple[Suggestion, ...] = ()
    term: Term | None = None


@dataclass(frozen=True, slots=True)
class Acronym:
    """A short form, its explanation as written, and every place it stands.

    ``explained_at`` and each of ``uses`` are start and end offsets.
    """

    short: str
    long: str | None
    explained_at: tuple[int, int] | None
    uses: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, its words, and how hard it is (0 is easy; see ``difficulty.py``)."""

    start: int
    end: int
    words: int
    difficulty: float


@dataclass(frozen=True, slots=True)
class Moved:
    """What moved the Flesch-Kincaid grade most, and what the grade would be without it.

    ``sentences`` are the start and end offsets of the hardest sentences, the hardest first.
    ``words`` are the words of many syllables that count most, the most telling first, in lower
    case; without them means with a word of one syllable in the place of each.
    """

    sentences: tuple[tuple[int, int], ...]
    grade_without_sentences: float | None
    words: tuple[str, ...]
    grade_without_words: float | None


@dataclass(frozen=True, slots=True)
class Readability:
    """Counts first, then scores, then what moved them, then each sentence.

    ``words`` and ``sentences`` are of the whole document; all else leaves out headings and tables.
    A score is ``None`` where there is none to give, and ``reason`` is a sentence that says why.
    """

    words: int
    scored_words: int
    scored_sentences: int
    words_per_sentence: float
    long_sentences: int
    long_word_share: float
    rare_word_share: float
    difficulty: float | None
    flesch_reading_ease: float | None
    flesch_kincaid_grade: float | None
    smog_grade: float | None
    gunning_fog: float | None
    coleman_liau: float | None
    automated_readability_index: float | None
    dale_chall: float | None
    reason: str | None
    moved: Moved | None
    sentences: tuple[Sentence, ...]

    @property
    def grade(self) -> float | None:
        """The Flesch-Kincaid grade, the one that people are asked for most."""
        return self.flesch_kincaid_grade

    @property
    def grades(self) -> dict[str, float | None]:
        """The scores that are school grades of the United States, by name."""
        return {
            "flesch_kincaid_grade": self.flesch_kincaid_grade,
            "smog_grade": self.smog_grade,
            "gunning_fog": self.gunning_fog,
            "coleman_liau": self.coleman_liau,
            "automated_readability_index": self.automated_readability_index,
        }

    @property
    def scores(self) -> dict[str, float | None]:
        """All classic scores, by name: grades, and two that have scales of their own."""
        ease = {"flesch_reading_ease": self.flesch_reading_ease}
        return {**ease, **self.grades, "dale_chall": self.dale_chall}


@dataclass(frozen=True, slots=True)
class Report:
    """What plainspeak has to say of one document.

    Findings are sorted and never overlap. ``readability`` is worked out when first asked for.
    """

    document: Document
    findings: tuple[Finding, ...]
    acronyms: tuple[Acronym, ...]
    words: int
    measure: Callable[[], Readability] = field(repr=False, compare=False)
    _measured: Readability | None = field(default=None, init=False, repr=False, compare=False)

    @property
    def readability(self) -> Readability:
        """Counts, scores and the difficulty of each sentence."""
        if self._measured is None:
            object.__setattr__(self, "_measured", self.measure())
        assert self._measured is not None
        return self._measured

    def to_dict(self) -> wire.Wire:
        """One document of the wire format, which ``wire.schema.json`` describes."""
        return wire.document(self)
