"""The tasks of the JSON API: check, fix, score and look up. Each gives JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from plainspeak import formats
from plainspeak.checker import require_text
from plainspeak.fixes import fixer
from plainspeak.formats import File
from plainspeak.model import serialise
from plainspeak.readability import bands
from plainspeak.server.refusal import Refusal
from plainspeak.server.worker import Answer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plainspeak.checker import Checker
    from plainspeak.model import Document, Edit, Report, Term
    from plainspeak.server.checkers import Checkers

MAX_LOOKUP_CHARS = 200


def encoded(answer: object) -> bytes:
    """JSON as it is sent; half a character (a lone surrogate) becomes a question mark."""
    return json.dumps(answer, ensure_ascii=False).encode("utf-8", "replace")


def checker_for(checkers: Checkers, audience: str | None, ok: Sequence[str]) -> Checker:
    """The checker for a request. Raises ``SettingsError`` for an audience nobody knows."""
    return checkers.get(audience=audience, ok=tuple(ok))


def document(checkers: Checkers, name: str, text: str | None, data: bytes | None) -> Document:
    """What a request sends, as a document. Raises ``DocumentError``."""
    if text is not None:
        return formats.read_text(text, name)
    return formats.read_file(File(data or b"", name, checkers.settings.file_limits))


def check(
    checkers: Checkers,
    name: str = "<text>",
    text: str | None = None,
    data: bytes | None = None,
    audience: str | None = None,
    ok: Sequence[str] = (),
) -> Answer:
    """The findings and scores of a document, in the wire format."""
    report = _report(checkers, name, text, data, audience, ok)
    return Answer(
        encoded(
            {
                "version": serialise.VERSION,
                "tool": serialise.tool(),
                "documents": [report.to_dict()],
                "errors": [],
            }
        )
    )


def score(
    checkers: Checkers,
    name: str = "<text>",
    text: str | None = None,
    data: bytes | None = None,
    audience: str | None = None,
    ok: Sequence[str] = (),
) -> Answer:
    """How hard a document is, in words and numbers."""
    report = _report(checkers, name, text, data, audience, ok)
    wire = report.to_dict()
    found = {"words": report.words, "findings": len(report.findings)}
    band = bands.name(report.readability.difficulty)
    return Answer(encoded(found | {"band": band, "readability": wire["readability"]}))


def fix(
    checkers: Checkers,
    text: str,
    name: str = "<text>",
    audience: str | None = None,
    ok: Sequence[str] = (),
) -> Answer:
    """The text with its safe changes made, and what they are."""
    checker = checker_for(checkers, audience, ok)

    def taken(text: str) -> Document:
        return formats.read_text(text, name)

    def rewrite(text: str, edits: Sequence[Edit]) -> str:
        return formats.rewritten_text(text, name, edits)

    fixed = fixer.fix(checker.check_document, require_text(text), taken, rewrite)
    changes = [each._asdict() for each in fixed.changes]
    left = len(fixed.after.findings)
    return Answer(encoded({"text": fixed.source, "changes": changes, "findings_left": left}))


def lookup(checkers: Checkers, word: str) -> Answer:
    """What the lists say of a word, phrase or short form: every meaning."""
    if len(word) > MAX_LOOKUP_CHARS:
        raise Refusal(422, f"A word to look up has at most {MAX_LOOKUP_CHARS} characters.")
    terms = checkers.get().lookup(word)
    return Answer(encoded({"word": word, "terms": [_term(each) for each in terms]}))


def _term(term: Term) -> dict[str, object]:
    return {
        "id": term.id,
        "term": term.term,
        "kind": term.kind,
        "level": term.level,
        "say_instead": [each for each in term.say_instead if each != "-"],
        "meaning": term.meaning or None,
        "fine_when": term.fine_when or None,
        "status": term.status,
        "source": term.source or None,
    }


def _report(
    checkers: Checkers,
    name: str,
    text: str | None,
    data: bytes | None,
    audience: str | None,
    ok: Sequence[str],
) -> Report:
    checker = checker_for(checkers, audience, ok)
    if text is not None:
        return checker.check_document(checker.read_text(text, name))
    return checker.check_opened(File(data or b"", name, checkers.settings.file_limits))
