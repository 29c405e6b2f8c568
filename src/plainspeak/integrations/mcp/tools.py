"""What an assistant can ask for. Answers are sized for a context window."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from plainspeak.checker import Checker
from plainspeak.errors import SettingsError, closest
from plainspeak.integrations.mcp import meaning
from plainspeak.integrations.mcp.results import (
    Audience,
    Changed,
    Checked,
    Compared,
    Explained,
    Fixed,
    Found,
    Hard,
    Kind,
    LookedUp,
    Meaning,
    Most,
    Scored,
    Swap,
    Text,
)
from plainspeak.integrations.mcp.swaps import swaps
from plainspeak.rules import registry
from plainspeak.settings import Settings

if TYPE_CHECKING:
    from plainspeak.model import Finding, Readability, Report, Term

NAMES = {"text": "text.txt", "markdown": "text.md", "html": "text.html"}
"""The names that say what a text is."""

MAX_CHARS = 200_000
"""Characters of a text; more is a book, and is better checked as a file."""

MAX_CHANGES = 40
MAX_LINES = 5
MAX_HARD = 3
MAX_SENTENCE_CHARS = 300
LEVELS = ("error", "warning", "note")


def check(
    text: Text, audience: Audience = "public", kind: Kind = "text", most: Most = 20
) -> Checked:
    """Find jargon, unexplained short forms and long sentences, and say what to write instead."""
    report = _report(text, audience, kind)
    found = _grouped(report.findings)
    shown = found[:most]
    left = sum(each["count"] for each in found[most:])
    return Checked(words=report.words, findings=shown, not_shown=left, next=_next(shown, left))


def fix(text: Text, audience: Audience = "public", kind: Kind = "text") -> Fixed:
    """Make the changes that are certain to fit; everything else is left as it is."""
    name = _name(text, kind)
    checker = _checker(audience)
    fixed = checker.fix(text, name)
    made = [Swap(line=line, before=a, after=b) for line, a, b in swaps(text, fixed)]
    left = len(checker.check(fixed, name).findings)
    return Fixed(text=fixed, changes=made[:MAX_CHANGES], left=left)


def lookup(term: str) -> LookedUp:
    """Say what the lists know of a word, phrase or short form: every meaning it has."""
    found = [_meaning(each) for each in _checker("public").lookup(term)]
    return LookedUp(known=bool(found), meanings=found)


def explain(rule: str) -> Explained:
    """Say what a rule finds, and why, with an example before and after."""
    rules = registry().rules
    if rule not in rules:
        raise SettingsError(rule, "there is no rule of this name", closest(rule, rules))
    each = rules[rule]
    return Explained(rule=rule, explanation=each.page, bad=each.rule.bad, good=each.rule.good)


def score(text: Text, kind: Kind = "text") -> Scored:
    """Count words and sentences, say how hard the text is, and name its hardest sentences."""
    report = _report(text, "public", kind)
    measured = report.readability
    return Scored(
        words=measured.words,
        sentences=measured.scored_sentences,
        words_per_sentence=round(measured.words_per_sentence, 1),
        difficulty=measured.difficulty,
        school_grade=measured.grade,
        reason=measured.reason,
        hardest=_hardest(report, measured),
    )


def compare(
    before: Text, after: Text, audience: Audience = "public", kind: Kind = "text"
) -> Compared:
    """Say what changed in meaning between a text and your rewriting of it.

    Looks at numbers, names, addresses, duties, rights, conditions and "not".
    """
    first, second = _report(before, audience, kind), _report(after, audience, kind)
    changed = meaning.changes(first.document.shown, second.document.shown)
    shown = [Changed(**each._asdict()) for each in changed[:MAX_CHANGES]]
    better = len(second.findings) <= len(first.findings)
    return Compared(
        same_words=not changed,
        changes=shown,
        not_shown=max(0, len(changed) - MAX_CHANGES),
        findings_before=len(first.findings),
        findings_after=len(second.findings),
        difficulty_before=first.readability.difficulty,
        difficulty_after=second.readability.difficulty,
        next=_verdict(changed=bool(changed), better=better),
    )


def _verdict(*, changed: bool, better: bool) -> str:
    if changed:
        return "Look at each change: put back what is lost, or tell the person why it had to go."
    if not better:
        return (
            "The words that carry meaning are the same, but there is more to sort out than before."
        )
    return "The words that carry meaning are the same. Read it once more, then give it."


def _next(shown: list[Found], left: int) -> str:
    if not shown:
        return "Nothing to sort out. Compare it with the first text if you changed it."
    if left:
        return "Sort these out, then check again for the rest."
    return "Sort these out, check again, then compare with the first text."


def _report(text: str, audience: str, kind: str) -> Report:
    return _checker(audience).check(text, _name(text, kind))


def _name(text: str, kind: str) -> str:
    if len(text) > MAX_CHARS:
        what = f"it has {len(text):,} characters, and the most is {MAX_CHARS:,}"
        raise SettingsError("the text", what, "Send it in parts, cut between chapters.")
    if kind not in NAMES:
        raise SettingsError(kind, "a text is none of these", closest(kind, NAMES))
    return NAMES[kind]


@lru_cache(maxsize=8)
def _checker(audience: str) -> Checker:
    return Checker(Settings(audience=audience))


def _grouped(findings: tuple[Finding, ...]) -> list[Found]:
    """The findings, those of the same words and rule as one; what matters most comes first."""
    groups: dict[tuple[str, str, str], list[Finding]] = {}
    for each in findings:
        groups.setdefault((each.rule, each.text.casefold(), each.message.casefold()), []).append(
            each
        )
    found = [_found(each) for each in groups.values()]
    return sorted(found, key=lambda each: LEVELS.index(each["level"]))


def _found(same: list[Finding]) -> Found:
    first = same[0]
    swaps_ = first.suggestions
    return Found(
        rule=first.rule,
        level=str(first.level),
        words=_short(first.text),
        message=first.message,
        say_instead=[each.text for each in swaps_],
        safe=bool(swaps_) and swaps_[0].safe,
        meaning=(first.term and first.term.meaning) or None,
        lines=list(dict.fromkeys(each.line for each in same if each.line))[:MAX_LINES],
        count=len(same),
    )


def _meaning(term: Term) -> Meaning:
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


def _hardest(report: Report, measured: Readability) -> list[Hard]:
    hardest = sorted(measured.sentences, key=lambda each: -each.difficulty)[:MAX_HARD]
    shown = report.document.shown
    return [
        Hard(
            sentence=_short(shown[each.start : each.end]),
            words=each.words,
            difficulty=round(each.difficulty, 1),
        )
        for each in hardest
    ]


def _short(text: str) -> str:
    """A text on one line, as far as it is worth showing."""
    line = " ".join(text.split())
    return line if len(line) <= MAX_SENTENCE_CHARS else f"{line[: MAX_SENTENCE_CHARS - 1]}…"
