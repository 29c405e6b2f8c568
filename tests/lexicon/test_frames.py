"""Frames: what a person may write in a cell, and what is said when it is not clear."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plainspeak.errors import ListError
from plainspeak.lexicon import frames, row_checks, table

if TYPE_CHECKING:
    from plainspeak.lexicon.frames import Frame

CELLS = {"kind": "jargon", "pos": "verb", "level": "avoid"}


def row(**values: str) -> list[str]:
    """The cells of a row."""
    filled = {**CELLS, **values}
    return [filled.get(column, "") for column in table.COLUMNS]


def parsed(swap: str, *phrases: str, pos: str = "verb") -> Frame:
    return frames.parse(swap, phrases, pos)


def test_the_term_parts_the_left_side() -> None:
    frame = parsed("signpost someone to something > tell someone about something", "signpost")
    assert frame.before == ()
    assert frame.after == ("someone", "to", "something")
    assert frame.instead == ("tell", "someone", "about", "something")
    assert frame.form is None


def test_words_may_stand_in_front_and_the_longest_variant_counts() -> None:
    frame = parsed(
        "there is a plethora of something > there are many something",
        "plethora of",
        "a plethora of",
        pos="phrase",
    )
    assert (frame.before, frame.after) == (("there", "is"), ("something",))


def test_a_frame_may_be_for_one_form() -> None:
    frame = parsed("be signposted to something > be told about something", "signpost")
    assert frame.form == "past_participle"
    assert frame.before == ("be",)
    assert (
        parsed("signposting to something > telling people about something", "signpost").form
        == "ing"
    )


@pytest.mark.parametrize(
    ("swap", "said"),
    [
        ("signpost someone >", 'it needs words on both sides of one ">"'),
        ("> tell someone", 'it needs words on both sides of one ">"'),
        ("signpost someone > tell someone > ask someone", "both sides of one"),
        ("point someone > tell someone", 'does not hold the term "signpost"'),
        ("signpost someone > tell someone something", 'nothing on its left fills "something"'),
        ("signpost someone to something > tell someone", '"something" would be lost'),
        ("signpost someone to someone > tell someone", '"someone" stands twice'),
        ("signpost doing > tell doing someone", 'nothing on its left fills "someone"'),
    ],
)  # fmt: skip
def test_a_frame_that_is_not_clear_says_why(swap: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        parsed(swap, "signpost")


def test_a_verb_in_ing_may_fill_the_same_verb_without() -> None:
    assert parsed("with a view to doing > to do", "with a view to", pos="phrase").after == (
        "doing",
    )
    with pytest.raises(ValueError, match='nothing on its left fills "doing"'):
        parsed("with a view to do > for doing", "with a view to", pos="phrase")


def test_people_are_shown_the_right_side() -> None:
    term = row_checks.checked("ours.csv", 2, row(
        term="signpost",
        say_instead="signpost someone to something > tell someone about something|direct?",
    ))  # fmt: skip
    assert term.say_instead == ("tell someone about something", "direct")
    assert term.contextual_swaps == ("direct",)
    assert frames.of_term(term, "direct") is None
    assert frames.of_term(term, term.say_instead[0]) is not None


def test_a_frame_may_be_offered_only() -> None:
    term = row_checks.checked("ours.csv", 2, row(
        term="signpost", say_instead="signpost someone > tell someone?",
    ))  # fmt: skip
    assert term.contextual_swaps == term.say_instead == ("tell someone",)
    assert not table.is_safe(term)


@pytest.mark.parametrize(
    ("swap", "said"),
    [
        (
            "signpost someone > tell someone about something",
            (
                'ours.csv, line 2: the swap "signpost someone > tell someone about something" is'
                ' not clear: nothing on its left fills "something". Write both sides as people'
                " would write them,"
            ),
        ),
        ("tell {someone} about", 'nothing fills "{someone}" in the swap "tell {someone} about"'),
        ("tell [name]", 'nothing fills "[name]"'),
        ("tell … about", 'nothing fills "…"'),
        ("tell ___ about", 'nothing fills "___"'),
        ("tell <name>", "is not clear"),
    ],
)  # fmt: skip
def test_an_error_speaks_to_a_person_with_a_spreadsheet(swap: str, said: str) -> None:
    with pytest.raises(ListError) as caught:
        row_checks.checked("ours.csv", 2, row(term="signpost", say_instead=swap))
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("cells", "safe"),
    [
        ({"say_instead": "use"}, True),
        ({"say_instead": "use?|employ"}, False),
        ({"say_instead": "use", "level": "consider"}, False),
        ({"say_instead": "use", "kind": "respect"}, False),
        ({"say_instead": "-"}, True),
        ({"level": "ok"}, False),
    ],
)
def test_whether_the_first_swap_is_made_unasked(cells: dict[str, str], *, safe: bool) -> None:
    assert table.is_safe(table.term("ours.csv", 2, row(term="utilise", **cells))) is safe
