"""The words around a place, and how much of a long sentence is looked at."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from placed import place
from plainspeak.fixes.context import WINDOW_CHARS, ReplacementContext
from plainspeak.fixes.words import words


def test_the_words_around_come_the_nearest_first() -> None:
    here = place("We will [utilise] it now.")
    assert [word.lower for word in here.left] == ["will", "we"]
    assert [word.lower for word in here.right] == ["it", "now", "."]
    assert (here.before, here.after, here.written) == ("will", "it", "utilise")
    alone = place("[Utilise]")
    assert (alone.before, alone.after) == ("", "")


@pytest.mark.parametrize(
    ("marked", "first"),
    [
        ("[Utilise] it.", True),
        ("\u201c[Utilise] it.", True),
        ("- 2. [Utilise] it.", True),
        ("(a) [Utilise] it.", False),
        ("We [utilise] it.", False),
    ],
)
def test_what_opens_a_sentence(marked: str, *, first: bool) -> None:
    assert place(marked).first is first


def long(before: int, after: int) -> ReplacementContext:
    """A place with so many characters of words on each side, in a sentence of its own."""
    front, back = "so " * (before // 3), " so" * (after // 3)
    text = f"Before. {front}utilise{back} After."
    start = len("Before. ") + len(front)
    end = start + len("utilise")
    return ReplacementContext(text, start, end, (len("Before. "), end + len(back)))


def test_a_short_sentence_is_looked_at_as_a_whole() -> None:
    here = long(WINDOW_CHARS, WINDOW_CHARS)
    assert here.window == here.sentence


@pytest.mark.parametrize("over", [3, 30, 300])
def test_of_a_long_sentence_whole_words_near_by_are_looked_at(over: int) -> None:
    here = long(WINDOW_CHARS + over, WINDOW_CHARS + over)
    start, end = here.window
    assert here.start - WINDOW_CHARS <= start < here.start - WINDOW_CHARS + len("so ")
    assert here.end + WINDOW_CHARS - len(" so") <= end <= here.end + WINDOW_CHARS
    assert here.text[start].isspace()
    assert here.text[end].isspace()


def test_one_word_without_an_end_is_cut() -> None:
    text = f"utilise {'x' * 3 * WINDOW_CHARS}"
    assert ReplacementContext(text, 0, 7, (0, len(text))).window == (0, 7)
    text = f"utilise{'x' * 3 * WINDOW_CHARS}"
    assert ReplacementContext(text, 0, 7, (0, len(text))).window == (0, 7 + WINDOW_CHARS)


PIECES = st.sampled_from(
    ["can", "n't", "don't", "May", "may", "-", "self-help", "'s", " ", "\n", ".", "(", "IT", "a"]
)


@st.composite
def places(draw: st.DrawFn) -> ReplacementContext:
    """Any part of any sentence."""
    text = "".join(draw(st.lists(PIECES, max_size=30)))
    start, end = sorted(draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    return ReplacementContext(text, start, end, (0, len(text)))


@given(places())
@example(place("They can't [use] it in May."))
@example(place("They ca[n't] use it in May."))
@example(place("They use it in [May], we may not."))
def test_the_words_around_are_those_of_each_side_alone(here: ReplacementContext) -> None:
    begin, end = here.sentence
    assert here.left == words(here.text, begin, here.start)[::-1]
    assert here.right == words(here.text, here.end, end)
