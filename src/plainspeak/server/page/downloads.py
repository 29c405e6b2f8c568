"""The task that makes a file to take along: a copy, the list of words, or the report."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from plainspeak import formats
from plainspeak.formats import detection
from plainspeak.reports.glossary import entries, write
from plainspeak.reports.glossary.write import Cover
from plainspeak.reports.overview import content, html, summary
from plainspeak.server.page.source import Source
from plainspeak.server.refusal import Refusal
from plainspeak.server.tasks import checker_for
from plainspeak.server.worker import Answer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plainspeak.checker import Checker
    from plainspeak.model import Report
    from plainspeak.server.checkers import Checkers
    from plainspeak.server.page.source import SentDocument

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
HTML = "text/html; charset=utf-8"
BYTES = "application/octet-stream"


class Download(NamedTuple):
    """The name and the kind of a file that was made."""

    name: str
    media_type: str


def download(
    checkers: Checkers,
    kind: str,
    documents: Sequence[SentDocument],
    audience: str | None,
    ok: Sequence[str],
) -> Answer:
    """The bytes of a file, and what it is. Raises ``Refusal`` for a kind that nobody knows."""
    checker = checker_for(checkers, audience, ok)
    if kind == "commented":
        return _commented(checker, documents[0])
    if kind == "changed":
        return _changed(checker, documents[0])
    if kind == "words":
        return _words(checker, documents)
    if kind == "report":
        return _report(checker, documents)
    raise Refusal(422, "Choose from: commented, changed, words, report.")


def _commented(checker: Checker, sent: SentDocument) -> Answer:
    """A copy with a comment on what is left; changes made on the page are tracked in it."""
    source = Source.of(sent, checker.settings.file_limits)
    file = source.file
    if file is None:
        raise Refusal(422, "Comments can be put into Word, OpenDocument and PDF files.")
    edited = source.edited(sent.edits, tracked=_can_track(source))
    left = set(sent.left)
    report = checker.check_document(edited.document(layout=checker.needs_layout))
    findings = [each for each in report.findings if each.fingerprint not in left]
    assert edited.file is not None
    data = formats.annotated(edited.file, findings)
    return Answer(data, Download(_named(sent.name, "with comments"), BYTES))


def _changed(checker: Checker, sent: SentDocument) -> Answer:
    """A copy with the changes made on the page, tracked where the file can hold that."""
    source = Source.of(sent, checker.settings.file_limits)
    tracked = _can_track(source)
    edited = source.edited(sent.edits, tracked=tracked)
    what = "with tracked changes" if tracked else "changed"
    return Answer(edited.content, Download(_named(sent.name, what), BYTES))


def _can_track(source: Source) -> bool:
    return source.file is not None and hasattr(detection.format_of(source.file).module, "track")


def _words(checker: Checker, documents: Sequence[SentDocument]) -> Answer:
    """The jargon buster of all documents, as a Word document."""
    found = entries.collect_entries(_reports(checker, documents))
    if not found:
        raise Refusal(422, "There are no words to explain, so there is no word list.")
    cover = Cover("Jargon buster", date=_today())
    return Answer(write.word_document(found, cover), Download("jargon buster.docx", WORD))


def _report(checker: Checker, documents: Sequence[SentDocument]) -> Answer:
    """The report on all documents, as a web page."""
    overview = summary.gather(_reports(checker, documents))
    page = html.write(content.content(overview, content.DEFAULT_TITLE, None, _today()))
    return Answer("".join(page).encode(), Download("report.html", HTML))


def _reports(checker: Checker, documents: Sequence[SentDocument]) -> Iterator[Report]:
    for sent in documents:
        source = Source.of(sent, checker.settings.file_limits).edited(sent.edits)
        yield checker.check_document(source.document(layout=checker.needs_layout))


def _named(name: str, what: str) -> str:
    """The name of a copy.

    >>> _named("plan.v2.docx", "with comments")
    'plan.v2 with comments.docx'
    """
    path = PurePath(name)
    return f"{path.stem} {what}{path.suffix or '.txt'}"


def _today() -> str:
    now = datetime.now(UTC).astimezone()
    return f"{now.day} {now:%B %Y}"
