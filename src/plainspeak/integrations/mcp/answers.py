"""From what the library gives to what an assistant is answered: short, and each thing once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.integrations.mcp.results import Found, Hard, Meaning

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plainspeak.model import Finding, Readability, Report, Term

MAX_LINES = 5
MAX_HARD = 3
MAX_SENTENCE_CHARS = 300
LEVELS = ("error", "warning", "note")


def grouped(findings: Iterable[Finding]) -> list[Found]:
    """The findings, those of the same words and rule as one; what matters most comes first."""
    groups: dict[tuple[str, str, str], list[Finding]] = {}
    for each in findings:
        key = (each.rule, each.text.casefold(), each.message.casefold())
        groups.setdefault(key, []).append(each)
    found = [_found(each) for each in groups.values()]
    return sorted(found, key=lambda each: LEVELS.index(each["level"]))


def _found(same: list[Finding]) -> Found:
    first = same[0]
    swaps = first.suggestions
    return Found(
        rule=first.rule,
        level=str(first.level),
        words=shortened(first.text),
        message=first.message,
        say_instead=[each.text for each in swaps],
        safe=bool(swaps) and swaps[0].safe,
        meaning=(first.term and first.term.meaning) or None,
        lines=list(dict.fromkeys(each.line for each in same if each.line))[:MAX_LINES],
        count=len(same),
    )


def meaning(term: Term) -> Meaning:
    """What a list says of a word."""
    return Meaning(
        term=term.term,
        kind=term.kind,
        advice=term.level,
        meaning=term.meaning or None,
        say_instead=[each for each in term.say_instead if each != "-"],
        fine_when=term.fine_when or None,
        nation=term.nation or None,
        status=term.status,
        source=term.source or None,
    )


def hardest(report: Report, measured: Readability) -> list[Hard]:
    """The hardest sentences, the hardest first."""
    ordered = sorted(measured.sentences, key=lambda each: -each.difficulty)[:MAX_HARD]
    shown = report.document.shown
    return [
        Hard(
            sentence=shortened(shown[each.start : each.end]),
            words=each.words,
            difficulty=round(each.difficulty, 1),
        )
        for each in ordered
    ]


def shortened(text: str) -> str:
    """A text on one line, as far as it is worth showing.

    >>> shortened("Ask\\n  us.")
    'Ask us.'
    """
    line = " ".join(text.split())
    return line if len(line) <= MAX_SENTENCE_CHARS else f"{line[: MAX_SENTENCE_CHARS - 1]}…"


def after_check(shown: list[Found], left: int) -> str:
    """What to do once a text has been checked."""
    if not shown:
        return "Nothing to sort out. Compare it with the first text if you changed it."
    if left:
        return "Sort these out, then check again for the rest."
    return "Sort these out, check again, then compare with the first text."


def after_compare(*, changed: bool, better: bool) -> str:
    """What to do once two texts have been compared."""
    if changed:
        return "Look at each change: put back what is lost, or tell the person why it had to go."
    if not better:
        return "The words that carry meaning are the same, but there is more to sort out now."
    return "The words that carry meaning are the same. Read it once more, then give it."
