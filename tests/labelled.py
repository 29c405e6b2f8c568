"""Documents in which an editor marked every problem, and how often the findings agree with them.

``documents/labelled/README.md`` says what the marks are.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import plainspeak

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plainspeak.model import Finding

FOLDER = Path(__file__).parent / "documents" / "labelled"

_BRACKET = re.compile(r"\[\[(?P<rules>[a-z|-]+)(?P<optional>\??):|\]\]")


class Mark(NamedTuple):
    """Words that an editor marked: offsets in the file without its marks, and the rules that fit.

    An optional mark may be found or not: neither is wrong.
    """

    start: int
    end: int
    rules: frozenset[str]
    optional: bool


class Labelled(NamedTuple):
    """One document without its head and its marks, and what the editor marked in it."""

    name: str
    audience: str
    clean: bool
    text: str
    marks: tuple[Mark, ...]


def labelled() -> list[Labelled]:
    """Every document, by name."""
    return [read(path) for path in sorted(FOLDER.iterdir()) if path.name != "README.md"]


def read(path: Path) -> Labelled:
    """One document of the folder."""
    head, _, body = path.read_text("utf-8").partition("\n\n")
    about = dict(line.split(": ") for line in head.splitlines())
    text, marks = without_marks(body)
    return Labelled(path.name, about["audience"], about["clean"] == "yes", text, marks)


def without_marks(body: str) -> tuple[str, tuple[Mark, ...]]:
    """The text of a document, and its marks, which may be inside one another.

    >>> without_marks("Ask [[wordy?:prior to [[jargon|wordy:go-live]]]] day.")[1][0]
    Mark(start=13, end=20, rules=frozenset({...}), optional=False)
    """
    parts: list[str] = []
    marks: list[Mark] = []
    opened: list[tuple[int, re.Match[str]]] = []
    size = at = 0
    for bracket in _BRACKET.finditer(body):
        if not bracket["rules"] and not opened:
            continue  # such as the end of a wiki link
        part = body[at : bracket.start()]
        parts.append(part)
        size += len(part)
        at = bracket.end()
        if bracket["rules"]:
            opened.append((size, bracket))
        else:
            start, opener = opened.pop()
            rules = frozenset(opener["rules"].split("|"))
            marks.append(Mark(start, size, rules, bool(opener["optional"])))
    return "".join((*parts, body[at:])), tuple(marks)


class Place(NamedTuple):
    """A finding, and its offsets in the file."""

    start: int
    end: int
    finding: Finding


def findings(document: Labelled) -> list[Place]:
    """What plainspeak finds in a document, for the audience that it was written for."""
    report = _checker(document.audience).check(document.text, document.name)
    lines = [0, *(found.end() for found in re.finditer("\n", document.text))]

    def offset(at: int) -> int:
        place = report.document.locate(at)
        assert place.line is not None
        assert place.column is not None
        return lines[place.line - 1] + place.column - 1

    return [Place(offset(each.start), offset(each.end - 1) + 1, each) for each in report.findings]


@cache
def _checker(audience: str) -> plainspeak.Checker:
    return plainspeak.Checker(plainspeak.Settings(audience=audience))


@dataclass
class Tally:
    """How findings and marks agree.

    ``right``: the words are marked with the rule. ``other``: they are marked with another rule.
    ``wrong``: they are not marked. ``met`` and ``missed`` count the marks that are not optional.
    """

    right: int = 0
    other: int = 0
    wrong: int = 0
    met: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """The share of findings that are on marked words."""
        return _share(self.right + self.other, self.wrong)

    @property
    def recall(self) -> float:
        """The share of marks that a finding of their rule is on."""
        return _share(self.met, self.missed)


def _share(part: int, rest: int) -> float:
    return part / (part + rest) if part + rest else 1.0


@dataclass
class Scores:
    """The tallies of many documents: by rule, and by level."""

    rules: dict[str, Tally] = field(default_factory=dict)
    levels: dict[str, Tally] = field(default_factory=dict)
    any_rule: Tally = field(default_factory=Tally)
    clean_words: int = 0
    clean_warnings: int = 0


def score(documents: Iterable[Labelled]) -> Scores:
    """How well the findings in some documents agree with their marks.

    Rules that no document has a mark of are left out.
    """
    every = list(documents)
    marked = {rule for document in every for mark in document.marks for rule in mark.rules}
    scores = Scores({rule: Tally() for rule in sorted(marked)})
    for document in every:
        found = [each for each in findings(document) if each.finding.rule in marked]
        _count_findings(scores, document, found)
        _count_marks(scores, document, found)
        if document.clean:
            scores.clean_words += len(document.text.split())
            scores.clean_warnings += len(wrong_warnings(document, found))
    return scores


def wrong_warnings(document: Labelled, found: Iterable[Place]) -> list[Place]:
    """The warnings that are on words with no mark."""
    return [
        each
        for each in found
        if each.finding.level != "note" and not any(_over(document.marks, each))
    ]


def _over(marks: Iterable[Mark], place: Place) -> Iterator[Mark]:
    return (mark for mark in marks if mark.start < place.end and place.start < mark.end)


def _count_findings(scores: Scores, document: Labelled, found: Iterable[Place]) -> None:
    for place in found:
        rule = place.finding.rule
        over = list(_over(document.marks, place))
        outcome = "wrong" if not over else "other"
        if any(rule in mark.rules for mark in over):
            outcome = "right"
        level = scores.levels.setdefault(str(place.finding.level), Tally())
        for tally in (scores.rules[rule], level, scores.any_rule):
            setattr(tally, outcome, getattr(tally, outcome) + 1)


def _count_marks(scores: Scores, document: Labelled, found: Iterable[Place]) -> None:
    for mark in document.marks:
        if mark.optional:
            continue
        over = [each for each in found if mark.start < each.end and each.start < mark.end]
        met = any(each.finding.rule in mark.rules for each in over)
        for rule in mark.rules:
            scores.rules[rule].met += met
            scores.rules[rule].missed += not met
        near = any(each.finding.rule != "long-sentence" for each in over)
        scores.any_rule.met += met or near
        scores.any_rule.missed += not (met or near)


def rules_of(documents: Iterable[Labelled]) -> Counter[str]:
    """How often each rule is marked."""
    return Counter(rule for each in documents for mark in each.marks for rule in mark.rules)
