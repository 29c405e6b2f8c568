"""The words around a place, and how much of a long sentence is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from placed import place
from plainspeak.fixes import context
from plainspeak.fixes.context import ReplacementContext
from plainspeak.fixes.words import words

if TYPE_CHECKING:
    from plainspeak.fixes.words import Word


WINDOW_CHARS, NEAR_CHARS, MAX_KEPT_CHARS = 240, 12, 2_000
"""Characters that are looked at on each side, for one word, and of a sentence that is kept."""


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


@pytest.fixture
def spans(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, int]]:
    """The parts of a text that are read for their words, in the order of reading."""
    read = []

    def recorded(text: str, start: int = 0, end: int | None = None) -> list[Word]:
        read.append((start, len(text) if end is None else end))
        return words(text, start, end)

    context._words_of.cache_clear()  # noqa: SLF001  what other tests have read
    monkeypatch.setattr(context, "words", recorded)
    return read


@pytest.mark.parametrize("text", ["Utilise it and cease.", "We will go, utilise it, and stop."])
def test_a_sentence_is_read_once_for_all_places_in_it(
    text: str, spans: list[tuple[int, int]]
) -> None:
    whole = f"Before it. {text} After it."
    sentence = (len("Before it. "), len("Before it. ") + len(text))
    for each in words(whole, *sentence):
        here = ReplacementContext(whole, each.start, each.end, sentence)
        assert [*here.left[::-1], each, *here.right] == words(whole, *sentence)
    assert spans == [sentence]


@pytest.mark.parametrize(("over", "parts"), [(0, 1), (1, 2)])
def test_a_sentence_that_is_very_long_is_not_kept(
    over: int, parts: int, spans: list[tuple[int, int]]
) -> None:
    text = "Hi. utilise " + "x" * (MAX_KEPT_CHARS - len("utilise ") + over)
    here = ReplacementContext(text, 4, 11, (4, len(text)))
    assert (here.left, here.right) == ([], [])
    assert len(spans) == parts


def test_one_word_beside_a_place_takes_a_few_characters_only(spans: list[tuple[int, int]]) -> None:
    here = place("So we met them all again on Monday to [utilise] it at home with all of them.")
    assert (here.before, here.after) == ("to", "it")
    (front, behind) = spans
    assert front == (here.text.index(" on Monday"), here.start)
    assert behind == (here.end, here.text.index(" all of"))
    assert all(NEAR_CHARS <= end - start < 2 * NEAR_CHARS for start, end in spans)


def test_words_that_are_known_are_not_read_again(spans: list[tuple[int, int]]) -> None:
    here = place("So we met them all again on Monday to [utilise] it at home with all of them.")
    assert (here.left[0].lower, here.right[0].lower) == ("to", "it")
    assert (here.before, here.after) == ("to", "it")
    assert spans == [here.sentence]


@pytest.mark.parametrize(
    ("marked", "before", "after"),
    [
        ("x[utilise]y", "x", "y"),
        ("In May [utilise] May.", "May", "may"),
        ("He said don't [utilise] it", "n't", "it"),
        ("We see unquestionably [utilise] unquestionably it", *["unquestionably"] * 2),
        ("We see it            [utilise]             it now", "it", "it"),
        ("[utilise] it", "", "it"),
        ("We [utilise]", "we", ""),
        ("Many of the (old) [utilise] (new) ones of ours.", ")", "("),
    ],
)
def test_the_word_beside_a_place(marked: str, before: str, after: str) -> None:
    here = place(marked)
    assert (here.before, here.after) == (before, after)


def test_the_words_beside_a_place_are_in_its_sentence() -> None:
    text = "We saw all of them in the office. Utilise it. And then we went to the other hall."
    start = text.index("Utilise")
    here = ReplacementContext(text, start, start + 7, (start, text.index(" And")))
    assert (here.before, here.after, here.first) == ("", "it", True)
    assert here.small_letters == "utilise it."
