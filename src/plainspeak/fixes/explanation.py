"""Puts what a word means beside it: in brackets behind it, or in a sentence of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plainspeak.fixes import forms, grammar, insertion, places
from plainspeak.model import Edit, Kind, Suggestion
from plainspeak.text.spelling import normalise_phrase

if TYPE_CHECKING:
    from plainspeak.fixes.context import ReplacementContext
    from plainspeak.model import Term

TREATMENT = "explain"

NOT_ASKED = "it adds words: ask for it with --treat explain"
NOT_ASKED_FOR = "it adds words"
WIDER = "it says less than the word does"
NO_ROOM = "it may not fit in this sentence"

MAX_BRACKET_WORDS = 12
"""Words of the longest meaning that may be in brackets inside a sentence."""

CHARS_AFTER = 120
"""Characters behind a sentence that show what it belongs to."""

FEWEST_WORDS = 3
"""Words and marks around a word that is in a sentence, and no label."""

OF_PROSE = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM})
ENDS = ".!"
NAMING = frozenset({"noun", ""})

BELONGS = frozenset({"of", "to"})
"""What comes between a word and more words that belong to it: "resettlement of prisoners"."""

BEHIND_A_NOUN = frozenset(".,;:!?") | (grammar.FUNCTION_WORDS - grammar.DETERMINERS - BELONGS)
"""What comes behind a word that ends its noun phrase, so that a bracket may be there."""

SPEAKERS = frozenset({"we", "us", "our"})
"""Words of a meaning that would make the writer say it of the writer's own group."""


def explain(
    term: Term, place: ReplacementContext, *, limit: int, doubt: str | None = None
) -> Suggestion | None:
    """What a row says that a word means, put where it fits; ``None`` where it fits nowhere.

    It is put in brackets behind the word, or where the sentence would then have more than ``limit``
    words, in a sentence behind it. ``doubt`` says why nobody may do so unasked.

    >>> from plainspeak.fixes.context import ReplacementContext
    >>> from plainspeak.model import Term
    >>> row = Term("words", 2, "reablement", meaning="short-term help at home")
    >>> place = ReplacementContext("Ask about reablement.", 10, 20, (0, 21), block=(0, 21))
    >>> explain(row, place, limit=35).text
    'reablement (short-term help at home)'
    >>> explain(row, place, limit=5).text
    'Reablement means short-term help at home.'
    """
    if not term.meaning or term.pos not in NAMING or not _is_prose(place):
        return None
    words = len(place.text[slice(*place.sentence)].split()) + len(term.meaning.split())
    short = len(term.meaning.split()) <= MAX_BRACKET_WORDS and words <= limit
    doubt = doubt or _doubt(term, place)
    if short and _ends_its_phrase(place):
        text = f"{place.written} ({term.meaning})"
        edit = Edit(place.start, place.end, text)
    else:
        end = place.sentence[1]
        text = f"{term.term[:1].upper()}{term.term[1:]} {_verb(term)} {term.meaning}."
        edit = Edit(end - 1, end, f"{place.text[end - 1]} {text}")
    return Suggestion(text, doubt is None, doubt, (edit,), treatment=TREATMENT)


def wider(term: Term, place: ReplacementContext) -> tuple[Suggestion, ...]:
    """A wider word, and an example put beside the word, where a row has them; only offered.

    >>> from plainspeak.fixes.context import ReplacementContext
    >>> from plainspeak.model import Term
    >>> row = Term("words", 2, "diuretic", general="medicine", for_example="furosemide")
    >>> place = ReplacementContext("Take a diuretic.", 7, 15, (0, 16))
    >>> [each.text for each in wider(row, place)]
    ['medicine', 'diuretic, such as furosemide']
    """
    made = []
    if term.general:
        edits = insertion.put(place, forms.capitals(term.general, place.written))
        made.append(Suggestion(edits[-1].text, reason=WIDER, edits=edits, treatment="general"))
    if term.for_example and place.after != "'s":
        text = f"{place.written}, such as {term.for_example}"
        edits = (Edit(place.start, place.end, text),)
        made.append(Suggestion(text, reason=NOT_ASKED_FOR, edits=edits, treatment="example"))
    return tuple(made)


def _is_prose(place: ReplacementContext) -> bool:
    """Whether the place is in a whole sentence of running text, and not in brackets."""
    start, end = place.sentence
    before = place.text[start : place.start]
    return (
        place.kind in OF_PROSE
        and place.text[end - 1] in ENDS
        and place.text[end - 2].isalnum()
        and before.count("(") <= before.count(")")
        and before.count("\u201c") <= before.count("\u201d")
        and not before.count('"') % 2
    )


def _ends_its_phrase(place: ReplacementContext) -> bool:
    """Whether no noun follows that the word belongs to: "reablement team"."""
    return not place.after or place.after in BEHIND_A_NOUN


def _verb(term: Term) -> str:
    """What joins a word and its meaning: "criteria mean", "a refund is when"."""
    head = term.term.partition(" of ")[0].split()[-1]
    many = grammar.is_plural(head) and head != "data"
    if term.meaning.startswith("when "):
        return "are" if many else "is"
    return "mean" if many else "means"


def _doubt(term: Term, place: ReplacementContext) -> str | None:
    """Why a machine should not do so unasked."""
    if reason := places.reason_to_leave(place):
        return reason
    other_form = normalise_phrase(place.written) != normalise_phrase(term.term)
    if term.pos != "noun" or other_form or term.term != term.term.lower() or place.after == "'s":
        return NO_ROOM
    is_verb = place.before in grammar.MODALS
    if is_verb or len(place.left) + len(place.right) < FEWEST_WORDS:
        return NO_ROOM
    if not _suits_the_writer(term) or _is_asked(term, place):
        return NO_ROOM
    end = place.sentence[1]
    rest = place.text[end : end + CHARS_AFTER]
    goes_on = rest.split(maxsplit=1)[:1]
    on = bool(goes_on) and goes_on[0].lower() in _GOES_ON
    return NO_ROOM if on or _CITATION.match(rest) else None


def _suits_the_writer(term: Term) -> bool:
    """Whether a meaning holds whoever writes it, and says more than the word does."""
    said = {word.strip("(),").lower() for word in term.meaning.split()}
    named = {word.lower() for word in term.term.split()}
    return not said & SPEAKERS and not (named & said and len(named) == 1)


def _is_asked(term: Term, place: ReplacementContext) -> bool:
    """Whether the text asks what the word is, as a heading may do whose text then says it."""
    named = re.escape(term.term)
    return bool(re.search(rf"(?i)\bwhat (?:is|are|does) (?:an? |the )?{named}\b", place.text))


_CITATION = re.compile(r"\s+[A-Z][\w. ]{2,60}\b(?:19|20)\d\d\b[^.]{0,20}[;:]\s?\d")
"""What follows the title of an article in a list of sources: "BMJ. 2013 Mar;61"."""

_GOES_ON = frozenset({"this", "that", "these", "those"})
"""How a sentence begins that speaks of the whole of the one before it."""
