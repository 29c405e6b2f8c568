"""From the results of a batch of texts to a batch of rows."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from plainspeak.errors import DocumentError
from plainspeak.integrations.frames.schema import READABILITY, SCORES
from plainspeak.reports.tables import FINDINGS, batch, error_row, finding_row

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from plainspeak.integrations.frames.check import Result
    from plainspeak.model import Report


def findings(results: Iterable[Result]) -> tuple[list[int], Any]:
    """The index of its text for each row, and the rows: one a finding, one an error."""
    indices: list[int] = []
    rows: list[Sequence[object]] = []
    for index, result in enumerate(results):
        if isinstance(result, DocumentError):
            made = [error_row(result, FINDINGS)]
        else:
            made = [finding_row(each, each.location) for each in result.findings] if result else []
        rows += made
        indices += [index] * len(made)
    return indices, batch(rows, FINDINGS)


def readability(results: Iterable[Result]) -> tuple[list[int], Any]:
    """The same for counts and scores: exactly one row a text."""
    rows: list[Sequence[object]] = []
    for result in results:
        if isinstance(result, DocumentError):
            rows.append(error_row(result, READABILITY))
        else:
            rows.append(_score_row(result) if result else (None,) * len(READABILITY))
    return list(range(len(rows))), batch(rows, READABILITY)


def _score_row(report: Report) -> Sequence[object]:
    levels = Counter(str(each.level) for each in report.findings)
    scores = report.readability
    return (
        report.words,
        len(report.findings),
        *(levels[name] for name in ("error", "warning", "note")),
        len(report.acronyms),
        sum(each.explained_at is None for each in report.acronyms),
        *(getattr(scores, name) for name in SCORES),
        scores.reason,
        None,
    )
