"""Limits that the scores of a document may not pass: ``--max-grade`` and others."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from plainspeak.cli import console
from plainspeak.errors import DocumentError
from plainspeak.reports import PrintedReport

if TYPE_CHECKING:
    from plainspeak.cli.options import ThresholdOptions
    from plainspeak.model import Report


class Threshold(NamedTuple):
    """A score, its name, the option that limits it, and whether the limit is the least."""

    score: str
    name: str
    option: str
    limit: float | None
    is_minimum: bool = False


class Thresholds:
    """The limits that were asked for; a document beyond one is named at once."""

    def __init__(self, options: ThresholdOptions) -> None:
        known = (
            Threshold("grade", "grade", "--max-grade", options.max_grade),
            Threshold("difficulty", "difficulty", "--max-difficulty", options.max_difficulty),
            Threshold(
                "flesch_reading_ease",
                "Flesch reading ease",
                "--min-score",
                options.min_score,
                is_minimum=True,
            ),
        )
        self._thresholds = [each for each in known if each.limit is not None]
        self.failed = False

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self._thresholds)

    def observe(self, result: Report | PrintedReport | DocumentError) -> None:
        """Hold one document against the limits; those that are only printed when there are none."""
        if not isinstance(result, DocumentError | PrintedReport):
            for each in self._thresholds:
                self._compare(result, each)

    def _compare(self, report: Report, threshold: Threshold) -> None:
        _, name, option, limit, is_minimum = threshold
        assert limit is not None
        number: float | None = getattr(report.readability, threshold.score)
        if number is None:
            message = f"there is no {name} to compare with {option}: {report.readability.reason}"
        elif number < limit if is_minimum else number > limit:
            message = f"the {name} is {number:.1f}, and {option} is {limit:g}"
            self.failed = True
        else:
            return
        console.complain(f"{report.document.name}: {message}.")
