"""Finds a text that is harder than its audience should have to read. Off unless you choose it.

The measure is the Flesch-Kincaid grade, a school year of the United States; with 5 added it is
about the age of the reader. Formulas differ by several years on one text, and none knows what your
readers know, so use this to find what to work on first, not to pass or fail a text. The finding
is at the hardest sentence: begin there. How high is too high depends on the audience; set the
limit ``grade`` for another. A text of under 100 words has no score, so nothing is said of it.

>>> import plainspeak
>>> checker = plainspeak.Checker(plainspeak.Settings(select=("reading-level",)))
>>> hard = "The organisation will consider every application for additional financial help. " * 12
>>> checker.check(hard).findings[0].message.partition(",")[0]
'The Flesch-Kincaid grade of this text is over 9'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.model import Finding, Level
from plainspeak.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.analysis.analyse import Analysis

RULE = Rule(
    name="reading-level",
    summary=("document that is hard to read", "documents that are hard to read"),
    level=Level.OFF,
    limits={"grade": 9},
    priority=200,
    whole_sentences=True,
    why="The harder a text is, the fewer people can use it.",
)

AGE = 5
"""Years from a school grade to an age."""


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for a document over the limit, at its hardest sentence."""
    from plainspeak.analysis.scoring import scoring_input  # only when the rule is chosen
    from plainspeak.readability.compute import compute

    measured = compute(analysis.document, scoring_input(analysis))
    grade, limit = measured.flesch_kincaid_grade, analysis.profile.limit("grade")
    if grade is None or grade <= limit or not measured.sentences:
        return
    hardest = max(measured.sentences, key=lambda sentence: sentence.difficulty)
    message = (
        f"The Flesch-Kincaid grade of this text is over {limit}, at {grade}: "
        f"roughly age {grade + AGE:.0f}. Begin with this sentence, the hardest."
    )
    yield RULE.finding(analysis, hardest.start, hardest.end, message)
