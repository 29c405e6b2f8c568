"""Findings as an editor shows them: diagnostics, and what is over a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from plainspeak.model import Level

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from plainspeak.integrations.lsp.buffer import Buffer
    from plainspeak.integrations.lsp.found import Found
    from plainspeak.model import Term

SEVERITIES = {
    Level.ERROR: types.DiagnosticSeverity.Error,
    Level.WARNING: types.DiagnosticSeverity.Warning,
    Level.NOTE: types.DiagnosticSeverity.Information,
}

SOURCE = "plainspeak"


def diagnostic(found: Found, buffer: Buffer) -> types.Diagnostic:
    """A finding as an editor underlines it."""
    return types.Diagnostic(
        range=buffer.range(found.start, found.end),
        message=found.finding.message,
        severity=SEVERITIES[found.finding.level],
        code=found.finding.rule,
        source=SOURCE,
    )


def hover(found: Found, buffer: Buffer) -> types.Hover:
    """What is over the words of a finding: what to do, what they mean, and who says so."""
    finding = found.finding
    lines = [f"**{escaped(finding.message)}** ({finding.rule})"]
    for suggestion in finding.suggestions:
        if suggestion.reason:
            lines.append(f"Only where it fits: {escaped(suggestion.reason)}.")
            break
    if finding.term:
        lines += _facts([finding.term])
    return _card(lines, buffer.range(found.start, found.end))


def explanation(terms: Sequence[Term], place: types.Range) -> types.Hover:
    """What is over a word that the lists know."""
    return _card([f"**{escaped(terms[0].term)}**", *_facts(terms)], place)


def _facts(terms: Iterable[Term]) -> Iterator[str]:
    for term in terms:
        if term.meaning:
            yield f"{escaped(term.term)}: {escaped(term.meaning)}."
        swaps = [f'"{escaped(each)}"' for each in term.say_instead if each != "-"]
        if swaps:
            yield f"Say instead: {' or '.join(swaps)}."
        if term.fine_when:
            yield escaped(term.fine_when)
        if term.source:
            yield f"*{escaped(term.source)}*"


def _card(lines: Iterable[str], place: types.Range) -> types.Hover:
    text = "\n\n".join(dict.fromkeys(lines))
    return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, text), place)


def escaped(text: str) -> str:
    """The text with what Markdown would take for markup made plain.

    >>> escaped("a *b* <c>")
    'a \\\\*b\\\\* \\\\<c>'
    """
    return "".join(f"\\{sign}" if sign in "\\`*_[]<#|~" else sign for sign in text)
