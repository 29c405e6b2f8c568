"""Leaves out the findings that a comment in the document asks to leave out.

It also makes the findings of the rule ``unused-ignore``, since only here is it known which comments
leave nothing out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.model import Finding
from plainspeak.rules.suppressions.comments import FILE, OFF, NamedRule
from plainspeak.rules.suppressions.spans import anchor_span
from plainspeak.settings.names import rule_specificity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plainspeak.model import Document
    from plainspeak.rules.suppressions.spans import SuppressedSpan, Suppressions
    from plainspeak.settings import Profile, Settings

UNUSED = "unused-ignore"

Reason = tuple["SuppressedSpan", NamedRule | None]
"""Why a finding is left out: a comment, and the rule it names, or ``None`` when it names none."""


def suppress(
    document: Document,
    findings: Sequence[Finding],
    suppressions: Suppressions,
    settings: Settings,
    profile: Profile,
) -> list[Finding]:
    """The findings that no comment leaves out, and one for each comment that is of no use."""
    used: set[Reason] = set()
    kept = []
    for finding in findings:
        reasons = [*_reasons(suppressions.spans, document, finding)]
        used.update(reasons)
        if not reasons:
            kept.append(finding)
    if profile.is_on(UNUSED):
        kept += _unused(document, suppressions, used, settings, profile)
        kept += _not_understood(document, suppressions, profile)
    return kept


def _reasons(
    spans: Sequence[SuppressedSpan], document: Document, finding: Finding
) -> Iterator[Reason]:
    """The comments that leave a finding out."""
    for span in spans:
        if finding.start < span.end and span.start < finding.end:
            if not span.suppression.rules:
                yield span, None
            for named in span.suppression.rules:
                if _names(named, document, finding):
                    yield span, named


def _names(named: NamedRule, document: Document, finding: Finding) -> bool:
    """Whether a comment that names a rule, and perhaps words, means this finding."""
    if not rule_specificity(finding.rule, [named.rule]):
        return False
    if named.words is None:
        return True
    written = _normalise(document.text[finding.start : finding.end])
    known = [written, written.removesuffix("s")]
    if (term := finding.term) is not None:
        known += map(_normalise, (term.term, *term.variants))
    return _normalise(named.words) in known


def _normalise(words: str) -> str:
    return " ".join(words.split()).casefold().replace("\u2019", "'")


def _unused(
    document: Document,
    suppressions: Suppressions,
    used: set[Reason],
    settings: Settings,
    profile: Profile,
) -> Iterator[Finding]:
    for span, named in _usable(suppressions.spans, settings, profile):
        if (span, named) not in used:
            what = f'"{named or span.suppression.action}" leaves nothing out here. Remove it.'
            place = anchor_span(document, span.comment)
            yield Finding(*place, UNUSED, profile.level(UNUSED), what, document=document)


def _usable(
    spans: Sequence[SuppressedSpan], settings: Settings, profile: Profile
) -> Iterator[Reason]:
    """The comments whose rules are on in this run; a whole part may have nothing to leave out."""
    for span in spans:
        action, names, _ = span.suppression
        if not names and action not in {OFF, FILE} and not settings.select:
            yield span, None
        for named in names:
            by_style = action == OFF and span.comment.anchor is not None
            rules = [rule for rule in profile.levels if rule_specificity(rule, [named.rule])]
            if not by_style and any(map(profile.is_on, rules)):
                yield span, named


def _not_understood(
    document: Document, suppressions: Suppressions, profile: Profile
) -> Iterator[Finding]:
    for comment, error in suppressions.errors:
        message = f"This comment is not understood: {error.explanation}"
        place = anchor_span(document, comment)
        yield Finding(*place, UNUSED, profile.level(UNUSED), message, document=document)
