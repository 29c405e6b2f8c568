"""Finds a short form that is used before the place that explains it.

Move the explanation to the first use: a reader should never have to look ahead. The finding is
at the first use and names the place of the explanation.

>>> import plainspeak
>>> text = "The MDT meets weekly. The multidisciplinary team (MDT) plans your care."
>>> plainspeak.check(text).findings[0].rule
'acronym-late'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.fixes import grammar, insertion, places
from plainspeak.fixes.context import ReplacementContext
from plainspeak.model import Finding, Kind, Suggestion
from plainspeak.rules import _acronyms, _blocks
from plainspeak.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.acronyms.candidate import Definition
    from plainspeak.acronyms.entry import AcronymEntry, Use
    from plainspeak.analysis.analyse import Analysis

RULE = Rule(
    name="acronym-late",
    summary=("short form explained too late", "short forms explained too late"),
    looks_at="acronyms",
    priority=60,
    bad="The MDT meets weekly. The multidisciplinary team (MDT) plans your care.",
    good="The multidisciplinary team (MDT) meets weekly. The MDT plans your care.",
    why="Readers meet the letters before they know what they mean.",
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for each short form whose explanation comes too late.

    A list of short forms may be at the end: readers know to look there. Titles and lists of
    contents come before all explanations.
    """
    for entry in analysis.acronyms:
        if not entry.definitions or any(_is_listed(analysis, d) for d in entry.definitions):
            continue
        explained, short = min(entry.definitions, key=lambda d: d.start), entry.acronym.short
        use = next((u for u in entry.reportable_uses if _counts(analysis, u, explained)), None)
        if use and use.start < explained.start:
            where = _acronyms.place(analysis, explained.start).replace(" on", ", on", 1)
            message = (
                f'"{short}" is explained only later{where}. Explain it here, at its first use.'
            )
            swaps = (_moved(analysis, entry, use, explained),) if explained.long else ()
            yield RULE.finding(analysis, use.start, use.end, message, swaps)


def _is_listed(analysis: Analysis, definition: Definition) -> bool:
    return definition.glossary or _blocks.is_in_list_of_words(analysis, definition.start)


def _counts(analysis: Analysis, use: Use, explained: Definition) -> bool:
    """Whether a reader who meets a use must know by then what it means.

    A title has the text below it to explain it, a list of contents all the text; and one of the
    next sentences may be about it: "Ask a JCP. JCP stands for ...".
    """
    if _blocks.may_be_contents(analysis, use.start):
        return False
    places = use.start, explained.start
    if _blocks.is_title(analysis, use.start):
        if _blocks.block_at(analysis, use.start).kind is not Kind.HEADING:
            return False  # it only looks like one, and may as well be a line of the contents
        below = _blocks.sentences_between(analysis, *places, _blocks.MIN_SENTENCE_WORDS)
        return below > _blocks.SENTENCES_BELOW_TITLE
    behind = _blocks.sentences_between(analysis, *places)
    return explained.at != explained.start or not 0 < behind <= _blocks.NEAR_SENTENCES


def _moved(analysis: Analysis, entry: AcronymEntry, use: Use, explained: Definition) -> Suggestion:
    """The explanation at the first use, and the short form alone where it stood.

    Safe where the document has that one explanation, written as "long form (SF)".
    """
    short, long, document = explained.short, explained.long, analysis.document
    here = ReplacementContext(
        document.text, use.start, use.end, _acronyms.sentence(analysis, use.start)
    )
    start, end = explained.start, explained.end
    there = ReplacementContext(document.text, start, end, _acronyms.sentence(analysis, start))
    full = f"{long} ({short})"
    if there.written != full or here.written != short or len(entry.definitions) > 1:
        reason: str | None = "the later explanation has to go as well"
    elif there.first and not long.istitle():
        reason = "its first word may have a capital only because it begins a sentence"
    elif Kind.HEADING in {_blocks.block_at(analysis, each).kind for each in (use.start, start)}:
        reason = places.IN_A_HEADING
    elif fixed := document.why_fixed(use.start, use.end) or document.why_fixed(start, end):
        reason = fixed
    elif not _acronyms.spells_out(short, long):
        reason = "the words may not be all that the letters stand for"
    else:
        reason = _misfit(here, there)
    moved = long[:1].upper() + long[1:] if here.first else long
    edits = (*insertion.put(here, f"{moved} ({short})"), *insertion.put(there, short))
    return Suggestion(full, reason is None, reason, edits)


def _misfit(here: ReplacementContext, there: ReplacementContext) -> str | None:
    """Why the words around the two places do not let them change over.

    "The Office (OPG)" does not fit in "contact OPG". Of "Department of Veterans Affairs (VA)" a
    part would be left.
    """
    apart = (_acronyms.stands_apart(each.text, each.start, each.end) for each in (here, there))
    if not all(apart):
        return "it may be part of a longer word"
    if there.before == "the" and here.before not in grammar.DETERMINERS:
        return 'it may need "the" in front'
    of_a_name = there.left[1:2] if there.before == "of" else there.left[:1]
    around = (*here.left[:1], *here.right[:1], *of_a_name)
    if any(word.is_capital and grammar.is_open(word.lower) for word in around):
        return "it may be part of a longer name"
    return None
