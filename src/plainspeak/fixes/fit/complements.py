"""Whether a verb takes what the one before it had behind it: "to", "-ing", "that", "whether"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.fixes import grammar, phrases

if TYPE_CHECKING:
    from plainspeak.fixes.fit.swap import Swap

_WHETHER = frozenset({"whether", "how", "why"})
_GOES_ON = frozenset({"that", "on", "about", "whether", "if", "how"})
_THAT_FOLLOWS = frozenset({"clear", "out", "sure"})
"""Last words of "make clear", "find out" and "make sure", which "that" may follow."""
_TAKES_ING = frozenset({"trouble", "time"})
"""Nouns at the end of a swap that "-ing" may follow: "have trouble walking"."""

_LINKS = grammar.PREPOSITIONS | {"that"}


def differ(swap: Swap) -> bool:
    """Whether the new verb does not take what follows the old one."""
    if len(swap.old) > 1 and swap.old[-1] in _LINKS:
        return _of_preposition(swap)
    if swap.verb == swap.old_verb:
        return False
    after, links = swap.after(), swap.last in grammar.PREPOSITIONS
    if after == "to" and grammar.is_base_verb(swap.after(1)):
        return links or (len(swap.words) == 1 and not grammar.takes(swap.verb, "to"))
    if after == "that" and not grammar.is_open(swap.after(1)):
        return not (grammar.takes(swap.verb, "that") or swap.last in _THAT_FOLLOWS)
    if after in _WHETHER:
        return not (grammar.takes(swap.verb, "questions") or links or swap.last == "out")
    return grammar.is_gerund(after) and not (grammar.takes(swap.verb, "ing") or links)


def guards_against(swap: Swap) -> bool:
    """Whether the old verb is used like "guard": "we mitigate against the risk"."""
    return swap.after() == "against" and swap.verb != swap.old_verb


def _of_preposition(swap: Swap) -> bool:
    """Whether what follows "access to" or "responsibility for" does not fit any more."""
    after, old, new = swap.after(), swap.old[-1], swap.last
    if old == new:
        return False
    if old == "to" and new in grammar.MODALS:
        return not (grammar.is_base_verb(after) or grammar.is_adverb(after))
    if old == "to" and grammar.is_base_verb(after, surely=True):
        return True
    return new not in grammar.PREPOSITIONS and _of_none(swap)


def _of_none(swap: Swap) -> bool:
    """The same, where the new words end in no preposition."""
    after = swap.after()
    if swap.old[-1] == "for" and _has_infinitive(swap):
        return True
    if grammar.is_gerund(after):
        return not (grammar.takes(swap.verb, "ing") or swap.last in _TAKES_ING)
    return swap.ends_here or (after in _WHETHER and not grammar.takes(swap.verb, "questions"))


def _has_infinitive(swap: Swap) -> bool:
    """Whether somebody is named who does something: "arrangements for you to get help"."""
    right = swap.place.right
    return any(
        end + 1 < len(right)
        and right[end].lower == "to"
        and grammar.is_base_verb(right[end + 1].lower)
        for end in phrases.ends(right, 0, swap.place.tags)
    )


def belong_to_a_noun(swap: Swap) -> bool:
    """Whether "of" may belong to the noun and not to the verb: "advise patients of all ages"."""
    if len(swap.old) <= len(("advise", "of")) or swap.old[-1] != "of" or swap.last != "about":
        return False
    right = swap.place.right
    if not right or right[0].is_capital or [swap.after(), swap.after(1)] == ["all", "ages"]:
        return True
    ends = list(phrases.ends(right, 0, swap.place.tags))
    return not ends or any(end < len(right) and right[end].lower in _GOES_ON for end in ends)
