"""What a document shows about accessibility law, as counts; never a certificate.

WCAG 2.2 (W3C, 2023), level AAA, asks in 3.1.3 that unusual words and in 3.1.4 that abbreviations
are explained, and in 3.1.5 that text needs no more than a lower secondary education, or that there
is an easier version. The Accessible Information Standard (NHS England, DCB1605) asks that people
with a disability get information that they can understand. A count cannot show that a person
understands: only readers can.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plainspeak.model.report import Report

LOWER_SECONDARY_GRADE = 9
"""School years of a lower secondary education (UNESCO, as WCAG 2.2 counts them: seven to nine)."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Unusual words and abbreviations of a document, those without an explanation, and its grade.

    ``grade`` is the Flesch-Kincaid grade, ``None`` where there is none to give.
    """

    unusual_words: int
    unexplained_words: tuple[str, ...]
    abbreviations: int
    unexplained_abbreviations: tuple[str, ...]
    grade: float | None

    @property
    def within_lower_secondary(self) -> bool | None:
        """Whether the grade is that of a lower secondary education or less."""
        return None if self.grade is None else self.grade <= LOWER_SECONDARY_GRADE


def evidence(report: Report) -> Evidence:
    """The counts of one document."""
    words = [each for each in report.terms if not each.abbreviation]
    short = [each for each in report.terms if each.abbreviation]
    return Evidence(
        len(words),
        tuple(each.term for each in words if not each.explained),
        len(short),
        tuple(each.term for each in short if not each.explained),
        report.readability.grade,
    )
