"""What the rules about listed words share: the finding made from a row that has swaps."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from plainspeak.fixes import explanation, replacement
from plainspeak.lexicon.status import sentence
from plainspeak.model import Level
from plainspeak.text.spans import is_inside

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from plainspeak.analysis.analyse import Analysis
    from plainspeak.analysis.located import LocatedTerm
    from plainspeak.model import Finding, Suggestion, Term
    from plainspeak.rules.rule import Rule

MILD_USES = "mild-uses"
"""The limit on uses of words that are fine once: 0 for none."""

NEAR_CHARS = 6_000
"""About two pages, or a thousand words: uses of a mild phrase in so many characters are many."""

SEVERAL = "the words can mean more than one thing here"


def findings(
    analysis: Analysis,
    rule: Rule,
    wanted: Callable[[Term], bool],
    message: Callable[[Term, tuple[Suggestion, ...]], str],
) -> Iterator[Finding]:
    """One finding for each place where a wanted row is; a note where it says "consider".

    Words that the text explains may stay, from the place on that explains them. Where the rule has
    the limit ``mild-uses``, so many uses of a row that says "consider" near each other are one
    warning, at the last of them, if it has a swap that fits in nearly every sentence.
    """
    explained: set[str] = set()
    uses: dict[str, list[int]] = defaultdict(list)
    dense: set[str] = set()
    many = analysis.profile.limit(MILD_USES) if MILD_USES in rule.limits else 0
    for found in analysis.terms:
        term = found.terms[0]
        if found.explained or found.glossary:
            explained.add(term.term)
        if wanted(term) and term.term not in explained:
            suggestions = swaps(analysis, found)
            old = sentence(term.status, found.written(analysis.document))
            text = f"{old} {message(term, suggestions)}".lstrip()
            uses[term.term].append(found.start)
            level = None
            is_mild = term.level == "consider"
            is_new = is_mild and term.term not in dense
            if is_new and _is_dense(uses[term.term], many) and _is_sure(term):
                dense.add(term.term)
                text = f"This is here {many} times. {text}"
            elif is_mild:
                level = Level.NOTE
            elif _none_fits(suggestions):
                level = rule.note_level(analysis)
            yield rule.finding(analysis, found.start, found.end, text, suggestions, term, level)


def _is_sure(term: Term) -> bool:
    """Whether a row has a swap that is not for some sentences only."""
    return not set(term.say_instead) <= set(term.contextual_swaps)


def _none_fits(suggestions: Sequence[Suggestion]) -> bool:
    """Whether the words want more than a swap here, so that a warning would promise too much."""
    return bool(suggestions) and not any(each.fits for each in suggestions)


def _is_dense(starts: Sequence[int], many: int) -> bool:
    """Whether the last so many uses are near each other."""
    return 0 < many <= len(starts) and starts[-1] - starts[-many] < NEAR_CHARS


def swaps(
    analysis: Analysis, found: LocatedTerm, place: replacement.ReplacementContext | None = None
) -> tuple[Suggestion, ...]:
    """The swaps of a row, made to fit the place; of every row, when it may be any of them."""
    document, place = analysis.document, place or context(analysis, found)
    fixed = document.why_fixed(found.start, found.end)
    of_rows = [replacement.suggestions(term, place, fixed=fixed) for term in found.terms]
    of_rows = [tuple(_verbatim(analysis, swap) for swap in row) for row in of_rows]
    if len(of_rows) == 1 or _agree(of_rows):
        return of_rows[0]
    different = {swap.text: swap for row in reversed(of_rows) for swap in reversed(row)}
    return tuple(
        replace(swap, safe=False, reason=swap.reason or SEVERAL)
        for swap in reversed(different.values())
    )


def context(analysis: Analysis, found: LocatedTerm) -> replacement.ReplacementContext:
    """The place where listed words are, as a swap has to fit it."""
    document = analysis.document
    return replacement.ReplacementContext(
        document.text,
        found.start,
        found.end,
        found.sentence,
        found.kind,
        found.block,
        document.shown,
        found.tags,
        is_inside(document.links, found.start),
    )


def explained(
    analysis: Analysis, found: LocatedTerm, place: replacement.ReplacementContext
) -> tuple[Suggestion, ...]:
    """What the words mean, put beside them, where that is one thing alone."""
    if len({term.meaning for term in found.terms}) > 1:
        return ()
    doubt = None if analysis.settings.treat == explanation.TREATMENT else explanation.NOT_ASKED
    brackets = not analysis.profile.is_on("easy-read-punctuation")
    limit = analysis.profile.limit("sentence-words") if brackets else 0
    made = explanation.explain(found.terms[0], place, limit=limit, doubt=doubt)
    wider = explanation.wider(found.terms[0], place)
    return wider if made is None else (_verbatim(analysis, made), *wider)


def preferred(
    analysis: Analysis, swaps: tuple[Suggestion, ...], explained: tuple[Suggestion, ...]
) -> tuple[Suggestion, ...]:
    """The swaps and the explanation, those first that the settings prefer."""
    first = analysis.settings.treat == explanation.TREATMENT
    return (*explained, *swaps) if first else (*swaps, *explained)


def _agree(of_rows: list[tuple[Suggestion, ...]]) -> bool:
    """Whether every row would make the same swap, so that it does not matter which is meant."""
    safe = {next((swap.text for swap in row if swap.safe), None) for row in of_rows}
    return len(safe) == 1 and None not in safe


def _verbatim(analysis: Analysis, swap: Suggestion) -> Suggestion:
    """A swap that is not safe where the words around it are not in the file exactly so."""
    if not swap.safe:
        return swap
    reasons = (analysis.document.why_fixed(edit.start, edit.end) for edit in swap.edits)
    reason = next(filter(None, reasons), None)
    return replace(swap, safe=False, reason=reason) if reason else swap


def say(suggestions: tuple[Suggestion, ...]) -> str:
    """The swaps as a sentence.

    >>> from plainspeak.model import Suggestion
    >>> say((Suggestion("use"), Suggestion("")))
    'Say "use", or leave it out.'
    >>> say((Suggestion("how it is run", fits=False),))
    'Use plainer words, such as "how it is run".'
    """
    if not suggestions:
        return "Use words that everybody knows, or explain it."
    if not any(each.text for each in suggestions):
        return "Leave this out."
    how = "Use plainer words, such as" if _none_fits(suggestions) else "Say"
    leave = "" if all(each.text for each in suggestions) else ", or leave it out"
    return f"{how} {choices(suggestions)}{leave}."


def choices(suggestions: tuple[Suggestion, ...]) -> str:
    """The words of the swaps, each in quotation marks."""
    return " or ".join(f'"{each.text}"' for each in suggestions if each.text)
