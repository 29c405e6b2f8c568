"""What is called safe will be made: all changes of a document are looked at together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plainspeak.fixes import settle as settling
from plainspeak.fixes.settle import settle
from plainspeak.model import Block, Document, Edit, Finding, Level, Suggestion
from plainspeak.model.document import NOT_EXACT

if TYPE_CHECKING:
    from collections.abc import Sequence


class Terms:
    """Finds a listed word in texts, and counts how many texts it was shown."""

    def __init__(self, *listed: str) -> None:
        self.listed = listed
        self.shown: list[str] = []

    def __call__(self, texts: Sequence[str]) -> list[set[str]]:
        """The listed words in each text."""
        self.shown += texts
        return [{word for word in self.listed if word in text} for text in texts]


def swap(text: str, old: str, new: str, *, after: int = 0) -> Finding:
    """The finding that a word should be another one."""
    start = text.index(old, after)
    edit = Edit(start, start + len(old), new)
    made = Suggestion(new, safe=True, edits=(edit,))
    return Finding(start, edit.end, "wordy", Level.WARNING, "", (made,))


def reasons(text: str, *found: Finding, terms: Terms | None = None) -> list[str | None]:
    """Why each finding's swap is no longer safe; ``None`` where it is."""
    document = Document(text, (Block(0, len(text)),))
    settled = settle(document, found, terms or Terms())
    assert [each.start for each in settled] == [each.start for each in found]
    assert all((each.suggestions[0].reason is None) is each.suggestions[0].safe for each in settled)
    return [each.suggestions[0].reason for each in settled]


def test_a_change_that_stands_alone_is_safe() -> None:
    text = "We utilise it."
    assert reasons(text, swap(text, "utilise", "use")) == [None]


def test_new_words_that_are_listed_themselves_are_only_offered() -> None:
    text = "We utilise it."
    again = reasons(text, swap(text, "utilise", "leverage"), terms=Terms("leverage"))
    assert again == [settling.FLAGGED_AGAIN]


def test_a_listed_word_that_stood_there_before_is_no_reason() -> None:
    text = "We utilise it to leverage it."
    terms = Terms("leverage")
    assert reasons(text, swap(text, "utilise", "use"), terms=terms) == [None]
    assert terms.shown == ["We use it to leverage it.", text]


def test_what_stood_there_is_looked_up_only_where_a_term_stands_now() -> None:
    text = "We utilise it."
    terms = Terms("leverage")
    assert reasons(text, swap(text, "utilise", "use"), terms=terms) == [None]
    assert terms.shown == ["We use it."]


def test_words_that_are_joined_by_a_change_may_be_a_term() -> None:
    text = "We act in utilised accordance."
    terms = Terms("in accordance")
    assert reasons(text, swap(text, "utilised ", ""), terms=terms) == [settling.FLAGGED_AGAIN]


@pytest.mark.parametrize(("gap", "seen"), [(100, True), (200, False)])
def test_only_what_stands_near_a_change_is_looked_at(gap: int, *, seen: bool) -> None:
    words = "so " * (gap // len("so "))
    text = f"We utilise it {words}leverage it."
    terms = Terms("leverage")
    reasons(text, swap(text, "utilise", "use"), terms=terms)
    assert any("leverage" in each for each in terms.shown) is seen


def test_two_changes_that_slip_together_are_not_both_made() -> None:
    text = "We utilise the purchased the plan."
    first, second = swap(text, "the ", "a "), swap(text, "purchased the", "enough", after=10)
    assert reasons(text, first) == [None]
    together = reasons(text, first, second)
    assert together[0] is None
    assert together[1] == settling.NOT_TOGETHER


def test_two_changes_that_are_a_term_together_are_not_both_made() -> None:
    text = "We act on agreement of it."
    first, second = swap(text, "on", "in"), swap(text, "agreement", "accordance")
    terms = Terms("in accordance")
    assert reasons(text, first, second, terms=terms) == [None, settling.NOT_TOGETHER]


def test_two_changes_far_into_a_text_are_compared_as_well() -> None:
    text = f"{'so ' * 200}We act on agreement of it. {'so ' * 200}"
    first, second = swap(text, "on", "in"), swap(text, "agreement", "accordance")
    terms = Terms("in accordance")
    assert reasons(text, first, second, terms=terms) == [None, settling.NOT_TOGETHER]


@pytest.mark.parametrize(("gap", "together"), [(60, True), (150, False)])
def test_changes_that_stand_far_apart_are_not_compared(gap: int, *, together: bool) -> None:
    words = "so " * (gap // len("so "))
    text = f"We act on {words}it, an agreement."
    first, second = swap(text, "on", "in"), swap(text, "agreement", "accordance")
    terms = Terms("ZZ")
    reasons(text, first, second, terms=terms)
    both = [each for each in terms.shown if "act in" in each and "accordance" in each]
    assert bool(both) is together


@pytest.mark.parametrize(
    ("front", "seen"),
    [(0, True), (118, True), (119, False)],
)
def test_what_stands_in_front_of_a_change_is_looked_at(front: int, *, seen: bool) -> None:
    text = f"so leverage {'x' * front} utilise it."
    terms = Terms("leverage")
    reasons(text, swap(text, "utilise", "use"), terms=terms)
    assert any("leverage" in each for each in terms.shown) is seen


@pytest.mark.parametrize(("gap", "together"), [(117, True), (118, False)])
def test_changes_are_near_each_other_up_to_so_many_characters(gap: int, *, together: bool) -> None:
    text = f"We act on {'x' * gap} agreement."
    first, second = swap(text, "on", "in"), swap(text, "agreement", "accordance")
    terms = Terms("ZZ")
    reasons(text, first, second, terms=terms)
    both = [each for each in terms.shown if "act in" in each and "accordance" in each]
    assert bool(both) is together


def test_of_three_changes_each_is_compared_with_those_before_it() -> None:
    text = "We act on agreement, or on agreement of it."
    first, second = swap(text, "on", "in"), swap(text, "agreement", "accordance")
    third = swap(text, "agreement", "accordance", after=20)
    terms = Terms("in accordance")
    assert reasons(text, first, second, third, terms=terms) == [None, settling.NOT_TOGETHER, None]


def test_changes_of_two_groups_are_compared_each_in_its_own() -> None:
    words = "so " * 60
    text = f"We act on agreement. {words}They act by agreement now."
    later = len(words)
    found = [
        swap(text, "on", "in"),
        swap(text, "agreement", "accordance"),
        swap(text, "by", "in", after=later),
        swap(text, "agreement", "accordance", after=later),
    ]
    assert reasons(text, *found, terms=Terms("in accordance")) == [
        None, settling.NOT_TOGETHER, None, settling.NOT_TOGETHER,
    ]  # fmt: skip


def test_changes_in_other_blocks_do_not_meet() -> None:
    text = "We act on\nagreement of it."
    first, second = swap(text, "on", "in"), swap(text, "agreement", "accordance")
    document = Document(text, (Block(0, 9), Block(10, len(text))))
    settled = settle(document, [first, second], Terms("in\naccordance"))
    assert [each.suggestions[0].reason for each in settled] == [None, None]


def test_words_that_the_file_writes_in_another_way_are_only_offered() -> None:
    class Masked(Document):
        def is_exact(self, start: int, end: int) -> bool:
            return 0 <= start <= end <= len("We utilise")

    text = "We utilise it prior to May."
    found = [swap(text, "utilise", "use"), swap(text, "prior to", "before")]
    settled = settle(Masked(text, (Block(0, len(text)),)), found, Terms())
    assert [each.suggestions[0].reason for each in settled] == [None, NOT_EXACT]


def test_what_was_offered_only_keeps_its_own_reason() -> None:
    text = "We utilise it."
    offered = Suggestion("employ", reason="it fits in some sentences only")
    safe = Suggestion("leverage", safe=True)
    found = Finding(3, 10, "wordy", Level.WARNING, "", (offered, safe))
    document = Document(text, (Block(0, len(text)),))
    (settled,) = settle(document, [found], Terms("leverage"))
    assert [each.reason for each in settled.suggestions] == [
        "it fits in some sentences only", settling.FLAGGED_AGAIN,
    ]  # fmt: skip
