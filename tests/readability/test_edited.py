from __future__ import annotations

import pytest

import plainspeak
from edited import edited
from plainspeak.model import Edit
from plainspeak.readability.edited import Change, EditedDocument, Total

CHECKER = plainspeak.Checker()


def made(text: str) -> EditedDocument:
    report = CHECKER.check(text, "a.md")
    return EditedDocument(report.document, report.scoring)


def swap(text: str, old: str, new: str) -> Change:
    start = text.index(old)
    return Change((Edit(start, start + len(old), new),), (None,))


def measured(text: str, change: Change) -> float | None:
    """The difficulty of the text with a change made, read afresh."""
    document = edited(CHECKER.check(text, "a.md").document, change.edits)
    return CHECKER.check_document(document).readability.difficulty


def test_untouched_it_is_the_document() -> None:
    text = "# Reablement\n\nWe utilise it. Ask the MDT about reablement.\n\n- Ring us.\n"
    found = CHECKER.check(text, "a.md").readability
    assert made(text).total.difficulty == pytest.approx(found.difficulty, abs=0.006)
    assert made(text).total.words == found.scored_words


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("We utilise it. Ring us.", "utilise", "use"),
        ("Ask the MDT about it now.", "MDT", "team of experts"),
        ("Ask for reablement and the MDT.", "reablement", "help"),
        ("Reablement helps. The MDT knows.", "Reablement", "Short-term help"),
        ("Ask us. Facilitate it.", "Facilitate", "Help"),
        ("We utilise it.", "We utilise it.", "Yes."),
    ],
)
def test_a_swap_is_worth_what_it_turns_out_to_be(text: str, old: str, new: str) -> None:
    document, change = made(text), swap(text, old, new)
    expected = measured(text, change)
    assert document.with_change(change).difficulty == pytest.approx(expected, abs=0.01)
    document.make(change)
    assert document.total.difficulty == pytest.approx(expected, abs=0.01)


def test_a_short_form_that_is_written_out_is_still_there() -> None:
    text = "The EHCP helps. Ask for the EHCP."
    change = swap(text, "EHCP", "education, health and care plan (EHCP)")._replace(
        explained=(("EHCP", 4),)
    )
    assert made(text).with_change(change).difficulty == pytest.approx(
        measured(text, change), abs=0.01
    )


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("EHCP", "education, health and care plan"),
        ("MDT", "multidisciplinary team"),
        ("ICB", "integrated care board"),
        ("OT", "occupational therapist"),
    ],
)
def test_a_short_form_that_is_written_out_in_a_later_sentence(short: str, long: str) -> None:
    text = f"We help. Then the {short} helps you. Ask for it."
    change = swap(text, short, f"{long} ({short})")
    change = change._replace(explained=((short, text.index(short)),))
    assert made(text).with_change(change).difficulty == pytest.approx(
        measured(text, change), abs=0.01
    )


def test_looking_at_a_change_makes_none() -> None:
    text = "We utilise it. Ring us."
    document = made(text)
    before = document.total
    document.with_change(swap(text, "utilise", "use"))
    assert document.total == before


def test_a_split_makes_two_sentences() -> None:
    text = "We know that reablement helps you, and we will send the form."
    at = text.index(", and we")
    change = Change((Edit(at, at + 7, ". W"),), (2,))
    total = made(text).with_change(change)
    assert total.difficulty == pytest.approx(measured(text, change), abs=0.01)
    assert total.words == 11


def test_two_changes_in_one_sentence_add_up() -> None:
    text = "We utilise it to facilitate it."
    document = made(text)
    first, second = swap(text, "facilitate", "help"), swap(text, "utilise", "use")
    document.make(first)
    both = Change((second.edits[0], first.edits[0]), (None, None))
    assert document.with_change(second).difficulty == pytest.approx(measured(text, both), abs=0.01)


def test_a_change_that_wants_the_same_words_does_not_fit() -> None:
    text = "We utilise it. We utilise it."
    document = made(text)
    document.make(swap(text, "utilise it", "use it"))
    assert not document.fits(swap(text, "it.", "that."))
    assert not document.fits(swap(text, "We utilise", "Use"))
    assert document.fits(swap(text, "We", "You"))
    assert document.fits(Change((Edit(18, 25, "use"),), (None,)))


def test_a_term_that_is_explained_is_easier_from_there_on() -> None:
    text = "Ask about reablement. We like reablement. Reablement is free."
    second = text.index("reablement. Reablement")
    document = made(text)
    change = Change((), (), (("reablement", second),))
    assert document.touched(change) == {1, 2}
    assert document.with_change(change).difficulty < document.total.difficulty
    document.make(change)
    earlier = Change((), (), (("reablement", 0),))
    assert document.with_change(earlier).difficulty < document.total.difficulty


def test_words_put_in_at_the_end_of_a_line_belong_to_it() -> None:
    text = "- ask about reablement\n- ring us"
    document = made(text)
    end = text.index("\n")
    change = Change((Edit(end, end, " (help at home)"),), (None,), (("reablement", 0),))
    assert document.touched(change) == {0}
    assert document.with_change(change).words == document.total.words + 3
    assert document.with_change(change).difficulty == pytest.approx(
        measured(text, change), abs=0.01
    )


def test_a_place_outside_the_scored_sentences_changes_nothing() -> None:
    text = "# We utilise it\n\nRing us."
    document = made(text)
    assert document.sentence_at(text.index("utilise")) is None
    assert document.sentence_at(text.index("Ring")) == 0
    assert document.sentence_at(len(text)) is None
    assert document.with_change(swap(text, "utilise", "use")) == document.total


def test_a_sentence_that_loses_all_its_words_is_gone() -> None:
    text = "Notwithstanding. Ring us."
    total = made(text).with_change(swap(text, "Notwithstanding", ""))
    assert total.words == 2


def test_no_words_have_no_difficulty() -> None:
    assert Total().difficulty == 0
    assert Total(2, 6.0).plus(Total(2, 2.0)).difficulty == 2.0
    assert Total(4, 8.0).plus(Total(2, 2.0), -1) == Total(2, 6.0)
