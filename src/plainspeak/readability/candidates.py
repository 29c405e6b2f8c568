"""The edits that might make a document easier: what findings suggest, and long sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from plainspeak.model import Edit, EditKind
from plainspeak.readability import joints
from plainspeak.readability.edited import Change

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plainspeak.model import Finding, Report, SentenceSpan, Suggestion

SPELL_OUT, EXPLAIN = "acronym-unexplained", "unexplained-term"
"""The rules whose advice is to say what a term means."""

NO_SWAPS = ("acronym-", "unused-ignore")
"""How the names of rules begin whose suggestions are no easier words."""

MIN_SPLIT_WORDS = 15
"""Words from which on a sentence is worth splitting."""

MAX_SENTENCE_CHARS = 2_000
"""Characters from which on a "sentence" is something else, such as a table without lines."""

MAX_SENTENCES = 400
"""Sentences that are looked at, the longest first, so that a huge document takes no longer."""

MAX_SWAPS = 1_000
"""Different swaps that are looked at, the most frequent first, for the same reason."""


class Candidate(NamedTuple):
    """Something to change: where it is first wanted, what to write there, and what it changes."""

    kind: EditKind
    start: int
    end: int
    text: str
    change: Change


def candidates(report: Report) -> Iterator[Candidate]:
    """Everything that might help, in no order."""
    yield from _of_findings(report.findings)
    long = [each for each in report.scoring.sentences if each.words >= MIN_SPLIT_WORDS]
    for sentence in sorted(long, key=lambda each: -each.words)[:MAX_SENTENCES]:
        if sentence.end - sentence.start <= MAX_SENTENCE_CHARS:
            yield from _of_sentence(report.document.text, sentence)


def _of_findings(findings: Iterable[Finding]) -> Iterator[Candidate]:
    swaps: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in findings:
        if finding.rule == EXPLAIN and (explanation := _explanation(finding)):
            yield explanation
        elif finding.rule == SPELL_OUT and finding.suggestions:
            yield _spelled_out(finding)
        if finding.suggestions and not finding.rule.startswith(NO_SWAPS):
            key = finding.rule, finding.text.lower(), finding.suggestions[0].text.lower()
            swaps.setdefault(key, []).append(finding)
    for same in sorted(swaps.values(), key=len, reverse=True)[:MAX_SWAPS]:
        made = [edit for each in same for edit in each.suggestions[0].edits_of(each)]
        first, suggestion = same[0], same[0].suggestions[0]
        if all(a.end <= b.start for a, b in zip(made, made[1:], strict=False)):
            yield _of(EditKind.SWAP, first, suggestion, tuple(made))


def _of(
    kind: EditKind,
    finding: Finding,
    suggestion: Suggestion,
    edits: tuple[Edit, ...],
    explained: str | None = None,
) -> Candidate:
    named = ((explained, finding.start),) if explained else ()
    change = Change(edits, (None,) * len(edits), named)
    return Candidate(kind, finding.start, finding.end, suggestion.text, change)


def _explanation(finding: Finding) -> Candidate | None:
    """The meaning of a listed word in brackets behind it, where that is a few words long."""
    meaning = finding.term.meaning if finding.term else ""
    if " " not in meaning or "(" in meaning or finding.term is None:
        return None
    text = f" ({meaning[0].lower()}{meaning[1:].rstrip('.')})"
    change = Change(
        (Edit(finding.end, finding.end, text),), (None,), ((finding.term.term, finding.start),)
    )
    return Candidate(EditKind.EXPLAIN, finding.start, finding.end, text.strip(), change)


def _spelled_out(finding: Finding) -> Candidate:
    suggestion = finding.suggestions[0]
    edits = suggestion.edits_of(finding)
    return _of(EditKind.EXPLAIN, finding, suggestion, edits, finding.text)


def _of_sentence(text: str, sentence: SentenceSpan) -> Iterator[Candidate]:
    start, end = sentence.start, sentence.end
    for edit, begins in joints.splits(text, start, end):
        change = Change((edit,), (begins,))
        yield Candidate(EditKind.SPLIT, start, end, text[edit.end - 1 : edit.end], change)
    if edits := joints.points(text, start, end):
        change = Change(tuple(edits), tuple(len(each.text) for each in edits))
        yield Candidate(EditKind.LIST, start, end, "", change)
