"""What ``doc._`` and ``span._`` know: read from the groups of spans, kept nowhere else."""

from __future__ import annotations

from typing import Any

from spacy.tokens import Doc, Span

from plainspeak.integrations.spacy.component import SPANS_KEY


def register() -> None:
    """Make ``doc._.plainspeak`` and ``span._.suggestions`` known to spaCy."""
    Doc.set_extension("plainspeak", getter=found_in, force=True)
    Span.set_extension("suggestions", getter=suggestions_of, force=True)


def found_in(doc: Any) -> dict[str, Any] | None:
    """What was found in a ``Doc``: words, findings and acronyms, as in the wire format.

    ``None`` where no component of ours has seen it.
    """
    if SPANS_KEY in doc.spans and "plainspeak" in doc.spans[SPANS_KEY].attrs:
        return dict(doc.spans[SPANS_KEY].attrs)
    groups = (dict(group.attrs) for group in doc.spans.values())
    return next((attrs for attrs in groups if "plainspeak" in attrs), None)


def suggestions_of(span: Any) -> list[dict[str, Any]]:
    """The suggestions for the words of a span: as the wire format has them.

    Empty for a span that is none of ours.
    """
    for group in span.doc.spans.values():
        for finding in group.attrs.get("findings", ()):
            if finding["rule"] == span.label_ and _holds(span, finding):
                return list(finding["suggestions"])
    return []


def _holds(span: Any, finding: dict[str, Any]) -> bool:
    start, end = finding["start"], finding["end"]
    return bool(span.start_char <= start and end <= span.end_char)
