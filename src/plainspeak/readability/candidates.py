"""The edits that might make a document easier: what findings suggest, and long sentences."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.model import Edit, EditKind
from plainspeak.readability import joints
from plainspeak.readability.edited import Change

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from plainspeak.model import Finding, Report, SentenceSpan, Term

SPELL_OUT, EXPLAIN = "acronym-unexplained", "unexplained-term"
"""The rules whose advice is to say what a term means."""

NO_SWAPS = ("acronym-", "unused-ignore")
"""How the names of rules begin whose suggestions are no easier words."""

MIN_SPLIT_WORDS = 15
"""Words from which on a sentence is worth splitting."""

MAX_SENTENCE_CHARS = 2_000
"""Characters from which on a "sentence" is something else, such as a table without lines."""

WORDS_BEFORE = 4
"""Words that show where a sentence is to be split."""

MAX_SENTENCES = 400
"""Sentences that are looked at, the longest first, so that a huge document takes no longer."""

MAX_SWAPS = 1_000
"""Different swaps that are looked at, the most frequent first, for the same reason."""


class Candidate(NamedTuple):
    """Something to change: where it is first wanted, what to write there, and what it changes.

    For a split, the text is the words before it.
    """

    kind: EditKind
    start: int
    end: int
    text: str
    change: Change
    places: int = 1


def candidates(report: Report) -> Iterator[Candidate]:
    """Everything that might help, in no order."""
    names = {use.start: use.name for use in report.scoring.terms}
    yield from _explanations(report.findings, names)
    yield from _swaps(report.findings)
    long = [each for each in report.scoring.sentences if each.words >= MIN_SPLIT_WORDS]
    for sentence in sorted(long, key=lambda each: -each.words)[:MAX_SENTENCES]:
        if sentence.end - sentence.start <= MAX_SENTENCE_CHARS:
            yield from _of_sentence(report.document.text, sentence)


def _swaps(findings: Iterable[Finding]) -> Iterator[Candidate]:
    """The same words said the same other way, in every place where a finding suggests it."""
    alike: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in findings:
        swap = bool(finding.suggestions) and finding.suggestions[0].treatment == "swap"
        if swap and not finding.rule.startswith(NO_SWAPS):
            key = finding.rule, finding.text.lower(), finding.suggestions[0].text.lower()
            alike.setdefault(key, []).append(finding)
    for same in sorted(alike.values(), key=len, reverse=True)[:MAX_SWAPS]:
        made = [edit for each in same for edit in each.suggestions[0].edits_of(each)]
        if all(a.end <= b.start for a, b in pairwise(made)):
            first = same[0]
            text = first.suggestions[0].text
            yield Candidate(EditKind.SWAP, first.start, first.end, text, _change(made), len(same))


def _explanations(findings: Iterable[Finding], names: Mapping[int, str]) -> Iterator[Candidate]:
    """What a term means, said where it is first used; ``names`` of terms by their offsets."""
    for finding in findings:
        name = names.get(finding.start)
        edits: tuple[Edit, ...] = ()
        if finding.rule == SPELL_OUT and finding.suggestions:
            edits = finding.suggestions[0].edits_of(finding)
        elif finding.rule == EXPLAIN and finding.term and (meaning := _gloss(finding.term)):
            edits = (Edit(finding.end, finding.end, f" ({meaning})"),)
        if name and edits:
            change = _change(edits, ((name, finding.start),))
            text = edits[0].text.strip()
            yield Candidate(EditKind.EXPLAIN, finding.start, finding.end, text, change)


def _gloss(term: Term) -> str:
    """What a term means, as it is in brackets behind it; "" where that takes no few words."""
    meaning = term.meaning.rstrip(".")
    fits = " " in meaning and "(" not in meaning
    return meaning[0].lower() + meaning[1:] if fits else ""


def _change(edits: Sequence[Edit], explained: tuple[tuple[str, int], ...] = ()) -> Change:
    return Change(tuple(edits), (None,) * len(edits), explained)


def _of_sentence(text: str, sentence: SentenceSpan) -> Iterator[Candidate]:
    start, end = sentence.start, sentence.end
    for edit, begins in joints.splits(text, start, end):
        before = " ".join(text[start : edit.start].split()[-WORDS_BEFORE:])
        yield Candidate(EditKind.SPLIT, start, end, before, Change((edit,), (begins,)))
    if edits := joints.points(text, start, end):
        change = Change(tuple(edits), tuple(len(each.text) for each in edits))
        yield Candidate(EditKind.LIST, start, end, "", change)
