"""Leaves out the findings that a comment in the document asks to leave out.

It also makes the findings of the rule ``unused-ignore``, since only here is it known which comments
leave nothing out.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import product
from typing import TYPE_CHECKING

from plainspeak.model import Finding, without_joiners
from plainspeak.rules.suppressions.comments import FILE, OFF, NamedRule
from plainspeak.rules.suppressions.spans import anchor_span
from plainspeak.rules.suppressions.stretches import Stretches
from plainspeak.settings.names import rule_specificity

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

    from plainspeak.model import Document
    from plainspeak.rules.suppressions.spans import SuppressedSpan, Suppressions
    from plainspeak.settings import Profile, Settings

UNUSED = "unused-ignore"

Asked = tuple["SuppressedSpan", NamedRule | None]
"""A comment, and a rule it names, or ``None`` when it names none."""

Call = tuple[str, str | None]
"""How a comment may call findings: by a rule or family, and by words or none of them."""

ANY: Call = ("", None)
"""How a comment calls them that names no rule."""


def suppress(
    document: Document,
    findings: Sequence[Finding],
    suppressions: Suppressions,
    settings: Settings,
    profile: Profile,
) -> list[Finding]:
    """The findings that no comment leaves out, and one for each comment that is of no use."""
    wanted: dict[Call, list[tuple[int, int]]] = defaultdict(list)
    for span in suppressions.spans:
        for named in span.suppression.rules or (None,):
            wanted[_call(named)].append((span.start, span.end))
    left_out = {call: Stretches(spans) for call, spans in wanted.items()}
    found: dict[Call, list[tuple[int, int]]] = defaultdict(list)
    kept = []
    for finding, calls in zip(findings, _calls(document, findings, wanted), strict=True):
        for call in calls:
            found[call].append((finding.start, finding.end))
        if not any(left_out[call].touch(finding.start, finding.end) for call in calls):
            kept.append(finding)
    if profile.is_on(UNUSED):
        places = {call: Stretches(spans) for call, spans in found.items()}
        kept += _unused(document, suppressions, places, settings, profile)
        kept += _not_understood(document, suppressions, profile)
    return kept


def _call(named: NamedRule | None) -> Call:
    if named is None:
        return ANY
    return named.rule, None if named.words is None else _normalise(named.words)


def _calls(
    document: Document, findings: Iterable[Finding], wanted: Container[Call]
) -> Iterator[list[Call]]:
    """How each finding may be called, as far as a comment does."""
    for finding in findings:
        written = _normalise(document.text[finding.start : finding.end])
        words = {None, written, written.removesuffix("s")}
        if (term := finding.term) is not None:
            words.update(map(_normalise, (term.term, *term.variants)))
        parts = finding.rule.split("-")
        names = ["-".join(parts[:number]) for number in range(1, len(parts) + 1)]
        yield [each for each in (ANY, *product(names, words)) if each in wanted]


def _normalise(words: str) -> str:
    return " ".join(without_joiners(words).split()).casefold().replace("\u2019", "'")


def _unused(
    document: Document,
    suppressions: Suppressions,
    places: Mapping[Call, Stretches],
    settings: Settings,
    profile: Profile,
) -> Iterator[Finding]:
    for span, named in _usable(suppressions.spans, settings, profile):
        there = places.get(_call(named))
        if there is None or not there.touch(span.start, span.end):
            what = f'"{named or span.suppression.action}" leaves nothing out here. Remove it.'
            place = anchor_span(document, span.comment)
            yield Finding(*place, UNUSED, profile.level(UNUSED), what, document=document)


def _usable(
    spans: Sequence[SuppressedSpan], settings: Settings, profile: Profile
) -> Iterator[Asked]:
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
