"""The reading scores of documents: a page for one, a table for many, CSV or JSON for programs.

The counts come first, since they say what to do; the classic formulas differ by several grades on
the same text, so that each is shown beside the others, as an age.
"""

from __future__ import annotations

import csv
import io
import json
from math import floor
from typing import TYPE_CHECKING, NamedTuple

from plainspeak import wire
from plainspeak.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from plainspeak.model import Readability, Report

FORMS = ("terminal", "csv", "json")

GRADES = {
    "flesch_kincaid_grade": "Flesch-Kincaid grade",
    "smog_grade": "SMOG grade",
    "gunning_fog": "Gunning fog",
    "coleman_liau": "Coleman-Liau",
    "automated_readability_index": "Automated readability index",
}
"""The formulas that give a school grade of the United States."""

ENOUGH_FOR_SMOG = 30
"""Sentences that SMOG was made for; on fewer it is rough."""

EASE = ((90, "very easy"), (80, "easy"), (70, "fairly easy"), (60, "plain"), (50, "fairly hard"),
        (30, "hard"))  # fmt: skip
"""Flesch's own words for his scores, the least score of each (1949)."""

DALE_CHALL = ((10, 16), (9, 13), (8, 11), (7, 9), (6, 7), (5, 5))
"""Scores of Dale and Chall, and the school grade that they begin with (1948)."""

TO_GRADES_FROM_AGE = 5
"""A child in grade 1 is about 6 years old: a convention, and no more than that."""

YOUNGEST, OLDEST = 6, 22

NOTES = """\
An age is the school grade plus 5, by convention. It says who could read the words, not who will
understand them. Use scores to choose what to work on first, and ask your readers."""


def age(grade: float) -> str:
    """The age at which people are said to read a text of a school grade.

    >>> age(8.2), age(0.4), age(19)
    ('about age 13 to 14', 'age 6 or under', 'age 22 or over')
    """
    youngest = floor(grade) + TO_GRADES_FROM_AGE
    if youngest < YOUNGEST:
        return f"age {YOUNGEST} or under"
    if youngest >= OLDEST:
        return f"age {OLDEST} or over"
    return f"about age {youngest} to {youngest + 1}"


def write(results: Iterable[Report | DocumentError], form: str) -> Iterator[str]:
    """The scores as text for a terminal, as CSV or as JSON."""
    read: list[Report] = []
    errors = []
    for result in results:
        if isinstance(result, DocumentError):
            errors.append({"path": result.where, "message": result.explanation})
        else:
            read.append(result)
    if form == "csv":
        yield from _csv(read)
    elif form == "json":
        yield _json(read, errors)
    elif len(read) == 1:
        yield from _page(read[0])
    elif read:
        yield from _table(read)


class _Line(NamedTuple):
    name: str
    value: str
    note: str = ""

    def __str__(self) -> str:
        return f"  {self.name:<30}{self.value:>8}  {self.note}".rstrip() + "\n"


def _page(report: Report) -> Iterator[str]:
    """All that is known of one document."""
    measured = report.readability
    yield f"{report.document.name}\n\n"
    yield from map(str, _counts(measured))
    yield "\n"
    if measured.reason:
        yield f"  There are no reading scores: {measured.reason}.\n"
        return
    yield from map(str, _scores(measured))
    if moved := list(_moved(report, measured)):
        yield "\n  What moved the grade\n"
        yield from moved
    yield f"\n{NOTES}\n"


def _counts(measured: Readability) -> Iterator[_Line]:
    yield _Line("Words", str(measured.words))
    in_sentences = measured.scored_words
    if in_sentences != measured.words:
        yield _Line("Words in sentences", str(in_sentences), "headings and tables left out")
    yield _Line("Sentences", str(measured.scored_sentences))
    if not measured.scored_sentences:
        return
    yield _Line("Words in a sentence", f"{measured.words_per_sentence:.1f}", "on average")
    yield _Line("Sentences over the limit", str(measured.long_sentences))
    yield _Line("Long words", f"{100 * measured.long_word_share:.0f} %", "8 letters or more")
    yield _Line("Rare words", f"{100 * measured.rare_word_share:.0f} %", "few readers know them")
    if measured.difficulty is not None:
        note = "2 is news told for learners, 5 a medical abstract"
        yield _Line("Difficulty", f"{measured.difficulty:.1f}", note)


def _scores(measured: Readability) -> Iterator[_Line]:
    ease = measured.flesch_reading_ease
    if ease is not None:
        word = next((word for least, word in EASE if ease >= least), "very hard")
        yield _Line("Flesch reading ease", f"{ease:.0f}", word)
    grades = []
    for field, name in GRADES.items():
        grade = getattr(measured, field)
        if grade is not None:
            grades.append(grade)
            rough = field == "smog_grade" and measured.scored_sentences < ENOUGH_FOR_SMOG
            note = f"{age(grade)}{', rough: under 30 sentences' if rough else ''}"
            yield _Line(name, f"{grade:.1f}", note)
    if measured.dale_chall is not None:
        score = measured.dale_chall
        grade = next((grade for least, grade in DALE_CHALL if score >= least), 4)
        easiest = score < DALE_CHALL[-1][0]
        note = f"age {grade + TO_GRADES_FROM_AGE} or under" if easiest else age(grade)
        yield _Line("Dale-Chall", f"{score:.1f}", note)
    if grades and (spread := max(grades) - min(grades)) >= 1:
        yield _Line("Spread between the grades", f"{spread:.1f}", "trust no single one")


def _moved(report: Report, measured: Readability) -> Iterator[str]:
    """What makes the grade as high as it is, where anything does."""
    moved, grade = measured.moved, measured.flesch_kincaid_grade
    if moved is None or grade is None:
        return
    easier = moved.grade_without_sentences
    if easier is not None and easier < grade:
        yield f"  Without its hardest sentences it would be {easier}:\n"
        for start, end in moved.sentences:
            place = report.document.locate(start).label
            yield f"    {place}: {_short(report.document.shown[start:end])}\n"
    easier = moved.grade_without_words
    if easier is not None and easier < grade:
        yield f"  With short words in the place of these it would be {easier}:\n"
        yield f"    {', '.join(moved.words)}\n"


LONGEST_QUOTATION = 80


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_QUOTATION else f"{line[: LONGEST_QUOTATION - 1].rstrip()}…"


COLUMNS = ("WORDS", "WORDS/SENTENCE", "RARE", "DIFFICULTY", "GRADE", "AGE", "DOCUMENT")


def _table(read: Sequence[Report]) -> Iterator[str]:
    """A line for each document, the hardest first."""
    shown = [COLUMNS]
    for report in sorted(read, key=lambda each: -(each.readability.difficulty or 0)):
        measured = report.readability
        grade = measured.flesch_kincaid_grade
        shown.append(
            (
                str(measured.words),
                f"{measured.words_per_sentence:.1f}",
                f"{100 * measured.rare_word_share:.0f} %",
                "" if measured.difficulty is None else f"{measured.difficulty:.1f}",
                "" if grade is None else f"{grade:.1f}",
                "no score"
                if grade is None
                else age(grade).removeprefix("about ").removeprefix("age "),
                report.document.name,
            )
        )
    widths = [max(len(row[i]) for row in shown) for i in range(len(COLUMNS) - 1)]
    for row in shown:
        cells = [cell.rjust(width) for cell, width in zip(row, widths, strict=False)]
        yield "  ".join([*cells, row[-1]]) + "\n"
    yield f"\nThe hardest come first. GRADE is that of Flesch and Kincaid.\n{NOTES}\n"


def _fields(report: Report) -> dict[str, object]:
    """The numbers of one document, and no sentences."""
    measured = wire.readability(report.readability)
    return {key: value for key, value in measured.items() if key not in {"sentences", "moved"}}


def _csv(read: Sequence[Report]) -> Iterator[str]:
    for number, report in enumerate(read):
        found = {"document": report.document.name, **_fields(report)}
        line = io.StringIO(newline="")
        writer = csv.DictWriter(line, found, lineterminator="\n")
        if number == 0:
            writer.writeheader()
        writer.writerow(found)
        yield line.getvalue()


def _json(read: Sequence[Report], errors: list[dict[str, str]]) -> str:
    whole = {
        "version": wire.VERSION,
        "tool": wire.tool(),
        "documents": [
            {"path": each.document.name, "readability": wire.readability(each.readability)}
            for each in read
        ],
        "errors": errors,
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"
