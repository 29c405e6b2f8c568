"""The edits that put a swap in its place, and mend what it breaks in the words right before it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plainspeak.fixes import grammar, phrases
from plainspeak.fixes.articles import article
from plainspeak.model import Edit

if TYPE_CHECKING:
    from plainspeak.fixes.context import ReplacementContext


def put(place: ReplacementContext, text: str) -> tuple[Edit, ...]:
    """The edits that put other words here, and mend "a" or "an" in front of them."""
    return (*article_edits(place, text), Edit(place.start, place.end, text))


def partitive(place: ReplacementContext, swap: str) -> str:
    """The swap with "of" where it is said of a part of known things: "most of the users".

    >>> from plainspeak.fixes.context import ReplacementContext
    >>> partitive(ReplacementContext("A majority of the users", 0, 13, (0, 23)), "most")
    'most of'
    >>> partitive(ReplacementContext("A majority of users", 0, 13, (0, 19)), "most")
    'most'
    """
    part = swap in _QUANTITIES and place.written.lower().endswith(" of")
    return f"{swap} of" if part and _KNOWN.match(place.text, place.end) else swap


def leave_out(place: ReplacementContext) -> tuple[Edit, ...]:
    """The edits that take the words out, with a comma and a space that nobody needs then."""
    start, end = place.start, place.end
    space_start = place.window[0] + len(place.text[place.window[0] : start].rstrip())
    comma_before = place.text[space_start - 1 : space_start] == "," and space_start - 1
    comma_after = _COMMA.match(place.text, end, place.sentence[1])
    if comma_after and (place.first or comma_before):
        end = comma_after.end()
        if comma_before:
            new_clause = place.right[1:2] and place.right[1].lower in _CLAUSE_OPENERS
            return (Edit(comma_before, end, ", " if new_clause else " "),)
    if space := _SPACE.match(place.text, end):
        end = space.end()
    else:
        start = place.window[0] + len(place.text[place.window[0] : start].rstrip(" \t"))
    following = place.text[end : end + 1]
    if place.first and place.written[:1].isupper() and following.islower():
        return (Edit(start, end + 1, following.upper()),)
    return (*article_edits(place, place.text[end : end + 30]), Edit(start, end, ""))


def article_edits(place: ReplacementContext, text: str) -> tuple[Edit, ...]:
    """The edit that turns "a" in front of the place into "an", or back, for other words there."""
    before = place.text[max(place.window[0], place.start - 60) : place.start]
    if before.rstrip(_OPENERS).rstrip()[-1:] not in _LAST_OF_ARTICLE:
        return ()  # as nearly always
    found = _ARTICLE.search(place.text, max(place.window[0], place.start - 60), place.start)
    if not found or not text or found[1].lower() == article(text):
        return ()
    right = article(text)
    return (Edit(*found.span(1), right.capitalize() if found[1][0].isupper() else right),)


def agreement_edits(place: ReplacementContext, text: str) -> tuple[Edit, ...]:
    """The edit that turns "there is" into "there are" where more than one thing is named now.

    >>> from plainspeak.fixes.context import ReplacementContext
    >>> place = ReplacementContext("There is a plethora of guides.", 9, 22, (0, 30))
    >>> agreement_edits(place, "many")
    (Edit(start=6, end=8, text='are'),)
    """
    if not text.lower().startswith(PLURAL_QUANTITIES):
        return ()  # as nearly always
    there = [word.lower for word in place.left[1:2]] == ["there"]
    if not there or place.before not in _PLURAL_OF:
        return ()
    verb = place.left[0]
    return (Edit(verb.start, verb.end, _PLURAL_OF[verb.lower]),)


PLURAL_QUANTITIES = ("many", "several", "a few", "few ", "more and more")
"""How swaps begin that speak of more than one thing."""

_PLURAL_OF = {"is": "are", "was": "were", "'s": " are", "exists": "exist"}

_QUANTITIES = frozenset({"a few", "few", "many", "more", "most", "much", "several", "some"})
_KNOWN = re.compile(
    r"\s+(?:(?:the|this|that|these|those|my|your|his|her|its|our|their|whose|whom|which|us|you|them|it)\b"
    r"|[A-Z][\w.&-]*+['\u2019](?:s\b|(?=\s)))"
)
"""What follows names things that are known: "the users", "our users", "Leeds's users"."""

_CLAUSE_OPENERS = grammar.SUBJECTS | grammar.EITHER | grammar.DETERMINERS
"""Words with which the main clause begins, so that the comma in front of it stays."""

_ARTICLE = re.compile(r"(?<![\w'\u2019-])(an?)\s++[\"'\u201c\u2018(\[]*+\Z", re.IGNORECASE)
"""An article right before the place, or before a bracket or quotation mark that opens there."""

_OPENERS = "\"'\u201c\u2018(["
_LAST_OF_ARTICLE = frozenset("aAnN")

_COMMA = re.compile(r",\s*+")
_SPACE = re.compile(r"[ \t]++")


def agreeing(place: ReplacementContext, text: str) -> str:
    """A swap that ends in "is", with "are" where more than one thing follows; "that is" stays.

    >>> from plainspeak.fixes.context import ReplacementContext
    >>> agreeing(ReplacementContext("in the event of problems.", 0, 15, (0, 25)), "if there is")
    'if there are'
    """
    if not text.endswith(" is") or text.endswith("that is") or not place.right:
        return text
    for end in phrases.ends(place.right, 0, place.tags):
        if grammar.is_plural(place.right[end - 1].lower):
            return f"{text.removesuffix('is')}are"
        break
    return text
