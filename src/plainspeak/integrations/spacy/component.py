"""The pipeline component: checks a ``Doc`` and leaves what it found in a group of spans."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spacy.tokens import SpanGroup

from plainspeak import formats
from plainspeak.checker import Checker
from plainspeak.errors import SettingsError
from plainspeak.integrations.spacy.tokens import HostTokens
from plainspeak.model import serialise
from plainspeak.text import get_tokenizer

if TYPE_CHECKING:
    from plainspeak.model import Finding, Report
    from plainspeak.settings import Settings

SPANS_KEY = "plainspeak"
"""The usual name of the group of spans."""


class Component:
    """Checks each ``Doc`` that passes. Can be pickled and sent to other processes.

    The spans of ``doc.spans[spans_key]`` have the rule as their label and the term as their id.
    All that was found, in the words of the wire format, is in the attributes of the group, so that
    it lives through ``to_bytes``, ``DocBin`` and pickle with the spans.
    ``text_name`` says by its ending what the texts are, such as "page.md" for Markdown.
    """

    def __init__(self, settings: Settings, spans_key: str, text_name: str) -> None:
        self.checker = Checker(settings)
        self.spans_key = spans_key
        self.text_name = text_name
        self._host = HostTokens(get_tokenizer(settings.model))

    def __reduce__(self) -> tuple[type[Component], tuple[Settings, str, str]]:
        return Component, (self.checker.settings, self.spans_key, self.text_name)

    def __call__(self, doc: Any) -> Any:
        """The same ``Doc``, with the spans of what was found."""
        text = doc.text  # spaCy puts it together from its tokens each time it is asked for
        document = formats.read_text(text, self.text_name)
        if document.shown != text:
            what = "texts of this kind are decoded, so words do not stand where the Doc has them"
            remedy = 'Give the Doc plain words, or a name such as "page.md".'
            raise SettingsError(self.text_name, what, remedy)
        report = self.checker.check_document(document, self._host.take(doc, document))
        spans = [span for each in report.findings if (span := _span(doc, each)) is not None]
        doc.spans[self.spans_key] = SpanGroup(
            doc, name=self.spans_key, spans=spans, attrs=attributes(report)
        )
        return doc


def attributes(report: Report) -> dict[str, Any]:
    """What is kept of a report beside the spans: plain values, as the wire format has them."""
    return {
        "plainspeak": serialise.VERSION,
        "words": report.words,
        "findings": serialise.findings(report),
        "acronyms": [
            {
                "short": each.short,
                "long": each.long,
                "explained_at": each.explained_at and list(each.explained_at),
                "uses": [list(use) for use in each.uses],
            }
            for each in report.acronyms
        ],
    }


def _span(doc: Any, finding: Finding) -> Any:
    """The tokens of the host that hold the words of a finding."""
    return doc.char_span(
        finding.start,
        finding.end,
        label=finding.rule,
        span_id=finding.term.id if finding.term else finding.text,
        alignment_mode="expand",
    )
