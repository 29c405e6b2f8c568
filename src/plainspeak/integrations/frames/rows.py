"""From the results of a batch of texts to a batch of rows."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from plainspeak.errors import DocumentError
from plainspeak.integrations.frames.schema import FINDINGS, READABILITY, SCORES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from plainspeak.integrations.frames.check import Result
    from plainspeak.model import Finding, Report


def findings(results: Iterable[Result]) -> tuple[list[int], Any]:
    """The index of its text for each row, and the rows: one a finding, one an error."""
    indices: list[int] = []
    rows: list[Sequence[object]] = []
    for index, result in enumerate(results):
        if isinstance(result, DocumentError):
            made = [_error_row(result, len(FINDINGS))]
        else:
            made = [_finding_row(each) for each in result.findings] if result else []
        rows += made
        indices += [index] * len(made)
    return indices, _batch(rows, FINDINGS)


def readability(results: Iterable[Result]) -> tuple[list[int], Any]:
    """The same for counts and scores: exactly one row a text."""
    rows: list[Sequence[object]] = []
    for result in results:
        if isinstance(result, DocumentError):
            rows.append(_error_row(result, len(READABILITY)))
        else:
            rows.append(_score_row(result) if result else (None,) * len(READABILITY))
    return list(range(len(rows))), _batch(rows, READABILITY)


def _batch(rows: Sequence[Sequence[object]], schema: Any) -> Any:
    columns = list(zip(*rows, strict=True)) or [()] * len(schema)
    arrays = [pa.array(column, field.type) for column, field in zip(columns, schema, strict=True)]
    return pa.RecordBatch.from_arrays(arrays, schema=schema)


def _error_row(error: DocumentError, width: int) -> Sequence[object]:
    return (*(None,) * (width - 1), error.explanation)


def _finding_row(finding: Finding) -> Sequence[object]:
    term, place = finding.term, finding.location
    return (
        finding.rule,
        str(finding.level),
        finding.start,
        finding.end,
        finding.text,
        place.line,
        place.column,
        finding.message,
        [{"text": each.text, "safe": each.safe} for each in finding.suggestions],
        term.id if term else None,
        (term and term.meaning) or None,
        (term and term.source) or None,
        finding.fingerprint,
        None,
    )


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
