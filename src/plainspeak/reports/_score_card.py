"""The card of one document: who can read it, what would help most, counts, formulas, doubts."""

from __future__ import annotations

from textwrap import fill
from typing import TYPE_CHECKING

from plainspeak._platform.escape import one_line
from plainspeak.model import EditKind
from plainspeak.readability import bands
from plainspeak.readability.age_bands import age_band, format_band
from plainspeak.readability.caveats import caveats, unreliable_scores
from plainspeak.readability.helpful_edits import helpful_edits
from plainspeak.reports._text import shorten

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.model import Document, HelpfulEdit, Readability, Report

NAMES = {
    "flesch_reading_ease": "Flesch reading ease",
    "flesch_kincaid_grade": "Flesch-Kincaid grade",
    "smog_grade": "SMOG grade",
    "gunning_fog": "Gunning fog",
    "coleman_liau": "Coleman-Liau",
    "automated_readability_index": "ARI (automated readability index)",
    "dale_chall": "Dale-Chall",
}

WIDEST = 88
"""Characters of a line of text."""

WIDEST_QUOTE = 40
"""Characters of the document that are shown of each edit."""


def write(report: Report) -> Iterator[str]:
    """The card, piece by piece."""
    found = report.readability
    yield f"{report.document.name}\n\n"
    if found.difficulty is not None:
        yield from _readers(report, found.difficulty)
        yield from _edits(report, found.difficulty)
    yield from _counts(found)
    yield from _formulas(found)
    doubts = [fill(doubt, WIDEST) for doubt in caveats(found)]
    yield "".join(f"\n{each}" for each in doubts) + "\n" * bool(doubts)


def _readers(report: Report, difficulty: float) -> Iterator[str]:
    found, scoring = report.readability, report.scoring
    words = bands.readers(difficulty)
    yield (
        f"  {words[0].upper()}{words[1:]}: its difficulty is about {difficulty:.1f} of 10, "
        f"most likely {found.difficulty_low} to {found.difficulty_high}.\n"
    )
    target = bands.of_grade(scoring.grade_limit)
    yield f'  For the audience "{scoring.audience}", aim for {target:.1f} or less.\n\n'


def _edits(report: Report, difficulty: float) -> Iterator[str]:
    edits = helpful_edits(report)
    if not edits:
        return
    yield "  What would help most, and what it takes off the difficulty:\n"
    for edit in edits:
        taken = f"-{difficulty - edit.difficulty:.2f}"
        place = report.document.locate(edit.start).label
        yield f"    {taken}  {place:<13}  {_said(report.document, edit)}\n"
        difficulty = edit.difficulty
    yield f"  With all of this it would be {difficulty:.1f}.\n\n"


def _said(document: Document, edit: HelpfulEdit) -> str:
    """An edit as a piece of advice."""
    quoted = _quoted(document.shown[edit.start : edit.end])
    if edit.kind is EditKind.SPLIT:
        return f"Split this sentence after {_quoted(edit.text)}."
    if edit.kind is EditKind.LIST:
        return f"Make points of what this lists: {quoted}"
    if edit.kind is EditKind.EXPLAIN:
        return f"Explain {quoted}: {one_line(edit.text)}"
    places = f", in {edit.places} places" if edit.places > 1 else ""
    return f"Say {_quoted(edit.text)} for {quoted}{places}" if edit.text else f"Leave out {quoted}"


def _quoted(text: str) -> str:
    return f'"{one_line(shorten(text, WIDEST_QUOTE))}"'


def _counts(found: Readability) -> Iterator[str]:
    outside = found.words - found.scored_words
    note = f"and {outside:,} in headings and tables, which are left out below"
    yield _row("words in sentences", f"{found.scored_words:,}", note if outside else "")
    yield _row("sentences and list items", f"{found.scored_sentences:,}")
    yield _row("words a sentence", f"{found.words_per_sentence}")
    yield _row("sentences that are too long", f"{found.long_sentences:,}")
    yield _row("long words", f"{found.long_word_share:.0%}", "of 8 letters or more")
    yield _row("rare words", f"{found.rare_word_share:.0%}", "that many readers will not know")
    ideas = "different terms, short forms and rare words"
    yield _row("new ideas in 100 words", f"{found.new_ideas_per_100_words}", ideas)
    yield _row("headings", f"{found.headings:,}")
    yield _row("list items", f"{found.list_items:,}")
    if found.passives is not None:
        yield _row("passive verbs", f"{found.passives:,}", '"your form was received"')
    if found.hidden_verbs is not None:
        yield _row("verbs hidden in nouns", f"{found.hidden_verbs:,}", '"make a decision"')


def _formulas(found: Readability) -> Iterator[str]:
    if found.reason:
        yield f"\nNo scores: {found.reason}.\n"
        return
    yield "\n  For reports that ask for a formula:\n"
    for name, score in found.scores.items():
        if score is not None:
            rough = ", rough" if name in unreliable_scores(found) else ""
            age = f"about age {format_band(age_band(name, score))}{rough}"
            yield _row(NAMES[name], f"{score:.1f}", age)


def _row(name: str, number: str, note: str = "") -> str:
    return f"  {name:<34}{number:>7}  {note}".rstrip() + "\n"
