"""Leaves out the findings that a note speaks of, and reports the notes that leave nothing out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.model import Finding, Level
from plainspeak.rules.suppressions.comments import FILE, OFF, NamedRule
from plainspeak.rules.suppressions.spans import anchor_span, suppressed_spans_of
from plainspeak.settings.audiences import rule_specificity, rules

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plainspeak.model import Document
    from plainspeak.rules.suppressions.spans import SuppressedSpan
    from plainspeak.settings import Settings

RULE = "unused-ignore"

Reason = tuple["SuppressedSpan", NamedRule | None]
"""Why a finding is left out: a note, and the rule it names, or ``None`` when it names none."""


def suppress(document: Document, findings: Sequence[Finding], settings: Settings) -> list[Finding]:
    """The findings that no note leaves out, and one for each note that leaves nothing out."""
    noted = list(suppressed_spans_of(document))
    used: set[Reason] = set()
    kept = []
    for finding in findings:
        reasons = [] if finding.rule == RULE else [*_reasons(noted, document, finding)]
        used.update(reasons)
        if not reasons:
            kept.append(finding)
    level = settings.level(RULE)
    if level is not Level.OFF:
        for stretch, named in _usable(noted, settings):
            if (stretch, named) not in used:
                what = f'"{named or stretch.note.action}" leaves nothing out here. Take it away.'
                kept.append(Finding(*anchor_span(document, stretch.directive), RULE, level, what))
    return kept


def suppressed_spans(document: Document) -> list[tuple[int, int]]:
    """The parts of a text whose words count for nothing, since every rule is off there."""
    return [
        (each.start, each.end)
        for each in suppressed_spans_of(document)
        if each.note.action in {OFF, FILE} and not each.note.rules
    ]


def _reasons(noted: list[SuppressedSpan], document: Document, finding: Finding) -> Iterator[Reason]:
    """The notes that leave a finding out."""
    for stretch in noted:
        if finding.start < stretch.end and stretch.start < finding.end:
            if not stretch.note.rules:
                yield stretch, None
            for named in stretch.note.rules:
                if _means(named, document, finding):
                    yield stretch, named


def _means(named: NamedRule, document: Document, finding: Finding) -> bool:
    if not rule_specificity(finding.rule, [named.rule]):
        return False
    if named.words is None:
        return True
    wanted = _plain(named.words)
    term = finding.term
    written = _plain(document.text[finding.start : finding.end])
    known = [written, written.removesuffix("s")]
    if term is not None:
        known += map(_plain, (term.term, *term.variants))
    return wanted in known


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold().replace("\u2019", "'")


def _usable(noted: list[SuppressedSpan], settings: Settings) -> Iterator[Reason]:
    """The notes whose rules speak in this run; a whole part may have nothing to leave out."""
    for stretch in noted:
        deed, names, _ = stretch.note
        if not names and deed not in {OFF, FILE} and not settings.select:
            yield stretch, None
        for named in names:
            meant = [rule for rule in rules() if rule_specificity(rule, [named.rule])]
            style = deed == OFF and stretch.directive.reach is not None
            if not style and any(settings.level(rule) is not Level.OFF for rule in meant):
                yield stretch, named
